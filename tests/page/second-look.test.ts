import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show, startScript, targetOf } from './support/page.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Inserts into the field of a page that may think again by a timer. */
async function insertInto(markup: string, later?: (field: HTMLElement) => void) {
  show(markup);
  const field = document.querySelector('textarea, [contenteditable]') as HTMLElement;
  if (later) field.addEventListener('input', () => setTimeout(() => later(field), 150), { once: true });
  field.focus();
  const api = startScript();
  const answer = await api.commit(targetOf(api), { text: 'Thank you for waiting', blank: null });
  expect(answer).toMatchObject({ kind: 'inserted' });
  expect(api.isStanding()).toBe(true);
  return { api, field };
}

test('a text that stands', async () => {
  const { api } = await insertInto('<div contenteditable></div>');
  await pause(250);
  expect(api.isStanding()).toBe(true);
});

test.each([
  ['cut', '<textarea></textarea>', (field: HTMLElement) => ((field as HTMLTextAreaElement).value = 'Thank you')],
  ['put in capitals', '<div contenteditable></div>', (field: HTMLElement) => (field.textContent = 'THANK YOU')],
  ['emptied', '<textarea></textarea>', (field: HTMLElement) => ((field as HTMLTextAreaElement).value = '')],
])('a text that the page has %s later', async (_, markup, later) => {
  const { api } = await insertInto(markup, later as (field: HTMLElement) => void);
  await pause(250);
  expect(api.isStanding()).toBe(false);
});

test('what the agent types afterwards is no altering', async () => {
  const { api, field } = await insertInto('<textarea></textarea>');
  await userEvent.keyboard('!');
  expect((field as HTMLTextAreaElement).value).toContain('!');
  expect(api.isStanding()).toBe(true);
});

test('a field that the page takes away is no altering', async () => {
  const { api } = await insertInto('<textarea></textarea>', (field) => field.remove());
  await pause(250);
  expect(api.isStanding()).toBe(true);
});
