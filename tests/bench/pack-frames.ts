import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright';
import { dockPanel } from '../support/e2e/dock-panel.ts';
import { launchExtension } from '../support/e2e/launch-extension.ts';
import { makePack } from '../support/packs/make-pack.ts';
import { serveFolder } from '../support/serve-folder.ts';

const HELP = `npm run -s bench:pack-frames [-- --records N --json]
The longest gap between two frames of the open, docked panel while a pack of N records is read from a file, checked,
stored, indexed and becomes searchable; beside the longest gap of the same panel at rest for as long.
Needs the build for the journeys: npm run build:e2e

  --records N  scripts in the pack (default 10000)
  --json       one JSON object instead of the sentence
`;

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '10000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

interface Gaps {
  readonly frames: number;
  readonly longest: number;
  readonly over50: number;
  readonly milliseconds: number;
  /** The longest stretch of work on the panel's own thread, of those over 50 ms (Long Tasks); 0: none. */
  readonly longTask: number;
}

/** Notes the time of each frame until `stopFrames` is called. */
const startFrames = (panel: Page) =>
  panel.evaluate(() => {
    const state = globalThis as unknown as { frames: number[]; tasks: number[] };
    const frames: number[] = [];
    const tasks: number[] = [];
    Object.assign(state, { frames, tasks });
    const observer = new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ type: 'longtask' });
    const note = (time: number) => {
      if (state.frames !== frames) return;
      frames.push(time);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });

const stopFrames = (panel: Page): Promise<Gaps> =>
  panel.evaluate(() => {
    const state = globalThis as unknown as { frames: number[]; tasks: number[] };
    const { frames, tasks } = state;
    state.frames = [];
    const gaps = frames.slice(1).map((time, index) => time - (frames[index] as number));
    const milliseconds = (frames.at(-1) ?? 0) - (frames[0] ?? 0);
    return {
      frames: frames.length,
      longest: Math.max(...gaps),
      over50: gaps.filter((gap) => gap > 50).length,
      milliseconds,
      longTask: Math.max(0, ...tasks),
    };
  });

const records = Number(values.records);
const folder = mkdtempSync(join(tmpdir(), 'cuecard-frames-'));
const server = await serveFolder('tests/support/demo-crm');
// The usual limit of 4 MiB holds about 5,000 of these; a company's policy raises it. Here the records are shorter.
const file = join(folder, 'many.ndjson');
const shorter = makePack({
  packId: 'many',
  scripts: records,
  change: (script) => {
    const { en } = script.texts;
    return en ? { ...script, texts: { en: { ...en, never: [] } } } : script;
  },
});
writeFileSync(file, shorter);
const { context, extensionId, close } = await launchExtension({ lang: 'en' });
try {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${server.origin}/`);
  const panel = await dockPanel(context, extensionId, page);
  await panel.keyboard.press('Alt+U');
  await panel.locator('.panel[data-view=packs]').waitFor();
  await startFrames(panel);
  await panel.waitForTimeout(3000);
  const rest = await stopFrames(panel);
  await startFrames(panel);
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel
    .locator('.pack-item', { hasText: `${records + 1}`.replace(/\B(?=(\d{3})+$)/g, ',') })
    .waitFor({ timeout: 120_000 });
  const busy = await stopFrames(panel);
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('/');
  await panel.getByRole('combobox').fill(`situation.s${String(records - 1).padStart(5, '0')}`);
  await panel
    .getByRole('option')
    .first()
    .filter({ hasText: `Situation ${records - 1}` })
    .waitFor();
  const result = { records, bytes: shorter.length, rest, busy };
  const shown = ({ longest, over50, frames, longTask }: Gaps) =>
    `longest gap ${longest.toFixed(1)} ms, ${over50} over 50 ms of ${frames} frames; longest task of the panel ${longTask === 0 ? 'under 50' : longTask.toFixed(0)} ms`;
  process.stdout.write(
    values.json
      ? `${JSON.stringify(result)}\n`
      : `${records} records, ${(shorter.length / 1e6).toFixed(1)} MB: searchable after ${(busy.milliseconds / 1000).toFixed(1)} s\n` +
          `  meanwhile  ${shown(busy)}\n  at rest    ${shown(rest)}\n`,
  );
} finally {
  await close();
  await server.close();
  rmSync(folder, { recursive: true });
}
