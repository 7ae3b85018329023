import { describe, expect, test } from 'vitest';
import { act, type FlowAction } from '../../../utils/core/flow/act.ts';
import { startFlow } from '../../../utils/core/flow/enter-step.ts';
import type { Flow } from '../../../utils/core/flow/flow-data.ts';
import type { FlowRun, FlowSignal, SpeakingTimes } from '../../../utils/core/flow/flow-run.ts';
import { flowView } from '../../../utils/core/flow/flow-view.ts';
import { speakingTime } from '../../../utils/core/flow/speaking-time.ts';
import { tick } from '../../../utils/core/flow/tick.ts';
import type { SlotValues } from '../../../utils/core/slots/slot-value.ts';
import { HOLD, SILENT } from './arbitrary-flow.ts';

const T0 = Date.UTC(2025, 2, 4, 7, 30);

/** A run with a clock that the test moves. */
function played(flow: Flow, values: SlotValues = {}, speaking: SpeakingTimes = {}) {
  const first = startFlow(flow, values, T0, speaking);
  let run: FlowRun = first.run;
  let now = T0;
  const heard: FlowSignal[] = [...first.signals];
  const take = (change: { run: FlowRun; signals: readonly FlowSignal[] }) => {
    run = JSON.parse(JSON.stringify(change.run)) as FlowRun;
    heard.push(...change.signals);
  };
  return {
    heard,
    at: (ms: number) => {
      now = T0 + ms;
      take(tick(flow, run, values, now));
      return flowView(flow, run, values, now);
    },
    act: (action: FlowAction) => {
      take(act(flow, run, values, action, now));
      return flowView(flow, run, values, now);
    },
    ms: () => run.elapsed,
  };
}

describe('the silent caller', () => {
  test('is greeted, greeted, dismissed, five seconds each, to the millisecond', () => {
    const flow = played(SILENT);
    const steps = [0, 4999, 5000, 9999, 10_000, 14_999, 15_000, 3_600_000].map((ms) => {
      const { step, seconds } = flow.at(ms);
      return [step?.id, seconds];
    });
    expect(steps).toEqual([
      ['greet', 5],
      ['greet', 1],
      ['greet-again', 5],
      ['greet-again', 1],
      ['farewell', 5],
      ['farewell', 1],
      ['hang-up', null],
      ['hang-up', null],
    ]);
    expect(flow.act('next').outcome).toBe('finished');
  });

  test('announces each step and its last three seconds', () => {
    const flow = played(SILENT);
    for (let ms = 0; ms <= 15_000; ms += 250) flow.at(ms);
    flow.act('next');
    const step = (id: string, seconds: number | null) => ({ kind: 'step', step: id, round: 1, seconds });
    const last = [3, 2, 1].map((seconds) => ({ kind: 'countdown', seconds }));
    expect(flow.heard).toEqual([
      step('greet', 5),
      ...last,
      step('greet-again', 5),
      ...last,
      step('farewell', 5),
      ...last,
      step('hang-up', null),
      { kind: 'end', outcome: 'finished' },
    ]);
  });

  test('an answer leaves the flow from the middle of a countdown', () => {
    const flow = played(SILENT);
    flow.at(7300);
    expect(flow.act('answered')).toMatchObject({ outcome: 'answered', wakeAt: null });
    expect(flow.at(60_000)).toMatchObject({ outcome: 'answered', step: { id: 'greet-again' } });
  });

  test('ticks that come late by less than a second and a half do not shift the schedule', () => {
    const flow = played(SILENT);
    flow.at(6200);
    flow.at(11_300);
    expect(flow.at(14_999).step?.id).toBe('farewell');
    expect(flow.at(15_000).step?.id).toBe('hang-up');
  });

  test('after a sleeping tab the next words are still said, and their wait is whole', () => {
    const flow = played(SILENT);
    expect(flow.at(60_000)).toMatchObject({ step: { id: 'greet-again' }, left: 5000 });
    expect(flow.at(64_999).step?.id).toBe('greet-again');
    expect(flow.at(65_000).step?.id).toBe('farewell');
  });

  test('the five seconds cannot be skipped, but begun again for words that took long', () => {
    const flow = played(SILENT);
    flow.at(4000);
    expect(flow.act('next')).toMatchObject({ step: { id: 'greet' }, canGoOn: false });
    expect(flow.act('restart')).toMatchObject({ step: { id: 'greet' }, left: 5000 });
    expect(flow.at(8999).step?.id).toBe('greet');
    expect(flow.at(9000).step?.id).toBe('greet-again');
  });

  test('a pause stops the clock', () => {
    const flow = played(SILENT);
    flow.at(2000);
    flow.act('pause');
    expect(flow.at(500_000)).toMatchObject({ left: 3000, isPaused: true, wakeAt: null });
    flow.act('resume');
    expect(flow.at(502_999).step?.id).toBe('greet');
    expect(flow.at(503_000).step?.id).toBe('greet-again');
  });

  test('going back says the step again, also after the end', () => {
    const flow = played(SILENT);
    expect(flow.act('back').canGoBack).toBe(false);
    flow.at(5000);
    expect(flow.act('back')).toMatchObject({ step: { id: 'greet' }, left: 5000, canGoBack: false });
    flow.act('answered');
    expect(flow.act('back')).toMatchObject({ step: { id: 'greet' }, outcome: null });
  });

  test('a clock set back stops nothing: what was left is left, and runs on', () => {
    const flow = played(SILENT);
    flow.at(3000);
    expect(flow.at(-3_600_000)).toMatchObject({ step: { id: 'greet' }, left: 2000 });
    expect(flow.at(-3_600_000 + 1999).step?.id).toBe('greet');
    expect(flow.at(-3_600_000 + 2000).step?.id).toBe('greet-again');
  });
});

describe('with the time the words take', () => {
  const speaking = { greet: 3000, 'greet-again': null, farewell: 8000 };

  test('five seconds of silence follow the words', () => {
    const flow = played(SILENT, {}, speaking);
    expect(flow.at(2999)).toMatchObject({ phase: 'speaking', seconds: 5, canGoOn: true });
    expect(flow.at(3000)).toMatchObject({ phase: 'waiting', left: 5000, canGoOn: false });
    expect(flow.heard.at(-1)).toEqual({ kind: 'waiting', seconds: 5 });
    expect(flow.at(7999).step?.id).toBe('greet');
    expect(flow.at(8000)).toMatchObject({ step: { id: 'greet-again' }, phase: 'speaking', wakeAt: null });
  });

  test('the agent’s key ends the speaking, earlier or where no time is known', () => {
    const flow = played(SILENT, {}, speaking);
    flow.at(1000);
    expect(flow.act('next')).toMatchObject({ phase: 'waiting', left: 5000 });
    expect(flow.at(6000)).toMatchObject({ step: { id: 'greet-again' }, phase: 'speaking' });
    expect(flow.at(900_000)).toMatchObject({ step: { id: 'greet-again' }, phase: 'speaking' });
    expect(flow.act('next')).toMatchObject({ phase: 'waiting', left: 5000 });
  });

  test('an answer while the agent still speaks leaves the flow', () => {
    const flow = played(SILENT, {}, speaking);
    flow.at(1500);
    expect(flow.act('answered').outcome).toBe('answered');
  });

  test('a restart gives the whole silence again, not the words', () => {
    const flow = played(SILENT, {}, speaking);
    flow.at(3000);
    flow.at(6000);
    expect(flow.act('restart')).toMatchObject({ phase: 'waiting', left: 5000 });
  });

  test('steps that wait for no answer count from their beginning', () => {
    const values: SlotValues = { minutes: { kind: 'duration', seconds: 60 } };
    const flow = played(HOLD, values, { ask: 3000, holding: 3000, back: 3000 });
    expect(flow.act('next')).toMatchObject({ step: { id: 'holding' }, phase: 'waiting', left: 60_000 });
  });

  test.each([
    ['您好，很高兴为您服务。请问有什么可以帮您？', 18 * 250 + 3 * 300],
    ['Hello, how can I help?', 5 * 400 + 2 * 300],
    ['', 0],
  ])('%s takes about as long as it is', (text, expected) => {
    expect(speakingTime(text)).toBe(expected);
  });
});

describe('a hold', () => {
  const values: SlotValues = { minutes: { kind: 'duration', seconds: 180 } };

  test('counts the promised minutes and warns before they run out', () => {
    const flow = played(HOLD, values);
    expect(flow.at(50_000)).toMatchObject({ step: { id: 'ask' }, seconds: null, canGoOn: true });
    expect(flow.act('next')).toMatchObject({ step: { id: 'holding' }, seconds: 180, next: { id: 'back' } });
    expect(flow.at(199_000)).toMatchObject({ seconds: 31, isWarning: false });
    expect(flow.at(200_000)).toMatchObject({ seconds: 30, isWarning: true });
    expect(flow.heard.at(-1)).toEqual({ kind: 'warning', seconds: 30 });
    expect(flow.at(230_000)).toMatchObject({ step: { id: 'back' }, seconds: null });
  });

  test('may be ended early', () => {
    const flow = played(HOLD, values);
    flow.act('next');
    flow.at(20_000);
    expect(flow.act('next').step?.id).toBe('back');
  });

  test('without promised minutes there is no clock, and the key moves on', () => {
    const flow = played(HOLD);
    expect(flow.act('next')).toMatchObject({ step: { id: 'holding' }, seconds: null, canGoOn: true });
    expect(flow.act('next').step?.id).toBe('back');
  });
});

test('a repeated step reports each round', () => {
  const flow = played({
    steps: [
      { id: 'report', say: 'report', seconds: 45, repeat: 3, warnSeconds: 10, ends: ['time', 'agent'], next: 'offer' },
      { id: 'offer', say: 'offer', ends: ['answer', 'agent'], next: 'end' },
    ],
  });
  expect(flow.at(44_999)).toMatchObject({ round: 1, rounds: 3, next: 'again' });
  expect(flow.at(45_000)).toMatchObject({ round: 2, left: 45_000 });
  expect(flow.at(90_000)).toMatchObject({ round: 3, next: { id: 'offer' } });
  expect(flow.at(135_000)).toMatchObject({ step: { id: 'offer' }, next: 'end' });
  const rounds = flow.heard.filter(({ kind }) => kind === 'step');
  expect(rounds).toHaveLength(4);
});

test('steps without words are passed on the way to the next words', () => {
  const flow = played({
    steps: [
      { id: 'a', say: 'a', seconds: 2, ends: ['time'], next: 'quiet' },
      { id: 'quiet', seconds: 1, ends: ['time'], next: 'b' },
      { id: 'b', say: 'b', ends: ['agent'], next: 'end' },
    ],
  });
  expect(flow.at(3400).step?.id).toBe('b');
});

test('time that runs out where only the agent may end the step is announced once', () => {
  const flow = played({ steps: [{ id: 'a', say: 'a', seconds: 4, ends: ['agent'], next: 'end' }] });
  for (let ms = 0; ms <= 9000; ms += 500) flow.at(ms);
  expect(flow.heard.filter(({ kind }) => kind === 'time-up')).toHaveLength(1);
  expect(flow.at(9000)).toMatchObject({ left: 0, seconds: 0, canGoOn: true, wakeAt: null });
});
