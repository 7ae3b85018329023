import { checkFlow } from '../flow/check-flow.ts';
import { eachWording, wordingPath } from '../script/each-wording.ts';
import type { ScriptRecord } from '../script/script-record.ts';
import type { Wording } from '../script/wording.ts';
import { BUILTIN_SLOTS } from '../slots/builtin-slots.ts';
import { slotNames } from '../slots/slot-pattern.ts';
import type { CardRecord } from './card-record.ts';
import type { PackIdentity } from './folder-form.ts';
import type { SlotKind } from './pack-header.ts';
import type { PackRecord, RecordType } from './pack-record.ts';

/** A name in one record that stands for nothing, or for something that cannot serve there. */
export interface ReferenceFault {
  readonly kind:
    | 'unknown-category'
    | 'unknown-script'
    | 'unknown-slot'
    | 'undeclared-slot'
    | 'not-a-duration'
    | 'unknown-part'
    | 'duplicate-step'
    | 'unknown-step'
    | 'loop'
    | 'unreachable-step'
    | 'missing-item-text';
  readonly type: RecordType;
  readonly id: string;
  /** Where the name stands: `flow.steps.first.say`. */
  readonly path: string;
  /** The name itself. */
  readonly target: string;
}

type Found = Omit<ReferenceFault, 'type' | 'id'>;

/**
 * Checks that the records of a pack fit together: scripts and their category, slots, flows and say parts; cards, their
 * items' texts and the scripts they point to. Never throws; an empty list means that nothing dangles.
 */
export function checkReferences(identity: PackIdentity, records: readonly PackRecord[]): ReferenceFault[] {
  const ids: Partial<Record<RecordType, Set<string>>> = {};
  for (const { type, id } of records) {
    ids[type] ??= new Set();
    ids[type].add(id);
  }
  const { category: categories = new Set<string>(), script: scripts = new Set<string>() } = ids;
  const slots = new Map<string, SlotKind>([...BUILTIN_SLOTS, ...(identity.slots ?? [])].map((s) => [s.name, s.kind]));
  const faults: ReferenceFault[] = [];
  const take = ({ type, id }: PackRecord, found: readonly Found[]) => {
    for (const fault of found) faults.push({ type, id, ...fault });
  };
  for (const record of records) {
    if (record.type === 'card') take(record, cardFaults(record, scripts));
    if (record.type !== 'script') continue;
    take(record, scriptFaults(record, categories, slots));
    take(record, flowFaults(record, slots));
  }
  return faults;
}

function scriptFaults(
  script: ScriptRecord,
  categories: ReadonlySet<string>,
  slots: ReadonlyMap<string, SlotKind>,
): Found[] {
  const faults: Found[] = [];
  if (!categories.has(script.category)) {
    faults.push({ kind: 'unknown-category', path: 'category', target: script.category });
  }
  for (const slot of script.slots) {
    if (!slots.has(slot)) faults.push({ kind: 'unknown-slot', path: 'slots', target: slot });
  }
  for (const placed of eachWording(script)) {
    for (const slot of wordingSlots(placed.wording)) {
      if (!script.slots.includes(slot))
        faults.push({ kind: 'undeclared-slot', path: wordingPath(placed), target: slot });
    }
  }
  return faults;
}

/** Slots of what is sent and of what is said, each once. */
function wordingSlots({ say, send = '' }: Wording): readonly string[] {
  let text = send;
  for (const part of say) if (part.text.includes('{')) text += `\n${part.text}`;
  return slotNames(text);
}

function flowFaults(script: ScriptRecord, slots: ReadonlyMap<string, SlotKind>): Found[] {
  const { flow } = script;
  if (flow === undefined) return [];
  const faults: Found[] = checkFlow(flow).map(({ kind, step, next }) => ({
    kind,
    path: `flow.steps.${step}${next === undefined ? '' : '.next'}`,
    target: next ?? step,
  }));
  for (const { id, say, secondsFrom } of flow.steps) {
    if (secondsFrom !== undefined && slots.get(secondsFrom) !== 'duration') {
      faults.push({ kind: 'not-a-duration', path: `flow.steps.${id}.secondsFrom`, target: secondsFrom });
    }
    if (say === undefined) continue;
    for (const placed of eachWording(script)) {
      if (placed.wording.say.some((part) => part.id === say)) continue;
      faults.push({ kind: 'unknown-part', path: `flow.steps.${id}.say → ${wordingPath(placed)}`, target: say });
    }
  }
  return faults;
}

function cardFaults(card: CardRecord, scripts: ReadonlySet<string>): Found[] {
  return card.items.flatMap((item) => {
    const dangling: Found[] = (item.scripts ?? [])
      .filter((id) => !scripts.has(id))
      .map((target) => ({ kind: 'unknown-script', path: `items.${item.id}.scripts`, target }));
    const untold: Found[] = Object.entries(card.texts)
      .filter(([, text]) => text !== undefined && !Object.hasOwn(text.items, item.id))
      .map(([locale]) => ({ kind: 'missing-item-text', path: `texts.${locale}.items`, target: item.id }));
    return [...dangling, ...untold];
  });
}
