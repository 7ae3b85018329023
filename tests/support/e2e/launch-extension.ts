import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Worker } from 'playwright';
import { findBrowser } from '../find-browser.ts';

// Without this Playwright gives no Page for a docked side panel. It is read when a target attaches.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

export interface LaunchOptions {
  /** Language of the browser's interface. */
  readonly lang?: 'zh-CN' | 'en';
  /** Folder of the built extension; the build that may write into any page unless named. */
  readonly build?: string;
  /** Profile folder to go on with; a new one, removed at the end, unless named. */
  readonly profile?: string;
  /** Path of the browser to start; the one of this machine unless named. */
  readonly executable?: string;
}

export interface LaunchedExtension {
  readonly context: BrowserContext;
  readonly worker: Worker;
  readonly extensionId: string;
  close(): Promise<void>;
}

export const E2E_BUILD = '.output/chrome-mv3-e2e';

/** Starts the real browser, headless, with the built extension and a profile of its own. */
export async function launchExtension(options: LaunchOptions = {}): Promise<LaunchedExtension> {
  const { lang = 'en', build = E2E_BUILD } = options;
  const folder = resolve(build);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`${build} is not built: run "npm test", or "npm run build:e2e" first.`);
  }
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'cuecard-e2e-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executable ?? findBrowser(),
    headless: true,
    // Null leaves the docked panel its real size.
    viewport: null,
    // On Linux the interface language comes from the environment, elsewhere from the switch.
    env: { ...process.env, LANGUAGE: lang.replace('-', '_') },
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--window-size=1280,800',
      `--lang=${lang}`,
      '--enable-unsafe-extension-debugging',
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return {
    context,
    worker,
    extensionId: new URL(worker.url()).host,
    close: async () => {
      await context.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
