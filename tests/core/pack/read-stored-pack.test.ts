import { describe, expect, test } from 'vitest';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import { readStoredPack } from '../../../utils/core/pack/read-stored-pack.ts';
import { makePack } from '../../support/packs/make-pack.ts';

const read = (bytes: Uint8Array) => {
  const slices = readStoredPack(bytes);
  for (let count = 0; ; count++) {
    const step = slices.next();
    if (step.done) return { pack: step.value, slices: count };
  }
};

describe('a pack that was found sound before', () => {
  const bytes = makePack({ scripts: 900 });

  test('is read as the checking reader reads it, in slices', () => {
    const expected = readPack(bytes);
    if (expected.kind !== 'pack') throw new Error(expected.code);
    const actual = read(bytes);
    expect(actual.pack).toEqual({ header: expected.header, records: expected.records });
    expect(actual.slices).toBe(Math.ceil(bytes.length / (1 << 18)));
  });

  test.each([
    ['cut short within a line', bytes.slice(0, -40)],
    ['short of a record', bytes.slice(0, bytes.lastIndexOf(0x0a, bytes.length - 2) + 1)],
    ['empty', new Uint8Array()],
    ['not UTF-8', bytes.map((byte, at) => (at === 5000 ? 0xff : byte))],
    ['not JSON', bytes.map((byte, at) => (at === bytes.length - 2 ? 0x20 : byte))],
  ])('%s, it is not read', (_, damaged) => {
    expect(read(damaged).pack).toBeUndefined();
  });
});
