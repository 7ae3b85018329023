import { isLocale, type Locale } from '../../../utils/core/script/locale.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { WORDING_KEYS, type WordingKey } from '../../../utils/core/script/wording.ts';
import type { Strings } from '../../strings/index.ts';

/** A place in a script's texts, taken apart. */
interface Place {
  readonly locale: Locale;
  readonly wording: WordingKey | null;
  readonly field: readonly string[];
}

/** The language, wording and field that a place names: `texts.en.wordings.neutral.say.0.text`. */
export function placeOf(path: string): Place {
  const [, locale, ...steps] = path.split('.');
  const wording = steps[0] === 'wordings' ? (WORDING_KEYS.find((key) => key === steps[1]) ?? null) : null;
  return { locale: isLocale(locale) ? locale : 'en', wording, field: wording === null ? steps : steps.slice(2) };
}

/** What a place is called: “Say, part 2”. */
export function placeLabel(path: string, record: ScriptRecord | null, t: Strings): string {
  const { locale, wording, field } = placeOf(path);
  const names = t.ownWords.place;
  const [name, index] = field;
  switch (name) {
    case 'title':
      return names.title;
    case 'when':
      return names.when;
    case 'send':
      return names.send;
    case 'never':
      return names.never;
    case 'tags':
      return names.tag;
    case 'asked':
      return names.asked;
    case 'say': {
      const parts = record?.texts[locale]?.wordings[wording ?? 'neutral']?.say.length ?? 0;
      return parts > 1 ? names.sayPart(Number(index) + 1) : names.say;
    }
    default:
      return names.other;
  }
}

/** The same with the wording and language it belongs to. */
export function fullPlaceLabel(path: string, record: ScriptRecord | null, t: Strings): string {
  const { locale, wording } = placeOf(path);
  const wordings = wording === null ? [] : [t.common.wordings[wording]];
  return [placeLabel(path, record, t), ...wordings, t.common.languages[locale]].join(' · ');
}

/** The places of a script's wording that an agent may put in their own words, in the order they are read. */
export function editablePlaces(record: ScriptRecord, locale: Locale, wording: WordingKey): string[] {
  const text = record.texts[locale];
  const words = text?.wordings[wording];
  if (!text || !words) return [];
  const base = `texts.${locale}`;
  return [
    ...words.say.map((_, index) => `${base}.wordings.${wording}.say.${index}.text`),
    ...(words.send === undefined ? [] : [`${base}.wordings.${wording}.send`]),
    `${base}.title`,
    `${base}.when`,
  ];
}
