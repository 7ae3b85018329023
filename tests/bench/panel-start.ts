import { parseArgs } from 'node:util';
import { serveFolder } from '../support/serve-folder.ts';
import {
  type CodeSize,
  copyWithEmptyPanel,
  firstScripts,
  openForTimes,
  type StartTimes,
  scriptsOf,
  sizeOf,
  timesOf,
} from './start-times.ts';

const HELP = `npm run -s bench:start [-- --runs N --json]
Time from navigation until the docked panel can be used (its first contentful frame, which has the search field, the
focus in it, and the scripts), beside an empty page of the same extension docked in its place, by turns.
  cold     a new browser and profile each time, as when the agent opens the panel
  warm     the page loaded anew in the panel that is open
Also the size of the JavaScript before that frame, and of what is fetched after it. Needs the build for Chrome: npm run build

  --runs N  pairs of each kind (default 11)
  --json    one JSON object instead of the table
`;

const BUILD = '.output/chrome-mv3';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '11' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

function spread(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? NaN, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
}

const compare = (panel: readonly StartTimes[], empty: readonly StartTimes[]) => {
  const panelMs = spread(panel.map(({ painted }) => painted));
  const emptyMs = spread(empty.map(({ painted }) => painted));
  return { panelMs, emptyMs, ratio: panelMs.median / emptyMs.median };
};

const runs = Number(values.runs);
const server = await serveFolder('tests/support/demo-crm');
const emptied = copyWithEmptyPanel(BUILD);
try {
  const cold = { panel: [] as StartTimes[], empty: [] as StartTimes[] };
  const warm = { panel: [] as StartTimes[], empty: [] as StartTimes[] };
  let scripts: string[] = [];
  for (let run = 0; run < runs; run++) {
    const full = await openForTimes(BUILD, server.origin, 'sidepanel.html');
    cold.panel.push(full.times);
    warm.panel.push(await timesOf(full.panel, () => full.panel.reload()));
    scripts = await scriptsOf(full.panel);
    await full.close();
    const none = await openForTimes(emptied.folder, server.origin, 'empty.html');
    cold.empty.push(none.times);
    warm.empty.push(await timesOf(none.panel, () => none.panel.reload()));
    await none.close();
  }
  const first = firstScripts(BUILD, 'sidepanel.html');
  const result = {
    runs,
    cold: compare(cold.panel, cold.empty),
    warm: compare(warm.panel, warm.empty),
    firstScripts: sizeOf(BUILD, first),
    laterScripts: sizeOf(
      BUILD,
      scripts.filter((path) => !first.includes(path)),
    ),
  };
  if (values.json) process.stdout.write(`${JSON.stringify(result)}\n`);
  else {
    const shown = ({ median, least, most }: Spread) =>
      `${median.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`.padEnd(18);
    process.stdout.write(`Navigation to the first usable frame, median of ${runs} (least–most)\n`);
    for (const kind of ['cold', 'warm'] as const) {
      const { panelMs, emptyMs, ratio } = result[kind];
      process.stdout.write(`${kind}  panel ${shown(panelMs)} empty page ${shown(emptyMs)} ratio ${ratio.toFixed(2)}\n`);
    }
    const size = ({ gzipBytes, bytes, files }: CodeSize) =>
      `${(gzipBytes / 1000).toFixed(1)} kB gzip, ${(bytes / 1000).toFixed(1)} kB raw, ${files} files`;
    process.stdout.write(`JavaScript before the first frame: ${size(result.firstScripts)}\n`);
    process.stdout.write(`JavaScript fetched after it:       ${size(result.laterScripts)}\n`);
  }
} finally {
  await server.close();
  emptied.remove();
}
