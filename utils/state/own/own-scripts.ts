import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { OWN_PACK_ID, OWN_TITLE } from '../../core/own/own-pack.ts';
import {
  buildOwnScript,
  draftOfScript,
  EMPTY_TEXT,
  type OwnDraft,
  type OwnProblem,
  type OwnText,
} from '../../core/own/own-script.ts';
import type { CategoryRecord } from '../../core/pack/category-record.ts';
import { entriesOf, type Library, textIn } from '../../core/pack/library.ts';
import type { PackRecord } from '../../core/pack/pack-record.ts';
import type { Locale } from '../../core/script/locale.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import type { Navigation } from '../navigation.ts';
import type { NoticeState } from '../notice.ts';
import type { OwnNotice } from './own-notice.ts';
import type { OwnPorts } from './own-ports.ts';

export type OwnDrafts = readonly (readonly [id: string, draft: OwnDraft])[];

export interface OwnScriptsState {
  /** The agent's own scripts by title. */
  readonly scripts: ReadonlySignal<readonly ScriptRecord[]>;
  /** Categories to choose from: those of all packs and the own ones, each once, in order. */
  readonly categories: ReadonlySignal<readonly CategoryRecord[]>;
  /** Opens the form of a new script. */
  begin(title: string): void;
  /** What is typed for a script; of a new one (id empty) and of one not touched yet, what it begins with. */
  draft(id: string, title: string): OwnDraft;
  type(id: string, draft: OwnDraft): void;
  hasDraft(id: string): boolean;
  /** Everything typed and not saved, by id; to be kept while the browser runs. */
  readonly drafts: ReadonlySignal<OwnDrafts>;
  restore(drafts: OwnDrafts): void;
  discard(id: string): void;
  /** What keeps the script from being saved; empty until it was tried. */
  problems(id: string): readonly OwnProblem[];
  save(id: string, title: string): Promise<void>;
  remove(id: string): Promise<void>;
  exportAll(): Promise<void>;
  importFile(bytes: Uint8Array): Promise<void>;
}

interface OwnScriptsInputs extends OwnPorts {
  readonly library: ReadonlySignal<Library | null>;
  readonly navigation: Navigation;
  readonly notices: NoticeState;
  readonly contentLocale: ReadonlySignal<Locale>;
  readonly newId: () => string;
  readonly download: (name: string, type: string, text: string) => void;
}

export function createOwnScriptsState(inputs: OwnScriptsInputs): OwnScriptsState {
  const { desk, library, navigation, notices, contentLocale } = inputs;
  const records = signal<readonly PackRecord[]>([]);
  const drafts = signal<ReadonlyMap<string, OwnDraft>>(new Map());
  const tried = signal<ReadonlyMap<string, readonly OwnProblem[]>>(new Map());
  let digest: string | undefined;
  effect(() => {
    const active = inputs.installed.value?.shelves.find(({ packId }) => packId === OWN_PACK_ID)?.active;
    if (active?.digest === digest) return;
    digest = active?.digest;
    records.value = recordsOf(active);
  });

  const titleOf = ({ texts }: ScriptRecord) => textIn(texts, contentLocale.value).text.title;
  const scripts = computed(() =>
    records.value
      .filter((record) => record.type === 'script')
      .toSorted((a, b) => titleOf(a).localeCompare(titleOf(b), contentLocale.value)),
  );
  const categories = computed(() => {
    const installed = library.value ? entriesOf(library.value, 'category').map(({ record }) => record) : [];
    const own = records.value.filter((record) => record.type === 'category');
    const byId = new Map([...own, ...installed].map((record) => [record.id, record]));
    return [...byId.values()].toSorted((a, b) => a.order - b.order);
  });

  const say = (what: OwnNotice, undo?: () => void) => notices.show({ kind: 'own', what, ...(undo ? { undo } : {}) });
  const without = <T>(map: ReadonlyMap<string, T>, id: string) => new Map([...map].filter(([key]) => key !== id));
  const discard = (id: string) => {
    drafts.value = without(drafts.value, id);
    tried.value = without(tried.value, id);
  };
  // Looked for in a category, it is missed in that one.
  const navigationCategory = () => {
    const before = navigation.stack.value.findLast(({ view }) => view !== 'own');
    return before?.view === 'search' ? before.category : undefined;
  };
  const fresh = (title: string): OwnDraft => ({
    category: navigationCategory() ?? scripts.value[0]?.category ?? null,
    newCategory: OWN_TITLE[contentLocale.value],
    texts: { [contentLocale.value]: { ...EMPTY_TEXT, title } satisfies OwnText },
  });
  const draft = (id: string, title: string): OwnDraft => {
    const script = scripts.value.find((each) => each.id === id);
    return drafts.value.get(id) ?? (script ? draftOfScript(script) : fresh(title));
  };
  const built = (id: string, title: string) =>
    buildOwnScript(draft(id, title), {
      id: id === '' ? `own.${inputs.newId().slice(0, 8)}` : id,
      newCategoryId: `own.${inputs.newId().slice(0, 8)}`,
      categories: categories.value,
    });
  const problemsOf = (id: string, title: string) => {
    const result = built(id, title);
    return result.kind === 'problems' ? result.problems : [];
  };
  const leave = () => {
    if (navigation.route.value.view === 'own') navigation.back();
  };

  return {
    scripts,
    categories,
    begin: (title) => {
      if (!inputs.mayEdit.value) return say({ code: 'refused-policy' });
      // A title asked for anew wins over a form that was left empty but for its title.
      const kept = drafts.value.get('');
      const isBlank = kept && Object.values(kept.texts).every((text) => text.say === '' && text.send === '');
      if (title !== '' && isBlank) discard('');
      navigation.go({ view: 'own', id: '', title });
    },
    draft,
    type: (id, next) => {
      drafts.value = new Map(drafts.value).set(id, next);
      // What was named wrong is checked again as it is put right.
      if (tried.value.get(id)?.length) tried.value = new Map(tried.value).set(id, problemsOf(id, ''));
    },
    hasDraft: (id) => drafts.value.has(id),
    drafts: computed(() => [...drafts.value]),
    restore: (kept) => {
      drafts.value = new Map(kept);
    },
    discard,
    problems: (id) => tried.value.get(id) ?? [],
    save: async (id, title) => {
      if (!inputs.mayEdit.value) return say({ code: 'refused-policy' });
      const result = built(id, title);
      if (result.kind === 'problems') {
        tried.value = new Map(tried.value).set(id, result.problems);
        return;
      }
      const outcome = await desk.saveScript(result.script, result.category).catch(() => STORAGE);
      if (outcome.kind === 'refused') return say({ code: `refused-${outcome.reason}` });
      discard(id);
      say({ code: 'script-saved', title: titleOf(result.script) });
      leave();
    },
    remove: async (id) => {
      const deleted = await desk.deleteScript(id).catch(() => STORAGE);
      if (deleted.kind === 'refused') return say({ code: `refused-${deleted.reason}` });
      const title = titleOf(deleted.script);
      discard(id);
      const putBack = async () => {
        const outcome = await desk.saveScript(deleted.script, deleted.category).catch(() => STORAGE);
        say(outcome.kind === 'changed' ? { code: 'script-back', title } : { code: `refused-${outcome.reason}` });
      };
      say({ code: 'script-deleted', title }, () => void putBack());
      leave();
    },
    exportAll: async () => {
      const text = await desk.exportScripts().catch(() => null);
      if (text === null) return say({ code: 'refused-storage' });
      inputs.download('cuecard-own-scripts.ndjson', 'application/x-ndjson', text);
    },
    importFile: async (bytes) => {
      if (!inputs.mayEdit.value) return say({ code: 'refused-policy' });
      const read = await desk.importScripts(bytes).catch(() => STORAGE);
      if (read.kind === 'imported') {
        const { added, same, both } = read;
        return say({ code: 'imported', added, same, both });
      }
      if (read.reason === 'bad-file') return say({ code: 'refused-bad-file', line: read.line });
      return say({ code: `refused-${read.reason}` });
    },
  };
}

const STORAGE = { kind: 'refused', reason: 'storage' } as const;
