import { isHan } from './folding.ts';
import { type Lattice, LETTER_EDGE } from './lattice.ts';
import { FIRST_HAN, type Readings, readings } from './readings.ts';

/** The best way to lay a query along a text: what it is worth in mass, and the units from first to last match. */
export interface Alignment {
  score: number;
  start: number;
  end: number;
}

/** A unit of the text that is passed over between two matches. */
const GAP = 0.8;
/** A place of the query that matches nothing. */
const SKIP = 0.5;
/** Places that may be skipped in a row. */
const MOST_SKIPPED = 2;
/** A character in the place of another one that neither is nor sounds like it. */
const SWAP = 0.4;

/**
 * A lattice turned around: for each syllable and each unit the edges that accept it, as chains, so that a text is read
 * once and a unit that nothing accepts costs nothing. Edges of one chain stand in falling order of where they begin.
 */
export class LatticeTable {
  readonly places: number;
  /** First edge of a syllable’s chain plus one. */
  readonly bySyllable: Uint16Array;
  readonly byUnit = new Map<number, number>();
  readonly from: number[] = [];
  readonly to: number[] = [];
  readonly gain: number[] = [];
  readonly next: number[] = [];
  /** True at places that a character holds: another one may stand there by mistake. */
  readonly isCharacter: boolean[] = [];

  constructor(lattice: Lattice) {
    const { syllables } = readings();
    this.places = lattice.length;
    this.bySyllable = new Uint16Array(syllables.length);
    lattice.forEach((edges, from) => {
      for (const { kind, unit, to, mass, fit } of edges) {
        if (unit > 0) {
          this.byUnit.set(unit, this.add(from, to, mass, this.byUnit.get(unit) ?? 0));
          this.isCharacter[from] = kind !== LETTER_EDGE;
        }
        for (let at = 0; at < fit.length; at += 2) {
          const syllable = fit[at] ?? 0;
          const gain = (mass * (fit[at + 1] ?? 0)) / 100;
          this.bySyllable[syllable] = this.add(from, to, gain, this.bySyllable[syllable] ?? 0);
        }
      }
    });
  }

  private add(from: number, to: number, gain: number, next: number): number {
    this.from.push(from);
    this.to.push(to);
    this.gain.push(gain);
    return this.next.push(next);
  }
}

/**
 * Lays the readings of a query along a text: local alignment after Smith and Waterman (1981) with a lattice of what may
 * stand for one character in the place of a row of letters. Of the ways to reach a place of the query only the best at
 * the moment is kept, losing GAP a unit, so the cost is the number of edges that fit, not the product of the lengths.
 */
export class Aligner {
  private readonly table: Readings = readings();
  private scores = new Float64Array(64);
  /** Where in the text the way to a place last matched, and began. */
  private ends = new Int32Array(64);
  private starts = new Int32Array(64);
  private nodes = new Int32Array(64);
  private trail: number[] = [];

  /** Finds the best alignment with `units[from, to)`. With `matched` also sets it to 1 for every unit that matched. */
  align(lattice: LatticeTable, units: Uint16Array, from: number, to: number, matched?: Uint8Array): Alignment {
    const { first, further } = this.table;
    this.clear(lattice.places + 1);
    this.best = 0;
    for (let at = from; at < to; at++) {
      const unit = units[at] ?? 0;
      if (unit < 2) continue;
      const exact = lattice.byUnit.size > 0 ? (lattice.byUnit.get(unit) ?? 0) : 0;
      if (exact > 0) this.step(lattice, exact, at, matched !== undefined);
      if (!isHan(unit)) continue;
      const reading = first[unit - FIRST_HAN] ?? 0;
      if (reading === 0) continue;
      const chain = lattice.bySyllable[reading - 1] ?? 0;
      if (chain > 0) this.step(lattice, chain, at, matched !== undefined);
      if (this.table.hasFurther[unit - FIRST_HAN] === 1) {
        for (const other of further.get(unit) ?? []) {
          const more = lattice.bySyllable[other] ?? 0;
          if (more > 0) this.step(lattice, more, at, matched !== undefined);
        }
      }
    }
    if (matched !== undefined && this.best > 0) {
      for (let node = this.bestNode; node > 0; node = this.trail[node * 2 - 2] ?? 0) {
        matched[(this.trail[node * 2 - 1] ?? from) - from] = 1;
      }
    }
    if (this.best === 0) return { score: 0, start: 0, end: 0 };
    return { score: this.best, start: this.bestStart - from, end: this.bestEnd - from };
  }

  private best = 0;
  private bestStart = 0;
  private bestEnd = 0;
  private bestNode = 0;

  /** Follows the edges of a chain over the unit at a place of the text. */
  private step(lattice: LatticeTable, chain: number, at: number, traced: boolean): void {
    const { scores, ends, starts } = this;
    for (let edge = chain; edge > 0; edge = lattice.next[edge - 1] ?? 0) {
      const from = lattice.from[edge - 1] ?? 0;
      let base = 0;
      let start = at;
      let before = -1;
      for (let skipped = 0; skipped <= MOST_SKIPPED && from - skipped > 0; skipped++) {
        const place = from - skipped;
        const score = scores[place] ?? 0;
        if (score <= 0 || (ends[place] ?? 0) > at) continue;
        const passed = at - (ends[place] ?? 0);
        const swapped = skipped === 1 && passed === 1 && lattice.isCharacter[place] === true;
        const value = score - (swapped ? SWAP : passed * GAP + skipped * SKIP);
        if (value > base) {
          base = value;
          start = starts[place] ?? 0;
          before = place;
        }
      }
      const value = base + (lattice.gain[edge - 1] ?? 0);
      const to = lattice.to[edge - 1] ?? 0;
      const end = at + 1;
      const known = scores[to] ?? 0;
      if (known > 0 && value <= known - (end - (ends[to] ?? 0)) * GAP) continue;
      scores[to] = value;
      ends[to] = end;
      starts[to] = start;
      if (traced) this.nodes[to] = this.trail.push(before >= 0 ? (this.nodes[before] ?? 0) : 0, at) / 2;
      if (value > this.best) {
        this.best = value;
        this.bestStart = start;
        this.bestEnd = end;
        this.bestNode = this.nodes[to] ?? 0;
      }
    }
  }

  private clear(places: number): void {
    if (this.scores.length < places) {
      this.scores = new Float64Array(places * 2);
      this.ends = new Int32Array(places * 2);
      this.starts = new Int32Array(places * 2);
      this.nodes = new Int32Array(places * 2);
    } else this.scores.fill(0, 0, places);
    if (this.trail.length > 0) this.trail = [];
  }
}
