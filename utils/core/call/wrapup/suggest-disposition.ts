import type { CallState } from '../call-state.ts';

/**
 * What the use of a situation says about how a call ended; the first that fits is suggested, so the stronger stand
 * first. Situations and dispositions by their ids, as every pack built on the standard one has them.
 */
const SIGNS: readonly (readonly [situation: string, disposition: string])[] = [
  ['transfer.wrong-number', 'wrong-number'],
  ['people.nuisance', 'abusive'],
  ['emotion.abuse', 'abusive'],
  ['sound.silent', 'no-response'],
  ['sound.idle-chat', 'no-response'],
  ['sound.noisy', 'dropped'],
  ['sound.faint', 'dropped'],
  ['transfer.warm', 'passed-on'],
  ['transfer.supervisor', 'passed-on'],
  ['limits.authority', 'passed-on'],
  ['complaint.not-now', 'promised'],
  ['limits.unknown', 'promised'],
  ['complaint.options', 'alternative'],
];

/** Situations that say something only when their flow was run to its end. */
const BY_FLOW = ['sound.silent', 'sound.idle-chat', 'sound.noisy', 'sound.faint'];

/**
 * How the call seems to have ended; null when nothing tells. A suggestion for the agent, never more.
 * `idOf`: the situation id of a library key. `allowed`: the dispositions of the pack.
 */
export function suggestDisposition(
  state: CallState,
  idOf: (key: string) => string,
  allowed: readonly string[],
): string | null {
  const used = new Set(
    state.scripts.filter(({ inserted, copied }) => inserted + copied > 0).map(({ key }) => idOf(key)),
  );
  const ended = state.flow?.run.outcome === 'finished' ? idOf(state.flow.key) : undefined;
  const hasPromise = state.promiseIds.length > 0 || state.values.deadline?.kind === 'deadline';
  const found = SIGNS.find(([situation, disposition]) => {
    const isSeen = BY_FLOW.includes(situation) ? ended === situation : used.has(situation);
    return isSeen && allowed.includes(disposition);
  })?.[1];
  if (found !== undefined) return found;
  return hasPromise && allowed.includes('promised') ? 'promised' : null;
}
