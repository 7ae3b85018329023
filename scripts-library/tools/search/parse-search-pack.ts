import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { LOCALES } from '../../../utils/core/script/locale.ts';

export interface SearchPack {
  readonly packId: string;
  readonly records: PackRecord[];
}

/**
 * Reads a pack in NDJSON form for searching, with or without its header line. Lists that a script of an outside corpus
 * lacks (slots, tags, asked, never) count as empty; what is not a record throws with the line’s number.
 */
export function parseSearchPack(text: string, name: string): SearchPack {
  let packId = 'corpus';
  const records: PackRecord[] = [];
  let at = 0;
  for (const line of text.replace(/^\ufeff/, '').split('\n')) {
    at++;
    if (line.trim() === '') continue;
    let value: Record<string, unknown>;
    try {
      value = Object(JSON.parse(line));
    } catch (error) {
      // Its own “line 1 column 17” is of this line, not of the file.
      const problem = (error as Error).message.replace(/ \(line \d+ column \d+\)$/, '');
      throw new Error(`${name} line ${at}: ${problem}.`);
    }
    if (value.format === 'cuecard-pack') packId = String(value.packId);
    else if (typeof value.type === 'string' && typeof value.id === 'string') records.push(complete(value));
    else throw new Error(`${name} line ${at}: a record needs a type and an id.`);
  }
  if (records.length === 0) throw new Error(`${name} has no records.`);
  return { packId, records };
}

function complete(value: Record<string, unknown>): PackRecord {
  if (value.type !== 'script') return value as unknown as PackRecord;
  const texts = (value.texts ?? {}) as Record<string, Record<string, unknown> | undefined>;
  for (const locale of LOCALES) {
    const text = texts[locale];
    if (text === undefined) continue;
    for (const list of ['tags', 'asked', 'never']) text[list] ??= [];
    text.wordings ??= { neutral: { say: [] } };
    text.when ??= '';
  }
  return { slots: [], ...value, texts } as unknown as PackRecord;
}
