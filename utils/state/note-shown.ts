import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { CallsState } from './calls.ts';
import type { Reading } from './reading.ts';

/** A script read during a call stands on its timeline, once; looking at one without a call begins none. */
export function noteShown(reading: ReadonlySignal<Reading | null>, calls: CallsState): void {
  const shown = computed(() => {
    const script = reading.value;
    return script && `${calls.active.value?.id} ${script.key} ${script.wordingKey} ${script.locale}`;
  });
  effect(() => {
    if (shown.value === null) return;
    untracked(() => {
      const script = reading.value;
      if (!script) return;
      const { key, wordingKey: wording, locale } = script;
      calls.calls.record({ kind: 'script', use: 'shown', key, wording, locale });
    });
  });
}
