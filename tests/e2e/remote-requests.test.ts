import { expect as see } from 'playwright/test';
import { afterEach, expect, test } from 'vitest';
import { type OpenedPanel, openPanel } from '../support/e2e/open-panel.ts';
import { isRemote } from '../support/e2e/remote-requests.ts';

let opened: OpenedPanel | undefined;

afterEach(async () => {
  await opened?.close();
  opened = undefined;
});

/** Where one gets from the lower edge of the panel. */
const TABS = ['Types', 'Cards', 'Notes', 'Settings', 'Scripts'];

test('a walk through every view asks nothing of any other machine', async () => {
  opened = await openPanel({ lang: 'en' });
  const { panel, remote } = opened;
  await panel.getByRole('combobox').fill('silent caller');
  await panel.keyboard.press('Enter');
  await see(panel.getByRole('heading', { name: 'Silent caller' })).toBeVisible();
  await panel.keyboard.press('Control+Enter');
  await see(panel.getByText('Copied')).toBeVisible();
  for (const name of TABS) {
    await panel.getByRole('navigation').getByRole('button', { name }).click();
    await see(panel.getByRole('button', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  }
  expect(remote).toEqual([]);
});

test('a request to another machine is seen, from the panel and from the worker', async () => {
  const seen = await openPanel({ lang: 'en' });
  try {
    // A reserved address (RFC 2606) that no name server knows.
    const ask = () =>
      fetch('http://cuecard.invalid/').then(
        () => 'answered',
        () => 'failed',
      );
    expect(await seen.panel.evaluate(ask)).toBe('failed');
    expect(await seen.worker.evaluate(ask)).toBe('failed');
    expect(seen.remote).toEqual(['page: http://cuecard.invalid/', 'worker: http://cuecard.invalid/']);
  } finally {
    await expect(seen.close()).rejects.toThrow('left the machine');
  }
});

test.each([
  ['https://example.org/', true],
  ['wss://example.org/', true],
  ['http://127.0.0.1:8080/', false],
  ['chrome-extension://abc/sidepanel.html', false],
  ['data:text/plain,a', false],
])('%s leaves the machine: %s', (address, expected) => {
  expect(isRemote(address)).toBe(expected);
});
