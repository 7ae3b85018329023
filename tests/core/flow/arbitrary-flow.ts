import fc from 'fast-check';
import type { Flow, FlowStep } from '../../../utils/core/flow/flow-data.ts';
import type { SlotValues } from '../../../utils/core/slots/slot-value.ts';

const seconds = fc.integer({ min: 1, max: 90 });

const step: fc.Arbitrary<Omit<FlowStep, 'id' | 'next'>> = fc
  .record({
    say: fc.option(fc.constant('words'), { nil: undefined }),
    seconds: fc.option(seconds, { nil: undefined }),
    secondsFrom: fc.option(fc.constant('minutes'), { nil: undefined }),
    warnSeconds: fc.option(seconds, { nil: undefined }),
    repeat: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    ends: fc.subarray(['time', 'answer', 'agent'] as const, { minLength: 1 }),
  })
  .map((fields) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never);

/** Any flow the library check lets pass: its steps follow one another, in an order of their own, to the end. */
export const arbitraryFlow: fc.Arbitrary<Flow> = fc.array(step, { minLength: 1, maxLength: 6 }).map((steps) => ({
  steps: steps.map((fields, index) => ({
    ...fields,
    id: `s${index}`,
    next: index === steps.length - 1 ? 'end' : `s${index + 1}`,
  })),
}));

export const arbitraryMinutes: fc.Arbitrary<SlotValues> = fc
  .option(fc.integer({ min: 1, max: 600 }))
  .map((length): SlotValues => (length === null ? {} : { minutes: { kind: 'duration', seconds: length } }));

/** The silent caller as it is taught: greet, 5 s, greet, 5 s, farewell, 5 s, hang up. */
export const SILENT: Flow = {
  steps: [
    { id: 'greet', say: 'greet', seconds: 5, ends: ['time', 'answer'], next: 'greet-again' },
    { id: 'greet-again', say: 'greet', seconds: 5, ends: ['time', 'answer'], next: 'farewell' },
    { id: 'farewell', say: 'farewell', seconds: 5, ends: ['time', 'answer'], next: 'hang-up' },
    { id: 'hang-up', ends: ['agent'], next: 'end' },
  ],
};

export const HOLD: Flow = {
  steps: [
    { id: 'ask', say: 'ask', ends: ['agent'], next: 'holding' },
    { id: 'holding', say: 'leave', secondsFrom: 'minutes', warnSeconds: 30, ends: ['time', 'agent'], next: 'back' },
    { id: 'back', say: 'back', ends: ['answer', 'agent'], next: 'end' },
  ],
};
