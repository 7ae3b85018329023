import { isHan } from './folding.ts';
import { type Edge, INITIAL_EDGE, type Lattice, LETTER_EDGE } from './lattice.ts';
import { initialsKey, pairKey, singleKey } from './posting-keys.ts';
import type { Query } from './query.ts';
import { classOfUnit, type Readings, readings } from './readings.ts';
import { accepted } from './sound-match.ts';

/** Keys of which any one points to a record, with the weight of the stretch of query they stand for. */
export interface Clue {
  readonly keys: readonly number[];
  readonly weight: number;
}

/** The sound clues of a query: neighbouring characters, single ones, initials. */
export function soundClues(query: Query, lattice: Lattice): Clue[] {
  const clues: Clue[] = [];
  const table = readings();
  if (lattice.length === 0) return hanClues(query, table);
  const single = query.hans + (query.units.length - query.hans) / 3 <= 3 ? 0.5 : 0.2;
  lattice.forEach((edges, at) => {
    for (const edge of edges) {
      const classes = classesOfEdge(edge, table);
      if (classes.length > 0) clues.push({ keys: classes.map(singleKey), weight: edge.mass * single });
      for (const next of lattice[edge.to] ?? []) {
        const seconds = classesOfEdge(next, table);
        if (classes.length > 0 && seconds.length > 0 && (classes.length === 1 || seconds.length < 8)) {
          const keys = classes.flatMap((first) => seconds.map((second) => pairKey(first, second)));
          clues.push({ keys, weight: edge.mass + next.mass });
        }
      }
    }
    const first = initialsOfPlace(edges, table);
    if (at === 0 && first.length > 0) clues.push({ keys: first.map((one) => initialsKey(0, one)), weight: 0.6 });
    const second = initialsOfPlace(lattice[at + 1] ?? [], table);
    if (first.length > 0 && second.length > 0 && (edges[0]?.kind ?? 0) + (lattice[at + 1]?.[0]?.kind ?? 0) > 0) {
      clues.push({ keys: first.flatMap((a) => second.map((b) => initialsKey(a, b))), weight: 1.2 });
    }
  });
  return clues;
}

/** The clues of whole syllables next to each other alone. */
export function pairClues(lattice: Lattice): Clue[] {
  const table = readings();
  return lattice.flatMap((edges) =>
    edges.flatMap((edge) =>
      (lattice[edge.to] ?? []).flatMap((next) => {
        if (edge.syllables.length === 0 || next.syllables.length === 0) return [];
        const [firsts, seconds] = [classesOfEdge(edge, table), classesOfEdge(next, table)];
        const keys = firsts.flatMap((first) => seconds.map((second) => pairKey(first, second)));
        return [{ keys, weight: edge.mass + next.mass }];
      }),
    ),
  );
}

/** The clues of the characters alone. */
function hanClues(query: Query, table: Readings): Clue[] {
  const clues: Clue[] = [];
  query.units.forEach((unit, at) => {
    if (!isHan(unit)) return;
    const one = classOfUnit(unit, table);
    clues.push({ keys: [singleKey(one)], weight: 0.6 });
    const next = query.units[at + 1] ?? 0;
    if (isHan(next) && query.parted[at + 1] !== 1) {
      clues.push({ keys: [pairKey(one, classOfUnit(next, table))], weight: 6 });
    }
  });
  return clues;
}

function classesOfEdge(edge: Edge, table: Readings): readonly number[] {
  if (edge.kind === INITIAL_EDGE || edge.kind === LETTER_EDGE) return [];
  if (edge.unit > 0 && edge.syllables.length === 0) return [classOfUnit(edge.unit, table)];
  const syllables = edge.syllables.length > 0 ? edge.syllables : accepted(edge.fit);
  return [...new Set(syllables.map((syllable) => table.classOf[syllable] ?? 0))];
}

/** The initials that one unit of the sequence may stand for: a letter for itself, a character for its readings’. */
function initialsOfPlace(edges: readonly Edge[], table: Readings): readonly number[] {
  const numbers = new Set<number>();
  for (const edge of edges) {
    if (edge.kind === INITIAL_EDGE) numbers.add(table.initialOf[accepted(edge.fit)[0] ?? 0] ?? 0);
    else if (edge.unit > 0x3400) for (const syllable of edge.syllables) numbers.add(table.initialOf[syllable] ?? 0);
  }
  return [...numbers];
}
