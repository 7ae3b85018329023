import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type InputMethod, inputMethod } from '../support/e2e/input-method.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, openScript } from '../support/e2e/panel-states.ts';

let opened: OpenedPanel;
let method: InputMethod;

beforeAll(async () => {
  opened = await openPanel({ lang: 'zh-CN' });
  method = await inputMethod(opened.panel);
});

afterAll(() => opened?.close());

beforeEach(() => goHome(opened.panel));

test('the page sees a real composition, so that these tests mean something', async () => {
  const { panel } = opened;
  await panel.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    for (const type of ['compositionstart', 'compositionend', 'keydown']) {
      addEventListener(type, (event) => seen.push(`${type} ${(event as KeyboardEvent).isComposing ?? ''}`), true);
    }
  });
  await method.compose('ws');
  await method.press('Enter');
  await method.commit('无声');
  const seen = await panel.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(expect.arrayContaining(['compositionstart ', 'keydown true', 'compositionend ']));
});

test.each(['Enter', 'Escape', 'ArrowDown', 'ArrowRight'])(
  '%s while the input method composes belongs to it',
  async (key) => {
    const { panel } = opened;
    await panel.keyboard.type('投诉');
    const chosen = await panel.getByRole('option', { selected: true }).textContent();
    await method.compose('sl');
    await method.press(key);
    await see(panel.locator('.panel[data-view=search]')).toBeVisible();
    await see(panel.getByRole('combobox')).toHaveValue('投诉sl');
    await method.commit('受理');
    await see(panel.getByRole('combobox')).toHaveValue('投诉受理');
    await see(panel.getByRole('option', { selected: true })).toContainText('投诉受理');
    expect(chosen).not.toBe('');
    await panel.keyboard.press('Enter');
    await see(panel.getByRole('heading', { level: 1, name: '投诉受理' })).toBeVisible();
  },
);

test('a blank takes composed characters; the key that commits them does not end it', async () => {
  const { panel } = opened;
  await openScript(panel, 'complaint.dissatisfied');
  await panel.locator('.slot-open').first().click();
  await method.compose('dfg');
  await method.press('Enter');
  await see(panel.locator('.slot-field-inline input')).toBeVisible();
  await method.commit('电饭锅');
  await panel.keyboard.press('Enter');
  await see(panel.locator('.slot-filled').first()).toHaveText('电饭锅');
});

test('Escape while composing in the asked blanks keeps them open', async () => {
  const { panel } = opened;
  await openScript(panel, 'complaint.not-now');
  await panel.keyboard.press('Control+Enter');
  await see(panel.locator('.guard')).toBeVisible();
  await method.compose('mt');
  await method.press('Escape');
  await see(panel.locator('.guard')).toBeVisible();
  await method.commit('明天');
  await see(panel.locator('.guard input').first()).toHaveValue('明天');
});
