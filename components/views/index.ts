import type { ComponentType } from 'preact';
import type { ViewName } from '../../utils/state/navigation.ts';
import { CardView } from './card/CardView.tsx';
import { CardsView } from './cards/CardsView.tsx';
import { CustomerView } from './customer/CustomerView.tsx';
import { HelpView } from './help/HelpView.tsx';
import { NoteView } from './note/NoteView.tsx';
import { NotesView } from './notes/NotesView.tsx';
import { PlaybookView } from './playbook/PlaybookView.tsx';
import { PromisesView } from './promises/PromisesView.tsx';
import { ScriptView } from './script/ScriptView.tsx';
import { SearchView } from './search/SearchView.tsx';
import { SettingsView } from './settings/SettingsView.tsx';
import { StateView } from './state/StateView.tsx';
import { TodayView } from './today/TodayView.tsx';
import { TypesView } from './types/TypesView.tsx';
import { WrapUpView } from './wrapup/WrapUpView.tsx';

export interface ViewProps {
  /** Key of the library entry, or id of the note, that the route names; empty for views that show no single thing. */
  readonly routeKey: string;
}

/** Every view by the name its route has. */
export const VIEWS: Readonly<Record<ViewName, ComponentType<ViewProps>>> = {
  search: SearchView,
  script: ScriptView,
  types: TypesView,
  playbook: PlaybookView,
  state: StateView,
  cards: CardsView,
  card: CardView,
  notes: NotesView,
  note: NoteView,
  customer: CustomerView,
  wrapup: WrapUpView,
  promises: PromisesView,
  today: TodayView,
  settings: SettingsView,
  help: HelpView,
};
