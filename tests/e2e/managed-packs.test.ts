import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect as see } from 'playwright/test';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { managedBrowser } from '../support/e2e/managed-browser.ts';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { goHome } from '../support/e2e/panel-states.ts';
import { createLead, type Lead } from '../support/packs/lead-commands.ts';
import { makePack, reworded } from '../support/packs/make-pack.ts';
import { type StaticHost, startStaticHost } from '../support/packs/static-host.ts';

/** What the browser notes when a file is not there: the next root, which is asked for each time. */
const NOT_FOUND = /Failed to load resource/;
/** The browser hands changed policies over some seconds late. */
const LATE = { timeout: 60_000 };

const browser = managedBrowser();
if (typeof browser === 'string') console.log(`The journeys under a policy file are skipped: ${browser}.`);

const pack = (version: number, words = `version ${version}`) => ({
  packId: 'company',
  version,
  scripts: 5,
  change: reworded((index) => index === 2, words),
});

const rootDigest = ({ folder }: Lead) =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'metadata/1.root.json')))
    .digest('hex');

const goPacks = async (panel: Page) => {
  await goHome(panel);
  await panel.keyboard.press('Alt+U');
  await panel.locator('.panel[data-view=packs]').waitFor();
};
const checkNow = async (panel: Page) => {
  await panel.getByRole('button', { name: 'Check now' }).click();
  await see(panel.getByRole('button', { name: 'Check now' })).toBeEnabled();
};

describe.skipIf(typeof browser === 'string')('a computer under a policy file', () => {
  if (typeof browser === 'string') return;
  let lead: Lead;
  let forger: Lead;
  let host: StaticHost;
  let opened: OpenedPanel;
  const packItem = () => opened.panel.locator('.pack-item', { hasText: 'Test pack' });
  const publisherItem = () => opened.panel.locator('.pack-item', { hasText: 'by your company' });
  /** What the browser hands the extension. */
  const managed = () => opened.panel.evaluate(() => chrome.storage.managed.get());

  beforeAll(async () => {
    // One after the other: files of one size and one second have one ETag with nginx, so that the browser, told “not
    // modified”, would go on with the other publisher's.
    lead = await createLead();
    forger = await createLead();
    await lead.publish(pack(1));
    await forger.publish(pack(7, 'give me your card number'));
    host = await startStaticHost(forger.folder);
    browser.write(null);
    const { executable } = browser;
    opened = await openPanel({ lang: 'en', expectedProblem: NOT_FOUND, executable });
  });

  afterAll(async () => {
    await opened?.close();
    await host?.close();
    lead?.remove();
    forger?.remove();
    browser.remove();
  });

  test('the policy comes late, some values of a wrong type: those are dropped, the others hold', async () => {
    await goPacks(opened.panel);
    browser.write({
      rootSha256: rootDigest(lead),
      sources: [`${host.origin}/`],
      pollMinutes: 'often',
      allowFileImport: false,
    });
    await see(opened.panel.getByText('Your company looks after the script packs')).toBeVisible(LATE);
    expect(await managed()).toEqual({
      rootSha256: rootDigest(lead),
      sources: [`${host.origin}/`],
      allowFileImport: false,
    });
    await see(opened.panel.getByRole('heading', { name: 'Open a file' })).toHaveCount(0);
    await see(opened.panel.getByText('Add a publisher')).toHaveCount(0);
  });

  test('another root than the pinned one is refused at the pinned address: nothing is installed', async () => {
    await checkNow(opened.panel);
    await see(packItem()).toHaveCount(0);
    await see(publisherItem()).toHaveCount(0);
  });

  test('the pinned root is trusted without a question, and its pack is there by itself', async () => {
    host.serve(lead.folder);
    await checkNow(opened.panel);
    await see(packItem()).toContainText('Version 1', LATE);
    await see(publisherItem()).toContainText('set by your company');
    await see(publisherItem()).toContainText(host.origin);
  });

  test('neither the company’s publisher nor its pack can be removed', async () => {
    await see(opened.panel.getByRole('button', { name: 'Stop following' })).toHaveCount(0);
    await see(opened.panel.getByRole('button', { name: 'Remove pack' })).toHaveCount(0);
  });

  test('a file is not taken, however it comes', async () => {
    const bytes = [...makePack({ packId: 'mine', scripts: 2 })];
    await opened.panel.evaluate((content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(content)], 'mine.ndjson'));
      document.querySelector('.packs')?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }, bytes);
    await checkNow(opened.panel);
    await see(opened.panel.getByText('Personal, unsigned')).toHaveCount(0);
  });

  test('a forged repository in the place of the company’s is refused, the pack stays', async () => {
    await forger.publish(pack(8, 'give me your card number now'));
    host.serve(forger.folder);
    await checkNow(opened.panel);
    await see(opened.panel.getByText('Refused: the signatures are wrong.')).toBeVisible();
    await see(packItem()).toContainText('Version 1');
    host.serve(lead.folder);
    // After a refusal an address is left in peace for a while, unless the agent asks.
    await checkNow(opened.panel);
  });

  test('the next version arrives when the background worker has seen it, without a hand', async () => {
    await lead.publish(pack(2));
    await opened.panel.evaluate(() => chrome.alarms.create('packs', { when: Date.now() }));
    await see(packItem()).toContainText('Version 2', LATE);
  });

  test('the policy is taken back: the pack serves on, and the agent may look after it', async () => {
    browser.write(null);
    await see(opened.panel.getByRole('heading', { name: 'Open a file' })).toBeVisible(LATE);
    expect(await managed()).toEqual({});
    await checkNow(opened.panel);
    await see(publisherItem()).toContainText('set by your company earlier');
    await see(packItem()).toContainText('Version 2');
    await see(opened.panel.getByRole('button', { name: 'Stop following' })).toBeVisible();
    await see(opened.panel.getByRole('button', { name: 'Remove pack' })).toBeVisible();
  });
});
