import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { saidText } from '../support/e2e/bundled-script.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { openScript } from '../support/e2e/panel-states.ts';
import { readClipboard } from '../support/e2e/read-clipboard.ts';

let opened: OpenedPanel;

beforeAll(async () => {
  opened = await openPanel({ lang: 'zh-CN' });
});

afterAll(() => opened?.close());

beforeEach(async () => {
  await opened.page.reload();
  // What an earlier test was told must not be taken for the answer to this one.
  const close = opened.panel.locator('.notice button').last();
  if ((await close.count()) > 0) await close.click();
});

const notice = (text: string) => opened.panel.getByRole('status').filter({ hasText: text });
const inserted = () => see(notice('已插入')).toBeVisible();

describe('into the page', () => {
  test('the first time the keyboard stays in the panel, the palette is named by its key; never again', async () => {
    const { page, panel, worker } = opened;
    const bound = await worker.evaluate(async () => {
      const commands = await chrome.commands.getAll();
      return commands.find(({ name }) => name === 'open-palette')?.shortcut ?? '';
    });
    expect(bound).not.toBe('');
    for (const isFirst of [true, false]) {
      await page.locator('#message').click();
      await openScript(panel, 'sound.silent');
      await panel.keyboard.press('Enter');
      await inserted();
      await see(notice('F6')).toBeVisible();
      await see(notice(bound)).toHaveCount(isFirst ? 1 : 0);
      await panel.reload();
      await panel.locator('[data-ready]').waitFor();
    }
  });

  test('Enter in a script writes it into the chat box that has the caret', async () => {
    const { page, panel } = opened;
    await page.locator('#message').fill('您好：');
    await page.locator('#message').press('End');
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Enter');
    await inserted();
    await see(page.locator('#message')).toHaveValue(`您好：${saidText('sound.silent', 'zh-CN')}`);
  });

  test('a page that cuts it a moment later: that is said', async () => {
    const { page, panel } = opened;
    await page.locator('#message').fill('');
    await page.locator('#message').evaluate((field: HTMLTextAreaElement) => {
      const cut = () => {
        field.value = field.value.slice(0, 5);
      };
      field.addEventListener('input', () => setTimeout(cut, 250), { once: true });
    });
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Enter');
    await see(panel.locator('.notice')).toContainText('页面随后改动了文字');
  });

  test('into a rich text field, lines and all', async () => {
    const { page, panel } = opened;
    await page.locator('#notes').click();
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Enter');
    await inserted();
    const written = await page.locator('#notes').evaluate((element) => (element as HTMLElement).innerText);
    expect(written.replace(/\n+/g, '\n').trim()).toBe(saidText('sound.silent', 'zh-CN'));
  });

  test('the page’s own undo takes it back', async () => {
    const { page, panel } = opened;
    await page.locator('#message').click();
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Enter');
    await inserted();
    await page.locator('#message').press('Control+z');
    await see(page.locator('#message')).toHaveValue('');
    await page.locator('#message').press('Control+Shift+z');
    await see(page.locator('#message')).toHaveValue(saidText('sound.silent', 'zh-CN'));
  });

  test('without a field it is copied, with the reason', async () => {
    const { page, panel } = opened;
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.evaluate(() => {
      document.querySelector('#message')?.remove();
      document.querySelector('#notes')?.remove();
    });
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Enter');
    await see(notice('已改为复制')).toContainText('没有选中输入框');
    expect(await readClipboard(panel)).toBe(saidText('sound.silent', 'zh-CN'));
  });
});

describe('blanks', () => {
  test('an open blank stops the insert until it is filled', async () => {
    const { page, panel } = opened;
    await page.locator('#message').click();
    await openScript(panel, 'complaint.dissatisfied');
    await panel.keyboard.press('Enter');
    const guard = panel.locator('.guard');
    await see(guard).toBeVisible();
    await see(page.locator('#message')).toHaveValue('');
    await see(guard.getByRole('textbox')).toBeFocused();
    await panel.keyboard.type('电饭锅');
    await panel.keyboard.press('Enter');
    await inserted();
    await see(page.locator('#message')).toHaveValue(/电饭锅/);
    await see(page.locator('#message')).not.toHaveValue(/[{}_]/);
  });

  test('what was filled is kept for this customer, and can be changed where it stands', async () => {
    const { panel } = opened;
    await openScript(panel, 'complaint.defect');
    const chip = panel.locator('.slot-filled[data-slot=product]').first();
    await see(chip).toHaveText('电饭锅');
    await chip.click();
    await panel.keyboard.press('Control+a');
    await panel.keyboard.type('水壶');
    await panel.keyboard.press('Enter');
    await see(chip).toHaveText('水壶');
  });

  test('a blank left blank is a choice, and becomes a line', async () => {
    const { page, panel } = opened;
    await page.locator('#message').click();
    await openScript(panel, 'complaint.not-now');
    await panel.keyboard.press('Enter');
    const guard = panel.locator('.guard');
    await see(guard).toBeVisible();
    while ((await guard.count()) > 0) await guard.getByRole('button', { name: '留空' }).first().click();
    await inserted();
    await see(page.locator('#message')).toHaveValue(/_{2,}/);
  });

  test('Escape leaves the script as it was, and nothing is inserted', async () => {
    const { page, panel } = opened;
    await page.locator('#message').click();
    await openScript(panel, 'complaint.options');
    await panel.keyboard.press('Enter');
    await see(panel.locator('.guard')).toBeVisible();
    await panel.keyboard.press('Escape');
    await see(panel.locator('.guard')).toHaveCount(0);
    await see(panel.locator('.script h1')).toBeVisible();
    await see(page.locator('#message')).toHaveValue('');
  });
});

describe('again', () => {
  test('Ctrl+. uses the last script once more, from anywhere', async () => {
    const { page, panel } = opened;
    await page.locator('#message').click();
    await openScript(panel, 'sound.silent');
    await panel.keyboard.press('Enter');
    // At once, before the page has answered: it is this script that was used.
    await panel.keyboard.press('Alt+T');
    await see(page.locator('#message')).toHaveValue(saidText('sound.silent', 'zh-CN'));
    await inserted();
    await page.locator('#message').fill('');
    await panel.keyboard.press('Control+.');
    await see(page.locator('#message')).toHaveValue(saidText('sound.silent', 'zh-CN'));
  });
});
