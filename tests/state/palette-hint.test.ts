import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import type { InsertionOutcome } from '../../utils/core/insertion/outcome.ts';
import type { BrowserCommand } from '../../utils/state/app-types.ts';
import { createPaletteHint } from '../../utils/state/palette-hint.ts';

const inserted = (hasKeyboard: boolean): InsertionOutcome => ({
  kind: 'inserted',
  editor: 'native',
  attempt: 'a',
  caret: 'after',
  hasKeyboard,
});

/** A panel on a device that remembers; `shortcut` is what the browser has bound to the palette. */
function open(device: { isGiven: boolean }, shortcut = 'Alt+Shift+I') {
  const commands = signal<readonly BrowserCommand[]>([
    { name: 'open-panel', shortcut: 'Alt+Shift+K' },
    { name: 'open-palette', shortcut },
  ]);
  const port = {
    wasGiven: async () => device.isGiven,
    keepGiven: async () => {
      device.isGiven = true;
    },
  };
  return createPaletteHint(port, commands);
}

test('the key that is really bound is named once, also by another panel later', async () => {
  const device = { isGiven: false };
  const hint = open(device, 'Ctrl+Shift+Y');
  expect(await hint(inserted(false))).toBe('Ctrl+Shift+Y');
  expect(await hint(inserted(false))).toBeNull();
  expect(await open(device)(inserted(false))).toBeNull();
});

test('nothing is said, and nothing is used up, without a bound key or while the page has the keyboard', async () => {
  const device = { isGiven: false };
  expect(await open(device, '')(inserted(false))).toBeNull();
  expect(await open(device)(inserted(true))).toBeNull();
  expect(await open(device)({ kind: 'copied', reason: { code: 'no-field' } })).toBeNull();
  expect(device.isGiven).toBe(false);
});

test('a device that cannot remember is not told again and again', async () => {
  const failing = { wasGiven: async () => false, keepGiven: () => Promise.reject(new Error('full')) };
  const hint = createPaletteHint(failing, signal([{ name: 'open-palette', shortcut: 'Alt+Shift+I' }]));
  expect(await hint(inserted(false))).toBeNull();
});
