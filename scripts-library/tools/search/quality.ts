import type { LabelledQuery } from './labelled-queries.ts';

/** How often a right id comes first, in three, in five; MRR is the mean of 1/place (0 beyond ten). */
export interface KindQuality {
  n: number;
  first: number;
  three: number;
  five: number;
  mrr: number;
}

export interface Miss {
  readonly kind: string;
  readonly query: string;
  readonly want: readonly string[];
  /** The first five ids found. */
  readonly got: readonly string[];
}

export interface Quality {
  readonly kinds: Record<string, KindQuality>;
  /** Over all queries. */
  readonly all: KindQuality;
  /** Queries whose right id is not among the first three. */
  readonly misses: Miss[];
}

const DEEPEST = 10;

/** Judges a search by labelled queries. `idsFor` says the ids found, best first; an id counts once, at its first place. */
export function judge(queries: readonly LabelledQuery[], idsFor: (query: string) => readonly string[]): Quality {
  const kinds: Record<string, KindQuality> = {};
  const all = none();
  const misses: Miss[] = [];
  for (const { kind, query, want } of queries) {
    const ids = [...new Set(idsFor(query))].slice(0, DEEPEST);
    const place = ids.findIndex((id) => want.includes(id));
    kinds[kind] ??= none();
    for (const sums of [kinds[kind], all]) {
      sums.n++;
      if (place === 0) sums.first++;
      if (place >= 0 && place < 3) sums.three++;
      if (place >= 0 && place < 5) sums.five++;
      if (place >= 0) sums.mrr += 1 / (place + 1);
    }
    if (place < 0 || place > 2) misses.push({ kind, query, want, got: ids.slice(0, 5) });
  }
  for (const sums of [...Object.values(kinds), all]) {
    for (const key of ['first', 'three', 'five', 'mrr'] as const) sums[key] = round(sums[key] / Math.max(1, sums.n));
  }
  return { kinds, all, misses };
}

function none(): KindQuality {
  return { n: 0, first: 0, three: 0, five: 0, mrr: 0 };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** The quality as a table for the terminal, then the misses. */
export function formatQuality({ kinds, all, misses }: Quality): string {
  const width = Math.max(4, ...Object.keys(kinds).map((kind) => kind.length));
  const cell = (value: number) => value.toFixed(3).padStart(7);
  const lines = [`${'kind'.padEnd(width)}      n  first  three   five    MRR`];
  for (const [kind, { n, first, three, five, mrr }] of Object.entries({ ...kinds, all })) {
    lines.push(`${kind.padEnd(width)} ${String(n).padStart(6)}${cell(first)}${cell(three)}${cell(five)}${cell(mrr)}`);
  }
  lines.push('', misses.length === 0 ? 'No misses.' : `Not in the first three (${misses.length}):`);
  for (const { kind, query, want, got } of misses) {
    lines.push(`  ${kind}  “${query}”  wants ${want.join(' or ')}  got ${got.join(', ') || 'nothing'}`);
  }
  return lines.join('\n');
}
