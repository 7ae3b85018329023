import { LOCALES, type Locale } from './locale.ts';
import type { ScriptRecord } from './script-record.ts';
import { WORDING_KEYS, type Wording, type WordingKey } from './wording.ts';

export interface PlacedWording {
  readonly locale: Locale;
  readonly key: WordingKey;
  readonly wording: Wording;
  /** Where it stands in the record: `texts.en.wordings.neutral`. */
  readonly path: string;
}

/** Every wording a script has, language by language, the neutral one first. */
export function eachWording(script: ScriptRecord): PlacedWording[] {
  return LOCALES.flatMap((locale) =>
    WORDING_KEYS.flatMap((key) => {
      const wording = script.texts[locale]?.wordings[key];
      return wording === undefined ? [] : [{ locale, key, wording, path: `texts.${locale}.wordings.${key}` }];
    }),
  );
}
