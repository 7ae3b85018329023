import type { CardRecord } from '../pack/card-record.ts';
import type { PackRecord } from '../pack/pack-record.ts';
import type { PlaybookRecord } from '../playbook/playbook-record.ts';
import type { StateRecord } from '../playbook/state-record.ts';
import { LOCALES, type Locale } from '../script/locale.ts';
import type { ScriptRecord } from '../script/script-record.ts';
import { WORDING_KEYS } from '../script/wording.ts';
import type { FieldKind, SearchCategory, SearchDoc, SearchText } from './search-doc.ts';
import { runSlices, type Slices } from './slices.ts';

export interface PackDocs {
  readonly docs: SearchDoc[];
  readonly categories: SearchCategory[];
}

/** What search needs of a pack’s records: documents for what is found, titles for the categories. */
export function docsOfPack(records: Iterable<PackRecord>): PackDocs {
  return runSlices(docsOfPackInSlices(records));
}

const SLICE = 128;

/** The same in slices of about a millisecond. */
export function* docsOfPackInSlices(records: Iterable<PackRecord>): Slices<PackDocs> {
  const docs: SearchDoc[] = [];
  const categories: SearchCategory[] = [];
  for (const record of records) {
    if (record.type === 'category') categories.push(categoryOf(record));
    const doc = docOfRecord(record);
    if (doc !== undefined && docs.push(doc) % SLICE === 0) yield;
  }
  return { docs, categories };
}

function categoryOf(record: Extract<PackRecord, { type: 'category' }>): SearchCategory {
  const titles: Partial<Record<Locale, string>> = {};
  for (const locale of LOCALES) {
    const title = record.texts[locale]?.title;
    if (title !== undefined) titles[locale] = title;
  }
  return { id: record.id, titles };
}

/** The document of one record, or undefined when records of its type are not searched. */
export function docOfRecord(record: PackRecord): SearchDoc | undefined {
  switch (record.type) {
    case 'script':
      return doc(record, record.category, record.shortcut, scriptTexts(record));
    case 'playbook':
      return doc(record, undefined, undefined, playbookTexts(record));
    case 'state':
      return doc(record, undefined, undefined, stateTexts(record));
    case 'card':
      return doc(record, undefined, undefined, cardTexts(record));
    default:
      return undefined;
  }
}

type Found = ScriptRecord | PlaybookRecord | StateRecord | CardRecord;

function doc(record: Found, category: string | undefined, shortcut: string | undefined, texts: Texts): SearchDoc {
  return { type: record.type, id: record.id, category, shortcut, texts: texts.list };
}

/** Collects texts, each once a locale and kind. */
class Texts {
  readonly list: SearchText[] = [];
  private readonly seen = new Set<string>();

  add(locale: Locale, kind: FieldKind, ...texts: readonly (string | undefined)[]): void {
    for (const text of texts) {
      const key = `${locale} ${kind} ${text}`;
      if (text === undefined || text === '' || this.seen.has(key)) continue;
      this.seen.add(key);
      this.list.push({ kind, locale, text });
    }
  }
}

function scriptTexts(record: ScriptRecord): Texts {
  const texts = new Texts();
  for (const locale of LOCALES) {
    const text = record.texts[locale];
    if (text === undefined) continue;
    texts.add(locale, 'title', text.title);
    texts.add(locale, 'tag', ...text.tags);
    texts.add(locale, 'asked', ...text.asked);
    texts.add(locale, 'when', text.when);
    for (const key of WORDING_KEYS) {
      const wording = text.wordings[key];
      if (wording === undefined) continue;
      for (const part of wording.say) {
        texts.add(locale, 'say', part.text);
        texts.add(locale, 'when', part.when);
      }
      texts.add(locale, 'send', wording.send);
    }
    for (const never of text.never) texts.add(locale, 'never', never.phrase);
    texts.add(locale, 'line', ...Object.values(text.steps ?? {}));
  }
  return texts;
}

function playbookTexts(record: PlaybookRecord): Texts {
  const texts = new Texts();
  for (const locale of LOCALES) {
    const text = record.texts[locale];
    if (text === undefined) continue;
    texts.add(locale, 'title', text.title);
    texts.add(locale, 'tag', ...text.aliases.map((alias) => alias.name), text.approach);
    texts.add(locale, 'when', text.summary, text.hint);
    texts.add(locale, 'line', ...text.hear, ...text.wants, ...text.do, ...text.dont, text.style);
    texts.add(locale, 'line', ...text.buys, ...text.complains);
    texts.add(locale, 'say', ...text.opening, ...text.explaining, ...text.apologising);
    texts.add(locale, 'say', ...text.refusing, ...text.closing);
  }
  return texts;
}

function stateTexts(record: StateRecord): Texts {
  const texts = new Texts();
  for (const locale of LOCALES) {
    const text = record.texts[locale];
    if (text === undefined) continue;
    texts.add(locale, 'title', text.title);
    texts.add(locale, 'tag', ...text.tags);
    texts.add(locale, 'when', text.hint);
    texts.add(locale, 'line', ...text.hear, ...text.do, ...text.dont);
    texts.add(locale, 'say', ...text.lines);
  }
  return texts;
}

function cardTexts(record: CardRecord): Texts {
  const texts = new Texts();
  for (const locale of LOCALES) {
    const text = record.texts[locale];
    if (text === undefined) continue;
    texts.add(locale, 'title', text.title);
    texts.add(locale, 'tag', ...text.tags);
    texts.add(locale, 'when', text.intro, text.note);
    for (const item of record.items) {
      const words = text.items[item.id];
      texts.add(locale, 'line', words?.text, words?.detail, words?.conflict, ...(words?.examples ?? []));
    }
  }
  return texts;
}
