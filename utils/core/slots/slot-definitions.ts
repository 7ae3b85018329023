import type { PackHeader, SlotKind } from '../pack/pack-header.ts';
import type { Locale } from '../script/locale.ts';
import { BUILTIN_SLOTS, type SlotDefinition } from './builtin-slots.ts';

/** A slot as the panel shows it. `label` only for a pack’s own slots; built-in ones have theirs in the locale files. */
export interface KnownSlot extends SlotDefinition {
  readonly label?: { readonly [L in Locale]?: string | undefined };
}

type DeclaredSlot = NonNullable<PackHeader['slots']>[number];

/** Every slot by name: the built-in ones, and those packs declare. A pack cannot redefine a built-in slot. */
export function knownSlots(declared: readonly DeclaredSlot[]): ReadonlyMap<string, KnownSlot> {
  const known = new Map<string, KnownSlot>();
  for (const { name, kind, label } of declared) known.set(name, { name, kind, label, source: 'call' });
  for (const slot of BUILTIN_SLOTS) known.set(slot.name, slot);
  return known;
}

/** The kind of a slot; a name that nobody declared is free text. */
export function kindOf(name: string, known: ReadonlyMap<string, KnownSlot>): SlotKind {
  return known.get(name)?.kind ?? 'text';
}
