import type { SlotKind } from '../pack/pack-header.ts';

/** Where a slot's value comes from: the agent's settings, or the customer being helped. */
export type SlotSource = 'settings' | 'call';

export interface SlotDefinition {
  readonly name: string;
  readonly kind: SlotKind;
  readonly source: SlotSource;
}

/** Slots that every pack may use without declaring them. Labels stand in the locale files under `slot.<name>`. */
export const BUILTIN_SLOTS: readonly SlotDefinition[] = [
  { name: 'company', kind: 'text', source: 'settings' },
  { name: 'line', kind: 'text', source: 'settings' },
  { name: 'agent', kind: 'text', source: 'settings' },
  { name: 'hours', kind: 'text', source: 'settings' },
  { name: 'hotline', kind: 'phone', source: 'settings' },
  { name: 'languages', kind: 'text', source: 'settings' },
  { name: 'emergency', kind: 'phone', source: 'settings' },
  { name: 'surname', kind: 'surname', source: 'call' },
  { name: 'honorific', kind: 'honorific', source: 'call' },
  { name: 'phone', kind: 'phone', source: 'call' },
  { name: 'issue', kind: 'text', source: 'call' },
  { name: 'product', kind: 'text', source: 'call' },
  { name: 'order', kind: 'order', source: 'call' },
  { name: 'amount', kind: 'amount', source: 'call' },
  { name: 'department', kind: 'text', source: 'call' },
  { name: 'deadline', kind: 'deadline', source: 'call' },
  { name: 'minutes', kind: 'duration', source: 'call' },
  { name: 'summary', kind: 'text', source: 'call' },
  { name: 'options', kind: 'options', source: 'call' },
  { name: 'date', kind: 'date', source: 'call' },
  { name: 'time', kind: 'time', source: 'call' },
];
