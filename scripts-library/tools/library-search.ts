import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isLocale, LOCALES, type Locale } from '../../utils/core/script/locale.ts';
import type { Hit } from '../../utils/core/search/hit.ts';
import { indexPack } from '../../utils/core/search/pack-index.ts';
import { search } from '../../utils/core/search/search.ts';
import type { SearchIndex } from '../../utils/core/search/search-index.ts';
import { readQueries } from './search/labelled-queries.ts';
import { formatQuality, judge } from './search/quality.ts';
import { readSearchPack } from './search/read-search-pack.ts';
import { STANDARD_PACK } from './standard-pack.ts';

const HELP = `Searches a pack as the panel does, or judges the search by labelled queries.

  npm run -s library:search -- "wsdh"             what the panel would show, best first
  npm run -s library:search -- --queries FILE     lines kind<TAB>query<TAB>ids, comma separated: right first, in three,
                                                  in five and MRR by kind, and the misses
  --pack PATH     another pack: a folder, or NDJSON with or without its header line, gzipped or not
  --limit N       rows of a plain query, 10 unless told
  --locale LANG   language of the rows (${LOCALES.join(', ')}); both are searched
  --json          as JSON
  --help          this text

Exit code: 0 done, 1 a plain query found nothing, 2 a file cannot be read or the command is wrong.`;

process.exitCode = run(process.argv.slice(2));

function run(args: string[]): 0 | 1 | 2 {
  try {
    return answer(args);
  } catch (error) {
    console.error(`${(error as Error).message}\n\nnpm run -s library:search -- --help tells how it is used.`);
    return 2;
  }
}

function answer(args: string[]): 0 | 1 | 2 {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      queries: { type: 'string' },
      pack: { type: 'string', default: STANDARD_PACK },
      limit: { type: 'string', default: '10' },
      locale: { type: 'string', default: 'zh-CN' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1) throw new Error('--limit takes a whole number from 1 on.');
  if (!isLocale(values.locale)) throw new Error(`--locale is one of ${LOCALES.join(', ')}.`);
  if (values.queries === undefined && positionals.length === 0) throw new Error('Give a query, or --queries FILE.');
  if (values.queries !== undefined && positionals.length > 0) throw new Error('Give a query or --queries, not both.');
  for (const path of [values.pack, values.queries]) {
    if (path !== undefined && !existsSync(path)) throw new Error(`There is no ${path}.`);
  }
  const index = readIndex(values.pack);
  if (values.queries === undefined) {
    const hits = search([index], positionals.join(' '), { limit, preferred: values.locale });
    console.log(values.json ? JSON.stringify(hits.map(short)) : table(hits, values.locale));
    return hits.length > 0 ? 0 : 1;
  }
  const quality = judge(readQueries(values.queries), (query) =>
    search([index], query, { limit: 10 }).map(({ id }) => id),
  );
  const { kinds, misses } = quality;
  console.log(values.json ? JSON.stringify({ kinds, misses }) : formatQuality(quality));
  return 0;
}

function readIndex(path: string): SearchIndex {
  const { packId, records } = readSearchPack(path);
  return indexPack({ packId, stamp: '', records });
}

function short({ id, title, locale, score }: Hit) {
  return { id, title: title.text, locale, score: Math.round(score * 1000) / 1000 };
}

function table(hits: readonly Hit[], locale: Locale): string {
  if (hits.length === 0) return locale === 'zh-CN' ? '没有找到。' : 'Nothing found.';
  return hits
    .map(({ id, title, score, match, by }) => {
      const found = mark(match.text, match.ranges).replace(/\s+/g, ' ');
      return `${score.toFixed(3)}  ${id.padEnd(26)} ${mark(title.text, title.ranges)}   (${match.field}, ${by}: ${found})`;
    })
    .join('\n');
}

/** Puts [brackets] around what matched. */
function mark(text: string, ranges: readonly (readonly [number, number])[]): string {
  let marked = '';
  let at = 0;
  for (const [from, to] of ranges) {
    marked += `${text.slice(at, from)}[${text.slice(from, to)}]`;
    at = to;
  }
  return marked + text.slice(at);
}
