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
  /** Plans every keystroke and types some that are not timed first, so that the engine’s code is compiled. */
  getReady(queries: readonly BenchQuery[], seed: number, budgetMs: number): void;
  /** Times every keystroke in the order of typing, or some of them in the order of a seeded choice. */
  keystrokes(choice?: Choice): KeystrokeTimes;
  /** The keystrokes so far, after the driver stopped the page in the midst of one. */
  keystrokesSoFar(): KeystrokeTimes;
  answers(queries: readonly BenchQuery[], budgetMs: number): string[][];
  /** The answers so far, after the driver stopped the page in the midst of one. */
  answersSoFar(): string[][];
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
  /** True: the last one was stopped before its end and took longer than it says. */
  readonly isCut: boolean;
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
let typed: string[] = [];
let order: number[] = [];
let taken: [string, number, number][] = [];
/** When the keystroke that runs was begun. */
let begun: number | undefined;
let answered: string[][] = [];

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
  getReady(queries, seed, budgetMs) {
    typed = [];
    const random = new Random(seed);
    const byQuery = queries.map(({ query }) =>
      random.shuffle(Array.from(query, (_, at) => typed.push(query.slice(0, at + 1)) - 1)),
    );
    order = rounds(random.shuffle(byQuery));
    const end = performance.now() + Math.min(WARM_MS, budgetMs);
    // What is timed next is not among them.
    for (const at of order.slice(-WARM)) {
      if (performance.now() > end) break;
      engine?.search(typed[at] ?? '');
    }
  },
  keystrokes(choice) {
    const places = new Int32Array(typed.length);
    order.forEach((at, place) => {
      places[at] = place;
    });
    taken = [];
    const end = performance.now() + (choice?.budgetMs ?? Number.POSITIVE_INFINITY);
    for (const at of choice === undefined ? typed.keys() : order.slice(0, choice.most)) {
      const text = typed[at] ?? '';
      const entry: [string, number, number] = [text, places[at] ?? 0, 0];
      begun = performance.now();
      if (begun > end) break;
      taken.push(entry);
      engine?.search(text);
      entry[2] = performance.now() - begun;
    }
    begun = undefined;
    return { taken, of: typed.length, isCut: false };
  },
  keystrokesSoFar() {
    const last = taken.at(-1);
    if (last !== undefined && begun !== undefined) last[2] = performance.now() - begun;
    return { taken, of: typed.length, isCut: begun !== undefined };
  },
  answers(queries, budgetMs) {
    const end = performance.now() + budgetMs;
    answered = [];
    for (const { query } of queries) {
      if (performance.now() > end) break;
      answered.push(engine?.search(query) ?? []);
    }
    return answered;
  },
  answersSoFar: () => answered,
  forget() {
    records = [];
  },
};

Object.assign(globalThis, { bench: page });
