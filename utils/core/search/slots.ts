import { isHan } from './folding.ts';
import { HAN_MASS, type Query } from './query.ts';
import type { WordForm } from './word-forms.ts';
import { hashWord } from './word-hash.ts';

/** A thing the query asks for: a word, a character, or two neighbouring characters, with what it weighs. */
export interface Slot {
  weight: number;
  /** For words: the place in query.words; else -1. */
  readonly word: number;
  readonly kind: 'word' | 'one' | 'pair';
}

/** A word form as it is met in a text. */
export interface FormHit {
  readonly slot: number;
  readonly quality: number;
  readonly typo: boolean;
  readonly length: number;
}

/** What a query asks for, in the form in which texts are scanned for it. */
export interface Slots {
  readonly slots: readonly Slot[];
  readonly totalWeight: number;
  /** 1 for each folded unit that some slot begins or ends with. */
  readonly ones: ReadonlyMap<number, number>;
  /** Two units as one number (first × 65,536 + second). */
  readonly pairs: ReadonlyMap<number, number>;
  readonly forms: ReadonlyMap<number, readonly FormHit[]>;
}

/** What each of a query’s words may stand for, and how rare it and the query’s characters are (0 to 1). */
export interface SlotSource {
  readonly forms: readonly (readonly WordForm[])[];
  readonly wordRarity: readonly number[];
  readonly oneRarity: (at: number) => number;
  readonly pairRarity: (at: number) => number;
}

const ONE_SHARE = 0.3;

export function slotsOf(query: Query, source: SlotSource): Slots {
  const slots: Slot[] = [];
  const ones = new Map<number, number>();
  const pairs = new Map<number, number>();
  const forms = new Map<number, FormHit[]>();
  query.words.forEach((word, at) => {
    const slot = slots.length;
    slots.push({ word: at, kind: 'word', weight: Math.max(2, word.text.length) * (source.wordRarity[at] ?? 1) });
    for (const form of source.forms[at] ?? []) {
      const hash = hashWord(form.text);
      const hits = forms.get(hash) ?? [];
      hits.push({ slot, quality: form.quality, typo: form.typo, length: form.text.length });
      forms.set(hash, hits);
    }
  });
  for (let at = 0; at < query.units.length; at++) {
    const unit = query.units[at] ?? 0;
    if (!isHan(unit)) continue;
    if (!ones.has(unit)) {
      ones.set(unit, slots.length);
      slots.push({ word: -1, kind: 'one', weight: HAN_MASS * ONE_SHARE * source.oneRarity(at) });
    }
    const next = query.units[at + 1] ?? 0;
    const pair = unit * 65536 + next;
    if (isHan(next) && query.parted[at + 1] !== 1 && !pairs.has(pair)) {
      pairs.set(pair, slots.length);
      slots.push({ word: -1, kind: 'pair', weight: HAN_MASS * source.pairRarity(at) });
    }
  }
  const totalWeight = slots.reduce((sum, slot) => sum + slot.weight, 0);
  return { slots, totalWeight, ones, pairs, forms };
}
