import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Catalogue } from '../../scripts-library/rules/catalogue.ts';
import type { Library, PublishedIds } from '../../scripts-library/rules/library.ts';
import { parsePackFiles } from '../../scripts-library/tools/parse-pack-files.ts';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'library');

/** One change to the sound base library: `at` is a path with dots, `-` appends, and without `to` the place is removed. */
interface Change {
  readonly file: string;
  readonly at: string;
  readonly to?: unknown;
}

/** A fault put into the base library, and where its rule must find it. */
export interface LibraryFixture {
  readonly about: string;
  readonly change: readonly Change[];
  readonly finds: { readonly file: string; readonly id: string };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Names of the rules that have a fixture. */
export const fixtureNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json') && name !== 'catalogue.json')
    .map((name) => basename(name, '.json'))
    .sort();

export const readFixture = (rule: string) => readJson(join(FOLDER, `${rule}.json`)) as LibraryFixture;

/** A small library that breaks no rule, with some changes made to its files. */
export function baseLibrary(changes: readonly Change[] = []): Library {
  const files = new Map<string, unknown>([['catalogue.json', readJson(join(FOLDER, 'catalogue.json'))]]);
  const base = join(FOLDER, 'base');
  for (const path of readdirSync(base, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.json')) files.set(path.replaceAll('\\', '/'), readJson(join(base, path)));
  }
  for (const change of changes) apply(files.get(change.file), change);
  const catalogue = take(files, 'catalogue.json') as Catalogue;
  const publishedIds = take(files, 'ids.json') as PublishedIds;
  const packFiles = Array.from(files, ([path, value]) => ({ path, text: JSON.stringify(value) }));
  return { ...parsePackFiles(packFiles), catalogue, publishedIds };
}

function take(files: Map<string, unknown>, path: string): unknown {
  const value = files.get(path);
  files.delete(path);
  return value;
}

function apply(root: unknown, { file, at, to }: Change): void {
  const keys = at.split('.');
  const last = keys.pop() as string;
  let target = root;
  for (const key of keys) target = (target as Record<string, unknown>)[key];
  if (typeof target !== 'object' || target === null) throw new Error(`${file} has no place ${at}`);
  if (Array.isArray(target) && last === '-') target.push(to);
  else if (to !== undefined) (target as Record<string, unknown>)[last] = to;
  else if (Array.isArray(target)) target.splice(Number(last), 1);
  else delete (target as Record<string, unknown>)[last];
}
