import { judge, type Quality } from '../../../scripts-library/tools/search/quality.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { BenchQuery } from './corpus-queries.ts';

export const ENGINE_NAMES = ['cuecard', 'fuse', 'minisearch', 'flexsearch', 'ufuzzy'] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

export interface Corpus {
  /** Of the generator, or undefined when it comes from a file. */
  readonly size: number | undefined;
  readonly seed: number;
  /** Labelled queries from outside; the generator’s own where undefined. */
  readonly queries: readonly BenchQuery[] | undefined;
  readonly perKind: number;
  /** Milliseconds for a peer’s keystrokes, and for its answers; Cuecard’s are all taken. */
  readonly peerBudget: number;
}

export interface Measured {
  readonly engine: EngineName;
  readonly records: number;
  readonly buildMs: number;
  /** Per keystroke, in milliseconds. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly keystrokes: number;
  readonly keystrokesOf: number;
  readonly quality: Quality;
  readonly answered: number;
  /** Bytes held by the engine after all that, beyond the records themselves and what it holds without any. */
  readonly memory: number;
  /** Bytes that it holds without records: code and tables. */
  readonly fixed: number;
  /** Cuecard only: the stored index. */
  readonly stored?: { readonly bytes: number; readonly text: number; readonly gzip: number };
  readonly loadMs?: number;
  readonly firstSearchMs?: number;
}

const KEYSTROKES_OF_PEER = 4000;

/** Measures one engine on one corpus in a fresh page. */
export async function measure(browser: BenchBrowser, engine: EngineName, corpus: Corpus): Promise<Measured> {
  const tab = await browser.open();
  try {
    const records =
      corpus.size === undefined
        ? await tab.call('corpusFrom', '/corpus.ndjson')
        : await tab.call('corpus', corpus.size, corpus.seed);
    const queries = corpus.queries ?? (await tab.call('queries', corpus.perKind, corpus.seed + 1));
    const empty = await tab.memory();
    await tab.call('warm', engine);
    const before = await tab.memory();
    const { ms: buildMs } = await tab.call('build', engine);
    const own = engine === 'cuecard';
    const most = own ? 1e9 : KEYSTROKES_OF_PEER;
    const budget = own ? 1e9 : corpus.peerBudget;
    const { times, of } = await tab.call('keystrokes', queries, most, budget, corpus.seed);
    const judged = own ? queries : shuffled(queries);
    const answers = await tab.call('answers', judged, budget);
    const asked = judged.slice(0, answers.length);
    const found = new Map(asked.map((one, at) => [one.query, answers[at] ?? []]));
    const memory = (await tab.memory()) - before;
    const load = own ? await tab.call('load', 9) : undefined;
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return {
      engine,
      records,
      buildMs,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      keystrokes: times.length,
      keystrokesOf: of,
      quality: judge(asked, (query) => found.get(query) ?? []),
      answered: asked.length,
      memory,
      fixed: before - empty,
      ...(own && load !== undefined
        ? { stored: await tab.call('size'), loadMs: load.ms, firstSearchMs: load.first }
        : {}),
    };
  } finally {
    await tab.close();
  }
}

/** The same mixed order for every peer, so that a budget cuts all kinds alike. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, at) => ({ item, key: Math.imul(at + 1, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
