import { LOCALES } from '../script/locale.ts';
import { fold } from './folding.ts';
import { encodeIndexInSlices } from './index-format.ts';
import { BODY_TIER, KEYS_TIER, TIERS, TITLE_TIER } from './posting-keys.ts';
import { TierBuilder, WordNumbers } from './postings-builder.ts';
import { readings } from './readings.ts';
import { compareNames } from './record-keys.ts';
import { compareDocs, type FieldKind, SEARCHED_TYPES, type SearchCategory, type SearchDoc } from './search-doc.ts';
import type { SearchIndex, Tier } from './search-index.ts';
import { runSlices, type Slices, sortInSlices } from './slices.ts';
import { BODY_DEPTH, type KeyDepth, type KeySink, keysOfText, QUESTION_DEPTH, TITLE_DEPTH } from './text-keys.ts';
import { TextWriter } from './text-store.ts';

/** What an index is built from. Ids are unique within a type. */
export interface IndexSource {
  readonly packId: string;
  /** Kept with the index, so that a stale one is recognised: a pack’s version or digest. */
  readonly stamp: string;
  readonly docs: readonly SearchDoc[];
  readonly categories: readonly SearchCategory[];
}

/** Builds an index in one go. */
export function buildIndex(source: IndexSource): SearchIndex {
  return runSlices(buildIndexInSlices(source));
}

/** Texts in one slice. */
const SLICE = 512;

/** Builds an index in slices of about a millisecond: call `next()` while there is time, and again later. */
export function* buildIndexInSlices(source: IndexSource): Slices<SearchIndex> {
  const { packId, stamp } = source;
  const categories = [...source.categories];
  const docs = yield* sortInSlices(source.docs, compareDocs);
  const records = new RecordTables(docs, categories);
  const collector = new KeyCollector();
  let texts = 0;
  for (const [record, doc] of docs.entries()) {
    const category = records.add(doc, record);
    collector.collect(doc, record, categories[category - 1]);
    texts += doc.texts.length + 1;
    if (texts >= SLICE) {
      texts = 0;
      yield;
    }
  }
  const byName = yield* sortInSlices(
    docs.map((_, record) => record),
    (a, b) => compareNames(docs[a] as SearchDoc, docs[b] as SearchDoc),
  );
  const { words, places } = collector.words.sorted();
  yield;
  const tiers: Tier[] = [];
  for (const tier of collector.tiers) tiers.push(yield* tier.finish(places));
  return yield* encodeIndexInSlices({
    head: { packId, stamp, categories },
    ...records.finish(),
    byName: Uint32Array.from(byName),
    ...packWords(words),
    tiers: tiers as [Tier, Tier, Tier],
  });
}

/** What an index keeps of each record beside its postings. */
class RecordTables {
  private readonly traits: Uint8Array;
  private readonly category: Uint16Array;
  private readonly textAt: Uint32Array;
  private readonly writer: TextWriter;
  private readonly places: ReadonlyMap<string, number>;

  constructor(docs: readonly SearchDoc[], categories: readonly SearchCategory[]) {
    this.traits = new Uint8Array(docs.length);
    this.category = new Uint16Array(docs.length);
    this.textAt = new Uint32Array(docs.length + 1);
    this.writer = new TextWriter();
    this.places = new Map(categories.map(({ id }, place) => [id, place + 1]));
  }

  /** Adds the next record and says its category: its place plus one, or 0. */
  add(doc: SearchDoc, record: number): number {
    const { writer } = this;
    writer.add('id', 'en', doc.id);
    if (doc.shortcut !== undefined) writer.add('shortcut', 'en', doc.shortcut);
    let trait = SEARCHED_TYPES.indexOf(doc.type);
    for (const { kind, locale, text } of doc.texts) {
      writer.add(kind, locale, text);
      trait |= 16 << LOCALES.indexOf(locale);
    }
    const category = this.places.get(doc.category ?? '') ?? 0;
    this.traits[record] = trait;
    this.category[record] = category;
    this.textAt[record + 1] = writer.length;
    return category;
  }

  finish() {
    const { traits, category, textAt, writer } = this;
    return { traits, category, textAt, text: writer.written() };
  }
}

/** A vocabulary as units and beginnings. */
export function packWords(words: readonly string[]): { wordAt: Uint32Array; wordUnits: Uint16Array } {
  const wordAt = new Uint32Array(words.length + 1);
  words.forEach((word, at) => {
    wordAt[at + 1] = (wordAt[at] ?? 0) + word.length;
  });
  const wordUnits = new Uint16Array(wordAt[words.length] ?? 0);
  words.forEach((word, at) => {
    for (let i = 0; i < word.length; i++) wordUnits[(wordAt[at] ?? 0) + i] = word.charCodeAt(i);
  });
  return { wordAt, wordUnits };
}

/** Parts of ids that only count: not words anybody searches by, and a vocabulary of their own in large packs. */
const NUMBERED = /[^.-]*\d[^.-]*/g;

const TITLE_KINDS: readonly FieldKind[] = ['id', 'shortcut', 'title'];
const KEY_KINDS: readonly FieldKind[] = ['tag', 'asked', 'category'];

/** Keys the texts of records into tiers, a record in the best tier only. */
class KeyCollector implements KeySink {
  readonly words = new WordNumbers();
  readonly tiers = Array.from({ length: TIERS }, () => new TierBuilder());
  private readonly table = readings();
  private record = 0;
  private tier = 0;

  collect(doc: SearchDoc, record: number, category: SearchCategory | undefined): void {
    this.record = record;
    this.tier = TITLE_TIER;
    this.text(doc.id.replace(NUMBERED, ' '), TITLE_DEPTH);
    if (doc.shortcut !== undefined) this.text(doc.shortcut, TITLE_DEPTH);
    for (const { kind, text } of doc.texts) if (TITLE_KINDS.includes(kind)) this.text(text, TITLE_DEPTH);
    this.tier = KEYS_TIER;
    for (const { kind, text } of doc.texts) {
      if (KEY_KINDS.includes(kind)) this.text(text, kind === 'tag' ? TITLE_DEPTH : QUESTION_DEPTH);
    }
    for (const title of Object.values(category?.titles ?? {})) this.text(title, QUESTION_DEPTH);
    this.tier = BODY_TIER;
    for (const { kind, text } of doc.texts) {
      if (!TITLE_KINDS.includes(kind) && !KEY_KINDS.includes(kind)) this.text(text, BODY_DEPTH);
    }
  }

  key(key: number): void {
    for (let tier = 0; tier < this.tier; tier++) if (this.tiers[tier]?.has(key, this.record)) return;
    this.tiers[this.tier]?.add(key, this.record);
  }

  word(word: string): void {
    const number = this.words.of(word);
    for (let tier = 0; tier < this.tier; tier++) if (this.tiers[tier]?.hasWord(number, this.record)) return;
    this.tiers[this.tier]?.addWord(number, this.record);
  }

  private text(text: string, depth: KeyDepth): void {
    const units = fold(text);
    keysOfText(units, units.length, depth, this.table, this);
  }
}
