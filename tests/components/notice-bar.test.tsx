import { screen, waitFor } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NoticeBar } from '../../components/NoticeBar.tsx';
import type { InsertionReason } from '../../utils/core/insertion/reason.ts';
import type { Notice } from '../../utils/state/notice.ts';
import { mountApp } from './support/mount-app.tsx';

const REASONS: readonly InsertionReason[] = [
  { code: 'no-field' },
  { code: 'needs-access', origin: 'https://crm.example' },
  { code: 'needs-access', origin: null },
  { code: 'unscriptable' },
  { code: 'no-answer' },
  { code: 'read-only' },
  { code: 'disabled' },
  { code: 'password' },
  { code: 'wrong-type', type: 'number' },
  { code: 'one-line' },
  { code: 'too-long', limit: 200, length: 260 },
  { code: 'editor-refused', editor: 'native' },
  { code: 'page-rewrites', editor: 'native' },
  { code: 'page-changed-text', editor: 'native' },
  { code: 'target-changed', what: 'field' },
  { code: 'words-lost' },
  { code: 'empty-text' },
];

describe.each(['zh-CN', 'en'] as const)('what happened is said in %s', (lang) => {
  test.each(REASONS)('copied instead, with the reason %j', async (reason) => {
    const { app } = mountApp(<NoticeBar />, { lang });
    app.notices.show({ kind: 'outcome', outcome: { kind: 'copied', reason } });
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''));
    const said = screen.getByRole('status').textContent ?? '';
    expect(said).not.toMatch(/undefined|null|\{|NaN|\[object/);
    expect(said.length, said).toBeGreaterThan(lang === 'en' ? 25 : 8);
    if (reason.code === 'too-long') expect(said).toMatch(/200.*260|260.*200/);
  });
});

describe('the notice', () => {
  test.each([
    ['en', 'Next time, press Ctrl+Shift+Y'],
    ['zh-CN', '下次可以在页面里按 Ctrl+Shift+Y'],
  ] as const)('in %s it names the key that gives the keyboard back, and once the palette’s', async (lang, hint) => {
    const { app } = mountApp(<NoticeBar />, { lang });
    const outcome = { kind: 'inserted', editor: 'native', attempt: 'a', caret: 'after', hasKeyboard: false } as const;
    app.notices.show({ kind: 'outcome', outcome, paletteKey: 'Ctrl+Shift+Y' });
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(hint));
    expect(screen.getByRole('status').textContent).toContain('F6');
    app.notices.show({ kind: 'outcome', outcome });
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toContain('Ctrl+Shift+Y'));
    expect(screen.getByRole('status').textContent).toContain('F6');
  });

  test('a site that is closed to Cuecard can be opened with one press, and only that site', async () => {
    const { app } = mountApp(<NoticeBar />);
    app.notices.show({
      kind: 'outcome',
      outcome: { kind: 'copied', reason: { code: 'needs-access', origin: 'https://crm.example' } },
    });
    await waitFor(() => expect(screen.getByRole('button', { name: /allow/i })).toBeTruthy());
    expect(screen.getByRole('button', { name: /allow/i }).title).toContain('https://crm.example');
  });

  test('a deleted note can be taken back, once', async () => {
    const { app } = mountApp(<NoticeBar />);
    let undone = 0;
    const notice: Notice = { kind: 'note-deleted', undo: () => undone++ };
    app.notices.show(notice);
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(undone).toBe(1);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('it can be closed by keyboard', async () => {
    const { app } = mountApp(<NoticeBar />);
    app.notices.show({ kind: 'copied' });
    (await screen.findByRole('button', { name: 'Close' })).focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(''));
  });
});
