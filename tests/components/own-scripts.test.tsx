import { screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Panel } from '../../components/Panel.tsx';
import { stringsFor } from '../../components/strings/index.ts';
import { emptyOverlay } from '../../utils/core/update/overlay/overlay.ts';
import { mountApp } from './support/mount-app.tsx';

const box = (field: string) => document.querySelector<HTMLInputElement>(`[data-field=${field}]`) as HTMLInputElement;
const save = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

/** A new script begun from a search that found nothing. */
async function begin(query: string, lang: 'en' | 'zh-CN' = 'en') {
  const mounted = mountApp(<Panel />, { lang });
  await userEvent.fill(screen.getByRole('combobox'), query);
  await userEvent.keyboard('{Alt>}a{/Alt}');
  // The form comes in a chunk of its own, which a busy machine brings late.
  await waitFor(() => expect(box('title')).toBeTruthy(), { timeout: 10_000 });
  return mounted;
}

/** An own script, saved; the panel is back at the search. */
async function written(title: string, say: string) {
  const mounted = await begin(title);
  await userEvent.fill(box('say'), say);
  await save();
  await screen.findByText(`Saved: ${title}`);
  return mounted;
}

describe('an own script', () => {
  test('begins with what was searched in vain as its title, and with the field to be said', async () => {
    await begin('Parcel at the neighbour');
    expect(box('title').value).toBe('Parcel at the neighbour');
    expect(document.activeElement).toBe(box('say'));
  });

  test('is found by the first letters of its pinyin, shown, inserted, and marked as own', async () => {
    const { app, sent } = await written('补发包裹', '我们马上为您补发包裹。');
    const field = screen.getByRole('combobox');
    await userEvent.fill(field, 'bfbg');
    const option = await waitFor(() => {
      const [first] = screen.getAllByRole('option');
      expect(first?.textContent).toContain('补发包裹');
      return first;
    });
    expect(option?.textContent).toContain('own script');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(app.reading.value?.text.title).toBe('补发包裹'));
    app.actions.insert();
    await waitFor(() => expect(sent.inserted).toEqual(['我们马上为您补发包裹。']));
  });

  test('with nothing to say is not saved: the field says so, and has the focus', async () => {
    const { app } = await begin('Title');
    await userEvent.click(box('title'));
    await save();
    await waitFor(() => expect(document.activeElement).toBe(box('say')));
    expect(screen.getByRole('alert').textContent).toBe('There is nothing to say yet.');
    expect(box('say').getAttribute('aria-describedby')).toContain(screen.getByRole('alert').id);
    await userEvent.fill(box('say'), 'Something.');
    expect(screen.queryByRole('alert')).toBeNull();
    expect(app.ownScripts.scripts.value).toEqual([]);
  });

  test.each([
    ['an unknown blank', async () => userEvent.fill(box('say'), 'Hi {name}.'), 'No blank is called {name}'],
    [
      'no language',
      async () => userEvent.click(screen.getByRole('checkbox', { name: 'English' })),
      'at least one language',
    ],
    [
      'no name for the category',
      async () => userEvent.clear(screen.getByRole('textbox', { name: /Name of the new/ })),
      'name a new one',
    ],
    ['a long title', async () => userEvent.fill(box('title'), 'x'.repeat(81)), '80 characters at most'],
  ])('%s is named in a sentence', async (_, spoil, sentence) => {
    await begin('Title');
    await userEvent.fill(box('say'), 'Something.');
    await spoil();
    await userEvent.click(screen.getByRole('button', { name: /^Save/ }));
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(sentence));
  });

  test('is edited by E, and deleted with a way back', async () => {
    const { app } = await written('Parcel gone', 'Gone.');
    await waitFor(() => expect(app.ownScripts.scripts.value).toHaveLength(1));
    const id = app.ownScripts.scripts.value[0]?.id ?? '';
    const key = `own/script/${id}`;
    await waitFor(() => expect(app.library.value?.entries.has(key)).toBe(true));
    app.navigation.go({ view: 'script', key });
    await screen.findByRole('heading', { name: 'Parcel gone' });
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard('e');
    await waitFor(() => expect(box('say').value).toBe('Gone.'));
    await userEvent.fill(box('say'), 'Found again.');
    await save();
    await waitFor(() => expect(document.querySelector('.words')?.textContent).toContain('Found again.'));
    await userEvent.keyboard('e');
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(app.ownScripts.scripts.value).toEqual([]));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(app.ownScripts.scripts.value[0]?.id).toBe(id));
    expect(app.ownScripts.scripts.value[0]?.texts.en?.wordings.neutral.say[0]?.text).toBe('Found again.');
  });

  test('what is typed waits when the form is left', async () => {
    await begin('Half');
    await userEvent.fill(box('say'), 'Half a sen');
    await userEvent.keyboard('{Escape}');
    await screen.findByRole('combobox');
    await userEvent.keyboard('{Alt>}a{/Alt}');
    await waitFor(() => expect(box('say').value).toBe('Half a sen'));
    expect(box('title').value).toBe('Half');
  });

  test('goes out as a file and comes in again; a broken file is refused with its line', async () => {
    const { app, sent } = await written('Parcel gone', 'Gone.');
    await waitFor(() => expect(app.ownScripts.scripts.value).toHaveLength(1));
    app.navigation.go({ view: 'settings' });
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a file' }));
    await waitFor(() => expect(sent.files).toHaveLength(1));
    const section = document.querySelector('.own-section') as HTMLElement;
    const choose = async (text: string) => {
      const input = section.querySelector('input[type=file]') as HTMLInputElement;
      await userEvent.upload(input, new File([text], 'own.ndjson'));
    };
    await choose(sent.files[0]?.text ?? '');
    await screen.findByText('Everything in this file is here already.');
    await choose((sent.files[0]?.text ?? '').replace('Gone.', 'Gone.\t'));
    await screen.findByText(/or it was changed \(line 3\)/);
    expect(app.ownScripts.scripts.value).toHaveLength(1);
    await userEvent.click(within(section).getByRole('button', { name: 'Parcel gone' }));
    await screen.findByRole('heading', { name: 'Parcel gone' });
  });

  test('is not to be written where the company forbids own words', async () => {
    const { app } = mountApp(<Panel />, {
      rules: { allowLocalEdits: false },
      prepare: (state) => state.navigation.go({ view: 'settings' }),
    });
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'New script' }).disabled).toBe(true);
    app.ownScripts.begin('x');
    await screen.findByText('Not saved: your company’s rules do not allow own words.');
  });
});

describe.each(['en', 'zh-CN'] as const)('axe and the width, in %s', (lang) => {
  const t = stringsFor(lang).ownWords;
  const SAY = 'texts.en.wordings.neutral.say.0.text';
  const CONFLICT = { path: SAY, base: 'Old.', mine: 'Mine, {agent}.', theirs: 'Theirs.' };

  test.each(['edit', 'conflicts', 'own', 'settings'] as const)('%s', async (view) => {
    const { app, db } = mountApp(<Panel />, { lang });
    const script = [...(app.library.value?.entries.values() ?? [])].find(({ record }) => record.type === 'script');
    if (!script) throw new Error('no script');
    const overlay = { ...emptyOverlay(script.packId, script.record), fields: { [SAY]: { base: 'x', mine: 'y' } } };
    const history = [{ path: SAY, mine: 'earlier', reason: 'replaced' as const, at: 1 }];
    await db.overlays.put({ ...overlay, conflicts: [CONFLICT], history });
    await waitFor(() => expect(app.ownWords.conflicts.value).toHaveLength(1));
    if (view === 'own') app.navigation.go({ view, id: '', title: '' });
    else if (view === 'settings') app.navigation.go({ view });
    else app.navigation.go({ view, key: script.key });
    const root = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('.own-form, .own-choice, .own-section');
      if (!found) throw new Error('not drawn');
      return found;
    });
    if (view === 'own') {
      for (const tick of document.querySelectorAll<HTMLInputElement>('.own-languages input:not(:checked)'))
        tick.click();
      await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${t.save}`) }));
      await screen.findAllByRole('alert');
    }
    for (const theme of ['light', 'dark'] as const) {
      document.documentElement.dataset.theme = theme;
      const { violations } = await axe.run(root.closest('main') as HTMLElement);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    delete document.documentElement.dataset.theme;
    for (const width of [252, 320, 400, 800]) {
      await page.viewport(width, 640);
      const main = root.closest('main') as HTMLElement;
      expect(main.scrollWidth, `${width} px`).toBeLessThanOrEqual(main.clientWidth);
    }
  });
});
