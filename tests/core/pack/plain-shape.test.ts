import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readLibrary, STANDARD_PACK } from '../../../scripts-library/tools/standard-pack.ts';
import { packRecordSchema } from '../../../utils/core/pack/pack-record.ts';
import { plainShape } from '../../../utils/core/pack/plain-shape.ts';

const isPlain = plainShape(packRecordSchema);
const records = readLibrary(STANDARD_PACK).entries.map(({ record }) => record);

describe('the quick look at a record', () => {
  test('takes every record of the library, so that none needs the slow one', () => {
    expect(records.filter((record) => !isPlain(record)).map(({ type, id }) => `${type} ${id}`)).toEqual([]);
    expect(new Set(records.map(({ type }) => type)).size).toBe(7);
  });

  test('never takes what the schema refuses, however a record is bent', () => {
    const place = fc.array(fc.nat(30), { minLength: 1, maxLength: 8 });
    let taken = 0;
    const bends = fc.constantFrom('replace', 'delete', 'add');
    fc.assert(
      fc.property(fc.nat(records.length - 1), place, bends, fc.jsonValue(), (index, steps, bend, value) => {
        const record = structuredClone(records[index]) as unknown as Record<string, unknown>;
        bendAt(record, steps, bend, value);
        const verdict = v.safeParse(packRecordSchema, record);
        if (!isPlain(record)) return;
        taken += 1;
        expect(verdict.success).toBe(true);
        expect(verdict.output).toEqual(record);
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(100);
  });

  test('says no to whatever it does not know', () => {
    const text = v.string();
    for (const schema of [v.any(), v.pipe(text, v.trim()), v.optional(text, 'x'), v.pipe(text, v.email()), {}]) {
      expect(plainShape(schema)('x')).toBe(false);
    }
  });
});

/** Changes one member somewhere inside, found by numbers. */
function bendAt(record: Record<string, unknown>, steps: readonly number[], bend: string, value: unknown): void {
  let holder: Record<string, unknown> = record;
  for (const [depth, step] of steps.entries()) {
    const keys = Object.keys(holder);
    const key = keys[step % Math.max(1, keys.length)];
    if (key === undefined) break;
    const next = holder[key];
    if (depth < steps.length - 1 && typeof next === 'object' && next !== null) {
      holder = next as Record<string, unknown>;
      continue;
    }
    if (bend === 'replace') holder[key] = value;
    else if (Array.isArray(holder)) holder.splice(Number(key), 1, ...(bend === 'add' ? [value, value] : []));
    else if (bend === 'delete') delete holder[key];
    else holder.extra = value;
    return;
  }
}
