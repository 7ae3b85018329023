import fc from 'fast-check';
import { type CallPromise, PROMISE_KINDS } from '../../../utils/core/call/promise.ts';
import type { Moment } from '../../../utils/core/time/wall-clock.ts';
import { arbitraryNow } from '../slots/arbitrary-values.ts';

const MINUTE = 60_000;

/** Ids that count: a, b, c … in one test. */
export function countingIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `id-${count}`;
  };
}

/** An open promise made at a moment of the given one ± 40 days, for between a minute and 40 days. */
export function promiseAround(now: Moment): fc.Arbitrary<CallPromise> {
  return fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...PROMISE_KINDS),
      madeAgo: fc.integer({ min: -40 * 1440, max: 40 * 1440 }),
      length: fc.oneof(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 1, max: 40 * 1440 })),
      isDay: fc.boolean(),
    })
    .map(({ id, kind, madeAgo, length, isDay }) => {
      const madeAt = now.at - madeAgo * MINUTE;
      return {
        id,
        matter: id,
        kind,
        label: 'refund',
        customer: '',
        owner: '1024',
        madeAt,
        zone: now.zone,
        dueAt: madeAt + length * MINUTE,
        precision: isDay ? 'day' : 'minute',
        state: { kind: 'open' },
        extensions: [],
        reminded: [],
      };
    });
}

export const momentAndPromises: fc.Arbitrary<{ now: Moment; promises: CallPromise[] }> = arbitraryNow.chain((now) =>
  fc.record({
    now: fc.constant(now),
    promises: fc.uniqueArray(promiseAround(now), { maxLength: 8, selector: ({ id }) => id }),
  }),
);
