import type { ReadonlySignal } from '@preact/signals';
import type { CallStore } from '../core/call/call-store.ts';
import type { PromiseKind } from '../core/call/promise.ts';
import type { PromiseStore } from '../core/call/promise-store.ts';
import type { Lint } from '../core/lint/linter.ts';
import type { MissingStore } from '../core/missing/missing-store.ts';
import type { Library, Pack } from '../core/pack/library.ts';
import type { Locale } from '../core/script/locale.ts';
import type { TemplateStore, Templates } from '../core/settings/template-store.ts';
import type { RetentionClockStore } from '../core/store/kept-table.ts';
import type { Moment } from '../core/time/wall-clock.ts';
import type { FavouriteStore, UsageStore } from '../core/usage/usage-store.ts';
import type { CallsState } from './calls.ts';
import type { ChecklistState } from './checklist.ts';
import type { CustomerState } from './customer.ts';
import type { FinderState } from './finder.ts';
import type { FlowState } from './flow.ts';
import type { MissingState } from './missing.ts';
import type { Navigation } from './navigation.ts';
import type { NotesPorts, NotesState } from './notes.ts';
import type { NoticeState } from './notice.ts';
import type { OwnScriptsState } from './own/own-scripts.ts';
import type { OwnWordsState } from './own/own-words.ts';
import type { PacksState } from './packs/packs.ts';
import type { PacksPorts } from './packs/packs-ports.ts';
import type { PaletteHintPort } from './palette-hint.ts';
import type { PromisesState } from './promises.ts';
import type { Reading } from './reading.ts';
import type { CopyPort, InsertPort, ScriptActions } from './script-actions.ts';
import type { FindPort, Row, SearchState } from './search.ts';
import type { SettingsInputs, SettingsState } from './settings.ts';
import type { SlotsState } from './slots.ts';
import type { TodayState } from './today.ts';
import type { UsageState } from './usage.ts';
import type { WrapUpActions } from './wrapup-actions.ts';

/** A command of the browser, as it is bound now. */
export interface BrowserCommand {
  readonly name: string;
  /** Empty: not bound. */
  readonly shortcut: string;
}

export interface AppPorts extends SettingsInputs {
  readonly favouriteStore: FavouriteStore;
  readonly usageStore: UsageStore;
  readonly promiseStore: PromiseStore;
  /** Told when promises were changed or became due. */
  readonly promisesChanged: () => void;
  readonly missingStore: MissingStore;
  readonly callStore: CallStore;
  readonly notes: NotesPorts;
  readonly templateStore: TemplateStore;
  readonly retentionClock: RetentionClockStore;
  readonly packs: PacksPorts;
  /** A new id, unguessable and unique. */
  readonly newId: () => string;
  readonly download: (name: string, type: string, text: string) => void;
  readonly insert: InsertPort;
  readonly copy: CopyPort;
  /** Where the words are not followed as they change: brings those of this moment; false when they cannot be had. */
  readonly freshWords?: () => Promise<boolean>;
  readonly paletteHint: PaletteHintPort;
  readonly now: () => Moment;
  /** Asks the agent to open one site to Cuecard; must be called in a click. */
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly schedule: (at: number, run: () => void) => () => void;
  readonly isMac: boolean;
  readonly version: string;
  readonly slotLabels: (locale: Locale) => Readonly<Record<string, string>>;
  readonly promiseNames: (locale: Locale) => Readonly<Record<PromiseKind, string>>;
}

/** Everything the panel draws, and the intents it sends. */
export interface AppState {
  readonly library: ReadonlySignal<Library | null>;
  readonly libraryFailed: ReadonlySignal<boolean>;
  readonly navigation: Navigation;
  readonly settings: SettingsState;
  readonly uiLocale: ReadonlySignal<Locale>;
  /** Language of the scripts for this customer. */
  readonly contentLocale: ReadonlySignal<Locale>;
  readonly calls: CallsState;
  readonly checklist: ChecklistState;
  readonly customer: CustomerState;
  readonly slots: SlotsState;
  readonly usage: UsageState;
  readonly promises: PromisesState;
  readonly today: TodayState;
  /** Finds what must not be said in anything the agent types. */
  readonly lint: ReadonlySignal<Lint>;
  readonly search: SearchState;
  readonly reading: ReadonlySignal<Reading | null>;
  readonly actions: ScriptActions;
  readonly missing: MissingState;
  readonly finder: FinderState;
  readonly flow: FlowState;
  readonly notes: NotesState;
  readonly packs: PacksState;
  readonly notices: NoticeState;
  /** Packs' scripts in the agent's own words. */
  readonly ownWords: OwnWordsState;
  /** Scripts of the agent's own, beside the packs. */
  readonly ownScripts: OwnScriptsState;
  readonly commands: ReadonlySignal<readonly BrowserCommand[]>;
  readonly isMac: boolean;
  readonly version: string;
  /** ⌘ or Ctrl+, in front of a key. */
  readonly modifier: string;
  promiseNames: AppPorts['promiseNames'];
  fill: SlotsState['fill'];
  categoryTitle(category: string): string;
  copy(text: string): void;
  /** Notes the query in the search field as a missing script; false when there is none. */
  noteMissing(): boolean;
  download: AppPorts['download'];
  /** Time zone of this computer, an IANA name. */
  zone(): string;
  copyRow(row: Row | undefined): void;
  /** Asks for access to a site, then inserts once more. */
  allowSite(origin: string): void;
  switchLanguage(): void;
  /** Begins a call beside those that are open. */
  startCall(): void;
  /** Ends the call in front and opens its wrap-up; false when there is none. */
  endCall(): boolean;
  goSearch(): void;
  /** A new search on top of what is shown: for what was selected in the page, or for nothing yet. */
  ask(query: string): void;
  /** Opens the note of the call in front; from that note, from the list, or without a call, a new one. */
  newNote(): void;
  /** Uses the last script once more; false when there is none. */
  again(): boolean;
  /** Milliseconds since 1970. */
  now(): number;
  readonly templates: ReadonlySignal<Templates>;
  /** Changes the wrap-up template of a language; null: back to the pack's own. */
  setTemplate(locale: Locale, template: string | null): void;
  readonly wrapUpActions: WrapUpActions;
  setPacks(packs: readonly Pack[]): void;
  setFind(find: FindPort): void;
  setLibraryFailed(): void;
  setCommands(commands: readonly BrowserCommand[]): void;
}
