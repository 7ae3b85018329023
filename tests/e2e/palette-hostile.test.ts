import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saidText } from '../support/e2e/bundled-script.ts';
import { openPalette, paletteGone, sendCommand } from '../support/e2e/open-palette.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { readClipboard } from '../support/e2e/read-clipboard.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const said = saidText('sound.silent', 'zh-CN');
const LETTERS = 'wsdh';
const FIELD = '<textarea id="f" autofocus style="height:8em"></textarea>';

let opened: OpenedPanel;
let other: FolderServer;

beforeAll(async () => {
  // What strict pages forbid themselves is reported in the console.
  other = await serveFolder('tests/support/demo-crm');
  opened = await openPanel({
    lang: 'zh-CN',
    expectedProblem: /Content Security Policy|sandboxed|TrustedHTML|Blocked autofocusing/,
  });
});

afterAll(async () => {
  await opened?.close();
  await other?.close();
});

/** A page with this body and these headers, its field focused, with text on both sides of the caret. */
async function visit(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Page> {
  const { page, origin } = opened;
  await page.unroute('**/hostile');
  await page.route('**/hostile', (route) =>
    route.fulfill({ body: `<!doctype html><title>Hostile</title>${body}`, contentType: 'text/html', headers }),
  );
  await page.goto(`${origin}/hostile`);
  return page;
}

async function putCaret(page: Page): Promise<void> {
  await page.locator('#f').evaluate((field: HTMLTextAreaElement) => {
    field.value = '前后';
    field.focus();
    field.setSelectionRange(1, 1);
  });
}

const markup = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);

/** Hotkey, letters, Enter, and on with typing; the page must be as it was but for the text. */
async function insertAndTypeOn(page: Page): Promise<void> {
  const before = await markup(page);
  await openPalette(opened.worker, page);
  await page.keyboard.type(LETTERS);
  await page.keyboard.press('Enter');
  await paletteGone(page);
  await page.keyboard.type('Z');
  await see(page.locator('#f')).toHaveValue(`前${said}Z后`);
  expect(await markup(page)).toBe(before);
}

const TRAP = `<div id="trap">${FIELD}<button>ok</button></div><script>
  addEventListener('focusin', (event) => {
    if (!trap.contains(event.target)) f.focus();
  }, true);
</script>`;

const PAGES: [name: string, body: string, headers?: Record<string, string>][] = [
  ['a modal dialog', `<dialog id="d">${FIELD}</dialog><script>d.showModal()</script>`],
  ['a popover', `<div popover id="p">${FIELD}</div><script>p.showPopover()</script>`],
  ['a focus trap', TRAP],
  ['a policy that allows nothing', FIELD, { 'content-security-policy': "default-src 'none'; frame-src 'none'" }],
  [
    'a policy with Trusted Types',
    FIELD,
    { 'content-security-policy': "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'" },
  ],
  ['a sandboxed page', FIELD, { 'content-security-policy': 'sandbox allow-scripts' }],
  [
    'styles that hide whatever is new',
    `<style>div, iframe { display: none !important; opacity: 0 !important; visibility: hidden !important;
      transform: scale(0) !important; pointer-events: none !important; clip-path: inset(50%) !important }</style>${FIELD}`,
  ],
  ['a body that is turned and enlarged', `<body style="transform: rotate(2deg) scale(1.5); zoom: 1.5">${FIELD}`],
  [
    'the field in a shadow tree without slots',
    `<x-box></x-box><script>document.querySelector('x-box').attachShadow({ mode: 'open' }).innerHTML = '${FIELD}'</script>`,
  ],
  ['a long page, scrolled', `<div style="height:3000px"></div>${FIELD}<div style="height:3000px"></div>`],
];

describe('works in', () => {
  test.each(PAGES)('%s', async (...[, body, headers]) => {
    const page = await visit(body, headers);
    await putCaret(page);
    await insertAndTypeOn(page);
  });

  test.each(['its own', 'another'])('a frame from %s origin that holds the field', async (whose) => {
    const { page, origin, worker } = opened;
    await page.goto(`${origin}/`);
    await page.evaluate(
      (src) => {
        document.body.innerHTML = `<iframe src="${src}/" style="width:600px;height:500px"></iframe>`;
      },
      whose === 'another' ? other.origin : origin,
    );
    const field = page.frameLocator('iframe').locator('#message');
    await field.fill('前后');
    await field.press('ArrowLeft');
    await openPalette(worker, page);
    await page.keyboard.type(LETTERS);
    await page.keyboard.press('Enter');
    await paletteGone(page);
    await see(field).toBeFocused();
    await page.keyboard.type('Z');
    await see(field).toHaveValue(`前${said}Z后`);
  });

  test('a page that is one large field (designMode)', async () => {
    const page = await visit('<meta charset="utf-8"><p>前后</p><script>document.designMode = "on"</script>');
    await page.locator('p').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await openPalette(opened.worker, page);
    await page.keyboard.type(LETTERS);
    await page.keyboard.press('Enter');
    await paletteGone(page);
    await page.keyboard.type('Z');
    const written = () => page.evaluate(() => document.body.innerText);
    await see.poll(async () => (await written()).replace('\n\n', '\n')).toBe(`前${said}Z后`);
    expect(await page.locator('body').innerHTML()).not.toContain('popover');
    await openPalette(opened.worker, page);
    await page.keyboard.press('Escape');
    await paletteGone(page);
    await page.keyboard.type('Y');
    await see.poll(written).toContain('ZY后');
  });

  test('a full-screen element', async () => {
    const page = await visit(`<div id="box">${FIELD}<button onclick="box.requestFullscreen()">full</button></div>`);
    await page.getByRole('button').click();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await putCaret(page);
    await insertAndTypeOn(page);
    await page.evaluate(() => document.exitFullscreen());
  });

  test('a window of 300 pixels, and a page at 200 %, whole', async () => {
    const page = await visit(FIELD);
    const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    for (const viewport of [
      { width: 300, height: 500 },
      { width: size.width / 2, height: size.height / 2 },
    ]) {
      await page.setViewportSize({ width: Math.round(viewport.width), height: Math.round(viewport.height) });
      await putCaret(page);
      const frame = await openPalette(opened.worker, page);
      const box = await (await frame.frameElement()).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
      const isWider = await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(isWider).toBe(false);
      await page.keyboard.press('Escape');
      await paletteGone(page);
    }
    await page.setViewportSize(size);
  });
});

test('a page that takes the focus again and again gets no letter', async () => {
  const page = await visit(`${FIELD}<script>setInterval(() => f.focus(), 50)</script>`);
  await putCaret(page);
  const frame = await openPalette(opened.worker, page);
  for (const letter of LETTERS.repeat(5)) await page.keyboard.press(letter);
  await see(frame.getByRole('combobox')).not.toHaveValue('');
  await see(page.locator('#f')).toHaveValue('前后');
  await page.keyboard.press('Escape');
  await paletteGone(page);
});

describe('while it lies open', () => {
  const openTyped = async (page: Page) => {
    await putCaret(page);
    const frame = await openPalette(opened.worker, page);
    await page.keyboard.type(LETTERS);
    return frame;
  };

  test('the field goes: that is said, and the text is copied', async () => {
    const page = await visit(`<div>${FIELD}</div>`);
    const frame = await openTyped(page);
    await page.evaluate(() => document.querySelector('#f')?.remove());
    await page.keyboard.press('Enter');
    await see(frame.locator('.notice')).toContainText('已改为复制');
    expect(await readClipboard(opened.panel)).toBe(said);
  });

  test('the page shows another address: nothing is written there', async () => {
    const page = await visit(FIELD);
    const frame = await openTyped(page);
    await page.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await page.keyboard.press('Enter');
    await see(frame.locator('.notice')).toContainText('页面刚才变了');
    await see(page.locator('#f')).toHaveValue('前后');
  });

  test('a new page comes: it is gone, and comes again', async () => {
    const page = await visit(FIELD);
    await openTyped(page);
    await visit(FIELD);
    await putCaret(page);
    await insertAndTypeOn(page);
  });

  test('the hotkey once more: one palette, empty', async () => {
    const page = await visit(FIELD);
    const before = await markup(page);
    await openTyped(page);
    await sendCommand(opened.worker);
    // The first one is on its way out meanwhile.
    await page.waitForFunction(() => document.querySelectorAll('[popover=manual]').length === 1);
    const values = () =>
      Promise.all(
        page
          .frames()
          .filter((frame) => frame.url().includes('/palette.html'))
          .map((frame) => frame.locator('[role=combobox]').inputValue()),
      );
    await expect.poll(() => values().catch(() => null), { timeout: 10_000 }).toEqual(['']);
    await page.keyboard.type(LETTERS);
    await page.keyboard.press('Enter');
    await paletteGone(page);
    await see(page.locator('#f')).toHaveValue(`前${said}后`);
    expect(await markup(page)).toBe(before);
  });

  test('another tab, and back', async () => {
    const { context, origin } = opened;
    const page = await visit(FIELD);
    await openTyped(page);
    const other = await context.newPage();
    await other.goto(`${origin}/`);
    await other.bringToFront();
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await paletteGone(page);
    await see(page.locator('#f')).toHaveValue(`前${said}后`);
    await other.close();
  });

  test('a page that throws out what is new is left clean', async () => {
    const page = await visit(`${FIELD}<script>
      new MutationObserver((changes) => {
        for (const { addedNodes } of changes) for (const node of addedNodes) node.remove();
      }).observe(document, { childList: true, subtree: true });
    </script>`);
    await putCaret(page);
    const before = await markup(page);
    await page.bringToFront();
    await sendCommand(opened.worker);
    await paletteGone(page);
    await see(page.locator('#f')).toHaveValue('前后');
    expect(await markup(page)).toBe(before);
  });
});
