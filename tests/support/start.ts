import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DevtoolsPipe } from './devtools-pipe.ts';
import { findBrowser } from './find-browser.ts';
import { installBrowsers } from './install-browsers.ts';
import { openDockedPanel } from './open-docked-panel.ts';
import { screenshotSideBySide } from './screenshot-side-by-side.ts';
import { serveFolder } from './serve-folder.ts';

const HELP = `npm start [-- options]
Builds Cuecard and opens a browser of its own profile with the panel docked beside a demo CRM page.

  --headless          no window (for machines without a display)
  --screenshot FILE   saves page and panel as one PNG, then ends
  --lang TAG          language of the browser's interface (default: zh-CN)
  --dark              dark colours
  --no-build          use the build that is there
  --help              this text

BROWSER_BIN names another Chrome, Chromium or Edge.
`;

const { values: options } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    screenshot: { type: 'string' },
    lang: { type: 'string', default: 'zh-CN' },
    dark: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}
const missing = installBrowsers({ firefox: false });
if (missing) fail(missing);
if (process.platform === 'linux' && !options.headless && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  fail('There is no display here: add "-- --headless --screenshot FILE", or set DISPLAY.');
}
if (!options['no-build']) {
  const built = spawnSync('npm', ['run', '-s', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (built.status !== 0) fail('The build failed; the lines above say why.');
}

const profile = mkdtempSync(join(tmpdir(), 'cuecard-profile-'));
const crm = await serveFolder(resolve('tests/support/demo-crm'));
const args = [
  '--enable-unsafe-extension-debugging',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--window-size=1280,800',
  `--lang=${options.lang}`,
  `--accept-lang=${options.lang}`,
  ...(options.headless ? ['--headless=new'] : []),
  ...(options.dark ? ['--force-dark-mode'] : []),
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `${crm.origin}/`,
];
// On Linux the interface language comes from the environment.
const browser = new DevtoolsPipe(findBrowser(), args, {
  LANGUAGE: options.lang.replace('-', '_'),
  LC_ALL: `${options.lang.replace('-', '_')}.UTF-8`,
});

async function end(code: number): Promise<never> {
  browser.process.kill();
  await crm.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  process.exit(code);
}
browser.process.once('exit', () => void end(0));
process.once('SIGINT', () => void end(0));
process.once('SIGTERM', () => void end(0));

try {
  const panel = await openDockedPanel(browser, resolve('.output/chrome-mv3'));
  if (options.screenshot) {
    await screenshotSideBySide(browser, { crmOrigin: crm.origin, panel, file: resolve(options.screenshot) });
    process.stdout.write(`Saved ${options.screenshot}\n`);
    await end(0);
  }
  process.stdout.write('Cuecard is open beside the demo page. Close the browser or press Ctrl+C to end.\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  await end(1);
}
