import { isHan } from './folding.ts';
import type { Edge, Lattice } from './lattice.ts';
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
/** A character in the place of another one that neither is nor sounds like it. */
const SWAP = 0.4;

/** Trace of a cell: the cell before, and whether the unit between was matched. */
const MATCHED = 1;
const PASSED = 0;

/**
 * Lays the readings of a query along a text (local alignment after Smith and Waterman 1981, over a lattice of what may
 * stand for one character instead of a row of letters). Works on texts up to LONGEST_TEXT units; the rest is not seen.
 */
export class Aligner {
  private readonly table: Readings = readings();
  private scores = new Float32Array(0);
  private starts = new Int16Array(0);
  private traces = new Int32Array(0);

  /** Finds the best alignment with `units[from, to)`. With `matched` also sets it to 1 for every unit that matched. */
  align(lattice: Lattice, units: Uint16Array, from: number, to: number, matched?: Uint8Array): Alignment {
    const length = Math.min(to - from, LONGEST_TEXT);
    const places = lattice.length;
    const width = places + 1;
    this.clear(width * (length + 1), matched !== undefined);
    const { scores, starts, table } = this;
    let best = 0;
    let bestCell = 0;
    for (let j = 0; j < length; j++) {
      const unit = units[from + j] ?? 0;
      const row = j * width;
      const next = row + width;
      const han = isHan(unit);
      const first = han ? (table.first[unit - FIRST_HAN] ?? 0) - 1 : -1;
      const further = han ? table.further.get(unit) : undefined;
      for (let i = 0; i < places; i++) {
        const here = scores[row + i] ?? 0;
        const start = here > 0 ? (starts[row + i] ?? 0) : j;
        if (here > 0) {
          this.offer(next + i, here - GAP, start, row + i, PASSED);
          this.offer(row + i + 1, here - SKIP, start, row + i, PASSED);
        }
        const edges = lattice[i] ?? [];
        for (let e = 0; e < edges.length; e++) {
          const edge = edges[e] as Edge;
          const fit = fitOf(edge, unit, first, further);
          if (fit > 0) {
            const score = here + (edge.mass * fit) / 100;
            const cell = next + edge.to;
            this.offer(cell, score, start, row + i, MATCHED);
            if (score > best) {
              best = score;
              bestCell = cell;
            }
          } else if (here > 0 && han && edge.unit >= FIRST_HAN) {
            this.offer(next + edge.to, here - SWAP, start, row + i, PASSED);
          }
        }
      }
      const last = scores[row + places] ?? 0;
      if (last > 0) this.offer(next + places, last - GAP, starts[row + places] ?? 0, row + places, PASSED);
    }
    if (matched !== undefined && best > 0) this.trace(bestCell, width, matched);
    const end = Math.floor(bestCell / width);
    return { score: best, start: best > 0 ? (starts[bestCell] ?? 0) : 0, end };
  }

  private offer(cell: number, score: number, start: number, before: number, how: number): void {
    if (score <= (this.scores[cell] ?? 0)) return;
    this.scores[cell] = score;
    this.starts[cell] = start;
    if (this.traces.length > 0) this.traces[cell] = before * 2 + how + 1;
  }

  private trace(cell: number, width: number, matched: Uint8Array): void {
    let at = cell;
    for (let trace = this.traces[at] ?? 0; trace > 0; trace = this.traces[at] ?? 0) {
      const before = (trace - 1) >> 1;
      if (((trace - 1) & 1) === MATCHED) matched[Math.floor(at / width) - 1] = 1;
      at = before;
    }
  }

  private clear(cells: number, traced: boolean): void {
    if (this.scores.length < cells) {
      this.scores = new Float32Array(cells * 2);
      this.starts = new Int16Array(cells * 2);
    } else this.scores.fill(0, 0, cells);
    if (traced) this.traces = new Int32Array(cells);
    else if (this.traces.length > 0) this.traces = new Int32Array(0);
  }
}

export const LONGEST_TEXT = 600;

/** How well an edge fits a unit of the text, 0 to 100. */
function fitOf(edge: Edge, unit: number, first: number, further: readonly number[] | undefined): number {
  if (edge.unit === unit) return 100;
  if (first < 0) return 0;
  let fit = edge.fit[first] ?? 0;
  if (further !== undefined) for (const number of further) fit = Math.max(fit, edge.fit[number] ?? 0);
  return fit;
}
