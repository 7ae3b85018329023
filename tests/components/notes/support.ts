import axe from 'axe-core';
import { onTestFinished } from 'vitest';
import type { Note } from '../../../utils/core/note/note.ts';
import type { NoteStore } from '../../../utils/core/note/note-store.ts';
import type { Live } from '../../../utils/core/store/live.ts';
import type { StoreFault } from '../../../utils/core/store/store-fault.ts';
import { CuecardDatabase } from '../../../utils/storage/database.ts';
import { createNoteStore } from '../../../utils/storage/note-store.ts';

/** A real store of its own, with these notes in it. */
export async function storeWith(notes: readonly Note[]): Promise<NoteStore> {
  const store = createNoteStore(new CuecardDatabase(`test-${crypto.randomUUID()}`), () => 'epoch');
  await store.restore(notes);
  return store;
}

/** A store that gives nothing but this fault. */
export function brokenStore(kind: StoreFault['kind']): NoteStore {
  const fault = { kind } as StoreFault;
  const broken: Live<never> = {
    subscribe: (_, failed) => {
      failed(fault);
      return () => {};
    },
  };
  const answer = async () => ({ kind: 'fault', fault }) as const;
  const fail = () => Promise.reject(new Error(kind));
  return {
    latest: () => broken,
    everything: () => broken,
    one: () => broken,
    save: answer,
    remove: answer,
    restore: answer,
    recover: answer,
    all: fail,
    tally: fail,
    census: fail,
  };
}

/** What axe finds in what is drawn, in light and dark colours; the rules about a whole page do not apply to a view. */
export async function accessibilityFaults(): Promise<string[]> {
  const root = document.documentElement;
  onTestFinished(() => {
    delete root.dataset.theme;
  });
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    root.dataset.theme = theme;
    const { violations } = await axe.run(document.body, {
      rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
    });
    for (const { id, nodes } of violations) faults.push(...nodes.map(({ target }) => `${theme}: ${id} ${target}`));
  }
  return faults;
}
