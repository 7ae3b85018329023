import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openEditor } from './agent.ts';
import { buildPages } from './build-pages.ts';
import { openDesk } from './chromium.ts';
import { CHECKS, type Finding } from './columns.ts';
import { loadFamilies } from './families.ts';
import { openFirefoxDesk } from './firefox.ts';
import { bundleGateway } from './gateway-bundle.ts';
import { installLarge, largeFamilies } from './large.ts';
import type { Column, Row } from './row.ts';
import { servePages } from './serve-pages.ts';
import { isAsExpected, printTable, type Result } from './table.ts';

const HELP = `Inserts into real editors on local pages and reads back what each editor holds.

  npm run test:editors -- [options]

  --browser chromium|firefox  where to run (chromium)
  --only NAME[,NAME ...]      families and rows whose names contain one of these
  --columns NAME[,NAME ...]   of: ${Object.keys(CHECKS).join(', ')}
  --small                     without the editors that are installed for the bed alone
  --built                     with the test build that is there already
  --json                      the results as JSON

Ends with 1 when a cell is not as its row says.`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    json: { type: 'boolean' },
    only: { type: 'string' },
    columns: { type: 'string' },
    small: { type: 'boolean' },
    built: { type: 'boolean' },
    browser: { type: 'string', default: 'chromium' },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit();
}
const isFirefox = values.browser === 'firefox';
const EXTENSION = join(import.meta.dirname, `../../../.output/${isFirefox ? 'firefox' : 'chrome'}-mv3-e2e`);

const matches = (text: string) =>
  !values.only || values.only.split(',').some((part) => text.toLowerCase().includes(part.toLowerCase()));
const hasLarge = !values.small && installLarge();
const families = (await loadFamilies())
  .filter(({ name }) => hasLarge || !largeFamilies().includes(name))
  .map(({ name, rows }) => ({ name, rows: rows.filter((row) => matches(name) || matches(row.name)) }))
  .filter(({ rows }) => rows.length > 0);
const columns = Object.keys(CHECKS).filter(
  (column) => !values.columns || values.columns.split(',').includes(column),
) as Column[];

const unknown =
  (!isFirefox && values.browser !== 'chromium' && `There is no bed for the browser “${values.browser}”.`) ||
  (families.length === 0 && `No row is named like “${values.only}”.`) ||
  (columns.length === 0 && `No column is named “${values.columns}”.`);
if (unknown) {
  console.error(unknown);
  process.exit(2);
}
const buildCommand = isFirefox ? ['run', '-s', 'build:firefox', '--', '--mode', 'e2e'] : ['run', '-s', 'build:e2e'];
if (!values.built) execFileSync('npm', buildCommand, { stdio: 'ignore' });
const folder = await buildPages(families.map(({ name }) => name));
const pages = await servePages(folder);
const gateway = await bundleGateway();
const desk = await (isFirefox ? openFirefoxDesk(EXTENSION) : openDesk(EXTENSION));
const results: Result[] = [];
try {
  await desk.panel.evaluate(gateway);
  for (const { name: family, rows } of families) {
    for (const each of rows) {
      const row = isFirefox ? { ...each, ...each.inFirefox } : each;
      const cells: Partial<Record<Column, Finding>> = {};
      for (const column of columns) cells[column] = await runCell(family, row, column);
      results.push({ family, row, cells });
      if (!values.json) printTable(results.slice(-1), results.length === 1);
    }
  }
} finally {
  await desk.close();
  pages.close();
  rmSync(folder, { recursive: true });
}
if (values.json) console.log(JSON.stringify(results, null, 1));
else printTable(results, false, true);
process.exitCode = results.every(isAsExpected) ? 0 : 1;

async function runCell(family: string, row: Row, column: Column): Promise<Finding> {
  try {
    await openEditor(desk, pages.origin, family, row);
    return await CHECKS[column](desk, row);
  } catch (error) {
    return { kind: 'wrong', answer: null, detail: String(error) };
  }
}
