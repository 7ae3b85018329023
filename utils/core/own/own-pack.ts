import type { CategoryRecord } from '../pack/category-record.ts';
import type { PackIdentity } from '../pack/folder-form.ts';
import { writePack } from '../pack/ndjson-writer.ts';
import { PACK_SCHEMA } from '../pack/pack-header.ts';
import type { PackRecord } from '../pack/pack-record.ts';
import { LOCALES } from '../script/locale.ts';
import type { ScriptRecord } from '../script/script-record.ts';

/** Id of the pack that holds the agent's own scripts. */
export const OWN_PACK_ID = 'own';

/** Its name, and that of the category that own scripts are put in first. */
export const OWN_TITLE = { 'zh-CN': '我的话术', en: 'My scripts' } as const;

type Records = readonly PackRecord[];

/** The own scripts as a pack in NDJSON form. */
export function writeOwnPack(records: Records, version: number): string {
  const locales = LOCALES.filter((locale) =>
    records.some((record) => record.type === 'script' && record.texts[locale] !== undefined),
  );
  const identity: PackIdentity = {
    format: 'cuecard-pack',
    schema: PACK_SCHEMA,
    packId: OWN_PACK_ID,
    packVersion: version,
    locales: locales.length === 0 ? [...LOCALES] : locales,
    title: OWN_TITLE,
    minApp: '0.1.0',
  };
  return writePack(identity, records);
}

/** The records with a script put in, or in place of the one with its id; its category comes along. */
export function withScript(records: Records, script: ScriptRecord, category: CategoryRecord): PackRecord[] {
  const others = records.filter(
    ({ type, id }) => !(type === 'script' && id === script.id) && !(type === 'category' && id === category.id),
  );
  return withoutEmptyCategories([...others, script, category]);
}

/** The records without a script. */
export function withoutScript(records: Records, id: string): PackRecord[] {
  return withoutEmptyCategories(records.filter((record) => !(record.type === 'script' && record.id === id)));
}

function withoutEmptyCategories(records: Records): PackRecord[] {
  const used = new Set(records.flatMap((record) => (record.type === 'script' ? [record.category] : [])));
  return records.filter((record) => record.type !== 'category' || used.has(record.id));
}

export interface JoinedScripts {
  readonly records: readonly PackRecord[];
  /** Scripts that were not there before. */
  readonly added: number;
  /** Scripts that were there, word for word. */
  readonly same: number;
  /** Scripts that were there with other words: both are kept, the one from outside under a new id. */
  readonly both: number;
}

/** Joins own scripts from a file to those that are there. None of either is ever lost. `newId`: unused by any script. */
export function joinScripts(present: Records, read: Records, newId: () => string): JoinedScripts {
  const scripts = new Map(
    present.flatMap((record) => (record.type === 'script' ? [[record.id, record] as const] : [])),
  );
  const contents = new Set([...scripts.values()].map(contentOf));
  const categories = new Map(
    [...read, ...present].flatMap((record) => (record.type === 'category' ? [[record.id, record] as const] : [])),
  );
  let records: PackRecord[] = [...present];
  const count = { added: 0, same: 0, both: 0 };
  for (const script of read) {
    const category = script.type === 'script' ? categories.get(script.category) : undefined;
    if (script.type !== 'script' || !category) continue;
    const content = contentOf(script);
    if (contents.has(content)) {
      count.same += 1;
      continue;
    }
    const isTaken = scripts.has(script.id);
    count[isTaken ? 'both' : 'added'] += 1;
    contents.add(content);
    records = withScript(records, isTaken ? { ...script, id: newId() } : script, category);
  }
  return { records, ...count };
}

const contentOf = ({ id: _, ...content }: ScriptRecord): string => JSON.stringify(content);
