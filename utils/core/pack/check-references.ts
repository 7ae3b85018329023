import { checkFlow } from '../flow/check-flow.ts';
import { visitWordings, wordingPath } from '../script/each-wording.ts';
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

type Report = (found: Omit<ReferenceFault, 'type' | 'id'>) => void;

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
  for (const record of records) {
    const { type, id } = record;
    if (type !== 'script' && type !== 'card') continue;
    const report: Report = (found) => faults.push({ type, id, ...found });
    if (type === 'card') checkCard(record, scripts, report);
    else {
      checkScript(record, categories, slots, report);
      checkScriptFlow(record, slots, report);
    }
  }
  return faults;
}

function checkScript(
  script: ScriptRecord,
  categories: ReadonlySet<string>,
  slots: ReadonlyMap<string, SlotKind>,
  report: Report,
): void {
  if (!categories.has(script.category)) {
    report({ kind: 'unknown-category', path: 'category', target: script.category });
  }
  for (const slot of script.slots) {
    if (!slots.has(slot)) report({ kind: 'unknown-slot', path: 'slots', target: slot });
  }
  visitWordings(script, (wording, locale, key) => {
    for (const slot of wordingSlots(wording)) {
      if (script.slots.includes(slot)) continue;
      report({ kind: 'undeclared-slot', path: wordingPath(locale, key), target: slot });
    }
  });
}

/** Slots of what is sent and of what is said, each once. */
function wordingSlots({ say, send = '' }: Wording): readonly string[] {
  let text = send;
  for (const part of say) if (part.text.includes('{')) text += `\n${part.text}`;
  return slotNames(text);
}

function checkScriptFlow(script: ScriptRecord, slots: ReadonlyMap<string, SlotKind>, report: Report): void {
  const { flow } = script;
  if (flow === undefined) return;
  for (const { kind, step, next } of checkFlow(flow)) {
    report({ kind, path: `flow.steps.${step}${next === undefined ? '' : '.next'}`, target: next ?? step });
  }
  for (const { id, say, secondsFrom } of flow.steps) {
    if (secondsFrom !== undefined && slots.get(secondsFrom) !== 'duration') {
      report({ kind: 'not-a-duration', path: `flow.steps.${id}.secondsFrom`, target: secondsFrom });
    }
    if (say === undefined) continue;
    visitWordings(script, (wording, locale, key) => {
      if (wording.say.some((part) => part.id === say)) return;
      report({ kind: 'unknown-part', path: `flow.steps.${id}.say → ${wordingPath(locale, key)}`, target: say });
    });
  }
}

function checkCard(card: CardRecord, scripts: ReadonlySet<string>, report: Report): void {
  for (const item of card.items) {
    for (const target of item.scripts ?? []) {
      if (!scripts.has(target)) report({ kind: 'unknown-script', path: `items.${item.id}.scripts`, target });
    }
    for (const [locale, text] of Object.entries(card.texts)) {
      if (text === undefined || Object.hasOwn(text.items, item.id)) continue;
      report({ kind: 'missing-item-text', path: `texts.${locale}.items`, target: item.id });
    }
  }
}
