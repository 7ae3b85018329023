import { parseSearchPack } from '../../../scripts-library/tools/search/parse-search-pack.ts';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { makeCorpus } from './corpus.ts';
import { type BenchQuery, makeQueries } from './corpus-queries.ts';
import { Cuecard } from './engines/cuecard.ts';
import type { Engine } from './engines/engine.ts';
import { Flex } from './engines/flexsearch.ts';
import { TunedFuse } from './engines/fuse.ts';
import { Mini } from './engines/minisearch.ts';
import { forgetPinyin } from './engines/peer-docs.ts';
import { Micro } from './engines/ufuzzy.ts';
import { Random } from './random.ts';

/** What the driver asks of the page; every answer is plain data. */
export interface BenchPage {
  corpus(size: number, seed: number): number;
  corpusFrom(url: string): Promise<number>;
  queries(perKind: number, seed: number): BenchQuery[];
  warm(engine: string): void;
  /** Builds the engine's index within a budget; `isWhole` false: it did not get ready in that time. */
  build(engine: string, budgetMs: number): { ms: number; isWhole: boolean };
  size(): Promise<{ bytes: number; text: number; gzip: number }>;
  load(times: number): { ms: number; first: number };
  /** Times every keystroke in the order of typing, or some of them in the order of a seeded choice. */
  keystrokes(queries: readonly BenchQuery[], seed: number, choice?: Choice): KeystrokeTimes;
  answers(queries: readonly BenchQuery[], budgetMs: number): string[][];
  forget(): void;
}

/** The first `most` keystrokes of the choice, as many as fit into the budget. */
export interface Choice {
  readonly most: number;
  readonly budgetMs: number;
}

export interface KeystrokeTimes {
  /** What was typed so far, the place of it in the seeded choice, milliseconds. */
  readonly taken: readonly (readonly [typed: string, place: number, ms: number])[];
  /** All keystrokes there were. */
  readonly of: number;
}

const ENGINES: Record<string, () => Engine> = {
  cuecard: () => new Cuecard(),
  fuse: () => new TunedFuse(),
  minisearch: () => new Mini(),
  flexsearch: () => new Flex(),
  ufuzzy: () => new Micro(),
};

/** Keystrokes, and the time at most, that go before the timed ones. */
const WARM = 300;
const WARM_MS = 3000;

/** One of each list, then another one of each: the first few hundred keystrokes are of as many queries. */
function rounds(lists: readonly (readonly number[])[]): number[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => lists.flatMap((list) => list[round] ?? [])).flat();
}

let records: PackRecord[] = [];
let engine: Engine | undefined;

const page: BenchPage = {
  corpus(size, seed) {
    records = makeCorpus(size, seed);
    return records.length;
  },
  async corpusFrom(url) {
    records = parseSearchPack(await (await fetch(url)).text(), url).records;
    return records.length;
  },
  queries: (perKind, seed) => makeQueries(records, perKind, seed),
  warm(name) {
    const trial = ENGINES[name]?.();
    trial?.build([], () => false);
    for (const query of ['投诉', 'tousu', 'complaint']) trial?.search(query);
  },
  build(name, budgetMs) {
    engine = ENGINES[name]?.();
    const start = performance.now();
    const isWhole = engine?.build(records, () => performance.now() - start > budgetMs) ?? false;
    const ms = performance.now() - start;
    forgetPinyin();
    return { ms, isWhole };
  },
  async size() {
    const index = (engine as Cuecard).index;
    if (index === undefined) return { bytes: 0, text: 0, gzip: 0 };
    const stream = new Blob([index.buffer]).stream().pipeThrough(new CompressionStream('gzip'));
    const gzip = (await new Response(stream).arrayBuffer()).byteLength;
    return { bytes: index.buffer.byteLength, text: index.text.length, gzip };
  },
  load(times) {
    const own = engine as Cuecard;
    const buffer = own.index?.buffer ?? new ArrayBuffer(0);
    const loads: number[] = [];
    const firsts: number[] = [];
    for (let i = 0; i < times; i++) {
      const start = performance.now();
      own.load(buffer);
      const loaded = performance.now();
      own.search('投诉');
      loads.push(loaded - start);
      firsts.push(performance.now() - loaded);
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    return { ms: median(loads), first: median(firsts) };
  },
  keystrokes(queries, seed, choice) {
    const typed: string[] = [];
    const random = new Random(seed);
    const byQuery = queries.map(({ query }) =>
      random.shuffle(Array.from(query, (_, at) => typed.push(query.slice(0, at + 1)) - 1)),
    );
    const order = rounds(random.shuffle(byQuery));
    const places = new Int32Array(typed.length);
    order.forEach((at, place) => {
      places[at] = place;
    });
    // Its code is compiled by what it is asked, but not by what is timed next.
    const warmEnd = performance.now() + Math.min(WARM_MS, (choice?.budgetMs ?? WARM_MS) / 10);
    for (const at of order.slice(-WARM)) {
      if (performance.now() > warmEnd) break;
      engine?.search(typed[at] ?? '');
    }
    const taken: [string, number, number][] = [];
    const end = performance.now() + (choice?.budgetMs ?? Number.POSITIVE_INFINITY);
    for (const at of choice === undefined ? typed.keys() : order.slice(0, choice.most)) {
      const text = typed[at] ?? '';
      const start = performance.now();
      if (start > end) break;
      engine?.search(text);
      taken.push([text, places[at] ?? 0, performance.now() - start]);
    }
    return { taken, of: typed.length };
  },
  answers(queries, budgetMs) {
    const end = performance.now() + budgetMs;
    const answers: string[][] = [];
    for (const { query } of queries) {
      if (performance.now() > end) break;
      answers.push(engine?.search(query) ?? []);
    }
    return answers;
  },
  forget() {
    records = [];
  },
};

Object.assign(globalThis, { bench: page });
