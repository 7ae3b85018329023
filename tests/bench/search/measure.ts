import { judge, type Quality } from '../../../scripts-library/tools/search/quality.ts';
import type { BenchBrowser, BenchTab } from './bench-browser.ts';
import type { BenchQuery } from './corpus-queries.ts';
import type { KeystrokeTimes } from './page.ts';

export const ENGINE_NAMES = ['cuecard', 'fuse', 'minisearch', 'flexsearch', 'ufuzzy'] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

export interface Corpus {
  /** Of the generator, or undefined when it comes from a file. */
  readonly size: number | undefined;
  readonly seed: number;
  /** Labelled queries from outside; the generator’s own where undefined. */
  readonly queries: readonly BenchQuery[] | undefined;
  readonly perKind: number;
}

/** What a peer gets; Cuecard types every prefix and answers every query. */
export interface Budget {
  readonly buildMs: number;
  readonly keystrokes: number;
  readonly keystrokesMs: number;
  readonly answersMs: number;
}

/** A peer that could not be measured, and why. */
export interface Failed {
  readonly engine: EngineName;
  /** `build`: no index within the budget; `crashed`: its page ended, which is what a lack of memory looks like. */
  readonly failed: 'build' | 'crashed';
  /** Milliseconds spent on it. */
  readonly ms: number;
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
  /** True: the last keystroke was stopped and took longer than it says. */
  readonly isCut: boolean;
  /** The times themselves: what was typed, its place in the seeded choice, milliseconds. */
  readonly taken: KeystrokeTimes['taken'];
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

export const isMeasured = (one: Measured | Failed): one is Measured => !('failed' in one);

/** Measures one engine on one corpus in a fresh page. */
export async function measure(
  browser: BenchBrowser,
  engine: EngineName,
  corpus: Corpus,
  budget: Budget,
): Promise<Measured | Failed> {
  const start = Date.now();
  const tab = await browser.open();
  try {
    return await tab.unlessCrashed(measureIn(tab, engine, corpus, budget));
  } catch (error) {
    if (!tab.hasCrashed) throw error;
    return { engine, failed: 'crashed', ms: Date.now() - start };
  } finally {
    await tab.close();
  }
}

async function measureIn(
  tab: BenchTab,
  engine: EngineName,
  corpus: Corpus,
  budget: Budget,
): Promise<Measured | Failed> {
  const own = engine === 'cuecard';
  const records =
    corpus.size === undefined
      ? await tab.call('corpusFrom', '/corpus.ndjson')
      : await tab.call('corpus', corpus.size, corpus.seed);
  const queries = corpus.queries ?? (await tab.call('queries', corpus.perKind, corpus.seed + 1));
  const empty = await tab.memory();
  await tab.call('warm', engine);
  const before = await tab.memory();
  const { ms: buildMs, isWhole } = await tab.call('build', engine, own ? LONG : budget.buildMs);
  if (!isWhole) return { engine, failed: 'build', ms: buildMs };
  const { keystrokes, keystrokesMs, answersMs } = own ? UNLIMITED : budget;
  await tab.callWithin(keystrokesMs, 'getReady', queries, corpus.seed, keystrokesMs / 10);
  const choice = own ? undefined : { most: keystrokes, budgetMs: keystrokesMs };
  const times = await tab.callWithin(keystrokesMs * GRACE, 'keystrokes', choice);
  const { taken, of, isCut } = times ?? (await tab.call('keystrokesSoFar'));
  const judged = own ? queries : shuffled(queries);
  const answers =
    (await tab.callWithin(answersMs * GRACE, 'answers', judged, answersMs)) ?? (await tab.call('answersSoFar'));
  const asked = judged.slice(0, answers.length);
  const found = new Map(asked.map((one, at) => [one.query, answers[at] ?? []]));
  const memory = (await tab.memory()) - before;
  const load = own ? await tab.call('load', 9) : undefined;
  const at = quantiles(taken.map(([, , ms]) => ms));
  return {
    engine,
    records,
    buildMs,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    keystrokes: taken.length,
    keystrokesOf: of,
    isCut,
    taken,
    quality: judge(asked, (query) => found.get(query) ?? []),
    answered: asked.length,
    memory,
    fixed: before - empty,
    ...(load === undefined ? {} : { stored: await tab.call('size'), loadMs: load.ms, firstSearchMs: load.first }),
  };
}

/** Milliseconds that no measurement takes; a timer can wait for twice as long. */
const LONG = 1e9;

const UNLIMITED: Budget = { buildMs: LONG, keystrokes: LONG, keystrokesMs: LONG, answersMs: LONG };

/** The page stops between two keystrokes; one that takes longer than this share of the budget beyond it is cut. */
const GRACE = 4 / 3;

/** A peer against Cuecard on the very keystrokes that the peer was timed on. */
export interface Paired {
  readonly n: number;
  readonly own: { readonly p50: number; readonly p95: number };
  readonly peer: { readonly p50: number; readonly p95: number };
  /** How many times as long the peer takes: of the medians, of the 95th hundredths, and the median of the pairs’ own. */
  readonly times: { readonly p50: number; readonly p95: number; readonly median: number };
}

export function paired(own: Measured, peer: Measured): Paired {
  const ownAt = new Map(own.taken.map(([, place, ms]) => [place, ms]));
  const pairs = peer.taken.flatMap(([, place, ms]) => {
    const other = ownAt.get(place);
    return other === undefined ? [] : [[other, ms] as const];
  });
  const ofOwn = quantiles(pairs.map(([ms]) => ms));
  const ofPeer = quantiles(pairs.map(([, ms]) => ms));
  const each = quantiles(pairs.map(([mine, theirs]) => theirs / Math.max(mine, LEAST_MS)));
  const [p50, p95] = [ofOwn(0.5), ofOwn(0.95)];
  return {
    n: pairs.length,
    own: { p50, p95 },
    peer: { p50: ofPeer(0.5), p95: ofPeer(0.95) },
    times: {
      p50: ofPeer(0.5) / Math.max(p50, LEAST_MS),
      p95: ofPeer(0.95) / Math.max(p95, LEAST_MS),
      median: each(0.5),
    },
  };
}

/** The page’s clock counts in steps of 5 µs. */
const LEAST_MS = 0.005;

function quantiles(times: readonly number[]): (share: number) => number {
  const sorted = times.toSorted((a, b) => a - b);
  return (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The same mixed order for every peer, so that a budget cuts all kinds alike. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item, at) => ({ item, key: Math.imul(at + 1, 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
