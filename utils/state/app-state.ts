import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { MissingStore } from '../core/missing/missing-store.ts';
import { createLibrary, type Library, type Pack } from '../core/pack/library.ts';
import { type Locale, nearestLocale } from '../core/script/locale.ts';
import { interfaceLocale } from '../core/settings/settings-slots.ts';
import type { Moment } from '../core/time/wall-clock.ts';
import type { FavouriteStore, UsageStore } from '../core/usage/usage-store.ts';
import { type CustomerState, createCustomerState } from './customer.ts';
import { createFinderState, type FinderState } from './finder.ts';
import { createFlowState, type FlowState } from './flow.ts';
import { createMissingState, type MissingState } from './missing.ts';
import { createNavigation, type Navigation } from './navigation.ts';
import { createNoticeState, type NoticeState } from './notice.ts';
import { type Reading, readingOf } from './reading.ts';
import { type CopyPort, createScriptActions, type InsertPort, type ScriptActions } from './script-actions.ts';
import {
  categoryTitle,
  createSearchState,
  type EntryRow,
  type FindPort,
  type Row,
  type SearchState,
} from './search.ts';
import { createSettingsState, type SettingsInputs, type SettingsState } from './settings.ts';
import { createSlotsState, type SlotsState } from './slots.ts';
import { speakingTimesOf } from './speaking-times.ts';
import { createUsageState, type UsageState } from './usage.ts';

/** A command of the browser, as it is bound now. */
export interface BrowserCommand {
  readonly name: string;
  /** Empty: not bound. */
  readonly shortcut: string;
}

export interface AppPorts extends SettingsInputs {
  readonly favouriteStore: FavouriteStore;
  readonly usageStore: UsageStore;
  readonly missingStore: MissingStore;
  readonly download: (name: string, type: string, text: string) => void;
  readonly insert: InsertPort;
  readonly copy: CopyPort;
  readonly now: () => Moment;
  /** Asks the agent to open one site to Cuecard; must be called in a click. */
  readonly requestSite: (origin: string) => Promise<boolean>;
  readonly schedule: (at: number, run: () => void) => () => void;
  readonly isMac: boolean;
  readonly version: string;
  readonly slotLabels: (locale: Locale) => Readonly<Record<string, string>>;
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
  readonly customer: CustomerState;
  readonly slots: SlotsState;
  readonly usage: UsageState;
  readonly search: SearchState;
  readonly reading: ReadonlySignal<Reading | null>;
  readonly actions: ScriptActions;
  readonly missing: MissingState;
  readonly finder: FinderState;
  readonly flow: FlowState;
  readonly notices: NoticeState;
  readonly commands: ReadonlySignal<readonly BrowserCommand[]>;
  readonly isMac: boolean;
  readonly version: string;
  /** ⌘ or Ctrl+, in front of a key. */
  readonly modifier: string;
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
  goSearch(): void;
  /** A new search on top of what is shown: for what was selected in the page, or for nothing yet. */
  ask(query: string): void;
  newNote(): void;
  /** Uses the last script once more; false when there is none. */
  again(): boolean;
  setPacks(packs: readonly Pack[]): void;
  setFind(find: FindPort): void;
  setLibraryFailed(): void;
  setCommands(commands: readonly BrowserCommand[]): void;
}

export function createAppState(ports: AppPorts): AppState {
  const library = signal<Library | null>(null);
  const libraryFailed = signal(false);
  const find = signal<FindPort | null>(null);
  const commands = signal<readonly BrowserCommand[]>([]);
  const navigation = createNavigation();
  const notices = createNoticeState();
  const finder = createFinderState();
  const reportFault = () => notices.show({ kind: 'storage-failed' });
  const settings = createSettingsState(ports, reportFault);
  const customer = createCustomerState();
  const uiLocale = computed(() => interfaceLocale(settings.settings.value, nearestLocale(ports.browserLanguage)));
  const contentLocale = computed(() => customer.customer.value.locale ?? settings.settings.value.contentLocale);
  const slots = createSlotsState({
    library,
    customer,
    settings,
    contentLocale,
    labels: computed(() => ports.slotLabels(uiLocale.value)),
    now: ports.now,
  });
  const usage = createUsageState({
    favouriteStore: ports.favouriteStore,
    usageStore: ports.usageStore,
    now: () => ports.now().at,
    reportFault,
  });
  const search = createSearchState({ library, find, usage, navigation, contentLocale });
  const reading = computed(() => {
    const route = navigation.route.value;
    if (!library.value || route.view !== 'script') return null;
    return readingOf(library.value, route.key, contentLocale.value, customer.wording.value);
  });
  const actions = createScriptActions({
    reading,
    slots,
    usage,
    notices,
    insertPort: ports.insert,
    copyPort: ports.copy,
  });

  const speakingTimes = (key: string) => {
    const script = library.value && readingOf(library.value, key, contentLocale.value, customer.wording.value);
    return script ? speakingTimesOf(script, (text) => slots.fill(text, script.locale, 'spoken')) : {};
  };
  const flow = createFlowState({
    library,
    values: () => customer.customer.value.values,
    speaking: (key) => speakingTimes(key),
    now: () => ports.now().at,
    schedule: ports.schedule,
    onStep: () => undefined,
    onEnd: (key) => usage.record(key),
  });

  const missing = createMissingState(ports.missingStore, () => ports.now().at, reportFault);

  const copy = async (text: string) => {
    notices.show((await ports.copy(text)) ? { kind: 'copied' } : { kind: 'clipboard-failed' });
  };
  const openRow = (row: EntryRow) => navigation.go({ view: 'script', key: row.key });

  return {
    library,
    libraryFailed,
    navigation,
    settings,
    uiLocale,
    contentLocale,
    customer,
    slots,
    usage,
    search,
    reading,
    actions,
    missing,
    finder,
    flow,
    notices,
    commands,
    isMac: ports.isMac,
    version: ports.version,
    modifier: ports.isMac ? '⌘' : 'Ctrl+',
    fill: slots.fill,
    categoryTitle: (category) => {
      const packs = library.value?.packs ?? [];
      for (const { header } of packs) {
        const title = library.value && categoryTitle(library.value, header.packId, category, contentLocale.value);
        if (title) return title;
      }
      return category;
    },
    copy,
    copyRow: (row) => {
      if (row?.kind !== 'entry' || row.type !== 'script') return;
      openRow(row);
      actions.copy();
    },
    noteMissing: () => {
      const query = search.query.value.trim();
      if (navigation.route.value.view !== 'search' || query === '') return false;
      void missing.note(query).then((isNoted) => {
        if (isNoted) notices.show({ kind: 'missing-noted', query });
      });
      return true;
    },
    download: ports.download,
    zone: () => ports.now().zone,
    allowSite: async (origin) => {
      if (!(await ports.requestSite(origin))) return;
      notices.dismiss();
      actions.insert();
    },
    switchLanguage: () => customer.change({ locale: contentLocale.value === 'en' ? 'zh-CN' : 'en' }),
    goSearch: navigation.home,
    ask: (query) => {
      navigation.go({ view: 'search' });
      search.query.value = query;
      search.selected.value = 0;
    },
    newNote: () => navigation.go({ view: 'notes' }),
    again: () => {
      const key = actions.last.value;
      if (key === null) return false;
      navigation.go({ view: 'script', key });
      actions.insert();
      return true;
    },
    setPacks: (packs) => {
      library.value = createLibrary(packs);
    },
    setFind: (port) => {
      find.value = port;
    },
    setLibraryFailed: () => {
      libraryFailed.value = true;
    },
    setCommands: (next) => {
      commands.value = next;
    },
  };
}
