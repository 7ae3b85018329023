import { parseSearchPack } from '../../../scripts-library/tools/search/parse-search-pack.ts';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { makeCorpus } from './corpus.ts';
import { type BenchQuery, makeQueries } from './corpus-queries.ts';
import { Cuecard } from './engines/cuecard.ts';
import type { Engine } from './engines/engine.ts';
import { Flex } from './engines/flexsearch.ts';
import { TunedFuse } from './engines/fuse.ts';
import { Mini } from './engines/minisearch.ts';
import { Micro } from './engines/ufuzzy.ts';
import { Random } from './random.ts';

/** What the driver asks of the page; every answer is plain data. */
export interface BenchPage {
  corpus(size: number, seed: number): number;
  corpusFrom(url: string): Promise<number>;
  queries(perKind: number, seed: number): BenchQuery[];
  warm(engine: string): void;
  build(engine: string): { ms: number };
  size(): Promise<{ bytes: number; text: number; gzip: number }>;
  load(times: number): { ms: number; first: number };
  keystrokes(queries: readonly BenchQuery[], most: number, budgetMs: number, seed: number): KeystrokeTimes;
  answers(queries: readonly BenchQuery[], budgetMs: number): string[][];
  forget(): void;
}

export interface KeystrokeTimes {
  readonly times: number[];
  /** All keystrokes there were; times were taken of a random choice where not of all. */
  readonly of: number;
}

const ENGINES: Record<string, () => Engine> = {
  cuecard: () => new Cuecard(),
  fuse: () => new TunedFuse(),
  minisearch: () => new Mini(),
  flexsearch: () => new Flex(),
  ufuzzy: () => new Micro(),
};

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
    trial?.build([]);
    for (const query of ['投诉', 'tousu', 'complaint']) trial?.search(query);
  },
  build(name) {
    engine = ENGINES[name]?.();
    const start = performance.now();
    engine?.build(records);
    return { ms: performance.now() - start };
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
  keystrokes(queries, most, budgetMs, seed) {
    const random = new Random(seed);
    const prefixes = queries.flatMap(({ query }) => Array.from(query, (_, at) => query.slice(0, at + 1)));
    const chosen = prefixes.length > most ? random.shuffle(prefixes).slice(0, most) : prefixes;
    const times: number[] = [];
    const end = performance.now() + budgetMs;
    for (const prefix of random.shuffle(chosen).slice(0, 200)) {
      if (performance.now() > end - budgetMs * 0.8) break;
      engine?.search(prefix);
    }
    for (const prefix of chosen) {
      const start = performance.now();
      if (start > end) break;
      engine?.search(prefix);
      times.push(performance.now() - start);
    }
    return { times, of: prefixes.length };
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
