import type { Library } from '../core/pack/library.ts';
import { entryOf } from '../core/pack/library.ts';
import type { Locale } from '../core/script/locale.ts';
import { resolveWording } from '../core/script/resolve-wording.ts';
import type { ScriptRecord, ScriptText } from '../core/script/script-record.ts';
import type { Wording, WordingKey } from '../core/script/wording.ts';

/** The script in view, in the language and wording for this customer. */
export interface Reading {
  readonly key: string;
  readonly record: ScriptRecord;
  readonly locale: Locale;
  readonly text: ScriptText;
  /** The wording shown: the wanted one, or neutral where the script has no such wording. */
  readonly wordingKey: WordingKey;
  readonly wording: Wording;
}

/**
 * What of a script is shown for a language and a type; null when there is no such script. `kept`: the words that the
 * call in front keeps for itself, whatever has become of their pack since.
 */
export function readingOf(
  library: Library,
  key: string,
  locale: Locale,
  wanted: WordingKey,
  kept: Readonly<Record<string, ScriptRecord>> = {},
): Reading | null {
  const record = kept[key] ?? entryOf(library, key, 'script')?.record;
  if (!record) return null;
  const { key: wordingKey, ...shown } = resolveWording(record, locale, wanted);
  return { key, record, wordingKey, ...shown };
}
