import type { StoreFault } from './store-fault.ts';

/** A value that is followed: `next` is called with the present value and again after each change in any context. */
export interface Live<T> {
  subscribe(next: (value: T) => void, failed: (fault: StoreFault) => void): () => void;
}
