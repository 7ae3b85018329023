import { TIMED_OUT } from './script-error.ts';

/** The promise's value, or an error after `ms`: a script injected into `view-source:` never settles. */
export function inTime<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(TIMED_OUT)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
