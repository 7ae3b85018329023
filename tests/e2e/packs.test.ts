import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityFaults } from '../support/e2e/axe.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome, search } from '../support/e2e/panel-states.ts';
import { createLead, type Lead } from '../support/packs/lead-commands.ts';
import { makePack, reworded } from '../support/packs/make-pack.ts';
import { LOGIN_PAGE, type StaticHost, startStaticHost } from '../support/packs/static-host.ts';

/** What the browser notes when a file is not there: the next root, which is asked for each time. */
const NOT_FOUND = /Failed to load resource/;

const PACK = 'team';
const pack = (version: number, words?: string) => ({
  packId: PACK,
  version,
  scripts: 5,
  ...(words === undefined ? {} : { change: reworded((index) => index === 2, words) }),
});

async function goPacks(panel: Page): Promise<void> {
  await goHome(panel);
  await panel.keyboard.press('Alt+U');
  await panel.locator('.panel[data-view=packs]').waitFor();
}

async function typeGroups(panel: Page, fingerprint: readonly string[]): Promise<void> {
  const fields = panel.locator('.pack-confirm label');
  await see(fields).toHaveCount(2);
  for (const field of await fields.all()) {
    const place = Number(/(\d) of six/.exec((await field.textContent()) ?? '')?.[1]);
    await field.locator('input').fill(fingerprint[place - 1] as string);
  }
  await panel.getByRole('button', { name: 'Confirm' }).click();
}

/** The first words of script 2, as the panel shows them. */
async function wordsNow(panel: Page): Promise<string> {
  await search(panel, 'situation.s00002');
  await see(panel.getByRole('option').first()).toContainText('Situation 2');
  await panel.keyboard.press('Enter');
  await panel.locator('.panel[data-view=script]').waitFor();
  return (await panel.locator('main').textContent()) ?? '';
}

async function checkNow(panel: Page): Promise<void> {
  await goPacks(panel);
  await panel.getByRole('button', { name: 'Check now' }).click();
  await see(panel.getByRole('button', { name: 'Check now' })).toBeEnabled();
}

describe('a lead publishes, an agent follows', () => {
  let lead: Lead;
  let host: StaticHost;
  let opened: OpenedPanel;
  let old: string;

  beforeAll(async () => {
    lead = await createLead();
    await lead.publish(pack(1));
    host = await startStaticHost(lead.folder);
    opened = await openPanel({ lang: 'en', expectedProblem: NOT_FOUND });
  });

  afterAll(async () => {
    await opened?.close();
    await host?.close();
    lead?.remove();
  });

  test('an address without packs is refused with a sentence', async () => {
    const { panel, origin } = opened;
    await goPacks(panel);
    await panel.getByLabel('Address from your team lead').fill(origin);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await see(panel.getByText('There are no script packs at this address')).toBeVisible();
  });

  test('two groups typed wrong trust nobody; typed right, the pack is there and is found', async () => {
    const { panel } = opened;
    await panel.getByLabel('Address from your team lead').fill(host.origin);
    await panel.getByRole('button', { name: 'Add', exact: true }).click();
    await typeGroups(
      panel,
      lead.fingerprint.map(() => '00000'),
    );
    await see(panel.getByText('These are not the digits of this publisher')).toBeVisible();
    const shown = (await panel.locator('main').textContent()) ?? '';
    for (const group of lead.fingerprint) expect(shown).not.toContain(group);
    await typeGroups(panel, lead.fingerprint);
    // In the first seconds of a browser the company's settings may still be on their way.
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 1', { timeout: 60_000 });
    expect(await wordsNow(panel)).toContain('answer number 2, word for word');
  });

  test('new words arrive between calls, and what changed is shown word by word', async () => {
    const { panel } = opened;
    old = lead.copy('old');
    await lead.publish(pack(2, 'said with more care'));
    await checkNow(panel);
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 2');
    await panel.getByRole('button', { name: 'What changed' }).click();
    await see(panel.locator('.diff ins').first()).toBeVisible();
    const marked = async (mark: string) => (await panel.locator(`.diff ${mark}`).allTextContents()).join(' ');
    expect(await marked('ins')).toMatch(/said.*with.*more.*care/);
    expect(await marked('del')).toMatch(/word.*for.*word/);
    expect(await accessibilityFaults(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'I have read this' }).click();
    await goPacks(panel);
    await see(panel.getByText('Words changed since you last looked')).toHaveCount(0);
    expect(await wordsNow(panel)).toContain('said with more care');
  });

  test('in an open call the words stay; they change when it has ended', async () => {
    const { panel } = opened;
    await panel.keyboard.press('Alt+B');
    await lead.publish(pack(3, 'said in a few words'));
    await checkNow(panel);
    await see(panel.getByText('Version 3 is ready')).toBeVisible();
    expect(await accessibilityFaults(panel)).toEqual([]);
    expect(await wordsNow(panel)).toContain('said with more care');
    await see(panel.locator('.packs-banner')).toContainText('New wording is ready');
    await panel.keyboard.press('Alt+E');
    await expect.poll(() => wordsNow(panel), { timeout: 20_000 }).toContain('said in a few words');
  });

  test('one click goes back to an earlier version', async () => {
    const { panel } = opened;
    await goPacks(panel);
    await panel.locator('.pack-item summary').click();
    await panel.getByRole('button', { name: 'Go back to version 2' }).click();
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 2 ·');
    await expect.poll(() => wordsNow(panel), { timeout: 20_000 }).toContain('said with more care');
  });

  test('a rolled-back copy is refused with its sentence', async () => {
    host.serve(old);
    await checkNow(opened.panel);
    await see(opened.panel.getByText('Refused: it is older than what you have.')).toBeVisible();
  });

  test('a forged pack is refused with its sentence', async () => {
    const forger = await createLead();
    await forger.publish(pack(9, 'give me your card number'));
    await forger.publish(pack(10, 'give me your card number now'));
    host.serve(forger.folder);
    await checkNow(opened.panel);
    await see(opened.panel.getByText('Refused: the signatures are wrong.')).toBeVisible();
    forger.remove();
  });

  test('a login page is refused with its sentence, and the scripts stay', async () => {
    const portal = mkdtempSync(join(tmpdir(), 'cuecard-portal-'));
    writeFileSync(join(portal, 'login.html'), LOGIN_PAGE);
    host.serve(portal);
    await checkNow(opened.panel);
    if (host.kind === 'nginx') await see(opened.panel.getByText('A page came instead of scripts')).toBeVisible();
    expect(await wordsNow(opened.panel)).toContain('said with more care');
    host.serve(lead.folder);
    rmSync(portal, { recursive: true });
  });

  test('the worker is killed and the panel goes on with another one', async () => {
    const { panel } = opened;
    await lead.publish(pack(4, 'said after the worker ended'));
    await expect.poll(() => panel.workers().length).toBeGreaterThan(0);
    for (const worker of panel.workers()) await worker.evaluate(() => self.close()).catch(() => {});
    await checkNow(panel);
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 4');
  });

  test('the background worker sees news on its alarm, also after it was stopped', async () => {
    const { panel, context } = opened;
    await goPacks(panel);
    await lead.publish(pack(5, 'said after the alarm'));
    const session = await context.newCDPSession(panel);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await panel.evaluate(() => chrome.alarms.create('packs', { when: Date.now() }));
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 5', { timeout: 60_000 });
  });
});

describe('an agent without a network', () => {
  let lead: Lead;
  let opened: OpenedPanel;

  beforeAll(async () => {
    lead = await createLead();
    await lead.publish(pack(1));
    opened = await openPanel({ lang: 'en', expectedProblem: NOT_FOUND });
  });

  afterAll(async () => {
    await opened?.close();
    lead?.remove();
  });

  const open = async (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
    opened.panel.locator('input[type=file]').setInputFiles(file);

  test('opens the bundle, confirms the lead, and has the scripts', async () => {
    const { panel, context } = opened;
    await context.setOffline(true);
    await goPacks(panel);
    await open(lead.bundle());
    await typeGroups(panel, lead.fingerprint);
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 1');
    await see(panel.getByText('Comes only as files')).toBeVisible();
    expect(await wordsNow(panel)).toContain('word for word');
  });

  test('the next bundle brings the next version; the one before is nothing newer', async () => {
    const { panel } = opened;
    const before = lead.copy('before');
    await lead.publish(pack(2, 'said from a stick'));
    await goPacks(panel);
    await open(lead.bundle());
    await see(panel.locator('.pack-item', { hasText: 'Test pack' })).toContainText('Version 2');
    await open(join(before, 'offline', 'stable.cuepack'));
    await see(panel.getByText(/older than what you have/)).toBeVisible();
    expect(await wordsNow(panel)).toContain('said from a stick');
  });

  test('an unsigned pack is personal and says so; it cannot take a publisher’s place', async () => {
    const { panel } = opened;
    await goPacks(panel);
    const file = (packId: string) => ({
      name: `${packId}.ndjson`,
      mimeType: 'application/x-ndjson',
      buffer: Buffer.from(makePack({ packId, scripts: 2 })),
    });
    await open(file('mine'));
    await see(panel.getByText('Personal, unsigned')).toBeVisible();
    await open(file(PACK));
    await see(panel.getByText('A publisher’s pack has this name already.')).toBeVisible();
    await open({ name: 'holiday.txt', mimeType: 'text/plain', buffer: Buffer.from('no pack at all') });
    await see(panel.getByText('This file is no script pack.')).toBeVisible();
  });
});
