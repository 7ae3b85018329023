import type { Note } from '../core/note/note.ts';
import type { Locale } from '../core/script/locale.ts';
import type { AppState } from './app-types.ts';
import type { Route } from './navigation.ts';
import type { OwnDrafts } from './own/own-scripts.ts';
import type { WordDrafts } from './own/own-words.ts';

/** What the panel shows, to be kept while the browser runs. What belongs to a call is kept with the call. */
export interface PanelSession {
  readonly stack: readonly Route[];
  readonly query: string;
  readonly activeCall: string | null;
  readonly locale: Locale | null;
  /** Own wording that was typed and not saved. */
  readonly ownWords: WordDrafts;
  readonly ownScripts: OwnDrafts;
  /** A note that was begun and holds nothing yet. */
  readonly begunNote: Note | null;
}

export function writeSession(app: AppState): PanelSession {
  return {
    stack: app.navigation.stack.value,
    query: app.search.query.value,
    activeCall: app.calls.desk.value.activeId,
    locale: app.customer.idleLocale.value,
    ownWords: app.ownWords.drafts.value,
    ownScripts: app.ownScripts.drafts.value,
    begunNote: app.notes.begun.value,
  };
}

/** Takes up what was kept. It was written by this extension in this browser session; what is missing is left as new. */
export function readSession(app: AppState, kept: unknown): void {
  const {
    stack = [],
    query = '',
    activeCall = null,
    locale = null,
    begunNote = null,
    ownWords = [],
    ownScripts = [],
  } = (kept ?? {}) as Partial<PanelSession>;
  app.navigation.restore(stack);
  app.search.query.value = query;
  app.ownWords.restore(ownWords);
  app.ownScripts.restore(ownScripts);
  app.calls.restore(activeCall);
  app.notes.begun.value = begunNote;
  if (locale) app.customer.setLocale(locale);
}
