import { type DraftStore, distinctDrafts, type NoteDraft } from '../../utils/core/note/note-draft.ts';

/** Drafts of all panels, as the browser would keep them; a panel that is gone leaves its own to be adopted. */
export function createMemoryDrafts() {
  const kept = new Map<string, NoteDraft>();
  const living = new Set<string>();
  return {
    /** What is kept now, by note. */
    texts: () => Object.fromEntries([...kept].map(([key, { fields }]) => [key.split('/')[1], fields.text])),
    open(panel: string): DraftStore {
      living.add(panel);
      return {
        keep: async (draft) => void kept.set(`${panel}/${draft.base.id}`, structuredClone(draft)),
        drop: async (id) => void kept.delete(`${panel}/${id}`),
        adopt: async () => {
          const orphans = [...kept].filter(([key]) => !living.has(key.split('/')[0] ?? ''));
          const drafts = distinctDrafts(orphans.map(([, draft]) => draft));
          for (const [key] of orphans) kept.delete(key);
          for (const draft of drafts) kept.set(`${panel}/${draft.base.id}`, draft);
          return drafts;
        },
      };
    },
    close: (panel: string) => void living.delete(panel),
  };
}
