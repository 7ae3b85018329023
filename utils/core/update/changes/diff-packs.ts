import type { PackRecord, RecordType } from '../../pack/pack-record.ts';
import { LOCALES, type Locale } from '../../script/locale.ts';
import { diffWords, type WordChange } from './diff-words.ts';
import { textFields } from './text-fields.ts';

export interface FieldChange {
  readonly path: string;
  /** True for words that must not be said: they come first. */
  readonly isNever: boolean;
  readonly words: readonly WordChange[];
}

export interface RecordChange {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly type: RecordType;
  readonly id: string;
  /** Its title by language, as it is now; as it was when it is gone. None for records without one. */
  readonly titles: Readonly<Partial<Record<Locale, string>>>;
  /** Category of a script, or undefined for other records. */
  readonly category?: string;
  readonly isLocked: boolean;
  /** For changed records, each field that is not as it was; words that must not be said first. */
  readonly fields: readonly FieldChange[];
}

export interface PackChanges {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Never-say first, then locked, then by category and id: the order in which an agent should read them. */
  readonly records: readonly RecordChange[];
}

type Records = readonly PackRecord[];

/** What is different between two versions of a pack, word by word. */
export function diffPacks(before: Records, after: Records): PackChanges {
  const keyOf = ({ type, id }: PackRecord) => `${type} ${id}`;
  const old = new Map(before.map((record) => [keyOf(record), record]));
  const now = new Map(after.map((record) => [keyOf(record), record]));
  const records = [
    ...before.flatMap((record) => (now.has(keyOf(record)) ? [] : [describe('removed', record, [])])),
    ...after.flatMap((record) => {
      const earlier = old.get(keyOf(record));
      if (!earlier) return [describe('added', record, [])];
      const fields = diffFields(earlier, record);
      return fields.length === 0 ? [] : [describe('changed', record, fields)];
    }),
  ];
  const count = (kind: RecordChange['kind']) => records.filter((record) => record.kind === kind).length;
  return {
    added: count('added'),
    removed: count('removed'),
    changed: count('changed'),
    records: records.toSorted(byUrgency),
  };
}

function describe(kind: RecordChange['kind'], record: PackRecord, fields: readonly FieldChange[]): RecordChange {
  const { type, id } = record;
  const isScript = record.type === 'script';
  return {
    kind,
    type,
    id,
    titles: titlesOf(record),
    ...(isScript ? { category: record.category } : {}),
    isLocked: isScript && record.locked === true,
    fields,
  };
}

function titlesOf(record: PackRecord): Partial<Record<Locale, string>> {
  const texts = 'texts' in record ? (record.texts as Partial<Record<Locale, { title?: unknown }>>) : {};
  return Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const title = texts[locale]?.title;
      return typeof title === 'string' ? [[locale, title]] : [];
    }),
  );
}

function diffFields(before: PackRecord, after: PackRecord): FieldChange[] {
  const old = textFields(before);
  const now = textFields(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({
      path,
      isNever: path.split('.').includes('never'),
      words: diffWords(old.get(path) ?? '', now.get(path) ?? ''),
    }))
    .toSorted((a, b) => Number(b.isNever) - Number(a.isNever) || (placeOf(a.path) < placeOf(b.path) ? -1 : 1));
}

/** Members in the order in which they are read, where that is not the one of the alphabet. */
const READ_FIRST = ['phrase', 'why', 'instead'];

/** The path with a number for such a member, to sort by. */
const placeOf = (path: string): string =>
  path.replace(/[^.]+$/, (member) => (READ_FIRST.includes(member) ? String(READ_FIRST.indexOf(member)) : member));

function byUrgency(a: RecordChange, b: RecordChange): number {
  const rank = ({ fields, isLocked }: RecordChange) => (fields.some(({ isNever }) => isNever) ? 0 : isLocked ? 1 : 2);
  const place = ({ category, type, id }: RecordChange) => `${category ?? `~${type}`} ${id}`;
  return rank(a) - rank(b) || (place(a) < place(b) ? -1 : 1);
}
