import { LOCALES, type Locale } from '../../../utils/core/script/locale.ts';
import type { ScriptRecord, ScriptText } from '../../../utils/core/script/script-record.ts';
import type { Library } from '../library.ts';

export interface SourcedScript {
  readonly file: string;
  readonly id: string;
  readonly script: ScriptRecord;
}

export interface PlacedScriptText extends SourcedScript {
  readonly locale: Locale;
  readonly text: ScriptText;
}

/** Every script of the library. */
export function scriptsOf(library: Library): SourcedScript[] {
  return library.entries.flatMap(({ file, record }) =>
    record.type === 'script' ? [{ file, id: record.id, script: record }] : [],
  );
}

/** Every script in every language it is written in. */
export function scriptTextsOf(library: Library): PlacedScriptText[] {
  return scriptsOf(library).flatMap((sourced) =>
    LOCALES.flatMap((locale) => {
      const text = sourced.script.texts[locale];
      return text === undefined ? [] : [{ ...sourced, locale, text }];
    }),
  );
}
