import { expect, onTestFinished, test } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { insert, show } from './support/page.ts';

/** What a page hears of the real keys in its field. */
function listen(field: HTMLElement): string[] {
  const heard: string[] = [];
  for (const type of ['keydown', 'keyup'] as const) {
    field.addEventListener(type, ({ isTrusted, key, repeat }) => {
      if (isTrusted) heard.push(`${type} ${key}${repeat ? ' again' : ''}`);
    });
  }
  return heard;
}

test.each(['Enter', 'Escape'])(
  '%s pressed elsewhere and let go here is not for the page; the next one is',
  async (key) => {
    const field = show('<input>');
    const heard = listen(field);
    await userEvent.keyboard(`{${key}>}`);
    onTestFinished(() => userEvent.keyboard(`{/${key}}`));
    field.focus();
    expect(await insert('new')).toMatchObject({ kind: 'inserted' });
    await userEvent.keyboard(`{/${key}}`);
    expect(heard).toEqual([]);
    await userEvent.keyboard(`{${key}}`);
    expect(heard).toEqual([`keydown ${key}`, `keyup ${key}`]);
  },
);

test('a key held until after the text is there neither sends nor breaks the line', async () => {
  const field = show('<textarea></textarea>') as HTMLTextAreaElement;
  const heard = listen(field);
  await userEvent.keyboard('{Enter>}');
  field.focus();
  expect(await insert('new')).toMatchObject({ kind: 'inserted' });
  const held = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13, autoRepeat: true };
  for (let n = 0; n < 3; n++) await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', ...held });
  await userEvent.keyboard('{/Enter}');
  expect([heard, field.value]).toEqual([[], 'new']);
  await userEvent.keyboard('{Enter}');
  expect(heard).toEqual(['keydown Enter', 'keyup Enter']);
  expect(field.value).toBe('new\n');
});

test('other keys are the page’s at once', async () => {
  const field = show('<input>');
  const heard = listen(field);
  field.focus();
  await insert('new');
  await userEvent.keyboard('a');
  expect(heard).toEqual(['keydown a', 'keyup a']);
});
