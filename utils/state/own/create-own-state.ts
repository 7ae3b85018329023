import { type ReadonlySignal, signal } from '@preact/signals';
import { entryOf, type Library } from '../../core/pack/library.ts';
import type { Locale } from '../../core/script/locale.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import type { Live } from '../../core/store/live.ts';
import type { Installed } from '../../core/update/installed-store.ts';
import type { CallsState } from '../calls.ts';
import type { Navigation } from '../navigation.ts';
import type { NoticeState } from '../notice.ts';
import type { Reading } from '../reading.ts';
import type { OwnPorts } from './own-ports.ts';
import { createOwnScriptsState, type OwnScriptsState } from './own-scripts.ts';
import { createOwnWordsState, type OwnWordsState } from './own-words.ts';

interface OwnInputs extends Pick<OwnPorts, 'mayEdit'> {
  readonly ports: {
    readonly packs: { readonly desk: OwnPorts['desk']; readonly installed: Live<Installed> };
    readonly newId: () => string;
    readonly download: (name: string, type: string, text: string) => void;
  };
  readonly library: ReadonlySignal<Library | null>;
  readonly calls: CallsState;
  readonly navigation: Navigation;
  readonly notices: NoticeState;
  readonly contentLocale: ReadonlySignal<Locale>;
  readonly reading: () => Reading | null;
  readonly reportFault: () => void;
}

export interface OwnState {
  readonly ownWords: OwnWordsState;
  readonly ownScripts: OwnScriptsState;
  /** The words of a script that are shown in place of the library's: those the call keeps, else the own ones. */
  shownFor(key: string): Readonly<Record<string, ScriptRecord>>;
}

/** Everything of the agent's own wording. */
export function createOwnState({ ports, library, calls, reading, reportFault, ...shared }: OwnInputs): OwnState {
  const { newId, download, packs } = ports;
  const installed = signal<Installed | null>(null);
  packs.installed.subscribe((next) => {
    installed.value = next;
  }, reportFault);
  const inputs = { ...shared, desk: packs.desk, installed };
  const dressed = (key: string) => {
    const record = library.value && entryOf(library.value, key, 'script')?.record;
    return record ? ownWords.dressed(key, record) : undefined;
  };
  const kept = (key: string) => calls.active.value?.kept[key];
  const ownWords = createOwnWordsState({
    ...inputs,
    present: reading,
    // A call keeps the words it has used; those that the agent changes in the middle of it are meant for it.
    changed: (key) => {
      const record = kept(key) && dressed(key);
      if (record) calls.calls.keepWords(key, record);
    },
  });
  return {
    ownWords,
    ownScripts: createOwnScriptsState({ ...inputs, library, newId, download }),
    shownFor: (key) => {
      const record = kept(key) ?? dressed(key);
      return record ? { [key]: record } : {};
    },
  };
}
