import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Panel } from '../../components/Panel.tsx';
import { mountApp } from './support/mount-app.tsx';

test.each(['zh-CN', 'en'] as const)('without a library the panel says what to do, in %s, and still stands', (lang) => {
  mountApp(<Panel />, { lang, hasLibrary: false });
  expect(screen.getByRole('main').textContent).toMatch(lang === 'en' ? /install Cuecard again/ : /重新安装/);
  expect(screen.getByRole('navigation')).toBeTruthy();
});

test('a script that an update took away says so', () => {
  const { app } = mountApp(<Panel />);
  app.navigation.go({ view: 'script', key: 'sample/script/no.such' });
  return screen.findByText('This script is not in the library any more.');
});

/** Presses a key down in the panel without letting it go, as long as it takes to come `times` times. */
function hold(init: KeyboardEventInit, times: number): void {
  for (let n = 0; n < times; n++) {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { ...init, repeat: n > 0, bubbles: true, cancelable: true }),
    );
  }
}

test.each([
  ['Enter', { key: 'Enter' }],
  ['Ctrl+.', { key: '.', ctrlKey: true }],
])('%s held down inserts once', async (_, key) => {
  const { app, sent } = mountApp(<Panel />);
  app.navigation.go({ view: 'script', key: 'sound/script/sound.faint' });
  await screen.findByRole('heading', { level: 1 });
  hold({ key: 'Enter' }, 1);
  await expect.poll(() => sent.inserted.length).toBe(1);
  hold(key, 5);
  await expect.poll(() => sent.inserted.length).toBe(2);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(sent.inserted.length).toBe(2);
});

test('“again” is the script of the last Enter though the page has not answered; twice at once is once', async () => {
  const refused = { kind: 'refused', reason: { code: 'no-field' } } as const;
  const { app, sent } = mountApp(<Panel />, { outcome: refused });
  app.navigation.go({ view: 'script', key: 'sound/script/sound.faint' });
  app.actions.insert();
  app.navigation.go({ view: 'types' });
  expect(app.again()).toBe(true);
  expect(app.navigation.route.value).toMatchObject({ key: 'sound/script/sound.faint' });
  expect(sent.inserted.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve));
  app.again();
  expect(sent.inserted.length).toBe(2);
});
