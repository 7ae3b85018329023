import { screen } from '@testing-library/preact';
import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NotesView } from '../../../components/views/notes/NotesView.tsx';
import { note } from '../../core/note/arbitrary-note.ts';
import { mountApp } from '../support/mount-app.tsx';
import { accessibilityFaults, brokenStore, storeWith } from './support.ts';

const rescued = {
  notes: [note({ id: 'a', surname: '<b>王</b>', text: 'first line\nsecond line' }), note({ id: 'b', surname: '' })],
  unreadable: [{ id: 'x' }],
  lost: 0,
};

describe.each(['zh-CN', 'en'] as const)('a database that does not open, in %s', (lang) => {
  test('says so, shows what can be read, and gives it out', async () => {
    const reload = vi.fn();
    const { sent, app } = mountApp(<NotesView />, {
      lang,
      notes: { store: brokenStore('unavailable'), rescue: async () => rescued, reload },
    });
    const alert = await screen.findByRole('alert');
    await expect.poll(() => alert.textContent).toContain(lang === 'en' ? 'Readable: 2 notes.' : '能读出 2 条');
    expect(document.body.textContent).toContain('<b>王</b>');
    expect(document.querySelector('.note-whole')?.textContent).toBe('first line\nsecond line');
    expect(document.querySelectorAll('.note-delete, input')).toHaveLength(0);
    expect(await accessibilityFaults()).toEqual([]);

    await userEvent.click(alert.querySelector('.primary') as Element);
    await expect.poll(() => sent.files).toHaveLength(1);
    const file = JSON.parse(sent.files[0]?.text ?? '');
    expect(file.notes.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    expect(file.unreadable).toEqual([{ id: 'x' }]);
    expect(app.notices.notice.value?.notice).toEqual({ kind: 'rescued', count: 2 });

    await userEvent.click(screen.getByRole('button', { name: lang === 'en' ? 'Try again' : '重试' }));
    expect(reload).toHaveBeenCalledOnce();
  });
});

test('nothing readable: no empty file is given out', async () => {
  mountApp(<NotesView />, { notes: { store: brokenStore('unavailable') } });
  await screen.findByText('Nothing readable was found.');
  expect(screen.queryByRole('button', { name: 'Export what is readable' })).toBeNull();
});

test('a newer Cuecard’s notes are shown and not changed', async () => {
  mountApp(<NotesView />, { notes: { store: brokenStore('newer'), rescue: async () => rescued } });
  await screen.findByText('These notes belong to a newer Cuecard');
  await screen.findByText('Readable: 2 notes.');
  expect(document.querySelectorAll('.note-open')).toHaveLength(0);
  expect(await accessibilityFaults()).toEqual([]);
});

test('no notes: what to press, and a backup can still be restored', async () => {
  mountApp(<NotesView />, { notes: { store: await storeWith([]) } });
  await screen.findByText('No notes yet.');
  expect(screen.queryByRole('searchbox')).toBeNull();
  await userEvent.click(screen.getByText('Export and restore'));
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toContain('Restore a backup…');
  expect(screen.queryByRole('button', { name: 'Backup of all notes' })).toBeNull();
  expect(await accessibilityFaults()).toEqual([]);
});

test('by arrows from the search into the list and back', async () => {
  const store = await storeWith([note({ id: 'a', createdAt: 1 }), note({ id: 'b', createdAt: 2 })]);
  mountApp(<NotesView />, { notes: { store } });
  const search = await screen.findByRole('searchbox');
  await expect.poll(() => document.querySelectorAll('.note-open').length).toBe(2);
  expect(document.activeElement).toBe(search);
  const focused = () => [...document.querySelectorAll('.note-open')].indexOf(document.activeElement as Element);
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toBe(0);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe(1);
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toBe(search);
});

test('Escape empties the search before it leads back', async () => {
  const { app } = mountApp(<NotesView />, { notes: { store: await storeWith([note()]) } });
  const search = (await screen.findByRole('searchbox')) as HTMLInputElement;
  app.navigation.go({ view: 'notes' });
  await userEvent.type(search, 'nothing of the kind');
  await screen.findByText('No note contains “nothing of the kind”.');
  await userEvent.keyboard('{Escape}');
  expect(search.value).toBe('');
  expect(app.navigation.route.value.view).toBe('notes');
});
