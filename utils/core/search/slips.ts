import { isHan, isLetter } from './folding.ts';
import type { Query } from './query.ts';
import { FIRST_HAN, type Readings, readings } from './readings.ts';

/** Letters up to which a query is compared with spelt-out texts. */
const LONGEST_LETTERS = 64;
const LONGEST_SPELT = 160;

/**
 * Compares what was typed with the pinyin of a text letter by letter, slips allowed: the least number of edits
 * (insert, delete, replace, swap neighbours) that turn the query into some stretch of the spelt-out text.
 * For queries with letters whose syllables do not come out clean: “zhaunjie”, “touus”.
 */
export class Slips {
  private readonly table: Readings = readings();
  private letters = new Uint8Array(LONGEST_LETTERS);
  private length = 0;
  private spelt = new Uint8Array(LONGEST_SPELT + 8);
  private unitOf = new Int16Array(LONGEST_SPELT + 8);
  private rows = [0, 1, 2].map(() => new Uint8Array(LONGEST_SPELT + 9));
  private starts = [0, 1, 2].map(() => new Int16Array(LONGEST_SPELT + 9));

  /** Sets what to look for; tells whether it is worth looking. */
  ask(query: Query): boolean {
    this.length = 0;
    let typed = 0;
    for (const unit of query.units) {
      if (!isHan(unit)) typed++;
      this.length = this.spell(unit, this.letters, this.length);
      if (this.length > LONGEST_LETTERS - 7) return false;
    }
    return typed >= 3 && this.length >= 4;
  }

  /** 0 to 1, and the stretch of units it was found in. At most a quarter of the letters may be slips. */
  compare(units: Uint16Array, from: number, to: number): { score: number; start: number; end: number } {
    let spelt = 0;
    for (let i = from; i < to && spelt < LONGEST_SPELT; i++) {
      const begin = spelt;
      spelt = this.spell(units[i] ?? 0, this.spelt, spelt);
      this.unitOf.fill(i - from, begin, spelt);
    }
    const limit = Math.max(1, Math.floor(this.length / 4));
    if (this.lettersMissing(spelt) > limit) return { score: 0, start: 0, end: 0 };
    let [before, last, row] = this.rows as [Uint8Array, Uint8Array, Uint8Array];
    let [startsBefore, startsLast, starts] = this.starts as [Int16Array, Int16Array, Int16Array];
    for (let j = 0; j <= spelt; j++) {
      last[j] = 0;
      startsLast[j] = j;
    }
    for (let i = 1; i <= this.length; i++) {
      const letter = this.letters[i - 1];
      row[0] = i;
      starts[0] = 0;
      let least = i;
      for (let j = 1; j <= spelt; j++) {
        const other = this.spelt[j - 1];
        let edits = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
        let start = startsLast[j - 1] ?? 0;
        if ((last[j] ?? 0) + 1 < edits) [edits, start] = [(last[j] ?? 0) + 1, startsLast[j] ?? 0];
        if ((row[j - 1] ?? 0) + 1 < edits) [edits, start] = [(row[j - 1] ?? 0) + 1, starts[j - 1] ?? 0];
        if (i > 1 && j > 1 && letter === this.spelt[j - 2] && this.letters[i - 2] === other) {
          if ((before[j - 2] ?? 0) + 1 < edits) [edits, start] = [(before[j - 2] ?? 0) + 1, startsBefore[j - 2] ?? 0];
        }
        row[j] = edits;
        starts[j] = start;
        if (edits < least) least = edits;
      }
      if (least > limit) return { score: 0, start: 0, end: 0 };
      [before, last, row] = [last, row, before];
      [startsBefore, startsLast, starts] = [startsLast, starts, startsBefore];
    }
    let best = 1;
    for (let j = 2; j <= spelt; j++) if ((last[j] ?? 99) < (last[best] ?? 99)) best = j;
    const edits = spelt > 0 ? (last[best] ?? 99) : 99;
    if (edits > limit) return { score: 0, start: 0, end: 0 };
    const start = this.unitOf[Math.min(startsLast[best] ?? 0, spelt - 1)] ?? 0;
    return { score: 1 - (1.2 * edits) / this.length, start, end: (this.unitOf[best - 1] ?? 0) + 1 };
  }

  /** Letters asked for that the spelt-out text has nowhere: each of them is a slip. */
  private lettersMissing(spelt: number): number {
    let present = 0;
    for (let j = 0; j < spelt; j++) present |= 1 << ((this.spelt[j] ?? 0) & 31);
    let missing = 0;
    for (let i = 0; i < this.length; i++) if ((present & (1 << ((this.letters[i] ?? 0) & 31))) === 0) missing++;
    return missing;
  }

  private spell(unit: number, target: Uint8Array, at: number): number {
    let end = at;
    if (isHan(unit)) {
      const number = (this.table.first[unit - FIRST_HAN] ?? 0) - 1;
      const syllable = this.table.syllables[number] ?? '';
      for (let i = 0; i < syllable.length; i++) target[end++] = syllable.charCodeAt(i);
    } else if (isLetter(unit) && unit < 128) target[end++] = unit;
    return end;
  }
}
