// Beside line ends and tabs, no HTML can hold these: a browser would read others in their place, or end the text.
const unwritable = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** What was typed, or came in an address, as it can be shown again: without what HTML can't hold. */
export function typedText(text: string): string {
  return text.replace(unwritable, '');
}
