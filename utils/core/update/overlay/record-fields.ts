import type { PackRecord } from '../../pack/pack-record.ts';

const KEY = /^[A-Za-z0-9-]{1,64}$/;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];

/** Steps of a place in a record's texts; undefined for any other place: only words are edited, never structure. */
function stepsOf(path: string): string[] | undefined {
  const steps = path.split('.');
  const isSound =
    steps[0] === 'texts' && steps.length >= 3 && steps.every((step) => KEY.test(step) && !FORBIDDEN.includes(step));
  return isSound ? steps : undefined;
}

/** The text at a place of a record: `texts.en.title`, `texts.en.never.0.phrase`; undefined when there is none. */
export function readField(record: PackRecord, path: string): string | undefined {
  let value: unknown = record;
  for (const step of stepsOf(path) ?? ['none']) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
  }
  return typeof value === 'string' ? value : undefined;
}

/** The record with another text at a place that has one; the same record when it has none. */
export function writeField(record: PackRecord, path: string, text: string): PackRecord {
  const steps = stepsOf(path);
  if (!steps || readField(record, path) === undefined) return record;
  return replace(record, steps, text) as PackRecord;
}

function replace(value: unknown, [step, ...rest]: readonly string[], text: string): unknown {
  if (step === undefined) return text;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const members = copy as Record<string, unknown>;
  members[step] = replace(members[step], rest, text);
  return copy;
}
