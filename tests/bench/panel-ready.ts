import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../support/serve-folder.ts';
import { coldReadyMs, importPack, openProfile, type Typed, writeLargePack } from './ready-times.ts';

const HELP = `npm run -s bench:ready [-- --records N --runs N --json]
Cold open of the docked panel in a new browser: time from its navigation until the result of a typed query is on the
screen. The query is typed as soon as the field is there. By turns:
  bundled  the bundled library alone, and a script of it
  beside   with a pack of N records installed from a file, and a script of the bundled library
  pack     the same, and a script of the installed pack
Needs the build for the journeys: npm run build:e2e

  --records N  scripts in the pack (default 10000)
  --runs N     of each (default 11)
  --json       one JSON object instead of the table
`;

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    runs: { type: 'string', default: '11' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const records = Number(values.records);
const runs = Number(values.runs);
const BUNDLED: Typed = { query: 'silent caller', title: 'Silent caller' };
const OF_PACK: Typed = { query: `situation ${records - 1}`, title: `Situation ${records - 1}` };

const folder = mkdtempSync(join(tmpdir(), 'cuecard-ready-'));
const server = await serveFolder('tests/support/demo-crm');
try {
  const alone = join(folder, 'alone');
  const installed = join(folder, 'installed');
  const { file, bytes } = writeLargePack(folder, records);
  await (await openProfile(alone, server.origin)).close();
  const opened = await openProfile(installed, server.origin);
  await importPack(opened.panel, file, records + 1);
  await opened.close();

  // What a profile does at its second start only, such as noting that the extension is known, is not measured.
  await coldReadyMs(alone, server.origin, BUNDLED);
  await coldReadyMs(installed, server.origin, OF_PACK);
  const times = { bundled: [] as number[], beside: [] as number[], pack: [] as number[] };
  for (let run = 0; run < runs; run++) {
    times.bundled.push(await coldReadyMs(alone, server.origin, BUNDLED));
    times.beside.push(await coldReadyMs(installed, server.origin, BUNDLED));
    times.pack.push(await coldReadyMs(installed, server.origin, OF_PACK));
  }
  const spread = (all: readonly number[]) => {
    const sorted = all.toSorted((a, b) => a - b);
    return { median: sorted[sorted.length >> 1] ?? NaN, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
  };
  const [bundled, beside, pack] = [spread(times.bundled), spread(times.beside), spread(times.pack)];
  const ratios = { beside: beside.median / bundled.median, pack: pack.median / bundled.median };
  if (values.json) process.stdout.write(`${JSON.stringify({ records, bytes, runs, bundled, beside, pack, ratios })}\n`);
  else {
    const shown = ({ median, least, most }: typeof bundled) =>
      `${median.toFixed(0).padStart(6)} ms (${least.toFixed(0)}–${most.toFixed(0)})`;
    process.stdout.write(
      `Cold open to a typed result on the screen, ${records} records (${(bytes / 1e6).toFixed(1)} MB) installed; median of ${runs} (least–most)\n` +
        `bundled library alone      ${shown(bundled)}\n` +
        `the same beside the pack   ${shown(beside)}  ratio ${ratios.beside.toFixed(2)}\n` +
        `a script of the pack       ${shown(pack)}  ratio ${ratios.pack.toFixed(2)}\n`,
    );
  }
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
