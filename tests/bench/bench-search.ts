import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readQueries } from '../../scripts-library/tools/search/labelled-queries.ts';
import { formatQuality } from '../../scripts-library/tools/search/quality.ts';
import { BenchBrowser } from './search/bench-browser.ts';
import { type Corpus, ENGINE_NAMES, type EngineName, type Measured, measure } from './search/measure.ts';
import { formatTable } from './search/table.ts';

const HELP = `Measures the search in headless Chromium, on the main thread: every prefix of every query is typed.

  npm run -s bench:search                                    the generated corpus at 1,000, 10,000 and 100,000 scripts
  npm run -s bench:search -- --sizes 10000 --peers none
  npm run -s bench:search -- --corpus FILE.ndjson --queries FILE.tsv
                     a pack in NDJSON form, with or without its header line, and lines
                     kind<TAB>query<TAB>ids, comma separated
  --peers LIST       of ${ENGINE_NAMES.slice(1).join(', ')}; "all" (default) or "none". Each peer gets --budget
                     seconds for its keystrokes and for its answers: a random choice of them, the same for all
  --budget SECONDS   20 unless told
  --per-kind N       generated queries of each kind, 40 unless told
  --seed N           of the corpus and of every choice, 1 unless told
  --misses           list the queries that Cuecard misses
  --json             everything as JSON
  --help             this text

The browser is BROWSER_BIN, or the first Chrome, Chromium or Edge found. Exit code: 0 done, 2 it could not be done.`;

process.exitCode = await run();

async function run(): Promise<0 | 2> {
  try {
    return await bench();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
}

async function bench(): Promise<0 | 2> {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string', default: '1000,10000,100000' },
      corpus: { type: 'string' },
      queries: { type: 'string' },
      peers: { type: 'string', default: 'all' },
      budget: { type: 'string', default: '20' },
      'per-kind': { type: 'string', default: '40' },
      seed: { type: 'string', default: '1' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const number = (name: 'budget' | 'per-kind' | 'seed') => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes a whole number from 1 on.`);
    return value;
  };
  for (const path of [values.corpus, values.queries]) {
    if (path !== undefined && !existsSync(path)) throw new Error(`There is no ${path}.`);
  }
  if (values.corpus !== undefined && values.queries === undefined) throw new Error('--corpus needs --queries.');
  const sizes = values.corpus === undefined ? values.sizes.split(',').map(Number) : [undefined];
  if (sizes.some((size) => size !== undefined && (!Number.isInteger(size) || size < 1))) {
    throw new Error('--sizes takes whole numbers, comma separated.');
  }
  const engines = enginesOf(values.peers);
  const queries = values.queries === undefined ? undefined : readQueries(values.queries);
  const browser = await BenchBrowser.start(values.corpus);
  const results: Measured[] = [];
  try {
    if (!values.json) console.log(`Chromium ${browser.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`);
    for (const size of sizes) {
      const corpus: Corpus = {
        size,
        seed: number('seed'),
        queries,
        perKind: number('per-kind'),
        peerBudget: number('budget') * 1000,
      };
      const here: Measured[] = [];
      for (const engine of engines) {
        here.push(await measure(browser, engine, corpus));
        if (!values.json) process.stderr.write(`${engine} done\n`);
      }
      results.push(...here);
      if (!values.json) {
        console.log(formatTable(here));
        const own = here.find(({ engine }) => engine === 'cuecard');
        if (own !== undefined) console.log(`\n${quality(own, values.misses)}\n`);
      }
    }
  } finally {
    await browser.close();
  }
  if (values.json) console.log(JSON.stringify(results, null, 2));
  return 0;
}

function enginesOf(peers: string): EngineName[] {
  if (peers === 'all') return [...ENGINE_NAMES];
  const names = peers === 'none' ? [] : peers.split(',');
  const unknown = names.find((name) => !ENGINE_NAMES.includes(name as EngineName));
  if (unknown !== undefined) throw new Error(`There is no peer ${unknown}.`);
  return ['cuecard', ...names.filter((name): name is EngineName => name !== 'cuecard')] as EngineName[];
}

function quality({ quality }: Measured, misses: boolean): string {
  const text = formatQuality(quality);
  return misses ? text : (text.split('\n\n')[0] ?? '');
}
