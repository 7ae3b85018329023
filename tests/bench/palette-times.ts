import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Worker } from 'playwright';
import { dockPanel } from '../support/e2e/dock-panel.ts';
import { sendCommand } from '../support/e2e/open-palette.ts';
import { makePack } from '../support/packs/make-pack.ts';

/** Milliseconds of machine time, from one opening of the palette to the caret back in the field. */
export interface PaletteTimes {
  /** From the command to the first frame with the box to type in, the keyboard in it. */
  readonly open: number;
  /** From the command until the palette's page began to come: the worker's part and that of the script in the page. */
  readonly begun: number;
  /** From the command until the words in use are drawn; the agent types meanwhile. */
  readonly words: number;
  /** From a letter's keydown to the frame with its results, each. */
  readonly letters: readonly number[];
  /** From Enter's keydown until the text stands in the field and the caret behind it. */
  readonly back: number;
}

interface Seen {
  focusedAt?: number;
  wordsAt?: number;
  letters: number[];
}

interface Watched {
  seen: Seen;
  backAt?: number;
}

/** A copy of a build in which an empty page can stand where the palette stands. */
export function copyWithEmptyFrame(build: string): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-bench-'));
  cpSync(build, folder, { recursive: true });
  writeFileSync(join(folder, 'empty.html'), '<!doctype html><meta charset="utf-8"><title>Empty</title><p>Empty</p>');
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { web_accessible_resources: { resources: string[] }[] };
  manifest.web_accessible_resources[0]?.resources.push('empty.html');
  writeFileSync(file, JSON.stringify(manifest));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Puts a pack beside the bundled one into the database of the panel, as an update does, and lets the panel make its
 * index.
 */
export async function installPack(context: BrowserContext, extensionId: string, page: Page, scripts: number) {
  const panel = await dockPanel(context, extensionId, page);
  await panel.locator('[data-ready]').waitFor();
  const text = Buffer.from(makePack({ packId: 'large', scripts })).toString('utf8');
  await panel.evaluate(
    (pack) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('cuecard');
        opening.onsuccess = () => {
          const written = opening.result.transaction('shelves', 'readwrite');
          const at = Date.now();
          const bytes = new TextEncoder().encode(pack);
          const active = { version: 1, digest: '0', bytes, verifiedAt: at, appliedAt: at };
          const rest = { owner: 'personal', revision: 1, floor: 1, kept: [], withdrawn: [], seen: 1 };
          written.objectStore('shelves').put({ packId: 'large', active, ...rest });
          written.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    text,
  );
  await panel.reload();
  await panel.getByRole('combobox').fill('situation.s00002');
  await panel.getByRole('option').filter({ hasText: 'Situation 2' }).first().waitFor({ timeout: 120_000 });
  await panel.getByRole('combobox').fill('');
  await panel.close();
}

/** Notes in every frame from now on, by the clock that all processes share, when what is measured happens. */
export async function watchFrames(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const at = (time: number) => performance.timeOrigin + time;
    const seen: Seen = { letters: [] };
    const world = globalThis as unknown as Watched;
    world.seen = seen;
    // The box has the focus of its document before the document has the keyboard.
    const look = () => {
      if (document.hasFocus() && document.activeElement?.localName === 'input')
        seen.focusedAt ??= at(performance.now());
    };
    window.addEventListener('focus', look);
    document.addEventListener('focusin', look);
    if (!location.pathname.endsWith('/palette.html')) return;
    new MutationObserver(() => {
      if (document.querySelector('[role=option]')) seen.wordsAt ??= at(performance.now());
    }).observe(document, { childList: true, subtree: true });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key.length !== 1) return;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port2.onmessage = () => seen.letters.push(performance.now() - event.timeStamp);
          port1.postMessage(null);
        });
      },
      true,
    );
  });
}

const frameOf = async (page: Page, file: string): Promise<Frame> => {
  for (;;) {
    const frame = page.frames().find((each) => each.url().includes(file));
    if (frame) return frame;
    await page.waitForTimeout(5);
  }
};

const paintedAt = async (frame: Frame): Promise<number> => {
  await frame.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return frame.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN),
  );
};

/** One way through: the command, letters with pauses as an agent makes them, Enter. */
export async function timePalette(page: Page, worker: Worker, letters: string, text: string): Promise<PaletteTimes> {
  await prepare(page);
  await page.evaluate((expected) => {
    const field = document.querySelector('#message') as HTMLTextAreaElement;
    const world = globalThis as unknown as Watched;
    delete world.backAt;
    const look = () => {
      const isBack = document.activeElement === field && field.value === expected && document.hasFocus();
      if (isBack && field.selectionStart === expected.length && field.selectionEnd === expected.length)
        world.backAt ??= performance.timeOrigin + performance.now();
    };
    for (const kind of ['focusin', 'input', 'selectionchange']) document.addEventListener(kind, look, true);
  }, text);
  const from = await sendCommand(worker);
  const frame = await frameOf(page, '/palette.html');
  const begun = frame.evaluate(() => performance.timeOrigin);
  const painted = await paintedAt(frame);
  await frame.waitForFunction(() => (globalThis as unknown as Watched).seen.focusedAt !== undefined);
  await frame.waitForFunction(() => (globalThis as unknown as Watched).seen.wordsAt !== undefined);
  for (const letter of letters) {
    await page.keyboard.press(letter);
    await page.waitForTimeout(80);
  }
  const seen = await frame.evaluate(() => (globalThis as unknown as Watched).seen);
  // The frame goes with the palette, and its times with it: Enter's is asked for from outside.
  const entered = frame.evaluate(
    () =>
      new Promise<number>((resolve) =>
        window.addEventListener('keydown', (event) => resolve(performance.timeOrigin + event.timeStamp), true),
      ),
  );
  await page.waitForTimeout(50);
  await page.keyboard.press('Enter');
  const enterAt = await entered;
  await page.waitForFunction(() => (globalThis as unknown as Watched).backAt !== undefined);
  const backAt = await page.evaluate(() => (globalThis as unknown as Watched).backAt as number);
  return {
    open: Math.max(painted, seen.focusedAt ?? Number.NaN) - from,
    begun: (await begun) - from,
    words: (seen.wordsAt ?? Number.NaN) - from,
    letters: seen.letters,
    back: backAt - enterAt,
  };
}

/** An empty page of the extension in the palette's place, put there without looking for a field first. */
export async function timeEmptyFrame(page: Page, worker: Worker): Promise<number> {
  await prepare(page);
  const from = await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const at = performance.timeOrigin + performance.now();
    await chrome.scripting.executeScript({
      target: { tabId: tab?.id as number },
      injectImmediately: true,
      args: [chrome.runtime.getURL('/empty.html')],
      func: (address: string) => {
        const host = document.createElement('div');
        const frame = document.createElement('iframe');
        frame.src = address;
        frame.style.cssText = 'width:560px;height:460px;border:0';
        host.popover = 'manual';
        host.attachShadow({ mode: 'closed' }).append(frame);
        document.body.append(host);
        host.showPopover();
        frame.focus();
      },
    });
    return at;
  });
  return (await paintedAt(await frameOf(page, '/empty.html'))) - from;
}

/** A fresh page, as an agent comes to it: the caret in its field. */
async function prepare(page: Page): Promise<void> {
  await page.reload();
  await page.bringToFront();
  await page.locator('#message').click();
}
