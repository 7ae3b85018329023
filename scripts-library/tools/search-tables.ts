#!/usr/bin/env node
/**
 * Makes the two tables that search ships with: readings of Chinese characters, and traditional to simplified.
 *
 *   npm run -s search:tables            writes utils/core/search/tables/*.ts
 *   npm run -s search:tables -- --check fails when what is committed differs from what would be written
 *
 * Sources, development dependencies only: pinyin-pro (MIT) for readings, opencc-js (MIT, data Apache-2.0) for pairs.
 * Characters are the usual ones of GB 2312 (usual-characters.ts). A second reading is kept where pinyin-pro's own word list uses it at least twice,
 * or where SECOND_READINGS names it. Streams are runs of printable ASCII (see small-numbers.ts): what repeats together
 * stands together, so that gzip does the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readingTable } from './search/tables/reading-table.ts';
import { traditionalTable } from './search/tables/traditional-table.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } });
if (values.help) {
  console.log('search:tables [--check]   writes (or compares) utils/core/search/tables/*.ts');
  process.exit(0);
}

const folder = new URL('../../utils/core/search/tables/', import.meta.url);
let stale = 0;
for (const [name, text] of [
  ['readings.ts', await readingTable()],
  ['traditional.ts', await traditionalTable()],
] as const) {
  const file = new URL(name, folder);
  if (values.check) {
    const same = readFileSync(file, 'utf8') === text;
    if (!same) console.error(`${name} differs from its sources: run npm run search:tables`);
    stale += same ? 0 : 1;
  } else {
    writeFileSync(file, text);
    console.log(`${name} ${text.length} characters`);
  }
}
process.exit(stale > 0 ? 1 : 0);
