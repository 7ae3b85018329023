import { type Signal, signal } from '@preact/signals';
import type { Energy, Focus } from '../core/playbook/type-of.ts';

/** Answers to the finder's two questions; null while open. */
export interface FinderState {
  readonly focus: Signal<Focus | null>;
  readonly energy: Signal<Energy | null>;
}

export function createFinderState(): FinderState {
  return { focus: signal<Focus | null>(null), energy: signal<Energy | null>(null) };
}
