import { type ReadonlySignal, signal } from '@preact/signals';
import { POLL_MINUTES, type Repository } from '../../core/update/cycle/repository.ts';
import type { CurrentPolicy } from '../../core/update/policy/current-policy.ts';
import type { CycleOutcome } from '../../services/update/run-cycle.ts';
import type { PacksPorts } from './packs-ports.ts';

/** How the last look at the sources ended. `cut-off`: the browser ended the work; the next look goes on from there. */
export type CheckOutcome = CycleOutcome | { readonly kind: 'cut-off' };

export interface PackChecks {
  /** `waiting`: what the company allows is not known yet; the check follows by itself. */
  readonly state: ReadonlySignal<'idle' | 'waiting' | 'checking'>;
  readonly last: ReadonlySignal<{ readonly outcome: CheckOutcome; readonly at: number } | null>;
  readonly nextAt: ReadonlySignal<number | null>;
  /** Looks at all sources; `isWished`: the agent asked for it. */
  check(isWished: boolean): Promise<void>;
  /** Begins to look whenever the background worker saw news. */
  follow(): void;
  /** Looks when the last look is longer ago than the company or the usual interval says. */
  checkIfDue(): void;
}

interface CheckInputs {
  readonly ports: Pick<PacksPorts, 'desk' | 'nextLook' | 'watchNews'>;
  readonly policy: ReadonlySignal<CurrentPolicy>;
  readonly repositories: () => readonly Repository[];
  readonly now: () => number;
}

const MINUTE = 60_000;
/** The background worker sees that nothing is new, but cannot write that down: the panel does, this often. */
const LOOK_ANYWAY = 360 * MINUTE;

/** Looks for news of the packs: when the background worker saw some, when it is time, when the agent asks. */
export function createPackChecks({ ports, policy, repositories, now }: CheckInputs): PackChecks {
  const state = signal<'idle' | 'waiting' | 'checking'>('idle');
  const last = signal<{ outcome: CheckOutcome; at: number } | null>(null);
  const nextAt = signal<number | null>(null);
  let isWishWaiting = false;

  const check = async (isWished: boolean): Promise<void> => {
    if (state.value === 'checking') return;
    isWishWaiting ||= isWished;
    if (policy.value.kind === 'unknown') {
      state.value = 'waiting';
      return;
    }
    state.value = 'checking';
    const isAsked = isWishWaiting;
    isWishWaiting = false;
    const outcome = await ports.desk.cycle(policy.value, isAsked).catch(() => ({ kind: 'cut-off' }) as const);
    last.value = { outcome, at: now() };
    state.value = 'idle';
    await readNext();
  };

  const isOlderThan = (age: number) => {
    const { policy: rules = {} } = policy.value.kind === 'known' ? policy.value : {};
    const known = repositories();
    if (rules.rootSha256 !== undefined && !known.some(({ id }) => id === rules.rootSha256)) return true;
    return known.some(
      ({ id, sources, checkedAt = 0 }) =>
        (sources.length > 0 || id === rules.rootSha256) && Math.abs(now() - checkedAt) >= age,
    );
  };

  policy.subscribe((next) => {
    if (next.kind === 'known' && state.value === 'waiting') void check(false);
  });
  const readNext = async () => {
    nextAt.value = await ports.nextLook();
  };

  return {
    state,
    last,
    nextAt,
    check,
    follow: () => {
      void readNext();
      ports.watchNews((hasNews) => {
        if (hasNews || isOlderThan(LOOK_ANYWAY)) void check(false);
        void readNext();
      });
    },
    checkIfDue: () => {
      const minutes = policy.value.kind === 'known' ? policy.value.policy.pollMinutes : undefined;
      if (isOlderThan((minutes ?? POLL_MINUTES) * MINUTE)) void check(false);
    },
  };
}
