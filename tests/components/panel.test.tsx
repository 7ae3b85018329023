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
