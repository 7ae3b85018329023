import { screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { stringsFor } from '../../components/strings/index.ts';
import { ChangesView } from '../../components/views/changes/ChangesView.tsx';
import { PacksView } from '../../components/views/packs/PacksView.tsx';
import { SettingsView } from '../../components/views/settings/SettingsView.tsx';
import { TROUBLES } from '../../utils/core/update/cycle/trouble.ts';
import { makePack, reworded } from '../support/packs/make-pack.ts';
import { mountApp } from './support/mount-app.tsx';

/** A view is drawn here without the panel around it, which has the landmarks. */
const options = { resultTypes: ['violations' as const], rules: { region: { enabled: false } } };

const faults = async () =>
  (await axe.run(document.body, options)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );

const drop = (name: string, bytes: Uint8Array) => {
  const data = new DataTransfer();
  data.items.add(new File([bytes as Uint8Array<ArrayBuffer>], name));
  const view = document.querySelector('.packs') as HTMLElement;
  view.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
};

describe('the packs view', () => {
  test('a file dropped on it is installed, labelled as unsigned, and removed at the second press', async () => {
    const { app } = mountApp(<PacksView />);
    drop('mine.ndjson', makePack({ packId: 'mine', scripts: 2 }));
    await screen.findByText('Personal, unsigned');
    await waitFor(() => expect(app.library.value?.entries.has('mine/script/situation.s00001')).toBe(true));
    expect(await faults()).toEqual([]);
    const remove = screen.getByRole('button', { name: /Remove pack/ });
    await userEvent.click(remove);
    expect(screen.getByText('Personal, unsigned')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /Really remove/ }));
    await waitFor(() => expect(screen.queryByText('Personal, unsigned')).toBeNull());
    await waitFor(() => expect(app.library.value?.entries.has('mine/script/situation.s00001')).toBe(false));
  });

  test('a pack that nobody signed, with a mistake in it, is refused with its line', async () => {
    mountApp(<PacksView />);
    const sound = new TextDecoder().decode(makePack({ packId: 'mine', scripts: 2 }));
    drop('mine.ndjson', new TextEncoder().encode(sound.replace('"type":"script"', '"type":"spell"')));
    expect((await screen.findByText(/mistake that its author must mend/)).textContent).toMatch(/line \d+/);
  });

  test('what is no address is said so, in the agent’s language', async () => {
    mountApp(<PacksView />, { lang: 'zh-CN' });
    await userEvent.type(screen.getByLabelText('班组长给的地址'), 'not an address');
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    await screen.findByText(/这不是网址/);
    expect(await faults()).toEqual([]);
  });

  test('where the company looks after packs, nothing can be added and no file opened', async () => {
    const rules = { rootSha256: 'a'.repeat(64), sources: ['https://packs.example'], allowFileImport: false };
    mountApp(<PacksView />, { rules });
    await screen.findByText(/Your company looks after/);
    expect(screen.queryByLabelText('Address from your team lead')).toBeNull();
    expect(document.querySelector('input[type=file]')).toBeNull();
  });
});

describe('what changed', () => {
  test('it is drawn word by word and ends when it was read', async () => {
    const { app } = mountApp(<ChangesView routeKey="mine" />);
    const bytes = (version: number, words?: string) =>
      makePack({
        packId: 'mine',
        version,
        scripts: 3,
        ...(words ? { change: reworded((at) => at === 1, words) } : {}),
      });
    await app.packs.publishers.importFile('mine.ndjson', bytes(1));
    await app.packs.publishers.importFile('mine.ndjson', bytes(2, 'said\u200b otherwise'));
    await waitFor(() => expect(document.querySelector('ins')?.textContent).toContain('said'));
    expect(document.querySelector('del')?.textContent).toContain('word');
    expect(document.querySelector('.hidden-character')?.textContent).toBe('U+200B');
    expect(await faults()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'I have read this' }));
    await waitFor(() => expect(app.packs.toRead.value).toEqual([]));
  });
});

describe('settings that the company has fixed', () => {
  test('they apply, say so, and cannot be changed', async () => {
    const { app } = mountApp(<SettingsView />, { rules: { company: 'Example Ltd', yao: true } });
    await screen.findAllByText('Set by your company');
    expect(app.settings.settings.value.company).toEqual({ 'zh-CN': 'Example Ltd', en: 'Example Ltd' });
    expect(screen.getByLabelText<HTMLInputElement>('Company (English)').disabled).toBe(true);
    app.settings.set('yao', false);
    expect(app.settings.settings.value.yao).toBe(true);
  });
});

test.each(['en', 'zh-CN'] as const)('every trouble has its own sentence in %s', (locale) => {
  const { troubles } = stringsFor(locale).packs;
  expect(new Set(TROUBLES.map((trouble) => troubles[trouble])).size).toBe(TROUBLES.length);
  for (const trouble of TROUBLES) expect(troubles[trouble]).toMatch(/[.。]$/);
});
