import * as v from 'valibot';
import { type CallPromise, PROMISE_KINDS, REMINDER_STAGES } from './promise.ts';

/** Milliseconds since 1970, within what a Date can hold. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(80));
const text = v.pipe(v.string(), v.maxLength(2000));

const closed = <K extends 'done' | 'withdrawn'>(kind: K) =>
  v.object({ kind: v.literal(kind), at: instant, reason: text });

/** The shape of a stored promise, for reading what another version or a damaged disk may have left. */
export const promiseSchema: v.GenericSchema<unknown, CallPromise> = v.object({
  id,
  matter: id,
  callId: v.exactOptional(id),
  kind: v.picklist(PROMISE_KINDS),
  label: text,
  customer: text,
  owner: text,
  to: v.exactOptional(text),
  madeAt: instant,
  zone: v.pipe(v.string(), v.check(isZone)),
  dueAt: instant,
  precision: v.picklist(['minute', 'day']),
  state: v.variant('kind', [v.object({ kind: v.literal('open') }), closed('done'), closed('withdrawn')]),
  extensions: v.array(v.object({ at: instant, from: instant, to: instant, reason: text })),
  reminded: v.array(v.object({ stage: v.picklist(REMINDER_STAGES), dueAt: instant, at: instant })),
});

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format(0) !== '';
  } catch {
    return false;
  }
}

/** The promises among rows of which nothing is certain; the rest is left out. */
export function promisesFrom(rows: unknown): CallPromise[] {
  if (!Array.isArray(rows)) return [];
  return rows.flatMap((row: unknown) => {
    const parsed = v.safeParse(promiseSchema, row);
    return parsed.success ? [parsed.output] : [];
  });
}
