import { describe, expect, test } from 'vitest';
import { checkFlow } from '../../../utils/core/flow/check-flow.ts';
import type { Flow } from '../../../utils/core/flow/flow-data.ts';

/** A flow from arrows: `a>b b>end`. */
const flow = (arrows: string): Flow => ({
  steps: arrows.split(' ').map((arrow) => {
    const [id = '', next = ''] = arrow.split('>');
    return { id, next, ends: ['agent'] };
  }),
});

describe('the shape of a flow', () => {
  test.each([
    ['a straight line', 'a>b b>c c>end', []],
    ['one step', 'a>end', []],
    ['steps out of order', 'a>c b>end c>b', []],
    ['a loop', 'a>b b>a', [{ kind: 'loop', step: 'b', next: 'a' }]],
    ['a step that waits for itself', 'a>a', [{ kind: 'loop', step: 'a', next: 'a' }]],
    ['a step that is passed by', 'a>end b>end', [{ kind: 'unreachable-step', step: 'b' }]],
    ['a step that is not there', 'a>x', [{ kind: 'unknown-step', step: 'a', next: 'x' }]],
    ['a name twice', 'a>b b>end b>end', [{ kind: 'duplicate-step', step: 'b' }]],
    [
      'a step called end',
      'a>end end>end',
      [
        { kind: 'duplicate-step', step: 'end' },
        { kind: 'unreachable-step', step: 'end' },
      ],
    ],
  ])('%s', (_, arrows, expected) => {
    expect(checkFlow(flow(arrows))).toEqual(expected);
  });
});
