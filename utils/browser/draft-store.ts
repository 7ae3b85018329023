import { browser } from 'wxt/browser';
import { type DraftStore, distinctDrafts, type NoteDraft, readDraft } from '../core/note/note-draft.ts';
import { exclusively, heldNames, holdName } from './exclusively.ts';

const PREFIX = 'draft/';

/** Lives as long as the panel: drafts under a panel whose lock is gone are orphans. */
const lockOf = (panel: string) => `panel/${panel}`;

/**
 * Drafts in the extension's local storage, under the panel that is typing them. Only the latest words of a note are
 * written: what is overtaken while a write is under way is never written at all.
 */
export function createDraftStore(panel: string): DraftStore {
  const keyOf = (id: string) => `${PREFIX}${panel}/${id}`;
  const waiting = new Map<string, NoteDraft | null>();
  let writing: Promise<void> | null = null;

  const writeWaiting = async () => {
    const batch = [...waiting];
    waiting.clear();
    const kept = batch.filter(([, draft]) => draft !== null);
    const dropped = batch.filter(([, draft]) => draft === null).map(([key]) => key);
    await Promise.all([
      kept.length > 0 && browser.storage.local.set(Object.fromEntries(kept)),
      dropped.length > 0 && browser.storage.local.remove(dropped),
    ]);
  };
  const writeAll = async () => {
    while (waiting.size > 0) await writeWaiting();
  };
  const put = (id: string, draft: NoteDraft | null): Promise<void> => {
    waiting.set(keyOf(id), draft);
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  // A panel that goes will not hear that the write under way has ended: the last letters are sent off behind it, and
  // nobody is left to be told of a refusal.
  window.addEventListener('pagehide', () => void writeWaiting().catch(() => {}));
  holdName(lockOf(panel));
  return {
    keep: (draft) => put(draft.base.id, draft),
    drop: (id) => put(id, null),
    adopt: () =>
      exclusively('drafts', async () => {
        const [stored, living] = await Promise.all([browser.storage.local.get(null), heldNames()]);
        const orphans = Object.keys(stored).filter(
          (key) => key.startsWith(PREFIX) && !living.has(lockOf(key.split('/')[1] ?? '')),
        );
        // What cannot be read stays where it is: a later Cuecard may know it.
        const readable = orphans.filter((key) => readDraft(stored[key]) !== undefined);
        const drafts = distinctDrafts(readable.flatMap((key) => readDraft(stored[key]) ?? []));
        // Under the new owner first: a crash between the two leaves them twice, never not at all.
        await Promise.all(drafts.map((draft) => put(draft.base.id, draft)));
        await browser.storage.local.remove(readable);
        return drafts;
      }),
  };
}
