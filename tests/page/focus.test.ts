import { expect, test } from 'vitest';
import { fill, show, startScript, targetOf } from './support/page.ts';

test('the last field is remembered after a button took the focus, with its selection', async () => {
  show('<textarea></textarea><button>b</button>');
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const api = startScript();
  fill(field, 'a{b}c');
  document.querySelector('button')?.focus();
  const target = targetOf(api);
  expect(target.field.isActive).toBe(false);
  expect(await api.commit(target, { text: 'x', blank: null })).toMatchObject({ kind: 'inserted' });
  expect(field.value).toBe('axc');
});

test('a checkbox or a button is no field, and takes no memory away', () => {
  show('<input id="a" aria-label="Reply"><input type="checkbox">');
  const api = startScript();
  document.querySelector('input')?.focus();
  (document.querySelector('[type=checkbox]') as HTMLElement).focus();
  expect(api.read().field).toMatchObject({ label: 'Reply', isActive: false });
});

test('no field, no report', () => {
  show('<p>text</p>');
  expect(startScript().read().field).toBeNull();
});

test('a field that is gone or hidden is forgotten', () => {
  show('<div><input></div><button>b</button>');
  const api = startScript();
  document.querySelector('input')?.focus();
  document.querySelector('button')?.focus();
  expect(api.read().field).not.toBeNull();
  (document.querySelector('div') as HTMLElement).style.display = 'none';
  expect(api.read().field).toBeNull();
});

test('a field inside nested shadow trees is found', async () => {
  const host = show('<div></div>');
  const inner = document.createElement('div');
  host.attachShadow({ mode: 'open' }).append(inner);
  const field = document.createElement('textarea');
  inner.attachShadow({ mode: 'open' }).append(field);
  fill(field, 'a|b');
  const api = startScript();
  expect(await api.commit(targetOf(api), { text: 'x', blank: null })).toMatchObject({ kind: 'inserted' });
  expect(field.value).toBe('axb');
});

test.each(['document', 'address', 'field'] as const)('when the %s has changed nothing is written', async (what) => {
  show('<input id="a"><input id="b">');
  const [a, b] = Array.from(document.querySelectorAll('input')) as [HTMLInputElement, HTMLInputElement];
  a.focus();
  const api = startScript();
  const target = targetOf(api);
  const stale = what === 'document' ? { ...target, document: 'other' } : target;
  const address = location.href;
  if (what === 'address') history.replaceState(null, '', '#elsewhere');
  if (what === 'field') b.focus();
  expect(await api.commit(stale, { text: 'x', blank: null })).toEqual({
    kind: 'declined',
    reason: { code: 'target-changed', what },
  });
  history.replaceState(null, '', address);
  expect([a.value, b.value]).toEqual(['', '']);
});

test('a page that snatches the focus back is not written into', async () => {
  show('<input id="a"><input id="trap">');
  const [field, trap] = Array.from(document.querySelectorAll('input')) as [HTMLInputElement, HTMLInputElement];
  field.focus();
  const api = startScript();
  const target = targetOf(api);
  document.body.tabIndex = -1;
  document.body.focus();
  field.addEventListener('focus', () => trap.focus());
  expect(await api.commit(target, { text: 'x', blank: null })).toMatchObject({ reason: { code: 'target-changed' } });
  expect([field.value, trap.value]).toEqual(['', '']);
});

test('a page that comes to it when nobody waits any more writes nothing', async () => {
  show('<textarea></textarea><button>b</button>');
  const field = document.querySelector('textarea') as HTMLTextAreaElement;
  const api = startScript();
  fill(field, 'a|');
  const target = targetOf(api);
  const request = { text: 'x', blank: null };
  expect(await api.commit(target, request, Date.now() - 1)).toMatchObject({ reason: { code: 'no-answer' } });
  document.querySelector('button')?.focus();
  // Busy with its own focus for longer than that.
  const until = Date.now() + 100;
  const dawdle = () => {
    while (Date.now() <= until);
  };
  field.addEventListener('focus', dawdle, { once: true });
  expect(await api.commit(target, request, until)).toMatchObject({ reason: { code: 'no-answer' } });
  expect(field.value).toBe('a');
  expect(await api.commit(target, request, Date.now() + 60_000)).toMatchObject({ kind: 'inserted' });
  expect(field.value).toBe('ax');
});
