import type { ComponentType } from 'preact';
import type { ViewName } from '../../utils/state/navigation.ts';
import { lazy } from '../ui/lazy.tsx';
import { ScriptView } from './script/ScriptView.tsx';
import { SearchView } from './search/SearchView.tsx';

export interface ViewProps {
  /** Key of the library entry, or id of the note, that the route names; empty for views that show no single thing. */
  readonly routeKey: string;
}

type LaterViews = typeof import('./later-views.ts');

/** A view of the chunk that is fetched after the first paint. */
const later = (name: keyof LaterViews) =>
  lazy<ViewProps>(async () => (await import('./later-views.ts'))[name] as ComponentType<ViewProps>);

/** Every view by the name its route has. */
export const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  search: SearchView,
  script: ScriptView,
  edit: later('EditWordsView'),
  conflicts: later('ConflictsView'),
  own: later('OwnScriptView'),
  types: later('TypesView'),
  playbook: later('PlaybookView'),
  state: later('StateView'),
  cards: later('CardsView'),
  card: later('CardView'),
  notes: later('NotesView'),
  note: later('NoteView'),
  customer: later('CustomerView'),
  wrapup: later('WrapUpView'),
  promises: later('PromisesView'),
  today: later('TodayView'),
  settings: later('SettingsView'),
  packs: later('PacksView'),
  changes: later('ChangesView'),
  help: later('HelpView'),
};

/** Fetches the other views, so that opening one later takes no time. */
export async function fetchLaterViews(): Promise<void> {
  await import('./later-views.ts');
}
