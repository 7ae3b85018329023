import type { Frame } from 'puppeteer-core';
import { en } from '../../../components/strings/en/index.ts';
import { bundledScript, saidText } from '../../support/e2e/bundled-script.ts';
import { modelText } from './agent.ts';
import type { Desk } from './chromium.ts';
import { type Finding, SELECTED_MS } from './columns.ts';
import type { Row } from './row.ts';

/** A bundled script of several lines without blanks to fill. */
const SCRIPT = 'sound.silent';
const OPENS_MS = 5000;
/** The palette leaves the page a moment after it is out of sight. */
const GONE_MS = 700;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The hotkey over a page with a selection in its field: letters, Enter, and typing goes on behind the text; once more
 * and Escape, and the caret is where it was. `typeAndSelect` leaves “beta” selected in “alpha beta gamma”.
 */
export async function checkPalette(
  desk: Desk,
  row: Row,
  typeAndSelect: (desk: Desk) => Promise<void>,
): Promise<Finding> {
  await typeAndSelect(desk);
  await pause(SELECTED_MS);
  const before = await modelText(desk, row);
  const opened = await open(desk);
  await desk.page.keyboard.type(bundledScript(SCRIPT, 'en').title);
  const code = typeof row.declines === 'string' ? row.declines : row.declines?.palette;
  await desk.page.keyboard.press('Enter');
  if (code) return await declined(desk, row, opened.frame, before, code);
  await gone(desk);
  await desk.page.keyboard.type('Z');
  const text = `alpha ${saidText(SCRIPT, 'en')}Z gamma`;
  const first = await modelText(desk, row);
  if (first !== text) return wrong(first);
  await open(desk);
  await desk.page.keyboard.press('Escape');
  await gone(desk);
  await desk.page.keyboard.type('Q');
  const second = await modelText(desk, row);
  return second === text.replace('Z gamma', 'ZQ gamma')
    ? { kind: 'exact', answer: null, openMs: opened.ms }
    : wrong(`after Escape: ${second}`);
}

const wrong = (text: string): Finding => ({ kind: 'wrong', answer: null, detail: JSON.stringify(text) });

/** Sends the command and waits for the search field. `ms`: until the palette was first painted. */
async function open(desk: Desk): Promise<{ frame: Frame; ms: number }> {
  const from = await desk.callPalette();
  const end = Date.now() + OPENS_MS;
  let frame = await paletteIn(desk);
  while (!frame && Date.now() < end) {
    await pause(20);
    frame = await paletteIn(desk);
  }
  if (!frame) throw new Error('The palette did not open.');
  await frame.waitForFunction(
    // Windows of a headless Firefox never have the focus.
    () =>
      document.activeElement?.getAttribute('role') === 'combobox' &&
      (document.hasFocus() || navigator.userAgent.includes('Firefox')),
    {
      timeout: OPENS_MS,
    },
  );
  const painted = await frame.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return performance.timeOrigin + (paint?.startTime ?? performance.now());
  });
  return { frame, ms: painted - from };
}

async function paletteIn({ page, isPalette }: Desk): Promise<Frame | undefined> {
  for (const frame of page.frames()) if (await isPalette(frame)) return frame;
  return undefined;
}

/** The palette says why it could not insert, the field is as it was, and Escape leads back. */
async function declined(
  desk: Desk,
  row: Row,
  frame: Frame,
  before: string,
  code: keyof typeof en.script.reasons,
): Promise<Finding> {
  const place = await frame.waitForSelector('.notice', { timeout: OPENS_MS });
  const said = (await place?.evaluate((notice) => notice.textContent)) ?? '';
  const isNamed = code === 'too-long' ? said.includes('characters') : said.includes(en.script.reasons[code]);
  const after = await modelText(desk, row);
  for (let presses = 0; presses < 3 && !frame.detached; presses++) {
    await desk.page.keyboard.press('Escape');
    await pause(100);
  }
  await gone(desk);
  return isNamed && after === before
    ? { kind: 'declined', answer: { kind: 'declined', reason: { code } as never } }
    : wrong(`${said} | ${after}`);
}

/** Waits until nothing of the palette is left in the page. */
async function gone(desk: Desk): Promise<void> {
  const { page } = desk;
  const end = Date.now() + OPENS_MS;
  while (await paletteIn(desk)) {
    if (Date.now() > end) throw new Error('The palette did not go.');
    await pause(20);
  }
  const left = await page.evaluate(() => document.querySelectorAll('[popover="manual"]').length);
  if (left > 0) await pause(GONE_MS);
}
