import { isLocale, type Locale } from '../../../utils/core/script/locale.ts';
import type { WordingKey } from '../../../utils/core/script/wording.ts';
import type { Strings } from '../../strings/index.ts';

/** Where in a record a text stands, in words: language, wording, kind of text; and the language it is in. */
export function placeOf(path: string, t: Strings): { readonly label: string; readonly lang?: Locale } {
  // Items of a list stand in the path by their own words, in quotes; those are seen in the text itself.
  const parts = path.replace(/“.*?”/gu, '').split('.');
  const lang = parts.find(isLocale);
  const labels = parts.flatMap((part, index) => {
    if (isLocale(part)) return t.common.languages[part];
    if (parts[index - 1] === 'wordings') return t.common.wordings[part as WordingKey] ?? part;
    return t.packs.changes.places[part] ?? [];
  });
  const label = [...new Set(labels)].join(' · ');
  return { label: label === '' ? path : label, ...(lang ? { lang } : {}) };
}
