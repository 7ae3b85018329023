import { liveQuery } from 'dexie';
import type { Live } from '../core/store/live.ts';
import type { StoreFault } from '../core/store/store-fault.ts';
import { faultOf } from './fault-of.ts';

type Answer<T> = { readonly kind: 'value'; readonly value: T } | { readonly kind: 'fault'; readonly fault: StoreFault };

/**
 * A database query that is run again whenever any context of the extension changes what it read. Faults travel as
 * values: Dexie's liveQuery keeps silent about a database that does not open (it drops DatabaseClosedError), and the
 * panel would wait for ever.
 */
export function liveFrom<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe: (next, failed) => {
      const subscription = liveQuery(() => answerOf(query)).subscribe({
        next: (answer) => (answer.kind === 'value' ? next(answer.value) : failed(answer.fault)),
        error: (error) => failed(faultOf(error)),
      });
      return () => subscription.unsubscribe();
    },
  };
}

async function answerOf<T>(query: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'value', value: await query() };
  } catch (error) {
    return { kind: 'fault', fault: faultOf(error) };
  }
}
