import { OTHER_WORDS } from './concepts.ts';
import { isHan, SEPARATOR, SILENT } from './folding.ts';
import { pairOf, type Slots } from './slots.ts';
import { HASH_START, hashUnit } from './word-hash.ts';

/** What one text has of what a query asks for. */
export interface BagMatch {
  /** Weight found, of Slots.totalWeight. */
  weight: number;
  /** Words and characters of the text, and how many of them were asked for. */
  words: number;
  found: number;
  /** Neighbours in the text that are neighbours in the query. */
  inOrder: number;
  typo: boolean;
}

/** Called for each stretch that matched: units from, to, and the slot. */
export type OnFound = (from: number, to: number, slot: number) => void;

const OTHER = 1;
const OWN = 2;
const NONE: readonly number[] = [];
const FORM_BITS = 0xfff;

/** How often a slot must be met to count half as much again as once, and what texts of usual length are. */
const SATURATION = 2;
const LENGTH_SHARE = 0.5;
const USUAL_LENGTH = 400;

/** Looks for a query’s slots in texts, in any order, and sums up what all texts of a record have together. */
export class Bag {
  private slots: Slots | undefined;
  /** For each slot the best quality in any text so far, and the sum over texts, both scaled by the fields’ worth. */
  private best = new Float32Array(0);
  private sums = new Float32Array(0);
  private here = new Float32Array(0);
  private length = 0;
  /** What each unit is to the query: nothing, part of other words for it, its own. */
  private readonly flags = new Uint8Array(0x10000);
  private flagged: number[] = [];
  /** 1 for the last bits of each form’s hash: most words of a text are told apart by them. */
  private readonly mayBeForm = new Uint8Array(FORM_BITS + 1);

  /** Sets what to look for. */
  ask(slots: Slots): void {
    for (const unit of this.flagged) this.flags[unit] = 0;
    this.flagged = [...slots.ones.keys(), ...slots.otherOnes.keys()];
    for (const pair of slots.otherPairs.keys()) this.flagged.push(pair >>> 16, pair & 0xffff);
    for (const unit of this.flagged) this.flags[unit] = OTHER;
    for (const unit of slots.ones.keys()) this.flags[unit] = OWN;
    this.mayBeForm.fill(0);
    for (const hash of slots.forms.keys()) this.mayBeForm[hash & FORM_BITS] = 1;
    this.slots = slots;
    this.best = new Float32Array(slots.slots.length);
    this.sums = new Float32Array(slots.slots.length);
    this.here = new Float32Array(slots.slots.length);
  }

  /** Forgets the texts scanned so far: another record, or another language, comes. */
  begin(): void {
    this.best.fill(0);
    this.sums.fill(0);
    this.length = 0;
  }

  /** Scans one text of a field of some worth. */
  scan(units: Uint16Array, from: number, to: number, worth: number, onFound?: OnFound): BagMatch {
    const match: BagMatch = { weight: 0, words: 0, found: 0, inOrder: 0, typo: false };
    const { slots } = this;
    if (slots === undefined) return match;
    this.here.fill(0);
    let last = 0;
    let lastSlot = -2;
    let lastQuality = 0;
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0;
      if (isHan(unit)) {
        match.words++;
        if (this.flags[unit] !== 0) this.character(slots, last, unit, at, worth, match, onFound);
        last = unit;
        lastSlot = -2;
        continue;
      }
      last = 0;
      if (unit <= SILENT) continue;
      let hash = HASH_START;
      const start = at;
      for (; at < to; at++) {
        const letter = units[at] ?? 0;
        if (letter === SEPARATOR || isHan(letter)) break;
        if (letter !== SILENT) hash = hashUnit(hash, letter);
      }
      match.words++;
      const hits = this.mayBeForm[hash & FORM_BITS] === 1 ? slots.forms.get(hash) : undefined;
      if (hits === undefined) lastSlot = -2;
      else {
        match.found++;
        for (const { slot, quality, typo } of hits) {
          this.note(slot, quality, worth, match);
          onFound?.(start, at, slot);
          if (typo) match.typo = true;
          if (slot !== lastSlot + 1) continue;
          match.inOrder++;
          this.note(slots.wordPairs + lastSlot, quality * lastQuality, worth, match);
        }
        lastSlot = hits[0]?.slot ?? -2;
        lastQuality = hits[0]?.quality ?? 0;
      }
      at--;
    }
    this.length += match.words;
    return match;
  }

  /** Weight of what all texts since `begin` have together. */
  together(): number {
    return this.sum((slot) => this.best[slot] ?? 0);
  }

  /**
   * The same, with what is met in many texts counting for more, and less so in records of many words: for prose, where
   * no text need say it all. After BM25 (Robertson and Zaragoza 2009), fields weighted before saturation.
   */
  repeated(): number {
    const half = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * this.length) / USUAL_LENGTH);
    return this.sum((slot) => {
      const sum = this.sums[slot] ?? 0;
      return ((1 + SATURATION) * sum) / (sum + half);
    });
  }

  private sum(part: (slot: number) => number): number {
    let weight = 0;
    this.slots?.slots.forEach((slot, at) => {
      weight += slot.weight * part(at);
    });
    return weight;
  }

  private character(
    slots: Slots,
    last: number,
    unit: number,
    at: number,
    worth: number,
    match: BagMatch,
    onFound: OnFound | undefined,
  ): void {
    const own = this.flags[unit] === OWN ? slots.ones.get(unit) : undefined;
    if (own !== undefined) {
      match.found++;
      this.note(own, 1, worth, match);
      onFound?.(at, at + 1, own);
    }
    for (const slot of slots.otherOnes.get(unit) ?? NONE) this.note(slot, OTHER_WORDS, worth, match);
    if (this.flags[last] === 0) return;
    const key = pairOf(last, unit);
    const pair = slots.pairs.get(key);
    if (pair !== undefined) {
      this.note(pair, 1, worth, match);
      onFound?.(at - 1, at + 1, pair);
    }
    for (const slot of slots.otherPairs.get(key) ?? NONE) {
      this.note(slot, OTHER_WORDS, worth, match);
      onFound?.(at - 1, at + 1, slot);
    }
  }

  private note(slot: number, quality: number, worth: number, match: BagMatch): void {
    const before = this.here[slot] ?? 0;
    if (quality <= before) return;
    match.weight += (quality - before) * (this.slots?.slots[slot]?.weight ?? 0);
    this.here[slot] = quality;
    this.sums[slot] = (this.sums[slot] ?? 0) + (quality - before) * worth;
    if (quality * worth > (this.best[slot] ?? 0)) this.best[slot] = quality * worth;
  }
}
