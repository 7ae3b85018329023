import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../../utils/core/script/locale.ts';
import type { ScriptRecord, ScriptText } from '../../../utils/core/script/script-record.ts';

const FOLDER = 'scripts-library/packs/standard/scripts';

/** The text of a bundled script as its authors wrote it, so that a journey does not repeat their words. */
export function bundledScript(id: string, locale: Locale): ScriptText {
  for (const file of readdirSync(FOLDER)) {
    const records = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ScriptRecord[];
    const text = records.find((record) => record.id === id)?.texts[locale];
    if (text) return text;
  }
  throw new Error(`No bundled script is called ${id} in ${locale}.`);
}

/** Everything of a neutral wording that is said, one part a line. */
export const saidText = (id: string, locale: Locale): string =>
  bundledScript(id, locale)
    .wordings.neutral.say.map(({ text }) => text)
    .join('\n');
