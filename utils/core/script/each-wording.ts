import { LOCALES, type Locale } from './locale.ts';
import type { ScriptRecord } from './script-record.ts';
import { WORDING_KEYS, type Wording, type WordingKey } from './wording.ts';

export interface PlacedWording {
  readonly locale: Locale;
  readonly key: WordingKey;
  readonly wording: Wording;
}

/** Where a wording stands in its record: `texts.en.wordings.neutral`. */
export const wordingPath = ({ locale, key }: Pick<PlacedWording, 'locale' | 'key'>): string =>
  `texts.${locale}.wordings.${key}`;

/** Every wording a script has, language by language, the neutral one first. */
export function eachWording(script: ScriptRecord): PlacedWording[] {
  const placed: PlacedWording[] = [];
  for (const locale of LOCALES) {
    const wordings = script.texts[locale]?.wordings;
    if (wordings === undefined) continue;
    for (const key of WORDING_KEYS) {
      const wording = wordings[key];
      if (wording !== undefined) placed.push({ locale, key, wording });
    }
  }
  return placed;
}
