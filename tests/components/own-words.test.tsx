import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Panel } from '../../components/Panel.tsx';
import { neverEntries } from '../../utils/core/lint/never-entries.ts';
import { createLibrary } from '../../utils/core/pack/library.ts';
import { writePack } from '../../utils/core/pack/ndjson-writer.ts';
import { encodeUtf8 } from '../../utils/core/pack/utf8.ts';
import type { ScriptRecord } from '../../utils/core/script/script-record.ts';
import { emptyOverlay } from '../../utils/core/update/overlay/overlay.ts';
import { emptyShelf } from '../../utils/core/update/shelf/pack-shelf.ts';
import { type Mounted, mountApp } from './support/mount-app.tsx';
import { samplePack } from './support/sample-library.ts';

const PACK = samplePack();
const SCRIPT = PACK.records.find(({ id }) => id === 'greeting.opening') as ScriptRecord;
const KEY = `${PACK.header.packId}/script/${SCRIPT.id}`;
const SAY = 'texts.en.wordings.neutral.say.0.text';
const SAID = SCRIPT.texts.en?.wordings.neutral.say[0]?.text ?? '';

/** Opens the sample greeting in the panel, and its editor by the key. */
async function openEditor(options: Parameters<typeof mountApp>[1] = {}): Promise<Mounted> {
  const mounted = mountApp(<Panel />, {
    ...options,
    prepare: (app) => {
      options.prepare?.(app);
      app.navigation.go({ view: 'script', key: KEY });
    },
  });
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard('e');
  return mounted;
}

/** The views come in a chunk of their own, which a busy machine brings late. */
const PATIENT = { timeout: 10_000 };

const field = (path = SAY) =>
  waitFor(() => {
    const found = document.querySelector<HTMLTextAreaElement>(`[data-path="${path}"] textarea`);
    if (!found) throw new Error(`No field for ${path}.`);
    return found;
  }, PATIENT);
const part = (path = SAY) => document.querySelector(`[data-path="${path}"]`) as HTMLElement;
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');
const words = () => {
  const shown = document.querySelector('.words');
  if (!shown) throw new Error('No script is shown.');
  return shown.textContent;
};

describe('own words', () => {
  test('E opens the words in view, the first has the focus, each beside what the pack says', async () => {
    await openEditor();
    const first = await field();
    await waitFor(() => expect(document.activeElement).toBe(first));
    expect(first.value).toBe(SAID);
    expect(part().textContent).toContain('As the pack has it.');
    for (const path of ['texts.en.title', 'texts.en.when', 'texts.en.wordings.neutral.send']) await field(path);
  });

  test('are saved by Ctrl+Enter and shown at once, marked; Undo takes them back and keeps them', async () => {
    const { app } = await openEditor();
    await userEvent.fill(await field(), 'Good day, {agent} here.');
    expect(part().querySelector('ins')?.textContent).toBeTruthy();
    expect(part().querySelector('del')?.textContent).toBeTruthy();
    await save();
    await waitFor(() => expect(words()).toContain('Good day'));
    expect(screen.getByText('own words')).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(words()).not.toContain('Good day'));
    expect(app.ownWords.overlays.value.get(KEY)?.history.map(({ mine }) => mine)).toEqual(['Good day, {agent} here.']);
  });

  test('reach the library and the search, so that what is said now is found', async () => {
    const { app } = await openEditor();
    await userEvent.fill(await field(), 'Marvellous zebra, {agent}.');
    await save();
    await waitFor(() => {
      app.search.query.value = 'marvellous zebra';
      expect(app.search.rows.value.map((row) => row.kind === 'entry' && row.key)).toContain(KEY);
    });
  });

  test('during a call, the words that the call has kept make way for them', async () => {
    const { app } = mountApp(<Panel />, { prepare: (state) => state.navigation.go({ view: 'script', key: KEY }) });
    app.calls.calls.start();
    app.calls.calls.keepWords(KEY, SCRIPT);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('e');
    await userEvent.fill(await field(), 'Hello from {agent}.');
    await save();
    await waitFor(() => expect(words()).toContain('Hello from'));
  });

  test('“Back to the pack’s words” brings those back; the own ones can be taken up again', async () => {
    await openEditor();
    await userEvent.fill(await field(), 'Mine, {agent}.');
    await save();
    await waitFor(() => expect(words()).toContain('Mine'));
    await userEvent.keyboard('e');
    await field();
    await userEvent.click(within(part()).getByRole('button', { name: 'Back to the pack’s words' }));
    await save();
    await waitFor(() => expect(words()).not.toContain('Mine'));
    expect(screen.queryByText('own words')).toBeNull();
    await userEvent.keyboard('e');
    await field();
    await userEvent.click(within(part()).getByText('1 earlier text of yours'));
    await userEvent.click(within(part()).getByRole('button', { name: 'Take this up again' }));
    expect((await field()).value).toBe('Mine, {agent}.');
  });

  test('nothing at all is not saved: the field says why and has the focus', async () => {
    const { app } = await openEditor();
    const first = await field();
    await userEvent.clear(first);
    await userEvent.click(await field('texts.en.title'));
    await save();
    expect(document.activeElement).toBe(first);
    expect(first.getAttribute('aria-invalid')).toBe('true');
    expect(first.getAttribute('aria-describedby')).toContain(part().querySelector('[id$=about]')?.id);
    expect(part().textContent).toContain('There must be something here.');
    expect(app.ownWords.overlays.value.size).toBe(0);
  });

  test('a blank that is gone, and one that nothing fills, are named', async () => {
    await openEditor();
    await userEvent.fill(await field(), 'Hello, {Agent} speaking.');
    expect(part().textContent).toContain('yours has not: {agent}');
    expect(part().textContent).toContain('Nothing fills these blanks: {Agent}');
  });

  test('what must not be said is marked, and its replacement keeps its blanks', async () => {
    const entry = neverEntries(createLibrary([PACK])).find(({ locale }) => locale === 'en');
    await openEditor();
    await userEvent.fill(await field(), `Well, ${entry?.phrase}`);
    await waitFor(() => expect(part().querySelector('.linted-mirror mark')?.textContent).toBe(entry?.phrase));
    await userEvent.click(await field());
    await userEvent.keyboard('{Control>}{End}{/Control}{Alt>}{Enter}{/Alt}');
    expect((await field()).value).toBe(`Well, ${entry?.instead}`);
  });

  test('Escape leaves without saving, says so, and what was typed waits', async () => {
    const { app } = await openEditor();
    await userEvent.fill(await field(), 'Half a sen');
    await userEvent.keyboard('{Escape}');
    await screen.findByText('Not saved yet. What you typed waits under “Edit words”.');
    expect(words()).not.toContain('Half a sen');
    await userEvent.click(screen.getByRole('button', { name: 'Go on editing' }));
    expect((await field()).value).toBe('Half a sen');
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect((await field()).value).toBe(SAID);
    expect(app.ownWords.drafts.value).toEqual([]);
  });

  test('another wording is edited by its key, what was typed for the first one stays in sight', async () => {
    await openEditor();
    await userEvent.fill(await field(), 'Mine, {agent}.');
    await userEvent.keyboard('{Alt>}1{/Alt}');
    const powerful = 'texts.en.wordings.powerful.say.0.text';
    await userEvent.fill(await field(powerful), 'Quick, {agent}.');
    expect((await field()).value).toBe('Mine, {agent}.');
    expect(part().querySelector('label')?.textContent).toContain('Neutral · English');
    await save();
    await waitFor(() => expect(words()).toContain('Quick'));
  });

  test('are refused where the company forbids them', async () => {
    await openEditor({ rules: { allowLocalEdits: false } });
    await screen.findByText(/rules do not let agents put scripts in their own words/);
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('are refused in a locked script', async () => {
    const records = PACK.records.map((record) => (record === SCRIPT ? { ...SCRIPT, locked: true } : record));
    const { count: _, ...identity } = PACK.header;
    const bytes = encodeUtf8(writePack(identity, records));
    const { db } = mountApp(<Panel />, { prepare: (app) => app.navigation.go({ view: 'script', key: KEY }) });
    const version = { version: 1, digest: 'd', bytes, verifiedAt: 0, appliedAt: 0 };
    await db.shelves.put({ ...emptyShelf(PACK.header.packId, 'personal'), revision: 1, active: version });
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('e');
    await screen.findByText(/This script is locked/);
    expect(document.querySelector('textarea')).toBeNull();
  });

  test('that the storage does not take stay in their field', async () => {
    const { db } = await openEditor();
    await userEvent.fill(await field(), 'Mine, {agent}.');
    db.overlays.hook('creating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await save();
    await screen.findByText(/the browser’s storage refused it/);
    expect((await field()).value).toBe('Mine, {agent}.');
  });
});

describe('words that the pack and the agent have both changed', () => {
  const CONFLICT = { path: SAY, base: 'Old words.', mine: 'Old words of mine.', theirs: SAID };
  const mount = async () => {
    const mounted = mountApp(<Panel />, { prepare: (app) => app.navigation.go({ view: 'script', key: KEY }) });
    const history = [{ path: SAY, mine: CONFLICT.mine, theirs: SAID, reason: 'both-changed' as const, at: 1 }];
    await mounted.db.overlays.put({ ...emptyOverlay(PACK.header.packId, SCRIPT), conflicts: [CONFLICT], history });
    await userEvent.click(await screen.findByRole('button', { name: 'Choose' }));
    const choice = await screen.findByRole('region', { name: /^Say/ });
    return { ...mounted, choice };
  };

  test('stand side by side, what each side changed marked', async () => {
    const { choice } = await mount();
    expect(choice.textContent).toContain('Old words.');
    expect(choice.querySelector('ins')?.textContent).toContain(' of mine');
    expect(choice.textContent).toContain('The pack now');
  });

  test('the agent takes their own, undoes it, and takes the pack’s; nothing is lost', async () => {
    const { app, choice } = await mount();
    const overlay = () => app.ownWords.overlays.value.get(KEY);
    await userEvent.click(within(choice).getByRole('button', { name: 'Use mine' }));
    await waitFor(() => expect(overlay()?.fields[SAY]?.mine).toBe(CONFLICT.mine));
    await screen.findByText('There is nothing left to choose here.');
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    const again = await screen.findByRole('region', { name: /^Say/ });
    await userEvent.click(within(again).getByRole('button', { name: 'Use the pack’s' }));
    await waitFor(() => expect(overlay()?.conflicts).toEqual([]));
    expect(overlay()?.fields).toEqual({});
    expect(overlay()?.history.map(({ mine }) => mine)).toContain(CONFLICT.mine);
  });

  test('can be written anew from their own', async () => {
    const { app, choice } = await mount();
    await userEvent.click(within(choice).getByRole('button', { name: 'Edit' }));
    expect((await field()).value).toBe(CONFLICT.mine);
    await userEvent.fill(await field(), 'Both, {agent}.');
    await save();
    await waitFor(() => expect(app.ownWords.conflicts.value).toEqual([]));
    expect(app.ownWords.overlays.value.get(KEY)?.fields[SAY]?.mine).toBe('Both, {agent}.');
  });
});
