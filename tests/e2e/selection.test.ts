import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundledScript } from '../support/e2e/bundled-script.ts';
import { dockPanel } from '../support/e2e/dock-panel.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { openScript } from '../support/e2e/panel-states.ts';

/**
 * The browser’s menus and extension keys are not the page’s: no driver presses them. Their events are sent to the
 * worker as the browser sends them. They carry no gesture then, so the worker may not open the panel: the toolbar
 * button, which the driver can click, opens it.
 */
const chooseInMenu = ({ worker }: OpenedPanel, selectionText: string) =>
  worker.evaluate(async (text) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void };
    clicked.dispatch({ menuItemId: 'suggest', selectionText: text, editable: false }, tab);
  }, selectionText);

const pressKey = ({ worker }: OpenedPanel) =>
  worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const command = chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void };
    command.dispatch('suggest-for-selection', tab);
  });

/** Puts what a customer writes into the chat and selects it. */
const selectInChat = (page: Page, words: string) =>
  page.evaluate((text) => {
    const line = document.createElement('p');
    line.textContent = text;
    document.querySelector('#log')?.append(line);
    getSelection()?.selectAllChildren(line);
  }, words);

const closed = async ({ panel }: OpenedPanel) => {
  await panel.close();
};

describe('the text selected in the page', () => {
  let opened: OpenedPanel;

  beforeEach(async () => {
    opened = await openPanel({ lang: 'zh-CN' });
  });

  afterEach(() => opened?.close());

  const shows = async (panel: Page, query: string, id: string) => {
    await see(panel.getByRole('combobox')).toHaveValue(query);
    const { title } = bundledScript(id, 'zh-CN');
    await see(panel.locator('.section-results').getByRole('option').first()).toContainText(title);
    await see(panel.getByRole('combobox')).toBeFocused();
  };

  test('from the menu is the query of the panel that opens, with scripts for it', async () => {
    const words = '接起来对面一点声音也没有';
    await closed(opened);
    await selectInChat(opened.page, words);
    await chooseInMenu(opened, words);
    const panel = await dockPanel(opened.context, opened.extensionId, opened.page);
    await shows(panel, words, 'sound.silent');
    // The first of them opens by one key.
    await panel.keyboard.press('Enter');
    await see(panel.getByRole('heading', { name: bundledScript('sound.silent', 'zh-CN').title })).toBeVisible();
  });

  test('by the key is read from the page', async () => {
    const words = 'I want to speak to your supervisor right now';
    await closed(opened);
    await selectInChat(opened.page, words);
    await pressKey(opened);
    const panel = await dockPanel(opened.context, opened.extensionId, opened.page);
    await shows(panel, words, 'transfer.supervisor');
  });

  test('in a frame of the page is found too', async () => {
    const words = '我要找你们经理';
    await closed(opened);
    await opened.page.evaluate((text) => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<p>${text}</p>`;
      document.body.append(frame);
      return new Promise<void>((resolve) => {
        frame.onload = () => {
          const inner = frame.contentDocument as Document;
          inner.getSelection()?.selectAllChildren(inner.body);
          frame.contentWindow?.focus();
          resolve();
        };
      });
    }, words);
    await pressKey(opened);
    const panel = await dockPanel(opened.context, opened.extensionId, opened.page);
    await shows(panel, words, 'transfer.supervisor');
  });

  test('goes before a script that stands open', async () => {
    await openScript(opened.panel, 'complaint.opening');
    await closed(opened);
    await chooseInMenu(opened, '无声电话');
    const panel = await dockPanel(opened.context, opened.extensionId, opened.page);
    await shows(panel, '无声电话', 'sound.silent');
  });

  test('that fits nothing leaves the query standing', async () => {
    await closed(opened);
    await chooseInMenu(opened, 'qqqqqqqqqq');
    const panel = await dockPanel(opened.context, opened.extensionId, opened.page);
    await see(panel.getByRole('combobox')).toHaveValue('qqqqqqqqqq');
    await see(panel.getByText('没有与“qqqqqqqqqq”相符的内容')).toBeVisible();
  });

  test('of ten thousand characters holds nothing up', async () => {
    const words = '投诉电话一直没有声音，'.repeat(1000);
    await closed(opened);
    await chooseInMenu(opened, words);
    const panel = await dockPanel(opened.context, opened.extensionId, opened.page);
    await see(panel.locator('.section-results').getByRole('option').first()).toBeVisible();
    expect((await panel.getByRole('combobox').inputValue()).length).toBe(words.length);
  });
});
