import type { Live } from '../core/store/live.ts';
import type { StoreFault } from '../core/store/store-fault.ts';

type AnyLive = Live<unknown>;
type Member = AnyLive | ((...args: readonly unknown[]) => unknown);

/**
 * A port whose real one arrives later, so that the first paint waits for nothing. Every member must be a Live, a method
 * that gives a promise, or a method that gives a Live: a call waits, and what is followed is followed once it is there.
 * It has no keys of its own: it cannot be spread. When the real one never arrives, promises reject and followers are told that the store is unavailable.
 */
export function late<T extends object>(arriving: Promise<T>): T {
  return new Proxy({} as T, {
    // Not a promise itself: who awaits the port gets the port.
    get: (_, name) =>
      name === 'then'
        ? undefined
        : memberOf(arriving.then((real) => (real as Record<PropertyKey, Member>)[name] as Member)),
  });
}

function memberOf(arriving: Promise<Member>): Member {
  const call = (...args: readonly unknown[]) => {
    const result = arriving.then((member) => (member as (...given: readonly unknown[]) => unknown)(...args));
    return Object.assign(result, liveOf(result as Promise<AnyLive>));
  };
  return Object.assign(call, liveOf(arriving as Promise<AnyLive>));
}

function liveOf(arriving: Promise<AnyLive>): AnyLive {
  return {
    subscribe: (next, failed) => {
      let isOver = false;
      let stop = () => {};
      const unavailable: StoreFault = { kind: 'unavailable' };
      arriving.then(
        (live) => {
          if (!isOver) stop = live.subscribe(next, failed);
        },
        () => failed(unavailable),
      );
      return () => {
        isOver = true;
        stop();
      };
    },
  };
}
