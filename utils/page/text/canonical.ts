/** Characters editors put in to hold the caret or an empty line: zero-width space, word joiner, byte order mark. */
const FILLERS = /[\u200B\u2060\uFEFF]/g;

/**
 * A text as two editors can be compared by it: without fillers, with plain blanks for the no-break blanks that HTML
 * editors use to keep blanks from collapsing. Direction marks, joiners and variation selectors stay.
 */
export function canonical(text: string): string {
  return text.replace(FILLERS, '').replaceAll('\u00A0', ' ');
}

export const isFiller = (char: string): boolean => char === '\u200B' || char === '\u2060' || char === '\uFEFF';
