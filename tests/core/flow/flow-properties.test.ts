import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { act, type FlowAction } from '../../../utils/core/flow/act.ts';
import { checkFlow } from '../../../utils/core/flow/check-flow.ts';
import { startFlow } from '../../../utils/core/flow/enter-step.ts';
import type { Flow } from '../../../utils/core/flow/flow-data.ts';
import type { FlowRun, FlowSignal, SpeakingTimes } from '../../../utils/core/flow/flow-run.ts';
import { flowView } from '../../../utils/core/flow/flow-view.ts';
import { tick } from '../../../utils/core/flow/tick.ts';
import type { SlotValues } from '../../../utils/core/slots/slot-value.ts';
import { arbitraryFlow, arbitraryMinutes } from './arbitrary-flow.ts';

const ACTIONS: readonly FlowAction[] = ['answered', 'next', 'back', 'pause', 'resume', 'restart', 'leave'];

type Move = { readonly wait: number } | { readonly action: FlowAction };

/** Waits long and short, clocks set back, and every key. */
const move: fc.Arbitrary<Move> = fc.oneof(
  fc
    .oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -7_200_000, max: 7_200_000 }))
    .map((wait) => ({ wait })),
  fc.constantFrom(...ACTIONS).map((action) => ({ action })),
);

interface World {
  readonly flow: Flow;
  readonly values: SlotValues;
  readonly speaking: SpeakingTimes;
}

const arbitraryWorld: fc.Arbitrary<World> = fc.record({
  flow: arbitraryFlow,
  values: arbitraryMinutes,
  speaking: fc.dictionary(fc.constantFrom('s0', 's1', 's2', 's3'), fc.option(fc.integer({ min: 500, max: 9000 }))),
});

interface Seen {
  readonly before: FlowRun;
  readonly run: FlowRun;
  readonly signals: readonly FlowSignal[];
  readonly move: Move;
  readonly now: number;
}

function play(
  { flow, values, speaking }: World,
  moves: readonly Move[],
  each: (seen: Seen) => void,
): { run: FlowRun; now: number } {
  let now = 1_700_000_000_000;
  let { run } = startFlow(flow, values, now, speaking);
  for (const one of moves) {
    const before = run;
    if ('wait' in one) now += one.wait;
    const change = 'wait' in one ? tick(flow, run, values, now) : act(flow, run, values, one.action, now);
    run = change.run;
    each({ before, run, signals: change.signals, move: one, now });
  }
  return { run, now };
}

const game = fc.record({ world: arbitraryWorld, moves: fc.array(move, { maxLength: 40 }) });

describe('whatever happens to a flow', () => {
  test('the flows played here are ones that the check lets pass', () => {
    fc.assert(fc.property(arbitraryFlow, (flow) => checkFlow(flow).length === 0));
  });

  test('there is no dead end: from everywhere the keys that are offered and time lead to the end', () => {
    fc.assert(
      fc.property(game, ({ world, moves }) => {
        const { flow, values } = world;
        let { run, now } = play(world, moves, () => {});
        const passed = flow.steps.reduce((sum, { repeat = 1 }) => sum + repeat, 0);
        for (let left = passed * 2 + 2; left > 0 && run.outcome === undefined; left -= 1) {
          const view = flowView(flow, run, values, now);
          if (view.isPaused) run = act(flow, run, values, 'resume', now).run;
          if (view.canGoOn) run = act(flow, run, values, 'next', now).run;
          else {
            expect(view.left).not.toBeNull();
            now += view.left ?? 0;
            run = tick(flow, run, values, now).run;
          }
        }
        expect(run.outcome).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('an answer ends it at any moment', () => {
    fc.assert(
      fc.property(game, ({ world, moves }) => {
        const { flow, values } = world;
        const { run, now } = play(world, moves, () => {});
        const ended = act(flow, run, values, 'answered', now).run;
        expect(ended.outcome).toBe(run.outcome ?? 'answered');
      }),
    );
  });

  test('time never runs backwards, and a countdown only falls', () => {
    fc.assert(
      fc.property(game, ({ world, moves }) => {
        const { flow, values } = world;
        play(world, moves, ({ before, run, move: one, now }) => {
          if (!('wait' in one) || run.outcome !== undefined) return;
          if (run.step !== before.step || run.round !== before.round || run.phase !== before.phase) return;
          expect(run.elapsed).toBeGreaterThanOrEqual(before.elapsed);
          const { left, seconds, wakeAt } = flowView(flow, run, values, now);
          expect(left ?? 0).toBeGreaterThanOrEqual(0);
          if (left !== null) expect(seconds).toBe(Math.ceil(left / 1000));
          if (wakeAt !== null) expect(wakeAt).toBeGreaterThan(now);
          expect(left === 0 && wakeAt !== null).toBe(false);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('no words are passed unsaid: a tick enters at most one step or round that has some', () => {
    fc.assert(
      fc.property(game, ({ world, moves }) => {
        const { flow } = world;
        play(world, moves, ({ signals, move: one }) => {
          if (!('wait' in one)) return;
          const said = signals.filter(
            (signal) => signal.kind === 'step' && flow.steps.find(({ id }) => id === signal.step)?.say !== undefined,
          );
          expect(said.length).toBeLessThanOrEqual(1);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('how often the clock is looked at changes nothing', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 1400 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(arbitraryWorld, steps, steps, (world, first, second) => {
        const { flow, values } = world;
        const lengths = [...flow.steps.map(({ seconds = 99 }) => seconds), promised(values)];
        fc.pre(lengths.every((length) => length > 1));
        fc.pre(Object.values(world.speaking).every((length) => length === null || length > 1400));
        const total = Math.min(sum(first), sum(second));
        const shown = [first, second].map((waits) => {
          const { run, now } = play(world, until(waits, total), () => {});
          const { step, round, left } = flowView(flow, run, values, now);
          return [step?.id, round, left, run.outcome];
        });
        expect(shown[0]).toEqual(shown[1]);
      }),
      { numRuns: 1000 },
    );
  });

  test('a run that was stored and read again goes on as it was', () => {
    fc.assert(
      fc.property(game, ({ world, moves }) => {
        const { flow, values } = world;
        const { run, now } = play(world, moves, () => {});
        const restored = JSON.parse(JSON.stringify(run)) as FlowRun;
        expect(tick(flow, restored, values, now + 700)).toEqual(tick(flow, run, values, now + 700));
      }),
    );
  });
});

const promised = ({ minutes }: SlotValues) => (minutes?.kind === 'duration' ? minutes.seconds : 99);

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Waits that add up to a total. */
function until(waits: readonly number[], total: number): Move[] {
  const moves: Move[] = [];
  let left = total;
  for (const wait of waits) {
    if (left <= 0) break;
    moves.push({ wait: Math.min(wait, left) });
    left -= wait;
  }
  return moves;
}
