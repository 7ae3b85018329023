import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CallRecord } from '../core/call/call-record.ts';
import type { CallStore } from '../core/call/call-store.ts';
import type { PromiseStore } from '../core/call/promise-store.ts';
import { daySpan, type Today, todayOf } from '../core/call/today.ts';
import type { NoteStore } from '../core/note/note-store.ts';
import type { RetentionClockStore } from '../core/store/kept-table.ts';
import { clearAll, clearOld } from '../services/retention/clear-old.ts';
import { keptCalls, keptNotes, keptPromises } from '../services/retention/kept-tables.ts';
import type { Navigation } from './navigation.ts';
import type { NoticeState } from './notice.ts';
import type { PromisesState } from './promises.ts';
import type { SettingsState } from './settings.ts';
import type { UsageState } from './usage.ts';

export interface TodayInputs {
  readonly callStore: CallStore;
  readonly noteStore: NoteStore;
  readonly promiseStore: PromiseStore;
  readonly retentionClock: RetentionClockStore;
  readonly promises: PromisesState;
  readonly usage: UsageState;
  readonly settings: SettingsState;
  readonly notices: NoticeState;
  readonly navigation: Navigation;
  readonly now: () => number;
}

export interface TodayState {
  readonly today: ReadonlySignal<Today>;
  /** Removes notes, calls and closed promises that are past their days. Run after each start. */
  clearOld(): Promise<void>;
  /** Removes all notes, ended calls and closed promises now. */
  endShift(): Promise<void>;
}

/** The day so far. Calls are read when the view opens and each minute while it is open. */
export function createTodayState(inputs: TodayInputs): TodayState {
  const { callStore, promises, usage, settings, notices, navigation } = inputs;
  const records = signal<readonly CallRecord[]>([]);
  const tables = [keptNotes(inputs.noteStore), keptCalls(callStore), keptPromises(inputs.promiseStore)];
  const readCalls = async () => {
    const { from, to } = daySpan(promises.now.peek());
    records.value = await callStore.between(from, to).catch(() => []);
  };
  effect(() => {
    promises.now.value;
    if (navigation.route.value.view === 'today') void readCalls();
  });
  return {
    today: computed(() =>
      todayOf({ calls: records.value, promises: promises.all.value, usage: usage.usage.value }, promises.now.value),
    ),
    clearOld: async () => {
      const days = settings.settings.value.noteRetentionDays;
      // What cannot be cleared now is cleared after another start.
      await clearOld({ tables, days, clock: inputs.retentionClock, now: inputs.now() }).catch(() => undefined);
    },
    endShift: async () => {
      try {
        notices.show({ kind: 'shift-ended', count: await clearAll(tables) });
      } catch {
        notices.show({ kind: 'storage-failed' });
      }
      await readCalls();
    },
  };
}
