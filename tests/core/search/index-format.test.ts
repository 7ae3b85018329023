import { describe, expect, test } from 'vitest';
import { decodeIndex, indexVersion } from '../../../utils/core/search/index-format.ts';
import { indexPackInSlices } from '../../../utils/core/search/pack-index.ts';
import { search } from '../../../utils/core/search/search.ts';
import { standardIndex, standardRecords } from './standard-index.ts';

const copy = () => standardIndex.buffer.slice(0);

describe('a stored index', () => {
  test('finds the same after it was stored and loaded', () => {
    const loaded = decodeIndex(copy());
    expect(loaded.kind).toBe('index');
    if (loaded.kind !== 'index') return;
    for (const query of ['投诉', 'wsdh', 'complaint', '你们什么时候上班']) {
      expect(search([loaded.index], query)).toEqual(search([standardIndex], query));
    }
  });

  test('is damaged when it is cut short, empty, or no index', () => {
    expect(decodeIndex(copy().slice(0, -4)).kind).toBe('damaged');
    expect(decodeIndex(copy().slice(0, 40)).kind).toBe('damaged');
    expect(decodeIndex(new ArrayBuffer(0)).kind).toBe('damaged');
    expect(decodeIndex(new ArrayBuffer(4096)).kind).toBe('damaged');
    expect(decodeIndex(copy().slice(0, -1)).kind).toBe('damaged');
  });

  test('is damaged when any one byte is another', () => {
    const { byteLength } = standardIndex.buffer;
    for (let at = 8; at < byteLength; at += 9973) {
      const buffer = copy();
      const bytes = new Uint8Array(buffer);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      expect([at, decodeIndex(buffer).kind]).toEqual([at, 'damaged']);
    }
  });

  test('of another version says which', () => {
    const buffer = copy();
    new Uint32Array(buffer)[1] = indexVersion() + 1;
    expect(decodeIndex(buffer)).toEqual({ kind: 'version', version: indexVersion() + 1 });
  });
});

test('an index built in slices is the same, and yields often', () => {
  const steps = indexPackInSlices({ packId: 'standard', stamp: '1', records: standardRecords });
  let slices = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (!step.done) {
      slices++;
      continue;
    }
    expect(Buffer.from(step.value.buffer).equals(Buffer.from(standardIndex.buffer))).toBe(true);
    break;
  }
  expect(slices).toBeGreaterThan(5);
});
