import { splitFolder } from '../../utils/core/pack/folder-form.ts';
import type { PackFolder } from '../../utils/core/pack/pack-header.ts';
import type { RecordType } from '../../utils/core/pack/pack-record.ts';
import { parseFolder, parseRecord, type ShapeFault } from '../../utils/core/pack/parse-pack.ts';
import { type JsonValue, parseStrictJson } from '../../utils/core/pack/strict-json.ts';
import type { FolderPack, ReadFault, SourcedRecord } from '../rules/library.ts';

/** A file of a pack folder, by its path inside it with forward slashes. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** Which records lie where. A file of scripts holds the list of a category, every other file a single record. */
const HOMES: readonly (readonly [RegExp, RecordType])[] = [
  [/^scripts\/[^/]+\.json$/, 'script'],
  [/^playbooks\/[^/]+\.json$/, 'playbook'],
  [/^states\/[^/]+\.json$/, 'state'],
  [/^cards\/[^/]+\.json$/, 'card'],
  [/^finder\.json$/, 'finder'],
  [/^wrapup\.json$/, 'wrapup'],
];

/** Authors' files may be long and deep where the pack's own lines may not; the pack's limits are checked on writing. */
const LIMITS = { depth: 16, keysPerObject: 256, stringBytes: 32 * 1024 };

const NO_FOLDER: PackFolder = {
  format: 'cuecard-pack',
  schema: 1,
  packId: 'unreadable',
  packVersion: 1,
  locales: ['zh-CN', 'en'],
  title: { en: 'Unreadable' },
  minApp: '0.0.0',
  categories: [],
};

/** Reads the files of a pack folder, in the order of their paths, into records with their sources and faults. */
export function parsePackFiles(files: readonly PackFile[]): FolderPack {
  const entries: SourcedRecord[] = [];
  const faults: ReadFault[] = [];
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

  const packFile = sorted.find(({ path }) => path === 'pack.json') ?? { path: 'pack.json', text: '' };
  const folder = readFolder(packFile, faults) ?? NO_FOLDER;
  for (const record of splitFolder(folder).categories) entries.push({ file: 'pack.json', record });

  for (const file of sorted) {
    if (file === packFile) continue;
    const type = HOMES.find(([pattern]) => pattern.test(file.path))?.[1];
    if (type === undefined) faults.push(strangerFault(file));
    else readRecords(file, type, entries, faults);
  }
  return { folder, entries, faults };
}

function readFolder(file: PackFile, faults: ReadFault[]): PackFolder | undefined {
  const value = readJson(file, faults);
  if (value === undefined) return undefined;
  const parsed = parseFolder(value);
  if (parsed.kind === 'ok') return parsed.value;
  faults.push(...parsed.faults.map((fault) => shapeFault(file, 'pack.json', fault)));
  return undefined;
}

function readRecords(file: PackFile, type: RecordType, entries: SourcedRecord[], faults: ReadFault[]): void {
  const value = readJson(file, faults);
  if (value === undefined) return;
  if (Array.isArray(value) !== (type === 'script')) {
    faults.push(formFault(file, type));
    return;
  }
  (Array.isArray(value) ? value : [value]).forEach((each, index) => {
    const parsed = parseRecord(each);
    const id = idOf(each) ?? `${file.path}#${index}`;
    if (parsed.kind === 'bad-shape') faults.push(...parsed.faults.map((fault) => shapeFault(file, id, fault)));
    else if (parsed.value.type === type) entries.push({ file: file.path, record: parsed.value });
    else faults.push(shapeFault(file, id, { path: 'type', problem: `This file holds records of the type "${type}"` }));
  });
}

function readJson(file: PackFile, faults: ReadFault[]): JsonValue | undefined {
  const outcome = parseStrictJson(file.text, LIMITS);
  if (outcome.kind === 'value') return outcome.value;
  const line = file.text.slice(0, outcome.offset).split('\n').length;
  faults.push({
    file: file.path,
    id: file.path,
    where: `line ${line}`,
    problem: file.text === '' ? 'the file is missing or empty.' : `the JSON is refused: ${outcome.fault}.`,
    fix: 'look for a comma, quote or bracket there, a key that stands twice, or a number that is not whole.',
  });
  return undefined;
}

function shapeFault(file: PackFile, id: string, { path, problem }: ShapeFault): ReadFault {
  return { file: file.path, id, where: path, problem: `${problem}.`, fix: 'see the schema in scripts-library/schema.' };
}

function formFault(file: PackFile, type: RecordType): ReadFault {
  return {
    file: file.path,
    id: file.path,
    where: 'line 1',
    problem: type === 'script' ? 'the file holds no list.' : 'the file holds a list.',
    fix:
      type === 'script' ? 'put the scripts of the category between [ and ].' : 'write one record a file, without [ ].',
  };
}

function strangerFault(file: PackFile): ReadFault {
  return {
    file: file.path,
    id: file.path,
    where: 'path',
    problem: 'no part of a pack lies here.',
    fix: 'put it into scripts, playbooks, states or cards, or take it out of the pack.',
  };
}

function idOf(value: JsonValue): string | undefined {
  const { id } = Object(value) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
