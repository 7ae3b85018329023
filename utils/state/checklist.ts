import type { ReadonlySignal } from '@preact/signals';
import { checklistView } from '../core/flow/checklist.ts';
import { entryOf, type Library } from '../core/pack/library.ts';
import type { CallsState } from './calls.ts';

/** The guided processes of the call in front: what is ticked stands on its timeline. */
export interface ChecklistState {
  isTicked(key: string, item: string): boolean;
  toggle(key: string, item: string): void;
  /** Ticks the item at a place, from 1; false when the card has none there or is no process. */
  toggleAt(key: string, place: number): boolean;
}

export function createChecklistState(calls: CallsState, library: ReadonlySignal<Library | null>): ChecklistState {
  const ticksOf = (key: string) => calls.state.value?.ticks[key] ?? {};
  const isTicked = (key: string, item: string) => Object.hasOwn(ticksOf(key), item);
  const toggle = (key: string, item: string) =>
    void calls.calls.record({ kind: 'tick', key, item, isTicked: !isTicked(key, item) });
  return {
    isTicked,
    toggle,
    toggleAt: (key, place) => {
      const card = library.value && entryOf(library.value, key, 'card')?.record;
      if (card?.kind !== 'process') return false;
      const item = checklistView(card, ticksOf(key)).items[place - 1];
      if (!item) return false;
      toggle(key, item.id);
      return true;
    },
  };
}
