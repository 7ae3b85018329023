import { stripHiddenCharacters } from '../pack/hidden-characters.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here.
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]/g;

/**
 * Typed or pasted text as a pack can hold it: line ends as LF, Unicode form NFC, no control characters, no byte order
 * mark, no half surrogate pairs, no spaces at either end.
 */
export function cleanText(typed: string): string {
  return typed.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '').toWellFormed().normalize('NFC').trim();
}

/** The same for a name that people decide by: on one line, and without characters that cannot be seen. */
export function cleanName(typed: string): string {
  return stripHiddenCharacters(cleanText(typed).replace(/\s+/g, ' ')).trim();
}
