import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { cleanName, cleanText } from '../../core/own/clean-text.ts';
import { hasOwnWords, type OwnTexts } from '../../core/own/edit-texts.ts';
import { OWN_PACK_ID } from '../../core/own/own-pack.ts';
import { recordKey } from '../../core/pack/library.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import type { Installed } from '../../core/update/installed-store.ts';
import { withOverlay } from '../../core/update/overlay/edit-overlay.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';
import { readField } from '../../core/update/overlay/record-fields.ts';
import type { SavedWords, ScriptName } from '../../services/own/own-desk.ts';
import type { Navigation } from '../navigation.ts';
import type { NoticeState } from '../notice.ts';
import type { OwnPorts } from './own-ports.ts';

/** A pack's script that is being edited: `loading` until the pack's own words are there, null when there are none. */
export type Original = ScriptRecord | 'loading' | null;

export type WordDrafts = readonly (readonly [key: string, texts: Readonly<Record<string, string>>])[];

export interface OwnWordsState {
  /** False: the company wants every agent to use its words as they are. */
  readonly mayEdit: ReadonlySignal<boolean>;
  readonly overlays: ReadonlySignal<ReadonlyMap<string, Overlay>>;
  /** Keys of the scripts with a text that both the pack and the agent have changed. */
  readonly conflicts: ReadonlySignal<readonly string[]>;
  /** Keys of the scripts with words of one's own. */
  readonly edited: ReadonlySignal<readonly string[]>;
  /** How a script is marked: in one's own words, wholly one's own, or not at all. */
  mark(key: string): 'words' | 'script' | null;
  /** The script with one's own words of this moment in it, before the library has them. */
  dressed(key: string, record: ScriptRecord): ScriptRecord;
  /** Opens the script in view for editing; false when there is none. */
  edit(): boolean;
  original(key: string): Original;
  /** The pack's text at a place. */
  packText(key: string, path: string): string;
  /** What stands in the field of a place: what was typed, else the text as shown. */
  typed(key: string, path: string): string;
  type(key: string, path: string, text: string): void;
  /** Places whose typed text is not the saved one. */
  unsaved(key: string): readonly string[];
  discard(key: string): void;
  /** Everything typed and not saved, by key; to be kept while the browser runs. */
  readonly drafts: ReadonlySignal<WordDrafts>;
  restore(drafts: WordDrafts): void;
  /** Stores what was typed; goes back to the script when that was done. */
  save(key: string): Promise<void>;
  resolve(key: string, path: string, side: 'mine' | 'theirs'): Promise<void>;
  /** Opens the own text of a conflict for editing, beside what the pack says now. */
  mix(key: string, path: string, mine: string): void;
}

interface OwnWordsInputs extends OwnPorts {
  readonly navigation: Navigation;
  readonly notices: NoticeState;
  readonly present: () => { readonly key: string; readonly record: ScriptRecord } | null;
  /** Told of a script whose words are other ones now. */
  readonly changed: (key: string) => void;
}

/** The pack and id that a library key names. */
export function nameOf(key: string): ScriptName {
  const [packId = '', , id = ''] = key.split('/');
  return { packId, id };
}

const isName = (path: string) => path.endsWith('.title') || (path.endsWith('.when') && !path.includes('.say.'));

export function createOwnWordsState(inputs: OwnWordsInputs): OwnWordsState {
  const { desk, mayEdit, navigation, notices } = inputs;
  const overlays = signal<ReadonlyMap<string, Overlay>>(new Map());
  const originals = signal<ReadonlyMap<string, Original>>(new Map());
  const drafts = signal<ReadonlyMap<string, Readonly<Record<string, string>>>>(new Map());
  let shelves = '';

  effect(() => {
    const installed = inputs.installed.value;
    if (!installed) return;
    const stamp = stampOf(installed);
    // Another version of a pack has other words of its own.
    if (stamp !== shelves) originals.value = new Map();
    shelves = stamp;
    overlays.value = new Map(
      installed.overlays.map((overlay) => [recordKey(overlay.packId, overlay.type, overlay.id), overlay]),
    );
  });

  const original = (key: string): Original => {
    const copy = overlays.value.get(key)?.personalCopy;
    if (copy?.type === 'script') return copy;
    const known = originals.value.get(key);
    if (known !== undefined) return known;
    const asked = originals.value;
    queueMicrotask(() => void read(key, asked));
    return 'loading';
  };
  const read = async (key: string, asked: ReadonlyMap<string, Original>) => {
    if (originals.peek() !== asked || asked.has(key)) return;
    const pending = new Map(asked).set(key, 'loading');
    originals.value = pending;
    const found = await desk.original(nameOf(key)).catch(() => null);
    // A pack that was changed meanwhile is read anew by whoever looks.
    if (originals.peek().get(key) === 'loading') originals.value = new Map(originals.peek()).set(key, found);
  };

  const packText = (key: string, path: string) => {
    const overlay = overlays.value.get(key);
    const field = overlay?.fields[path];
    const record = original(key);
    if (overlay?.personalCopy) return field?.base ?? readField(overlay.personalCopy, path) ?? '';
    return record && record !== 'loading' ? (readField(record, path) ?? '') : '';
  };
  const shownText = (key: string, path: string) => overlays.value.get(key)?.fields[path]?.mine ?? packText(key, path);
  const cleaned = (path: string, text: string) => (isName(path) ? cleanName(text) : cleanText(text));

  const setDraft = (key: string, draft: Readonly<Record<string, string>>) => {
    const next = new Map(drafts.value);
    if (Object.keys(draft).length === 0) next.delete(key);
    else next.set(key, draft);
    drafts.value = next;
  };
  const take = (saved: SavedWords, code: 'words-saved' | 'mine-taken' | 'theirs-taken' | 'undone'): boolean => {
    if (saved.kind === 'refused') {
      notices.show({ kind: 'own', what: { code: `refused-${saved.reason}` } });
      return false;
    }
    const { before, after } = saved;
    const key = recordKey(after.packId, after.type, after.id);
    overlays.value = new Map(overlays.value).set(key, after);
    inputs.changed(key);
    const undo = async () => void take(await desk.undoWords(before, after), 'undone');
    notices.show({ kind: 'own', what: { code }, ...(code === 'undone' ? {} : { undo: () => void undo() }) });
    return true;
  };
  const refuse = () => notices.show({ kind: 'own', what: { code: 'refused-policy' } });
  const unsaved = (key: string) =>
    Object.entries(drafts.value.get(key) ?? {})
      .filter(([path, text]) => cleaned(path, text) !== shownText(key, path))
      .map(([path]) => path);

  return {
    mayEdit,
    overlays,
    conflicts: computed(() => keysOf(overlays.value, ({ conflicts }) => conflicts.length > 0)),
    edited: computed(() => keysOf(overlays.value, hasOwnWords)),
    mark: (key) => {
      if (nameOf(key).packId === OWN_PACK_ID) return 'script';
      const overlay = overlays.value.get(key);
      return overlay && hasOwnWords(overlay) ? 'words' : null;
    },
    dressed: (key, record) => {
      const overlay = overlays.value.get(key);
      const known = originals.value.get(key);
      if (overlay?.personalCopy?.type === 'script') return overlay.personalCopy;
      return withOverlay(known && known !== 'loading' ? known : record, overlay) as ScriptRecord;
    },
    edit: () => {
      const present = inputs.present();
      if (!present) return false;
      const { packId, id } = nameOf(present.key);
      if (packId === OWN_PACK_ID) navigation.go({ view: 'own', id, title: '' });
      else navigation.go({ view: 'edit', key: present.key });
      return true;
    },
    original,
    packText,
    typed: (key, path) => drafts.value.get(key)?.[path] ?? shownText(key, path),
    type: (key, path, text) => setDraft(key, { ...drafts.value.get(key), [path]: text }),
    unsaved,
    discard: (key) => setDraft(key, {}),
    drafts: computed(() => [...drafts.value]),
    restore: (kept) => {
      drafts.value = new Map(kept);
    },
    save: async (key) => {
      if (!mayEdit.value) return refuse();
      const typed = drafts.value.get(key) ?? {};
      const texts: Record<string, string | null> = {};
      const seen: Record<string, string> = {};
      for (const path of unsaved(key)) {
        const mine = cleaned(path, typed[path] ?? '');
        const pack = packText(key, path);
        if (pack !== '') seen[path] = pack;
        texts[path] = mine === pack ? null : mine;
      }
      const saved = await desk.saveWords(nameOf(key), texts satisfies OwnTexts, seen).catch(() => STORAGE);
      if (!take(saved, 'words-saved')) return;
      setDraft(key, {});
      const { view } = navigation.route.value;
      if (view === 'edit') navigation.back();
    },
    resolve: async (key, path, side) => {
      if (side === 'mine' && !mayEdit.value) return refuse();
      const saved = await desk.resolve(nameOf(key), path, side).catch(() => STORAGE);
      take(saved, side === 'mine' ? 'mine-taken' : 'theirs-taken');
    },
    mix: (key, path, mine) => {
      setDraft(key, { ...drafts.value.get(key), [path]: mine });
      navigation.go({ view: 'edit', key });
    },
  };
}

const STORAGE: SavedWords = { kind: 'refused', reason: 'storage' };

const stampOf = ({ shelves }: Installed) =>
  shelves.map(({ packId, active }) => `${packId} ${active?.digest ?? ''}`).join();

const keysOf = (overlays: ReadonlyMap<string, Overlay>, isMeant: (overlay: Overlay) => boolean) =>
  [...overlays].filter(([, overlay]) => overlay.type === 'script' && isMeant(overlay)).map(([key]) => key);
