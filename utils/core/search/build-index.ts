import { LOCALES } from '../script/locale.ts';
import { fold } from './folding.ts';
import { decodeIndex, encodeIndex } from './index-format.ts';
import { BODY_TIER, KEYS_TIER, TIERS, TITLE_TIER } from './posting-keys.ts';
import { TierBuilder, WordNumbers } from './postings-builder.ts';
import { readings } from './readings.ts';
import { compareNames } from './record-keys.ts';
import { compareDocs, type FieldKind, SEARCHED_TYPES, type SearchCategory, type SearchDoc } from './search-doc.ts';
import type { SearchIndex, Tier } from './search-index.ts';
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
  const steps = buildIndexInSlices(source);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Texts in one slice; about a millisecond of work. */
const SLICE = 1024;

/**
 * Builds an index in slices: call `next()` while time remains, return to the event loop, go on. A slice takes about a
 * millisecond, the sorting of the vocabulary and the last copy some more (20 ms at 100,000 records).
 */
export function* buildIndexInSlices(source: IndexSource): Generator<void, SearchIndex> {
  const docs = [...source.docs].sort(compareDocs);
  const categories = [...source.categories];
  const writer = new TextWriter();
  const collector = new KeyCollector();
  const traits = new Uint8Array(docs.length);
  const category = new Uint16Array(docs.length);
  const textAt = new Uint32Array(docs.length + 1);
  const places = new Map(categories.map(({ id }, place) => [id, place + 1]));
  let texts = 0;
  for (const [record, doc] of docs.entries()) {
    textAt[record] = writer.length;
    writer.add('id', 'en', doc.id);
    if (doc.shortcut !== undefined) writer.add('shortcut', 'en', doc.shortcut);
    let trait = SEARCHED_TYPES.indexOf(doc.type);
    for (const { kind, locale, text } of doc.texts) {
      writer.add(kind, locale, text);
      trait |= 16 << LOCALES.indexOf(locale);
    }
    traits[record] = trait;
    category[record] = places.get(doc.category ?? '') ?? 0;
    collector.collect(doc, record, categories[(category[record] ?? 0) - 1]);
    texts += doc.texts.length + 1;
    if (texts >= SLICE) {
      texts = 0;
      yield;
    }
  }
  textAt[docs.length] = writer.length;
  const byName = Uint32Array.from(docs.keys()).sort((a, b) => compareNames(docs[a] as SearchDoc, docs[b] as SearchDoc));
  const { words, places: wordPlaces } = collector.words.sorted();
  yield;
  const tiers: Tier[] = [];
  for (const tier of collector.tiers) tiers.push(yield* tier.finish(wordPlaces));
  const { packId, stamp } = source;
  yield;
  const buffer = encodeIndex({
    head: { packId, stamp, categories },
    traits,
    category,
    byName,
    textAt,
    text: writer.written(),
    ...packWords(words),
    tiers: tiers as [Tier, Tier, Tier],
  });
  const loaded = decodeIndex(buffer);
  if (loaded.kind !== 'index') throw new Error('an index just written must be readable');
  return loaded.index;
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
