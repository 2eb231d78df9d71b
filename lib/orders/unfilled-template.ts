import { withoutEscapes } from './plain-characters';

/** What opens a placeholder in the templates of help desks, shops and mail programs, and is no bracket of a number. */
const placeholder = /\{\{(?!\s*\d)|\{%|[$#@]\{(?!\s*\d)|<[%?]|\*\|(?!\s*\d)|%%[\p{L}_]|\[\[(?!\s*\d)/u;

/** In a text without a digit also these: a name in single brackets or signs, or a sign that stands for a text. */
const nameAsPlaceholder =
  /\{[^{}]{0,100}\}|\[[^[\]]{0,100}\]|<[^<>]{0,100}>|«[^«»]{0,100}»|%[\w.-]{1,60}%|#[\w.-]{1,60}#|__[a-z_]{1,60}__|^\s*[$:@][a-z_][\w.]*\s*$|%[sd@]/iu;

/** What stands in a template, and nothing else. */
const nameAlone = /^\s*(?:your[\s_-]?)?(?:purchase[\s_-]?)?(?:order|po)[\s_-]?(?:number|no|id|name)\s*$/i;

/** What programs write for a value that they don't have, alone or after a label. */
const wordForNothing =
  /(?:^|[\s\p{Z}\p{Ps}\p{Pi}"':：#＃=])(?:undefined|null|nil|none|nan|n\/a|tbd)[\s\p{Z}\p{P}]{0,8}$/iu;

/** Whether a template left a text unfilled, so that the number is lost that should stand in it. */
export function isUnfilled(written: string): boolean {
  // One character may stand for a whole sentence: a long text is taken as it is.
  const text = written.length > 512 ? written : withoutEscapes(written).normalize('NFKC');
  if (placeholder.test(text)) return true;
  if (/\p{Nd}/u.test(text)) return /^\s*(?:\{[0-9]\}|\{\{[0-9]\}\})\s*$/.test(text);
  return nameAsPlaceholder.test(text) || nameAlone.test(text) || wordForNothing.test(text.slice(-64));
}
