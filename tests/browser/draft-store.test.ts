import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NoteDraft } from '../../utils/core/note/note-draft.ts';
import { note } from '../core/note/arbitrary-note.ts';

vi.hoisted(() => {
  // `wxt/browser` looks for the extension's own object when it is loaded.
  Object.assign(globalThis, { browser: { runtime: { id: 'test' } } });
});

const draft = (text: string, id = 'a'): NoteDraft => ({
  base: note({ id }),
  fields: { surname: '', phone: '', text },
  scripts: [],
  kept: [],
});

async function open(panel: string) {
  Object.assign(globalThis, { browser: fakeBrowser, chrome: fakeBrowser });
  const { createDraftStore } = await import('../../utils/browser/draft-store.ts');
  return createDraftStore(panel);
}

const stored = async () =>
  Object.keys(await fakeBrowser.storage.local.get(null)).filter((key) => key.startsWith('draft/'));

/** A panel that ended: what it kept is there, its lock is not. */
const leave = (panel: string, left: NoteDraft) =>
  fakeBrowser.storage.local.set({ [`draft/${panel}/${left.base.id}`]: left });

beforeEach(() => fakeBrowser.reset());

describe('drafts', () => {
  test('only the latest words of a note are kept, and none once they are saved', async () => {
    const drafts = await open('one');
    await Promise.all([drafts.keep(draft('a')), drafts.keep(draft('ab')), drafts.keep(draft('abc'))]);
    const kept = await fakeBrowser.storage.local.get('draft/one/a');
    expect(kept['draft/one/a']).toMatchObject({ fields: { text: 'abc' } });
    await Promise.all([drafts.keep(draft('abcd')), drafts.drop('a')]);
    expect(await stored()).toEqual([]);
  });

  test('a panel that goes while a write is under way sends off the last letters', async () => {
    const drafts = await open('going');
    const never = vi.spyOn(fakeBrowser.storage.local, 'set').mockReturnValueOnce(new Promise(() => {}) as never);
    onTestFinished(() => never.mockRestore());
    void drafts.keep(draft('typed'));
    void drafts.keep(draft('typed and closed'));
    expect(await stored()).toEqual([]);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const kept = await fakeBrowser.storage.local.get('draft/going/a');
    expect(kept['draft/going/a']).toMatchObject({ fields: { text: 'typed and closed' } });
  });

  test('those of a panel that is no more are taken over, those of a living one are not', async () => {
    await leave('dead', draft('left behind', 'x'));
    const living = await open('living');
    await living.keep(draft('being typed', 'y'));
    await vi.waitFor(async () => {
      const { held = [] } = await navigator.locks.query();
      expect(held.map(({ name }) => name)).toContain('panel/living');
    });
    const next = await open('next');
    const adopted = await next.adopt();
    expect(adopted.map(({ fields }) => fields.text)).toEqual(['left behind']);
    expect((await stored()).sort()).toEqual(['draft/living/y', 'draft/next/x']);
  });

  test('two panels that start at once take each draft once', async () => {
    await leave('dead', draft('left behind', 'x'));
    const [one, two] = await Promise.all([open('p1'), open('p2')]);
    const adopted = await Promise.all([one.adopt(), two.adopt()]);
    expect(adopted.flat().map(({ fields }) => fields.text)).toEqual(['left behind']);
  });

  test('a panel that really ends gives up its drafts', async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<p>another panel</p>';
    document.body.append(frame);
    onTestFinished(() => frame.remove());
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    await new Promise<void>((held) => {
      void frame.contentWindow?.navigator.locks.request('panel/framed', () => {
        held();
        return new Promise(() => {});
      });
    });
    await leave('framed', draft('in the frame', 'z'));
    const next = await open('watcher');
    expect(await next.adopt()).toEqual([]);
    frame.remove();
    await vi.waitFor(async () => expect(await next.adopt()).toHaveLength(1));
  });

  test('what cannot be read stays where it is', async () => {
    await fakeBrowser.storage.local.set({ 'draft/dead/q': { from: 'a later Cuecard' } });
    expect(await (await open('reader')).adopt()).toEqual([]);
    expect(await stored()).toEqual(['draft/dead/q']);
  });
});
