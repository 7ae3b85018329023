import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Debian's Chromium unless BROWSER_BIN names another one. */
const executablePath = process.env.BROWSER_BIN ?? '/usr/bin/chromium';

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
    projects: [
      project('unit', ['tests/core', 'tests/services', 'tests/state', 'tests/scripts-library'], 30_000),
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
            provider: playwright({ launchOptions: { executablePath, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      project('architecture', ['tests/architecture']),
      project('e2e', ['tests/e2e'], 120_000),
      project('firefox', ['tests/firefox'], 180_000),
    ],
  },
});
