import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LaunchedExtension, launchExtension } from '../support/e2e/launch-extension.ts';
import { openPalette, sendCommand } from '../support/e2e/open-palette.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

let launched: LaunchedExtension;
let server: FolderServer;
let page: Page;

interface Watched {
  panelAskedFor: number;
}

beforeAll(async () => {
  launched = await launchExtension({ lang: 'en' });
  server = await serveFolder('tests/support/demo-crm');
  page = launched.context.pages()[0] ?? (await launched.context.newPage());
  // A command sent by a test is no gesture, so the browser opens no panel for it: that it is asked to is seen here.
  await launched.worker.evaluate(() => {
    const world = globalThis as unknown as Watched;
    world.panelAskedFor = 0;
    const { open } = chrome.sidePanel;
    chrome.sidePanel.open = (...all: unknown[]) => {
      world.panelAskedFor += 1;
      return (open as (...each: unknown[]) => Promise<void>)(...all).catch(() => undefined);
    };
  });
});

afterAll(async () => {
  await launched?.close();
  await server?.close();
});

const askedFor = () => launched.worker.evaluate(() => (globalThis as unknown as Watched).panelAskedFor);
const notices = () => launched.worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));

/** An address of this machine where nobody answers. */
async function deadAddress(): Promise<string> {
  const nobody = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => nobody.once('listening', done));
  const { port } = nobody.address() as AddressInfo;
  await new Promise((done) => nobody.close(done));
  return `http://127.0.0.1:${port}/`;
}

describe('the palette’s key opens the panel', () => {
  test.each(['chrome://version/', 'chrome://newtab/', 'about:blank', 'data:text/html,x'])('on %s', async (address) => {
    const before = await askedFor();
    const tab = await launched.context.newPage();
    // The new tab's address leads on to another one, which Playwright takes for a failure.
    await tab.goto(address).catch(() => tab.waitForURL(/^chrome:/));
    await tab.bringToFront();
    await sendCommand(launched.worker);
    await see.poll(askedFor).toBe(before + 1);
    expect(await notices()).toEqual([]);
    await tab.close();
  });
});

describe('on a page that is found closed only by trying', () => {
  const THROWS_OUT = `<textarea autofocus></textarea><script>
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) node.remove();
    }).observe(document, { childList: true, subtree: true });
  </script>`;

  beforeEach(() => page.goto(`${server.origin}/`));

  const visits: [name: string, visit: () => Promise<unknown>][] = [
    // Until the error page has come the page before it is there, and takes the palette.
    [
      'the browser’s error page',
      async () => page.goto(await deadAddress()).catch(() => page.waitForURL(/^chrome-error:/)),
    ],
    ['a page that throws out what is new', () => page.setContent(THROWS_OUT)],
  ];

  test.each(visits)('%s: that is said, and the same key opens the panel', async (_, visit) => {
    await visit();
    await page.bringToFront();
    const before = await askedFor();
    await sendCommand(launched.worker);
    await see.poll(notices).toEqual(['palette-closed-page']);
    expect(await askedFor()).toBe(before);
    await sendCommand(launched.worker);
    await see.poll(askedFor).toBe(before + 1);
    await see.poll(notices).toEqual([]);
  });
});

test('over a PDF it opens, and says that there is no field', async () => {
  await page.route('**/paper.pdf', (route) => route.fulfill({ contentType: 'application/pdf', body: PDF }));
  await page.goto(`${server.origin}/paper.pdf`);
  const frame = await openPalette(launched.worker, page);
  await see(frame.locator('body')).toContainText('no text field is chosen');
  await frame.getByRole('combobox').press('Escape');
  await see.poll(() => page.frames().filter((each) => each.url().includes('/palette.html'))).toEqual([]);
});

/** One empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
