import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBrowsers } from './install-browsers.ts';
import { countReports } from './test-count.ts';

/** Everything `npm test` does, in order: cheap before dear, so that a mistake shows early. */
const STEPS: readonly { readonly title: string; readonly command: string }[] = [
  { title: 'Types, lint, library, architecture', command: 'npm run -s check' },
  { title: 'Unit tests', command: 'npx vitest run --project unit' },
  { title: 'Components, storage and page, in Chromium', command: 'npx vitest run --project browser' },
  { title: 'Build for Chrome', command: 'npm run -s build' },
  { title: 'Build for Edge', command: 'npm run -s build:edge' },
  { title: 'Build for Firefox', command: 'npm run -s build:firefox' },
  { title: 'Build for the journeys', command: 'npm run -s build:e2e' },
  { title: 'Journeys in the built extension', command: 'npx vitest run --project e2e' },
  { title: 'Firefox', command: 'npx vitest run --project firefox' },
];

const missing = installBrowsers({ firefox: true });
if (missing) {
  process.stderr.write(`${missing}\n`);
  process.exit(1);
}

const reports = mkdtempSync(join(tmpdir(), 'cuecard-test-'));
const outcomes: { readonly title: string; readonly seconds: number; readonly isGood: boolean }[] = [];
let unreported = 0;

for (const { title, command } of STEPS) {
  process.stdout.write(`\n━━ ${title} ━━\n`);
  const before = readdirSync(reports).length;
  const start = performance.now();
  const { status } = spawnSync(command, {
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, CUECARD_TEST_REPORTS: reports },
  });
  const isGood = status === 0;
  outcomes.push({ title, seconds: (performance.now() - start) / 1000, isGood });
  // A step that fails before any test of it could report (types, lint, a build) is one failure.
  if (!isGood && readdirSync(reports).length === before) unreported += 1;
}

const { passed, failed } = countReports(reports);
rmSync(reports, { recursive: true, force: true });
process.stdout.write('\n━━ Summary ━━\n');
for (const { title, seconds, isGood } of outcomes) {
  process.stdout.write(`${isGood ? '✓' : '✗'} ${seconds.toFixed(1).padStart(6)} s  ${title}\n`);
}
process.stdout.write(`${passed} passed, ${failed + unreported} failed\n`);
process.exit(outcomes.every(({ isGood }) => isGood) ? 0 : 1);
