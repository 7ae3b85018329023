import { parseArgs } from 'node:util';
import { saidText } from '../support/e2e/bundled-script.ts';
import { launchExtension } from '../support/e2e/launch-extension.ts';
import { serveFolder } from '../support/serve-folder.ts';
import {
  copyWithEmptyFrame,
  installPack,
  type PaletteTimes,
  timeEmptyFrame,
  timePalette,
  watchFrames,
} from './palette-times.ts';
import { firstScripts, sizeOf } from './start-times.ts';

const HELP = `npm run -s bench:palette [-- --runs N --records N --build FOLDER --json]
Machine time from the palette's hotkey until its text stands in the page's field and the caret is back behind it, beside
an empty page of the extension in the palette's place, by turns in one browser, each on a freshly loaded page. The
pauses between letters are left out. Needs the build for journeys: npm run build:e2e

  --runs N  ways through (default 25)
  --records N  with a pack of so many records installed beside the bundled one
  --build   another build than the journeys', to compare
  --json    one JSON object instead of the table
`;

const SCRIPT = 'sound.silent';
/** Letters that bring that script to the top. */
const LETTERS = 'sile';
/** Ways through before the browser has compiled and cached what it will. */
const UNCOUNTED = 3;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '25' },
    records: { type: 'string', default: '0' },
    build: { type: 'string', default: '.output/chrome-mv3-e2e' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const spread = (times: readonly number[]) => {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1] ?? NaN, least: sorted[0] ?? NaN, most: sorted.at(-1) ?? NaN };
};
const sum = (times: readonly number[]) => times.reduce((whole, time) => whole + time, 0);

const runs = Number(values.runs);
const server = await serveFolder('tests/support/demo-crm');
const build = copyWithEmptyFrame(values.build);
try {
  const times: PaletteTimes[] = [];
  const empty: number[] = [];
  const { context, worker, extensionId, close } = await launchExtension({ lang: 'en', build: build.folder });
  await watchFrames(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.origin}/`);
  if (values.records !== '0') await installPack(context, extensionId, page, Number(values.records) - 1);
  const text = saidText(SCRIPT, 'en');
  for (let run = 0; run < runs + UNCOUNTED; run++) {
    const through = await timePalette(page, worker, LETTERS, text);
    const none = await timeEmptyFrame(page, worker);
    if (run < UNCOUNTED) continue;
    times.push(through);
    empty.push(none);
  }
  await close();
  const parts = {
    'empty page painted': spread(empty),
    'its page begun': spread(times.map(({ begun }) => begun)),
    'palette painted, keyboard in it': spread(times.map(({ open }) => open)),
    'words in use drawn': spread(times.map(({ words }) => words)),
    'one letter': spread(times.flatMap(({ letters }) => letters)),
    'Enter to caret back': spread(times.map(({ back }) => back)),
    'hotkey to caret back': spread(times.map(({ open, letters, back }) => open + sum(letters) + back)),
  };
  const scripts = sizeOf(values.build, firstScripts(values.build, 'palette.html'));
  if (values.json) process.stdout.write(`${JSON.stringify({ runs, letters: LETTERS, parts, scripts })}\n`);
  else {
    process.stdout.write(`Milliseconds, median of ${runs} (least–most), ${LETTERS.length} letters\n`);
    for (const [name, { median, least, most }] of Object.entries(parts))
      process.stdout.write(
        `${name.padEnd(34)}${median.toFixed(0).padStart(5)} (${least.toFixed(0)}–${most.toFixed(0)})\n`,
      );
    const ratio = parts['palette painted, keyboard in it'].median / parts['empty page painted'].median;
    process.stdout.write(`painted, against the empty page: ${ratio.toFixed(2)}\n`);
    process.stdout.write(`its JavaScript: ${(scripts.gzipBytes / 1000).toFixed(1)} kB gzip, ${scripts.files} files\n`);
  }
} finally {
  await server.close();
  build.remove();
}
