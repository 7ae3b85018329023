import { screen } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Panel } from '../../../components/Panel.tsx';
import { NoteView } from '../../../components/views/note/NoteView.tsx';
import { note } from '../../core/note/arbitrary-note.ts';
import { mountApp } from '../support/mount-app.tsx';
import { accessibilityFaults, brokenStore, storeWith } from './support.ts';

const text = () => document.querySelector('textarea') as HTMLTextAreaElement;
const saved = () => document.querySelector('[data-save]')?.getAttribute('data-save');

async function openNote(words = 'words') {
  const store = await storeWith([note({ id: 'a', text: words })]);
  const mounted = mountApp(<NoteView routeKey="a" />, { notes: { store } });
  await expect.poll(() => text()?.value).toBe(words);
  return { ...mounted, store };
}

describe('the text', () => {
  test('has the focus, the caret at its end', async () => {
    await openNote();
    expect(document.activeElement).toBe(text());
    expect([text().selectionStart, text().selectionEnd]).toEqual([5, 5]);
  });

  test('is saved at a pause, and says so only then', async () => {
    const { store } = await openNote();
    await userEvent.keyboard(' and more');
    expect(saved()).toBe('unsaved');
    await expect.poll(saved).toBe('saved');
    expect(await store.all()).toMatchObject([{ text: 'words and more', revision: 2 }]);
  });

  test('keeps its caret when another panel adds to it', async () => {
    const { store } = await openNote();
    text().setSelectionRange(2, 2);
    const [base] = await store.all();
    if (base) await store.save({ base, edited: { ...base, text: 'words from elsewhere' } }, 5);
    await expect.poll(() => text().value).toBe('words from elsewhere');
    expect(text().selectionStart).toBe(2);
  });

  test('is not touched while an input method composes', async () => {
    const { app } = await openNote('');
    const compose = (value: string, type: string) => {
      text().value = value;
      const event = type === 'input' ? new InputEvent(type, { isComposing: true, bubbles: true }) : null;
      text().dispatchEvent(event ?? new CompositionEvent(type, { bubbles: true }));
    };
    compose('回电 13800138000 ke', 'input');
    expect(text().value).toBe('回电 13800138000 ke');
    compose('回电 13800138000 可', 'compositionend');
    expect(text().value).toBe('回电 138****8000 可');
    expect(app.notes.unsaved.value[0]?.text).toBe('回电 138****8000 可');
  });
});

describe('what is masked', () => {
  test('is told, and can be had back by keyboard until the field is left', async () => {
    await openNote('');
    await userEvent.keyboard('回电 13800138000 可以');
    expect(text().value).toBe('回电 138****8000 可以');
    const undo = screen.getByRole('button', { name: 'Undo the masking: mobile number' });
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.tab();
    expect(document.activeElement).toBe(undo);
    await userEvent.keyboard('{Enter}');
    expect(text().value).toBe('回电 13800138000 可以');
    expect(document.activeElement).toBe(text());
    await userEvent.keyboard('{End} 13900139000 不是');
    expect(document.querySelectorAll('.note-mask')).toHaveLength(1);
    await userEvent.tab({ shift: true });
    expect(document.querySelectorAll('.note-mask')).toHaveLength(0);
    expect(text().value).toBe('回电 13800138000 可以 139****9000 不是');
  });

  test('a number still touched by the caret is masked when the field is left', async () => {
    await openNote('');
    await userEvent.keyboard('13800138000');
    expect(text().value).toBe('13800138000');
    await userEvent.tab({ shift: true });
    expect(text().value).toBe('138****8000');
  });
});

describe('trouble', () => {
  test('a note deleted in another panel can be kept', async () => {
    const { store } = await openNote();
    await store.remove('a');
    await screen.findByText('This note was deleted in another panel.');
    expect(await accessibilityFaults()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Keep it all the same' }));
    await expect.poll(saved).toBe('saved');
    expect(await store.all()).toMatchObject([{ id: 'a', text: 'words' }]);
  });

  test('a note that is not there says so, and leads to all notes', async () => {
    const { app } = mountApp(<NoteView routeKey="nowhere" />, { notes: { store: await storeWith([]) } });
    await screen.findByText('This note is not here any more.');
    await userEvent.click(screen.getByRole('button', { name: 'All notes' }));
    expect(app.navigation.route.value).toEqual({ view: 'notes' });
  });

  test.each([
    ['full', 'the disk is full'],
    ['unavailable', 'does not open'],
    ['newer', 'a newer Cuecard'],
    ['failed', 'tries again'],
  ] as const)('a store that answers “%s” is told in a sentence, and the words stay', async (kind, sentence) => {
    mountApp(<Panel />, { notes: { store: brokenStore(kind) }, prepare: (app) => app.newNote() });
    // The view's code arrives later than the panel.
    await expect.poll(() => text() !== null && document.activeElement === text(), { timeout: 15_000 }).toBe(true);
    await userEvent.keyboard('typed all the same');
    await screen.findByText(new RegExp(sentence));
    expect(text().value).toBe('typed all the same');
    expect(saved()).toBe('fault');
    expect(await accessibilityFaults()).toEqual([]);
  });
});
