import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { lookForBrowser } from './tests/support/find-browser.ts';

/** Any Chromium of the machine; BROWSER_BIN names another one. */
const executablePath = lookForBrowser() ?? 'chromium';

/** Where `npm test` collects a report of each run, to sum them up. */
const reports = process.env.CUECARD_TEST_REPORTS;

const project = (name: string, folders: string[], timeout = 10_000) => ({
  test: {
    name,
    include: folders.map((folder) => `${folder}/**/*.test.ts`),
    environment: 'node',
    testTimeout: timeout,
    hookTimeout: timeout * 3,
  },
});

export default defineConfig({
  test: {
    reporters: reports ? ['default', ['json', { outputFile: `${reports}/${process.pid}.json` }]] : ['default'],
    projects: [
      project(
        'unit',
        ['tests/core', 'tests/services', 'tests/state', 'tests/scripts-library', 'tests/support'],
        30_000,
      ),
      {
        plugins: [preact()],
        test: {
          name: 'browser',
          include: [
            'tests/components/**/*.test.tsx',
            'tests/storage/**/*.test.ts',
            'tests/browser/**/*.test.ts',
            'tests/page/**/*.test.ts',
          ],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      project('architecture', ['tests/architecture']),
      // Each file drives a browser of its own: two at a time, also on a small machine.
      { test: { ...project('e2e', ['tests/e2e'], 120_000).test, maxWorkers: 2 } },
      { test: { ...project('firefox', ['tests/firefox'], 180_000).test, maxWorkers: 1 } },
    ],
  },
});
