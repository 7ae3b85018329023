import { isHan, SEPARATOR, SILENT } from './folding.ts';
import type { Slots } from './slots.ts';
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

/**
 * Looks for a query’s slots in texts, in any order. `best` collects over all texts of a record the best quality of each
 * slot, scaled by the worth of the field it stood in.
 */
export class Bag {
  best = new Float32Array(0);
  private here = new Float32Array(0);
  private flags = new Uint8Array(0x10000);
  private flagged: number[] = [];
  private asked: Slots | undefined;

  /** Sets what to look for. */
  ask(slots: Slots): void {
    for (const unit of this.flagged) this.flags[unit] = 0;
    this.flagged = [...slots.ones.keys()];
    for (const unit of this.flagged) this.flags[unit] = 1;
    this.asked = slots;
    this.best = new Float32Array(slots.slots.length);
    this.here = new Float32Array(slots.slots.length);
  }

  /** Scans one text. */
  scan(units: Uint16Array, from: number, to: number, worth: number, onFound?: OnFound): BagMatch {
    const match: BagMatch = { weight: 0, words: 0, found: 0, inOrder: 0, typo: false };
    const slots = this.asked;
    if (slots === undefined) return match;
    this.here.fill(0);
    let lastSlot = -2;
    let lastUnit = 0;
    for (let i = from; i < to; i++) {
      const unit = units[i] ?? 0;
      if (isHan(unit)) {
        match.words++;
        if (this.flags[unit] === 1) {
          match.found++;
          this.note(slots.ones.get(unit) ?? 0, 1, worth, match);
          if (this.flags[lastUnit] === 1) {
            const pair = slots.pairs.get(lastUnit * 65536 + unit);
            if (pair !== undefined) {
              this.note(pair, 1, worth, match);
              onFound?.(i - 1, i + 1, pair);
            }
          }
          onFound?.(i, i + 1, slots.ones.get(unit) ?? 0);
        }
        lastUnit = unit;
        lastSlot = -2;
        continue;
      }
      lastUnit = 0;
      if (unit <= SILENT) continue;
      let hash = HASH_START;
      const start = i;
      for (; i < to; i++) {
        const letter = units[i] ?? 0;
        if (letter === SEPARATOR || isHan(letter)) break;
        if (letter !== SILENT) hash = hashUnit(hash, letter);
      }
      match.words++;
      const hits = slots.forms.get(hash);
      if (hits !== undefined) {
        match.found++;
        for (const hit of hits) {
          this.note(hit.slot, hit.quality, worth, match);
          onFound?.(start, i, hit.slot);
          if (hit.typo) match.typo = true;
          if (hit.slot === lastSlot + 1) match.inOrder++;
        }
        lastSlot = hits[0]?.slot ?? -2;
      } else lastSlot = -2;
      i--;
    }
    return match;
  }

  /** Weight of what all texts scanned since `best` was cleared have together. */
  together(): number {
    let weight = 0;
    this.asked?.slots.forEach((slot, at) => {
      weight += slot.weight * (this.best[at] ?? 0);
    });
    return weight;
  }

  private note(slot: number, quality: number, worth: number, match: BagMatch): void {
    const before = this.here[slot] ?? 0;
    if (quality > before) {
      match.weight += (quality - before) * (this.asked?.slots[slot]?.weight ?? 0);
      this.here[slot] = quality;
    }
    if (quality * worth > (this.best[slot] ?? 0)) this.best[slot] = quality * worth;
  }
}
