import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readQueries } from '../../scripts-library/tools/search/labelled-queries.ts';
import { formatQuality } from '../../scripts-library/tools/search/quality.ts';
import { readSearchPack } from '../../scripts-library/tools/search/read-search-pack.ts';
import { BenchBrowser } from './search/bench-browser.ts';
import {
  type Budget,
  type Corpus,
  ENGINE_NAMES,
  type EngineName,
  type Failed,
  isMeasured,
  type Measured,
  measure,
  paired,
} from './search/measure.ts';
import { formatSlowest, formatTable } from './search/table.ts';

const HELP = `Measures the search in headless Chromium, on the main thread: every prefix of every query is typed.

  npm run -s bench:search                                    the generated corpus at 1,000, 10,000 and 100,000 scripts
  npm run -s bench:search -- --sizes 10000 --peers none
  npm run -s bench:search -- --corpus FILE.ndjson --queries FILE.tsv
                     a pack in NDJSON form, with or without its header line, gzipped or not, or a pack's folder,
                     and lines kind<TAB>query<TAB>ids, comma separated. Without --queries they are made from the
                     titles and questions of the corpus
  --peers LIST       of ${ENGINE_NAMES.slice(1).join(', ')}; "all" (default) or "none". A peer is timed on
                     keystrokes of a seeded choice, the same for all, one of each query before a second one of any,
                     and compared with Cuecard on those
  --keystrokes N     of that choice, 210 unless told
  --budget SECONDS   of a peer's keystrokes, 90 unless told; it answers whole queries for a quarter of that. One that
                     is not done a third of it later is stopped, and counts with the time it had by then
  --build SECONDS    of a peer's index, 120 unless told; one that is not ready then is reported as such
  --per-kind N       generated queries of each kind, 40 unless told
  --seed N           of the corpus and of every choice, 1 unless told
  --misses           list the queries that Cuecard misses
  --slowest N        list the N keystrokes that took Cuecard longest
  --json             everything as JSON
  --help             this text

The browser is BROWSER_BIN, or the first Chrome, Chromium or Edge found. Exit code: 0 done, 2 it could not be done.`;

process.exitCode = await run();

async function run(): Promise<0 | 2> {
  try {
    return await bench();
  } catch (error) {
    console.error(`${(error as Error).message}\n\nnpm run -s bench:search -- --help tells how it is used.`);
    return 2;
  }
}

async function bench(): Promise<0 | 2> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string' },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      peers: { type: 'string', default: 'all' },
      keystrokes: { type: 'string', default: '210' },
      budget: { type: 'string', default: '90' },
      build: { type: 'string', default: '120' },
      'per-kind': { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      misses: { type: 'boolean', default: false },
      slowest: { type: 'string', default: '0' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const number = (name: 'keystrokes' | 'budget' | 'build' | 'per-kind' | 'seed' | 'slowest', least = 1) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least) throw new Error(`--${name} takes a whole number from ${least} on.`);
    return value;
  };
  for (const path of [values.corpus, values.queries]) {
    if (path !== undefined && !existsSync(path)) throw new Error(`There is no ${path}.`);
  }
  if (values.corpus !== undefined && values.sizes !== undefined) {
    process.stderr.write('--sizes is of the generated corpus; the one of --corpus is taken whole.\n');
  }
  const sizes =
    values.corpus === undefined ? (values.sizes ?? '1000,10000,100000').split(',').map(Number) : [undefined];
  if (sizes.some((size) => size !== undefined && (!Number.isInteger(size) || size < 1))) {
    throw new Error('--sizes takes whole numbers, comma separated.');
  }
  const engines = enginesOf(values.peers);
  const slowest = number('slowest', 0);
  const budget: Budget = {
    buildMs: number('build') * 1000,
    keystrokes: number('keystrokes'),
    keystrokesMs: number('budget') * 1000,
    answersMs: number('budget') * 250,
  };
  const queries = values.queries === undefined ? undefined : readQueries(values.queries);
  const records = values.corpus === undefined ? undefined : readSearchPack(values.corpus).records;
  const settings = { seed: number('seed'), queries, perKind: number('per-kind') };
  const browser = await BenchBrowser.start(records);
  const results: (Measured | Failed)[][] = [];
  try {
    if (!values.json) console.log(`Chromium ${browser.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
    for (const size of sizes) {
      const corpus: Corpus = { size, ...settings };
      const here: (Measured | Failed)[] = [];
      for (const engine of engines) {
        const start = Date.now();
        here.push(await measure(browser, engine, corpus, budget));
        process.stderr.write(`${size ?? values.corpus}: ${engine}, ${((Date.now() - start) / 1000).toFixed(0)} s\n`);
      }
      results.push(here);
      if (!values.json) console.log(report(here, values.misses, slowest));
    }
  } finally {
    await browser.close();
  }
  if (values.json) console.log(JSON.stringify(results.flatMap(plain), null, 2));
  return 0;
}

function enginesOf(peers: string): EngineName[] {
  if (peers === 'all') return [...ENGINE_NAMES];
  const names = peers === 'none' ? [] : peers.split(',');
  const unknown = names.find((name) => !ENGINE_NAMES.includes(name as EngineName));
  if (unknown !== undefined) throw new Error(`There is no peer ${unknown}.`);
  return ['cuecard', ...names.filter((name): name is EngineName => name !== 'cuecard')] as EngineName[];
}

function report(results: readonly (Measured | Failed)[], misses: boolean, slowest: number): string {
  const [own] = results;
  if (own === undefined || !isMeasured(own)) throw new Error('Cuecard could not be measured.');
  const quality = formatQuality(own.quality);
  const parts = [formatTable(results), misses ? quality : (quality.split('\n\n')[0] ?? '')];
  if (slowest > 0) parts.push(formatSlowest(own, slowest));
  return `${parts.join('\n\n')}\n`;
}

/** The results of one corpus without their single times, each peer with its comparison. */
function plain(results: readonly (Measured | Failed)[]) {
  const own = results.find(({ engine }) => engine === 'cuecard');
  return results.map((one) => {
    if (!isMeasured(one)) return one;
    const { taken: _, ...rest } = one;
    return own === undefined || own === one || !isMeasured(own) ? rest : { ...rest, paired: paired(own, one) };
  });
}
