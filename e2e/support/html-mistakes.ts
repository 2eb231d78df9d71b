import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  elements: ['html5', { input: { attributes: { 'aria-checked': { allowed: stateToldTwice } } } }],
  // What the HTML and ARIA specifications demand; matters of style are React's.
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Lists may have a name.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // What has to be heard first stands before the heading; a frame's headings go on where the page around it is.
    'heading-level': ['error', { minInitialRank: 'any' }],
    // Our own files need no digest.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** The validator's own table of elements leaves out what ARIA in HTML says of these two. */
function stateToldTwice(input: { getAttribute(name: string): unknown }): string | null {
  const type = input.getAttribute('type');
  return type === 'checkbox' || type === 'radio' ? `a ${type} tells its state itself` : null;
}

/** What is wrong with a document; the characters are those that HTML can hold in no way. */
export async function mistakesIn(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  const unwritable = html.match(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu) ?? [];
  return [
    ...unwritable.map((character) => `character ${character.codePointAt(0)}`),
    ...results.flatMap(({ messages }) =>
      messages.map((told) => `${told.ruleId}: ${told.message} ${told.selector}`),
    ),
  ];
}
