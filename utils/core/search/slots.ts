import type { ChineseConcept } from './concepts.ts';
import { isHan } from './folding.ts';
import { HAN_MASS, type Query } from './query.ts';
import type { WordForm } from './word-forms.ts';
import { hashWord } from './word-hash.ts';

/** A thing the query asks for, and what it weighs: a word, a character, or two neighbours of either. */
export interface Slot {
  readonly weight: number;
  readonly kind: 'word' | 'one' | 'pair';
}

/** A word form as it is met in a text. */
export interface FormHit {
  readonly slot: number;
  readonly quality: number;
  readonly typo: boolean;
}

/** What a query asks for, in the form in which texts are scanned for it. Two units make one key (see pairOf). */
export interface Slots {
  readonly slots: readonly Slot[];
  readonly totalWeight: number;
  /** Slot of each character and of each pair of characters. */
  readonly ones: ReadonlyMap<number, number>;
  readonly pairs: ReadonlyMap<number, number>;
  /** Slots that a character or a pair stands for in other words. */
  readonly otherOnes: ReadonlyMap<number, readonly number[]>;
  readonly otherPairs: ReadonlyMap<number, readonly number[]>;
  /** By the hash of a word what it stands for. Slot numbers of words are their places in the query. */
  readonly forms: ReadonlyMap<number, readonly FormHit[]>;
  /** The slot of words 0 and 1 next to each other; that of 1 and 2 follows. */
  readonly wordPairs: number;
}

/** What each of a query’s words may stand for, and how rare it and the query’s characters are (0 to 1). */
export interface SlotSource {
  readonly forms: readonly (readonly WordForm[])[];
  readonly concepts: readonly ChineseConcept[];
  readonly wordRarity: readonly number[];
  readonly oneRarity: (at: number) => number;
  readonly pairRarity: (at: number) => number;
}

/** A lone character tells less than a pair. */
const ONE_SHARE = 0.8;
/** Two words next to each other, as a share of the lesser of them. */
const WORD_PAIR_SHARE = 0.4;

/** Two neighbouring units as one number. */
export function pairOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Sets up the slots of a query. */
export function slotsOf(query: Query, source: SlotSource): Slots {
  const slots: Slot[] = [];
  const ones = new Map<number, number>();
  const pairs = new Map<number, number>();
  query.words.forEach((word, at) => {
    slots.push({ kind: 'word', weight: HAN_MASS * Math.cbrt(word.text.length) * (source.wordRarity[at] ?? 1) });
  });
  const wordPairs = slots.length;
  for (let at = 0; at + 1 < query.words.length; at++) {
    const lesser = Math.min(slots[at]?.weight ?? 0, slots[at + 1]?.weight ?? 0);
    slots.push({ kind: 'pair', weight: WORD_PAIR_SHARE * lesser });
  }
  query.units.forEach((unit, at) => {
    if (!isHan(unit)) return;
    if (!ones.has(unit)) {
      ones.set(unit, slots.length);
      slots.push({ kind: 'one', weight: HAN_MASS * ONE_SHARE * source.oneRarity(at) });
    }
    const next = query.units[at + 1] ?? 0;
    if (!isHan(next) || query.parted[at + 1] === 1 || pairs.has(pairOf(unit, next))) return;
    pairs.set(pairOf(unit, next), slots.length);
    slots.push({ kind: 'pair', weight: HAN_MASS * source.pairRarity(at) });
  });
  return {
    slots,
    totalWeight: slots.reduce((sum, slot) => sum + slot.weight, 0),
    ones,
    pairs,
    ...otherCharacters(query, source.concepts, ones, pairs),
    forms: formHits(source.forms),
    wordPairs,
  };
}

function formHits(forms: SlotSource['forms']): Map<number, FormHit[]> {
  const hits = new Map<number, FormHit[]>();
  forms.forEach((list, slot) => {
    for (const { text, quality, typo } of list) add(hits, hashWord(text), { slot, quality, typo });
  });
  return hits;
}

function otherCharacters(
  { units }: Query,
  concepts: readonly ChineseConcept[],
  ones: ReadonlyMap<number, number>,
  pairs: ReadonlyMap<number, number>,
): Pick<Slots, 'otherOnes' | 'otherPairs'> {
  const otherOnes = new Map<number, number[]>();
  const otherPairs = new Map<number, number[]>();
  for (const { from, to, others } of concepts) {
    const meant: (number | undefined)[] = to - from === 1 ? [ones.get(units[from] ?? 0)] : [];
    for (let at = from; at + 1 < to; at++) meant.push(pairs.get(pairOf(units[at] ?? 0, units[at + 1] ?? 0)));
    for (const slot of meant) {
      if (slot === undefined) continue;
      for (const other of others) {
        const one = other.charCodeAt(0);
        if (other.length === 1) add(otherOnes, one, slot);
        else add(otherPairs, pairOf(one, other.charCodeAt(1)), slot);
      }
    }
  }
  return { otherOnes, otherPairs };
}

function add<T>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
