import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CallRecord } from '../core/call/call-record.ts';
import type { CallStore } from '../core/call/call-store.ts';
import { daySpan, type Today, todayOf } from '../core/call/today.ts';
import type { Navigation } from './navigation.ts';
import type { PromisesState } from './promises.ts';
import type { UsageState } from './usage.ts';

export interface TodayInputs {
  readonly calls: Pick<CallStore, 'between'>;
  readonly promises: PromisesState;
  readonly usage: UsageState;
  readonly navigation: Navigation;
}

export interface TodayState {
  readonly today: ReadonlySignal<Today>;
}

/** The day so far. Calls are read when the view opens and each minute while it is open. */
export function createTodayState({ calls, promises, usage, navigation }: TodayInputs): TodayState {
  const records = signal<readonly CallRecord[]>([]);
  effect(() => {
    const now = promises.now.value;
    if (navigation.route.value.view !== 'today') return;
    const { from, to } = daySpan(now);
    calls.between(from, to).then(
      (found) => {
        records.value = found;
      },
      () => undefined,
    );
  });
  return {
    today: computed(() =>
      todayOf({ calls: records.value, promises: promises.all.value, usage: usage.usage.value }, promises.now.value),
    ),
  };
}
