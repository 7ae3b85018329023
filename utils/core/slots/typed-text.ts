/** Zero-width and direction marks that come along with pasted text. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** Control characters, line breaks and tabs apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/** Typed or pasted text without invisible and control characters and outer white space; its wording untouched. */
export function cleaned(typed: string): string {
  return typed.replace(INVISIBLE, '').replace(CONTROL, '').trim();
}

/** The text as a parser wants it: cleaned, full-width forms made half-width (NFKC), white space single. */
export function halfWidth(typed: string): string {
  return cleaned(typed.normalize('NFKC'))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ');
}

/** Length in characters as a reader counts them (code points). */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}
