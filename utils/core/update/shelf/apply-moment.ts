/** How long an urgent change waits for the end of a running call. Milliseconds. */
export const URGENT_AFTER = 120_000;

export interface Moment {
  readonly now: number;
  readonly isCallOpen: boolean;
  /** The agent asked for it just now. */
  readonly isWished?: boolean;
}

/**
 * When a staged version may become active: `now`, at a time (milliseconds since 1970) unless the call ends before, or
 * `after-call`. Words never change under an agent who is speaking, except urgent ones after two minutes.
 */
export function applyMoment(
  staged: { readonly isUrgent: boolean; readonly verifiedAt: number },
  { now, isCallOpen, isWished = false }: Moment,
): 'now' | 'after-call' | { readonly at: number } {
  if (!isCallOpen || isWished) return 'now';
  if (!staged.isUrgent) return 'after-call';
  const at = staged.verifiedAt + URGENT_AFTER;
  // A clock that was set back must not keep an urgent change waiting for years.
  return at <= now || at > now + URGENT_AFTER ? 'now' : { at };
}
