import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createPaletteHost, type PaletteHost } from '../../utils/page/palette/palette-host.ts';
import { show } from './support/page.ts';

let host: PaletteHost | null = null;

afterEach(() => host?.close());

/** Opens a palette whose own page never asks for the keyboard, over a field with the caret in it. */
function open(): HTMLTextAreaElement {
  show('<textarea>own words</textarea>');
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  field.focus();
  host = createPaletteHost(document, () => {});
  expect(host.open('about:blank')).toBe(true);
  return field;
}

test('letters typed before the palette has the keyboard are kept for it, and none goes to the page', async () => {
  const field = open();
  await userEvent.keyboard('wsdh');
  expect(host?.handOverKeyboard()).toEqual({ text: 'wsdh', last: null });
  expect(field.value).toBe('own words');
});

test('Enter behind them is kept too, and a letter behind Enter takes it back', async () => {
  open();
  await userEvent.keyboard('ws{Enter}');
  expect(host?.handOverKeyboard()).toEqual({ text: 'ws', last: 'Enter' });
  host?.close();
  open();
  await userEvent.keyboard('ws{Enter}d');
  expect(host?.handOverKeyboard()).toEqual({ text: 'wsd', last: null });
});

test('Escape goes back to the field', async () => {
  const field = open();
  await userEvent.keyboard('ws{Escape}');
  expect(document.activeElement).toBe(field);
  await userEvent.keyboard('!');
  expect(field.value).toContain('!');
  expect(field.value).toHaveLength('own words!'.length);
});

test('a page that takes the focus meanwhile gets no letter', async () => {
  const field = open();
  field.focus();
  await userEvent.keyboard('ws');
  expect(field.value).toBe('own words');
  expect(host?.handOverKeyboard().text).toBe('ws');
});
