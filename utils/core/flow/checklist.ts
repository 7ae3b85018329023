import type { CardRecord } from '../pack/card-record.ts';

/** Items of a process that are ticked, and when (milliseconds since 1970). */
export type Ticks = Readonly<Record<string, number>>;

export interface ChecklistItem {
  readonly id: string;
  readonly isTicked: boolean;
  readonly isOptional: boolean;
  /** The first item that is still to be done. */
  readonly isNext: boolean;
  /** Ids of situations whose scripts help here. */
  readonly scripts: readonly string[];
}

export interface ChecklistView {
  readonly items: readonly ChecklistItem[];
  readonly ticked: number;
  /** Every item that may not be skipped is ticked. */
  readonly isDone: boolean;
}

/** A guided process as it stands. Ticks of items that the card no longer has are left out. */
export function checklistView(card: CardRecord, ticks: Ticks): ChecklistView {
  const isTicked = (id: string) => Object.hasOwn(ticks, id);
  const next = card.items.find(({ id, optional }) => !isTicked(id) && optional !== true)?.id;
  const items = card.items.map(({ id, scripts = [], optional = false }) => ({
    id,
    isTicked: isTicked(id),
    isOptional: optional,
    isNext: id === next,
    scripts,
  }));
  return { items, ticked: items.filter((item) => item.isTicked).length, isDone: next === undefined };
}

/** Ticks an item, or takes the tick away. Order is free: what was done, was done. */
export function toggleTick(ticks: Ticks, id: string, at: number): Ticks {
  if (!Object.hasOwn(ticks, id)) return { ...ticks, [id]: at };
  const { [id]: _, ...others } = ticks;
  return others;
}
