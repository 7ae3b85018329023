import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../../../../utils/core/pack/utf8.ts';
import { applyDelta, parseDelta } from '../../../../utils/core/update/delta/line-delta.ts';
import { makeDelta } from '../../../../utils/core/update/delta/make-delta.ts';
import { makePack, reworded } from '../../../support/packs/make-pack.ts';

const text = (options: Parameters<typeof makePack>[0]) => decodeUtf8(makePack(options)) ?? '';

const packs = fc
  .record({
    scripts: fc.integer({ min: 1, max: 30 }),
    every: fc.integer({ min: 1, max: 9 }),
    words: fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
      .filter((each) => each.trim() !== '' && each.isWellFormed()),
    version: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ scripts, every, words, version }) => {
    return text({
      scripts,
      version,
      change: reworded((index) => index % every === 0, words.replaceAll('\0', '.').replaceAll('\ufeff', '.')),
    });
  });

describe('deltas', () => {
  test('make any pack of any other, exactly', () => {
    fc.assert(
      fc.property(packs, packs, (old, next) => {
        const delta = parseDelta(JSON.parse(JSON.stringify(makeDelta(old, next))));
        expect(delta && applyDelta(old, delta, next.length)).toBe(next);
      }),
      { numRuns: 150 },
    );
  });

  test('five changed records of 200 fit into a few hundred bytes', () => {
    const change = reworded((index) => index % 40 === 0, 'said in other words');
    const json = JSON.stringify(makeDelta(text({ scripts: 200 }), text({ scripts: 200, version: 2, change })));
    expect(json.length).toBeLessThan(700);
  });

  test('both languages changed in one record are two small pieces', () => {
    const old = '{"en":"Thank you for waiting.","zh":"感谢您的耐心等待。"}';
    const next = '{"en":"Thank you for your patience.","zh":"感谢您的耐心。"}';
    expect(makeDelta(`h\n${old}`, `h\n${next}`).steps[1]).toEqual([1, [21, 7, 'your patience'], [15, 2, '']]);
  });

  test.each<[string, unknown]>([
    ['no delta', {}],
    ['another format', { format: 'x', steps: [] }],
    ['a negative start', { format: 'cuecard-delta', steps: [[-1, 2]] }],
    ['a fraction', { format: 'cuecard-delta', steps: [[0.5, 2]] }],
    ['an object for a step', { format: 'cuecard-delta', steps: [{}] }],
    ['a third member', { format: 'cuecard-delta', steps: [[0, 1, 2]] }],
    ['a piece without text', { format: 'cuecard-delta', steps: [[0, [1, 2]]] }],
    ['a step of nothing', { format: 'cuecard-delta', steps: [[0]] }],
    ['too many steps', { format: 'cuecard-delta', steps: new Array(100_001).fill('') }],
  ])('malformed: %s', (_name, value) => {
    expect(parseDelta(value)).toBeUndefined();
  });

  test.each<[string, readonly unknown[]]>([
    ['lines past the end', [[2, 5]]],
    ['a changed line past the end', [[9, [0, 0, '']]]],
    ['more kept than the line has', [[0, [3, 0, ''], [1, 0, 'x']]]],
    ['more dropped than the line has', [[0, [1, 3, '']]]],
    [
      'a result above the limit',
      [
        [0, 3],
        [0, 3],
        [0, 3],
      ],
    ],
  ])('does not fit: %s', (_name, steps) => {
    const delta = parseDelta({ format: 'cuecard-delta', steps });
    expect(delta && applyDelta('abc\nd\ne', delta, 12)).toBeUndefined();
  });
});
