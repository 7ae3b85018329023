import { entriesOf, type Library } from '../pack/library.ts';
import { LOCALES, type Locale } from '../script/locale.ts';
import type { NeverSay } from '../script/script-record.ts';

/** What must not be said, and the script that forbids it. */
export interface NeverEntry extends NeverSay {
  readonly scriptKey: string;
  readonly locale: Locale;
}

/** Everything that the installed packs forbid in these languages, in the packs' order. */
export function neverEntries(library: Library, locales: readonly Locale[] = LOCALES): NeverEntry[] {
  return entriesOf(library, 'script').flatMap(({ key, record }) =>
    locales.flatMap((locale) =>
      (record.texts[locale]?.never ?? []).map((never) => ({ ...never, scriptKey: key, locale })),
    ),
  );
}
