import { computed, effect, signal } from '@preact/signals';
import { customerName } from '../core/call/customer-name.ts';
import { createLinter } from '../core/lint/linter.ts';
import { neverEntries } from '../core/lint/never-entries.ts';
import { createLibrary, type Library } from '../core/pack/library.ts';
import { nearestLocale } from '../core/script/locale.ts';
import { agentName, interfaceLocale } from '../core/settings/settings-slots.ts';
import type { Templates } from '../core/settings/template-store.ts';
import type { AppPorts, AppState, BrowserCommand } from './app-types.ts';
import { createCallsState } from './calls.ts';
import { createChecklistState } from './checklist.ts';
import { createCustomerState } from './customer.ts';
import { findIn } from './find-in.ts';
import { createFinderState } from './finder.ts';
import { createFlowState } from './flow.ts';
import { createMissingState } from './missing.ts';
import { createNavigation } from './navigation.ts';
import { noteShown } from './note-shown.ts';
import { createNotesState } from './notes.ts';
import { createNoticeState } from './notice.ts';
import { createOwnState } from './own/create-own-state.ts';
import { createPacksState } from './packs/packs.ts';
import { createPaletteHint } from './palette-hint.ts';
import { createPromisesState } from './promises.ts';
import { readingOf } from './reading.ts';
import { createScriptActions } from './script-actions.ts';
import { categoryName, createSearchState, type EntryRow, type FindPort } from './search.ts';
import { createSettingsState } from './settings.ts';
import { createSlotsState } from './slots.ts';
import { speakingTimesOf } from './speaking-times.ts';
import { createTodayState } from './today.ts';
import { createUsageState } from './usage.ts';
import { createWrapUpActions } from './wrapup-actions.ts';
import { draftOf } from './wrapup-draft.ts';

/** Builds the panel's whole state over its ports. */
export function createAppState(ports: AppPorts): AppState {
  const library = signal<Library | null>(null);
  const libraryFailed = signal(false);
  const find = signal<FindPort | null>(null);
  const commands = signal<readonly BrowserCommand[]>([]);
  const navigation = createNavigation();
  const notices = createNoticeState();
  const templates = signal<Templates>({});
  void ports.templateStore.load().then((stored) => {
    templates.value = stored;
  });
  const finder = createFinderState();
  const reportFault = () => notices.show({ kind: 'storage-failed' });
  const settings = createSettingsState(ports, reportFault);
  const calls = createCallsState({
    callStore: ports.callStore,
    now: () => ports.now().at,
    newId: ports.newId,
    reportFault,
  });
  const customer = createCustomerState(calls);
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
  const notes = createNotesState({
    ...ports.notes,
    newId: ports.newId,
    download: ports.download,
    now: ports.now,
    navigation,
    notices,
    call: calls.active,
    joinCall: ({ id: noteId, callId }) => {
      if (callId === undefined) return calls.calls.record({ kind: 'note', noteId });
      calls.calls.recordIn(callId, { kind: 'note', noteId });
      return callId;
    },
    nameCustomer: (field, typed) => {
      if (typed !== '' && slots.edit(field) === '') slots.set(field, typed);
    },
    customer: () => ({ surname: slots.edit('surname'), phone: slots.edit('phone') }),
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
    const shown = shownFor(route.key);
    return readingOf(library.value, route.key, contentLocale.value, customer.wording.value, shown);
  });
  const { shownFor, ...own } = createOwnState({
    ports,
    library,
    calls,
    navigation,
    notices,
    contentLocale,
    reading: () => reading.value,
    mayEdit: computed(() => app.packs.rules.value.allowLocalEdits !== false),
    reportFault,
  });
  const actions = createScriptActions({
    reading,
    slots,
    used: (reading, use, isPart) => {
      usage.record(reading.key);
      const { key, wordingKey: wording, locale } = reading;
      calls.calls.record({ kind: 'script', use, key, wording, locale, ...(isPart ? { isPart } : {}) });
      calls.calls.keepWords(key, reading.record);
    },
    notices,
    paletteHint: createPaletteHint(ports.paletteHint, commands),
    insertPort: ports.insert,
    copyPort: ports.copy,
    freshWords: ports.freshWords,
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
    changed: (flow, key, before, after) => {
      if (before === undefined) usage.record(key);
      calls.calls.recordFlow(flow, key, before, after);
    },
  });

  noteShown(reading, calls);
  effect(() => flow.follow(calls.state.value?.flow ?? null));

  const missing = createMissingState(ports.missingStore, () => ports.now().at, reportFault);

  const promises = createPromisesState({
    store: ports.promiseStore,
    now: ports.now,
    newId: ports.newId,
    schedule: ports.schedule,
    notices,
    locale: uiLocale,
    present: () => ({
      ...(calls.active.value && { callId: calls.active.value.id }),
      label: slots.edit('issue'),
      customer: customerName(customer.customer.value.values, contentLocale.value),
      owner: agentName(settings.settings.value, uiLocale.value),
    }),
    made: (promises) => {
      for (const { id, callId } of promises) {
        if (callId !== undefined) calls.calls.recordIn(callId, { kind: 'promise', promiseId: id });
      }
    },
    changed: ports.promisesChanged,
  });

  const copy = async (text: string) => {
    notices.show((await ports.copy(text)) ? { kind: 'copied' } : { kind: 'clipboard-failed' });
  };
  const openRow = (row: EntryRow) => navigation.go({ view: 'script', key: row.key });

  const app: AppState = {
    library,
    libraryFailed,
    navigation,
    settings,
    uiLocale,
    contentLocale,
    calls,
    checklist: createChecklistState(calls, library),
    customer,
    slots,
    usage,
    promises,
    today: createTodayState({
      ...{ promises, usage, settings, notices, navigation },
      callStore: ports.callStore,
      noteStore: ports.notes.store,
      promiseStore: ports.promiseStore,
      retentionClock: ports.retentionClock,
      now: () => ports.now().at,
    }),
    lint: computed(() => createLinter(library.value ? neverEntries(library.value) : [])),
    search,
    reading,
    actions,
    missing,
    finder,
    flow,
    notes,
    packs: createPacksState(ports, {
      ...{ calls, reportFault, takeRules: settings.takeRules },
      show: (loaded) => {
        library.value = createLibrary(loaded);
      },
      showIndexes: (indexes) => {
        find.value = findIn(app, indexes);
      },
    }),
    notices,
    ...own,
    commands,
    isMac: ports.isMac,
    version: ports.version,
    modifier: ports.isMac ? '⌘' : 'Ctrl+',
    promiseNames: ports.promiseNames,
    fill: slots.fill,
    categoryTitle: (category) => categoryName(library.value, category, contentLocale.value),
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
    startCall: () => {
      calls.calls.start();
      navigation.go({ view: 'customer' });
    },
    endCall: () => {
      const id = calls.active.value?.id;
      if (id === undefined) return false;
      calls.calls.end(id);
      navigation.go({ view: 'wrapup', id });
      return true;
    },
    switchLanguage: () => customer.setLocale(contentLocale.value === 'en' ? 'zh-CN' : 'en'),
    goSearch: navigation.home,
    ask: (query) => {
      navigation.go({ view: 'search' });
      search.query.value = query;
      search.selected.value = 0;
    },
    newNote: notes.begin,
    again: () => {
      const key = actions.last.value;
      if (key === null) return false;
      navigation.go({ view: 'script', key });
      actions.insert();
      return true;
    },
    now: () => ports.now().at,
    templates,
    setTemplate: (locale, template) => {
      const { [locale]: _, ...others } = templates.value;
      templates.value = template === null ? others : { ...others, [locale]: template };
      ports.templateStore.save(templates.value).catch(reportFault);
    },
    wrapUpActions: createWrapUpActions({
      calls,
      notices,
      insertPort: ports.insert,
      copyPort: ports.copy,
      shown: () => {
        const call = navigation.route.value.view === 'wrapup' ? calls.wrapping.value : null;
        const draft = call && draftOf(app, call);
        return draft ? { id: draft.call.id, text: draft.rendered } : null;
      },
    }),
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
  return app;
}
