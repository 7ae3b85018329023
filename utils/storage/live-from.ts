import { liveQuery } from 'dexie';
import type { Live } from '../core/store/live.ts';
import { faultOf } from './fault-of.ts';

/** A database query that is run again whenever any context of the extension changes what it read. */
export function liveFrom<T>(query: () => Promise<T>): Live<T> {
  return {
    subscribe: (next, failed) => {
      const subscription = liveQuery(query).subscribe({ next, error: (error) => failed(faultOf(error)) });
      return () => subscription.unsubscribe();
    },
  };
}
