import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest';
import { bundledScript } from '../support/e2e/bundled-script.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome } from '../support/e2e/panel-states.ts';

let opened: OpenedPanel;

beforeAll(async () => {
  opened = await openPanel({ lang: 'zh-CN' });
});

afterAll(() => opened?.close());

beforeEach(() => goHome(opened.panel));

const openScript = async (id: string) => {
  const { panel } = opened;
  await panel.keyboard.press('/');
  await panel.getByRole('combobox').fill(id);
  await panel.keyboard.press('Enter');
  await panel.locator('.script').waitFor();
};

const endCall = async () => {
  const { panel } = opened;
  await panel.keyboard.press('Alt+E');
  await panel.locator('.wrapup').waitFor();
};

describe('the silent caller', () => {
  const step = (id: string, phase: string) => opened.panel.locator(`.flow[data-step="${id}"][data-phase="${phase}"]`);

  test('greet, five seconds, greet, five seconds, farewell, five seconds, hang up', async () => {
    const { panel } = opened;
    await panel.clock.install();
    await panel.reload();
    await panel.locator('[data-ready]').waitFor();
    await openScript('sound.silent');
    await panel.keyboard.press('s');
    for (const id of ['greet', 'greet-again', 'farewell']) {
      await step(id, 'speaking').waitFor();
      await panel.keyboard.press('ArrowRight');
      await step(id, 'waiting').waitFor();
      await see(panel.locator('.countdown')).toContainText('5');
      await panel.clock.runFor(4000);
      await see(step(id, 'waiting').locator('.countdown')).toContainText('1');
      await panel.clock.runFor(1000);
      await step(id, 'waiting').waitFor({ state: 'detached' });
    }
    await panel.locator('.flow[data-step="hang-up"]').waitFor();
    await endCall();
  });

  test('answered in the middle, one key leaves the flow', async () => {
    const { panel } = opened;
    await openScript('sound.silent');
    await panel.keyboard.press('s');
    await step('greet', 'speaking').waitFor();
    await panel.keyboard.press('ArrowRight');
    await step('greet', 'waiting').waitFor();
    await panel.clock.runFor(2000);
    await panel.keyboard.press('a');
    await see(panel.locator('.flow-ended')).toHaveText('客户应答了。');
    await panel.clock.runFor(10_000);
    await see(panel.locator('.flow')).toHaveAttribute('data-step', 'greet');
    await endCall();
    await panel.clock.resume();
  });
});

test('a chat agent switches three calls, each with its own name', async () => {
  const { panel } = opened;
  const names = ['王', '李', '赵'];
  for (const name of names) {
    await panel.keyboard.press('Alt+B');
    await see(panel.locator('.call-tabs button, .call-name')).not.toHaveCount(0);
    await panel.locator('.slot-row input').first().fill(name);
    await panel.locator('h1').click();
    await see(panel.locator('.call-row .call-name')).toContainText(name);
  }
  await openScript('greeting.named');
  const filled = panel.locator('.words [data-slot="surname"]').first();
  await see(filled).toHaveText('赵');
  await panel.keyboard.press('Alt+ArrowRight');
  await see(filled).toHaveText('王');
  await panel.keyboard.press('Alt+ArrowRight');
  await see(filled).toHaveText('李');
  await panel.reload();
  await panel.locator('[data-ready]').waitFor();
  await see(panel.locator('.call-row .call-name')).toContainText('李');
  for (const _ of names) await endCall();
  await see(panel.locator('.call-end')).toHaveCount(0);
});

test('a type chosen by one key re-words the script in view', async () => {
  const { panel } = opened;
  await openScript('apology.delay');
  const { wordings } = bundledScript('apology.delay', 'zh-CN');
  const first = (key: 'neutral' | 'powerful' | 'peaceful') => wordings[key]?.say[0]?.text.slice(0, 6) ?? '—';
  await see(panel.locator('.words').first()).toContainText(first('neutral'));
  await panel.keyboard.press('Alt+1');
  await see(panel.locator('.words').first()).toContainText(first('powerful'));
  await panel.keyboard.press('Alt+3');
  await see(panel.locator('.words').first()).toContainText(first('peaceful'));
  await panel.keyboard.press('Alt+0');
  await see(panel.locator('.words').first()).toContainText(first('neutral'));
  await endCall();
});

test('the wrap-up is drafted from the call and goes into the customer system', async () => {
  const { panel, page } = opened;
  await panel.keyboard.press('Alt+C');
  await panel.locator('.slot-row input').first().fill('王');
  await panel.getByRole('radio', { name: '女士' }).click();
  await openScript('people.praise');
  await panel.keyboard.press('Control+Enter');
  await see(panel.locator('.notice')).toBeVisible();
  await endCall();
  await panel.locator('.wrapup textarea').first().fill('快递未到，要求加急');
  await see(panel.locator('.preview')).toContainText('快递未到，要求加急');
  await see(panel.locator('.preview')).toContainText('王女士');
  await see(panel.locator('.preview')).toContainText('客户表扬');
  await page.locator('#notes').click();
  await panel.bringToFront();
  await panel.locator('.wrapup textarea').first().click();
  await panel.keyboard.press('Control+Shift+Enter');
  await see(page.locator('#notes')).toContainText('快递未到，要求加急');
});
