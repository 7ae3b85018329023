import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dockPanel } from '../support/e2e/dock-panel.ts';
import { type LaunchedExtension, launchExtension } from '../support/e2e/launch-extension.ts';
import { goHome } from '../support/e2e/panel-states.ts';
import { makePack } from '../support/packs/make-pack.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

/** Large enough that writing it takes several frames. */
const SCRIPTS = 3000;
const FILE = {
  name: 'many.ndjson',
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(makePack({ packId: 'many', scripts: SCRIPTS })),
};
/** Reading, storing and listing it takes a busy machine its time. */
const PATIENT = { timeout: 60_000 };
const listed = (panel: Page) => panel.locator('.pack-item', { hasText: 'Test pack' });

/** What has happened when the browser dies. */
const MOMENTS: Readonly<Record<string, (panel: Page) => Promise<unknown>>> = {
  'as the file is handed over': async () => undefined,
  'as its reading is announced': (panel) => see(panel.getByText(/many\.ndjson/)).toBeVisible(PATIENT),
  'as the pack is listed, before its index is stored': (panel) => see(listed(panel)).toBeVisible(PATIENT),
};

describe('browser SIGKILL while writing, the real one', () => {
  let profile: string;
  let server: FolderServer;
  let launched: LaunchedExtension | undefined;

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'cuecard-kill-'));
    server = await serveFolder(resolve('tests/support/demo-crm'));
  });
  afterEach(async () => {
    await launched?.close();
  });
  afterAll(async () => {
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function openPacks(): Promise<Page> {
    launched = await launchExtension({ lang: 'en', profile });
    const { context, extensionId } = launched;
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${server.origin}/`);
    const panel = await dockPanel(context, extensionId, page);
    await goHome(panel);
    await panel.keyboard.press('Alt+U');
    await panel.locator('.panel[data-view=packs]').waitFor();
    await see(panel.getByText('Comes with Cuecard')).toBeVisible();
    return panel;
  }

  test.each(Object.entries(MOMENTS))('%s: the next start finds the pack whole or not there', async (_name, moment) => {
    const panel = await openPacks();
    const before = await storedVersions(panel);
    await panel.locator('input[type=file]').setInputFiles(FILE);
    await moment(panel);
    await kill(launched?.context as BrowserContext);
    const next = await openPacks();
    const after = await storedVersions(next);
    expect([before, [(before[0] ?? 0) + 1]]).toContainEqual(after);
    if (after.length > 0) await see(listed(next)).toContainText((SCRIPTS + 1).toLocaleString('en'), PATIENT);
  });

  test('afterwards the same file is taken, and its words are found', async () => {
    const panel = await openPacks();
    await panel.locator('input[type=file]').setInputFiles(FILE);
    await see(panel.getByText(/many is in use/)).toBeVisible(PATIENT);
    await see(listed(panel)).toContainText((SCRIPTS + 1).toLocaleString('en'), PATIENT);
    await goHome(panel);
    await panel.getByRole('combobox').fill(`situation.s0${SCRIPTS - 1}`);
    await see(panel.getByRole('option').first()).toContainText(`Situation ${SCRIPTS - 1}`, PATIENT);
  });
});

/** Active versions of the pack as they lie in the database; every one of them must have all its bytes. */
function storedVersions(panel: Page): Promise<number[]> {
  return panel.evaluate(
    ({ bytes }) =>
      new Promise<number[]>((resolve, reject) => {
        const request = indexedDB.open('cuecard');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('shelves').objectStore('shelves').getAll();
          all.onsuccess = () => {
            request.result.close();
            const rows = all.result as { active?: { version: number; bytes: Uint8Array } }[];
            const active = rows.flatMap((row) => row.active ?? []);
            if (active.some((each) => each.bytes.length !== bytes)) reject(new Error('A pack is not whole.'));
            resolve(active.map(({ version }) => version));
          };
        };
      }),
    { bytes: FILE.buffer.length },
  );
}

/** Ends the whole browser as the system does when memory runs out: at once, nothing is put away. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser has ended.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser names no process of its own.');
  const closed = context.waitForEvent('close');
  process.kill(main.id, 'SIGKILL');
  await closed;
}
