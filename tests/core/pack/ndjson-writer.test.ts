import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../utils/core/pack/canonical-json.ts';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import { writePack } from '../../../utils/core/pack/ndjson-writer.ts';
import { samplePack, utf8 } from '../../support/sample-pack.ts';

const { identity, records, text } = samplePack();

describe('the writer of packs', () => {
  test('writes the same bytes whatever order records and keys come in', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .map(([key, member]) => [key, turned(member)])
          .reverse(),
      );
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(writePack(identity, shuffled.map(turned) as typeof records)).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  test('what was read is written back byte for byte', () => {
    const outcome = readPack(utf8(text));
    if (outcome.kind === 'refused') throw new Error(outcome.code);
    const { count: _, ...header } = outcome.header;
    expect(writePack(header, outcome.records)).toBe(text);
  });

  test('one record a line, sorted by type and id, ended by LF', () => {
    const lines = text.split('\n');
    expect(lines.at(-1)).toBe('');
    const names = lines.slice(1, -1).map((line) => {
      const { type, id } = JSON.parse(line);
      return `${type} ${id}`;
    });
    expect(names).toEqual(names.toSorted());
    expect(names).toHaveLength(records.length);
    expect(text).not.toMatch(/[\r\ufeff]/);
  });

  test('two records of one name cannot be written', () => {
    expect(() => writePack(identity, [...records, ...records.slice(0, 1)])).toThrow(RangeError);
  });
});

describe('canonical JSON', () => {
  test.each([
    ['keys by code unit', { b: 1, a: 2, 'zh-CN': 3, Z: 4 }, '{"Z":4,"a":2,"b":1,"zh-CN":3}'],
    ['composed letters', 'e\u0301', '"é"'],
    ['absent members', { a: undefined, b: null }, '{"b":null}'],
    ['minus zero', -0, '0'],
    ['lists in their own order', [2, 1, [true]], '[2,1,[true]]'],
  ])('%s', (_, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test.each([
    ['a fraction', 0.5],
    ['a number beyond 2^53', 2 ** 53],
    ['NaN', Number.NaN],
    ['half of a pair', '\ud800'],
    ['a function', () => 1],
  ])('%s is a bug of the caller', (_, value) => {
    expect(() => canonicalJson({ value })).toThrow();
  });
});
