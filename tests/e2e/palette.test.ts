import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/e2e/axe.ts';
import { bundledScript, saidText } from '../support/e2e/bundled-script.ts';
import { openPalette, paletteFrame, paletteGone, sendCommand } from '../support/e2e/open-palette.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';

let opened: OpenedPanel;
const SILENT = 'sound.silent';
const title = bundledScript(SILENT, 'zh-CN').title;
const said = saidText(SILENT, 'zh-CN');

beforeAll(async () => {
  opened = await openPanel({ lang: 'zh-CN' });
});

afterAll(() => opened?.close());

beforeEach(async () => {
  await opened.page.reload();
  await opened.page.locator('#message').fill('前后');
  await opened.page.locator('#message').press('ArrowLeft');
});

/** What a test holds in the worker. */
interface Held {
  token?: string;
  letCome?: () => void;
}

/** How often a script was used, as the panel's database has it. */
function countUses(id: string): Promise<number> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('cuecard');
    opening.onsuccess = () => {
      const all = opening.result.transaction('usage').objectStore('usage').getAll();
      all.onsuccess = () => {
        opening.result.close();
        const rows = all.result as { readonly key: string; readonly count: number }[];
        resolve(rows.find(({ key }) => key.endsWith(`/${id}`))?.count ?? 0);
      };
    };
  });
}

/** The palette over the demo page, and what the agent types into it. */
const open = () => openPalette(opened.worker, opened.page);

describe('the quick palette', () => {
  test('letters and Enter insert at the caret, typing goes on behind it, nothing is left', async () => {
    const { page } = opened;
    await open();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await paletteGone(page);
    await page.keyboard.type('Z');
    await see(page.locator('#message')).toHaveValue(`前${said}Z后`);
  });

  test('what was used counts, though the browser keeps other sites’ frames from storage', async () => {
    const { page, panel } = opened;
    const before = await panel.evaluate(countUses, SILENT);
    await open();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await paletteGone(page);
    await see.poll(() => panel.evaluate(countUses, SILENT)).toBe(before + 1);
  });

  test('Escape leaves the caret as it was', async () => {
    const { page } = opened;
    await open();
    await page.keyboard.type('abc');
    await page.keyboard.press('Escape');
    await paletteGone(page);
    await page.keyboard.type('Z');
    await see(page.locator('#message')).toHaveValue('前Z后');
  });

  // That the letters are kept until then is tests/page/palette-host.test.ts: here the keyboard changes hands between
  // two processes, and a key on its way at that very moment may be dropped by the browser.
  test.each(['Enter', 'Escape'])('the end of %s pressed in it is not for the page, held or let go', async (key) => {
    const { page } = opened;
    await page.evaluate(() => {
      for (const type of ['keydown', 'keyup'] as const) {
        document.addEventListener(type, ({ isTrusted, key }) => {
          if (isTrusted) document.title += ` ${type} ${key}`;
        });
      }
    });
    const before = await page.title();
    await open();
    await page.keyboard.type(title);
    await page.keyboard.down(key);
    await paletteGone(page);
    await page.keyboard.down(key);
    await page.keyboard.up(key);
    await page.keyboard.type('Z');
    await see(page.locator('#message')).toHaveValue(key === 'Enter' ? `前${said}Z后` : '前Z后');
    expect((await page.title()).slice(before.length)).toBe(' keydown Z keyup Z');
  });

  test('typed at once, before its page is there: nothing goes to the page', async () => {
    const { page, worker } = opened;
    for (let time = 0; time < 3; time++) {
      await page.bringToFront();
      // The agent is typing there: the keyboard is really in the page.
      await page.locator('#message').fill('');
      await page.keyboard.type('x');
      await see(page.locator('#message')).toHaveValue('x');
      await page.keyboard.press('Backspace');
      await sendCommand(worker);
      await page.waitForSelector('[popover]', { state: 'attached' });
      await page.keyboard.type('wsdh');
      const frame = await paletteFrame(page);
      const box = await frame.waitForSelector('[role=combobox]');
      expect('wsdh').toContain((await box.inputValue()).at(-1));
      await page.keyboard.press('Escape');
      await paletteGone(page);
      await see(page.locator('#message')).toHaveValue('');
    }
  });

  test('a press beside it takes it away', async () => {
    const { page } = opened;
    await open();
    await page.mouse.click(2, 2);
    await paletteGone(page);
    await see(page.locator('#message')).toHaveValue('前后');
  });

  test('a field that takes no text is named, and the text is copied', async () => {
    const { page } = opened;
    await page.locator('#message').evaluate((field) => field.setAttribute('readonly', ''));
    const frame = await open();
    await see(frame.locator('.palette-foot')).toContainText('只读');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await see(frame.locator('.notice')).toContainText('只读');
    await see(page.locator('#message')).toHaveValue('前后');
  });

  test('a page that cuts the text when the palette is gone: that is said all the same', async () => {
    const { page, worker } = opened;
    await page.locator('#message').evaluate((field: HTMLTextAreaElement) => {
      const cut = () => {
        field.value = field.value.slice(0, 5);
      };
      field.addEventListener('input', () => setTimeout(cut, 250), { once: true });
    });
    await open();
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    const said = () => worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
    await see.poll(said).toEqual(['palette-altered']);
    await worker.evaluate(() => chrome.notifications.clear('palette-altered'));
  });

  test('with something of the page over it, it does nothing', async () => {
    const { page } = opened;
    const frame = await open();
    await page.keyboard.type(title);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.id = 'cover';
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;margin:0;opacity:0.01';
      document.body.append(cover);
      cover.showPopover();
    });
    await page.keyboard.press('Enter');
    await see(frame.locator('.notice')).toContainText('盖住');
    await see(page.locator('#message')).toHaveValue('前后');
  });

  test('axe finds nothing in it', async () => {
    const frame = await open();
    await opened.page.keyboard.type('sh');
    expect(await accessibilityFaults(frame as unknown as Page)).toEqual([]);
  });
});

describe('nobody else opens it', () => {
  test('its page does nothing without the worker’s token', async () => {
    const { context, extensionId } = opened;
    const alone = await context.newPage();
    await alone.goto(`chrome-extension://${extensionId}/palette.html#guessed`);
    await alone.waitForTimeout(500);
    expect(await alone.locator('#root').innerHTML()).toBe('');
    await alone.close();
  });

  test('a token serves once', async () => {
    const { page } = opened;
    const frame = await open();
    const token = new URL(frame.url()).hash.slice(1);
    const again = await frame.evaluate(
      (used) => chrome.runtime.sendMessage({ kind: 'palette-claim', token: used }),
      token,
    );
    expect(again).toBeNull();
    await page.keyboard.press('Escape');
    await paletteGone(page);
  });

  test('a token serves no other tab, and its own still', async () => {
    const { page, context, origin, worker } = opened;
    const second = await context.newPage();
    await second.goto(`${origin}/`);
    const thief = await openPalette(worker, second);
    await page.bringToFront();
    // Holds the palette back when its token is made and its page is not there yet.
    await worker.evaluate(() => {
      const world = globalThis as unknown as Held;
      const { executeScript } = chrome.scripting;
      chrome.scripting.executeScript = (async (injection: { args?: unknown[] }) => {
        const address = String(injection.args?.[1]);
        if (address.includes('/palette.html#')) {
          chrome.scripting.executeScript = executeScript;
          world.token = new URL(address).hash.slice(1).split(';')[0] ?? '';
          await new Promise<void>((resolve) => {
            world.letCome = resolve;
          });
        }
        return executeScript(injection as never);
      }) as typeof executeScript;
    });
    await sendCommand(worker);
    const held = () => worker.evaluate(() => (globalThis as unknown as Held).token);
    await see.poll(held).toBeTruthy();
    const claim = (token: string | undefined) => chrome.runtime.sendMessage({ kind: 'palette-claim', token });
    expect(await thief.evaluate(claim, await held())).toBeNull();
    await worker.evaluate(() => (globalThis as unknown as Held).letCome?.());
    await (await paletteFrame(page)).waitForSelector('[role=combobox]');
    await page.keyboard.press('Escape');
    await paletteGone(page);
    await second.close();
  });

  test('a page cannot load it, nor read its address', async () => {
    const { context, extensionId, origin } = opened;
    const page = await context.newPage();
    await page.goto(`${origin}/`);
    await page.evaluate((id) => {
      const frame = document.createElement('iframe');
      frame.src = `chrome-extension://${id}/palette.html`;
      document.body.append(frame);
    }, extensionId);
    await page.waitForTimeout(500);
    expect(page.frames().filter((frame) => frame.url().includes('palette'))).toEqual([]);
    const seen = await page.evaluate(() => performance.getEntries().map(({ name }) => name));
    expect(seen.join()).not.toContain('chrome-extension');
    const refused = (opened.problems as string[]).splice(0).filter((problem) => problem.startsWith('Denying load'));
    expect(refused).toHaveLength(1);
    await page.close();
  });
});
