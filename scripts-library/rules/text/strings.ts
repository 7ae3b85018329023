import { LOCALES, type Locale } from '../../../utils/core/script/locale.ts';
import type { Library } from '../library.ts';

export interface PlacedString {
  readonly file: string;
  readonly id: string;
  readonly locale: Locale;
  /** Keys below the language: `wordings.neutral.say.0.text`. */
  readonly where: string;
  readonly path: readonly string[];
  readonly text: string;
}

/** Every string of every record's texts that somebody reads, with its place; names of parts are no such strings. */
export function stringsOf(library: Library): PlacedString[] {
  return library.entries.flatMap(({ file, record }) =>
    LOCALES.flatMap((locale) =>
      leaves(record.texts[locale], []).map(({ path, text }) => ({
        file,
        id: record.id,
        locale,
        where: path.join('.'),
        path,
        text,
      })),
    ),
  );
}

function leaves(value: unknown, path: readonly string[]): { path: readonly string[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'id' ? [] : leaves(member, [...path, key])));
}
