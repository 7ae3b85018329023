import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { PageAnswer } from '../../../utils/core/insertion/outcome.ts';
import type { InsertionRequest } from '../../../utils/core/insertion/request.ts';
import type { Target, TargetReading } from '../../../utils/core/insertion/target.ts';
import type { Desk } from './chromium.ts';
import type { Row } from './row.ts';

interface Gateway {
  readTarget(tabId: number): Promise<TargetReading>;
  commitToTarget(target: Target, request: InsertionRequest): Promise<PageAnswer>;
  isAlteredLater(target: Target): Promise<boolean>;
}
type WithGateway = typeof globalThis & { cuecardGateway: Gateway };

/** The place an agent clicks, found through frames and shadow trees. */
export async function findPlace(page: Page, row: Row): Promise<{ element: ElementHandle; frame: Frame }> {
  let frame = page.mainFrame();
  const steps = row.click.split(' >>> ');
  for (const [index, selector] of steps.entries()) {
    const element = await frame.waitForSelector(selector, { timeout: 8000, visible: true });
    if (!element) throw new Error(`${row.name}: nothing at ${selector}`);
    if (index === steps.length - 1) return { element, frame };
    frame = (await element.contentFrame()) as Frame;
  }
  throw new Error(`${row.name}: no place`);
}

/** Opens the editor's page afresh and clicks into the field. */
export async function openEditor({ page, focusPage }: Desk, origin: string, family: string, row: Row): Promise<void> {
  const address = new URL(`/${family}/`, origin);
  address.searchParams.set('variant', row.variant ?? row.name);
  if (row.headers) address.searchParams.set('headers', JSON.stringify(row.headers));
  await page.goto(address.href, { waitUntil: 'load' });
  await page.waitForFunction(() => 'bed' in window, { timeout: 8000 });
  if (!(await page.evaluate(() => document.hasFocus()))) await focusPage();
  await click(page, row);
}

async function click(page: Page, row: Row): Promise<void> {
  const { element, frame } = await findPlace(page, row);
  const count = row.clicks ?? 1;
  const holder = await frame.frameElement();
  if (!holder || frame.url() !== 'about:blank') return element.click({ count });
  // The driver of Firefox can’t say where something in such a frame is.
  const corner = (one: Element) => {
    const { left, top } = one.getBoundingClientRect();
    return [left, top] as const;
  };
  const [[x, y], [left, top]] = [await element.evaluate(corner), await holder.evaluate(corner)];
  await page.mouse.click(left + x + 12, top + y + 8, { count });
}

/** The text by the editor's own model. */
export async function modelText({ page }: Desk, row: Row): Promise<string> {
  const text = await page.evaluate(() => (window as unknown as { bed: { text(): string } }).bed.text());
  if (text !== '(ask the frame)') return plain(text);
  const { frame } = await findPlace(page, row);
  return plain(await frame.$eval('textarea', (field) => field.value));
}

const plain = (text: string) => text.replace(/\u00A0/g, ' ').replace(/\r\n/g, '\n');

/** What came of an insertion; `isAltered`: that the page made other text of it later is said as well. */
export interface Inserted {
  readonly answer: PageAnswer;
  readonly ms: number;
  readonly isAltered: boolean;
}

/** Inserts as the panel does: read, then commit, and a second look. `ms` is read and commit. */
export function insert({ page, panel }: Desk, request: InsertionRequest): Promise<Inserted> {
  return panel.evaluate(
    async (what, address) => {
      const { readTarget, commitToTarget, isAlteredLater } = (globalThis as WithGateway).cuecardGateway;
      const start = performance.now();
      const tab = (await chrome.tabs.query({ active: true })).find(({ url }) => url === address);
      const reading = await readTarget(tab?.id ?? -1);
      const answer: PageAnswer =
        reading.kind === 'target'
          ? await commitToTarget(reading.target, what)
          : { kind: 'declined', reason: reading.reason };
      const ms = performance.now() - start;
      const isIn = reading.kind === 'target' && answer.kind === 'inserted';
      return { answer, ms, isAltered: isIn && (await isAlteredLater(reading.target)) };
    },
    request,
    page.url(),
  );
}
