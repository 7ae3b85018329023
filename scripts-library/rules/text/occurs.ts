import type { Locale } from '../../../utils/core/script/locale.ts';

/**
 * Place at which a phrase occurs in a text, -1 when it does not. Case and the shape of apostrophes are ignored; an
 * English phrase that begins or ends with a letter must not be part of a longer word there.
 */
export function placeOf(phrase: string, text: string, locale: Locale): number {
  const needle = fold(phrase);
  const hay = fold(text);
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    if (locale === 'zh-CN') return at;
    const isCut = isLetter(needle[0]) && isLetter(hay[at - 1]);
    const isRunOn = isLetter(needle.at(-1)) && isLetter(hay[at + needle.length]);
    if (!isCut && !isRunOn) return at;
  }
  return -1;
}

const fold = (text: string) => text.normalize('NFC').toLowerCase().replaceAll('’', "'");

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
