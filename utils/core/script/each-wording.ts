import { LOCALES, type Locale } from './locale.ts';
import type { ScriptRecord } from './script-record.ts';
import { WORDING_KEYS, type Wording, type WordingKey } from './wording.ts';

export interface PlacedWording {
  readonly locale: Locale;
  readonly key: WordingKey;
  readonly wording: Wording;
}

/** Where a wording stands in its record: `texts.en.wordings.neutral`. */
export const wordingPath = (locale: Locale, key: WordingKey): string => `texts.${locale}.wordings.${key}`;

/** Calls `visit` with every wording a script has, language by language, the neutral one first. */
export function visitWordings(
  { texts }: ScriptRecord,
  visit: (wording: Wording, locale: Locale, key: WordingKey) => void,
): void {
  for (const locale of LOCALES) {
    const wordings = texts[locale]?.wordings;
    if (wordings === undefined) continue;
    for (const key of WORDING_KEYS) {
      const wording = wordings[key];
      if (wording !== undefined) visit(wording, locale, key);
    }
  }
}

/** The same as a list. */
export function eachWording(script: ScriptRecord): PlacedWording[] {
  const placed: PlacedWording[] = [];
  visitWordings(script, (wording, locale, key) => placed.push({ locale, key, wording }));
  return placed;
}
