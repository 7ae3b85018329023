import type { StoreFault } from '../core/store/store-fault.ts';

const UNAVAILABLE = new Set([
  'OpenFailedError',
  'DatabaseClosedError',
  'MissingAPIError',
  'InvalidStateError',
  'UnknownError',
  'VersionError',
]);

/** What an error of the database means to the agent. */
export function faultOf(error: unknown): StoreFault {
  const names = errorNames(error);
  if (names.includes('NewerDatabase')) return { kind: 'newer' };
  if (names.includes('QuotaExceededError')) return { kind: 'full' };
  return names.some((name) => UNAVAILABLE.has(name)) ? { kind: 'unavailable' } : { kind: 'failed' };
}

/** Names of an error and of the errors inside it: Dexie wraps what IndexedDB threw. */
function errorNames(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...errorNames(inner ?? cause, depth + 1)];
}
