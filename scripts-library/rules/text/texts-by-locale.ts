import { LOCALES, type Locale } from '../../../utils/core/script/locale.ts';

/** The texts of a record with their language, the languages that are there only. */
export function textsByLocale<T>(texts: { [L in Locale]?: T | undefined }): [Locale, T][] {
  return LOCALES.flatMap((locale) => {
    const text = texts[locale];
    return text === undefined ? [] : [[locale, text] as [Locale, T]];
  });
}
