import { describe, expect, test } from 'vitest';
import {
  afterFailure,
  FRESH_SOURCE,
  nextCheck,
  parseRetryAfter,
  type SourceState,
  sourcesToAsk,
} from '../../../../utils/core/update/source/source-state.ts';
import { seededRandom } from '../../../support/seeded-random.ts';

const MINUTE = 60_000;
const NOW = Date.UTC(2026, 0, 1);

describe('leaving a source alone', () => {
  test('waits double from a minute to an hour, all of it random', () => {
    let state: SourceState = FRESH_SOURCE;
    const longest = [1, 2, 4, 8, 16, 32, 60, 60, 60].map((minutes) => {
      const full = afterFailure(state, NOW, 0.999999);
      expect(afterFailure(state, NOW, 0).notBefore).toBe(NOW);
      state = full;
      return [minutes, Math.round((full.notBefore - NOW) / MINUTE)];
    });
    for (const [expected, actual] of longest) expect(actual).toBe(expected);
    for (let count = 0; count < 99; count += 1) state = afterFailure(state, NOW, 0.5);
    expect(state.notBefore - NOW).toBe(30 * MINUTE);
  });

  test('Retry-After counts when it is longer', () => {
    expect(afterFailure(FRESH_SOURCE, NOW, 0.5, '600').notBefore).toBe(NOW + 600_000);
    expect(afterFailure(FRESH_SOURCE, NOW, 0.5, '1').notBefore).toBe(NOW + 30_000);
  });

  test.each([
    ['120', 120_000],
    [' 5 ', 5000],
    ['Thu, 01 Jan 2026 00:10:00 GMT', 600_000],
    ['Thu, 01 Jan 2025 00:10:00 GMT', 0],
    ['999999999', 86_400_000],
    ['-5', 0],
    ['soon', 0],
    [undefined, 0],
  ])('Retry-After: %s', (value, expected) => {
    expect(parseRetryAfter(value, NOW)).toBe(expected);
  });

  test('sources come in random order, without those that wait, and a wrong clock leaves nothing waiting for years', () => {
    const sources = ['a', 'b', 'c', 'd'];
    const states = new Map([
      ['b', { failures: 1, notBefore: NOW + 1 }],
      ['c', { failures: 1, notBefore: NOW + 10 * 365 * 86_400_000 }],
    ]);
    const firsts = new Set<string>();
    const random = seededRandom(1);
    for (let count = 0; count < 99; count += 1) {
      const order = sourcesToAsk(sources, states, NOW, random);
      expect(order.toSorted()).toEqual(['a', 'c', 'd']);
      firsts.add(order[0] ?? '');
    }
    expect(firsts.size).toBe(3);
  });

  test('regular checks are spread by a tenth', () => {
    expect([nextCheck(15, 0), nextCheck(15, 1)]).toEqual([13.5 * MINUTE, 16.5 * MINUTE]);
  });
});
