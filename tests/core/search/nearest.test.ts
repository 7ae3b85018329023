import { describe, expect, test } from 'vitest';
import { nearest } from '../../../utils/core/search/nearest.ts';
import { standardIndex } from './standard-index.ts';

describe('what comes nearest when nothing is found', () => {
  test.each([
    ['as English', 'hndsfree', 'english', 'sound.handsfree'],
    ['as sounded out', 'wushgndanhu', 'pinyin', 'sound.silent'],
    ['as written', '转截', 'characters', 'transfer.warm'],
  ])('%s: %s', (_, query, route, id) => {
    expect(nearest([standardIndex], query)).toContainEqual(expect.objectContaining({ route, id, by: 'typo' }));
  });

  test('two at most by each route, each record once', () => {
    const found = nearest([standardIndex], 'complnat');
    expect(found.length).toBeLessThanOrEqual(6);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  });

  test.each(['', '？！', '😀', '\ud800', 'x'.repeat(10_000)])('nothing is near %j, and nothing breaks', (query) => {
    expect(() => nearest([standardIndex], query)).not.toThrow();
  });
});
