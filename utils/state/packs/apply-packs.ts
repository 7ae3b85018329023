import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { PacksDesk } from '../../services/update/packs-desk.ts';
import type { CallsState } from '../calls.ts';
import type { PackRow } from './pack-row.ts';

interface ApplyInputs {
  readonly desk: Pick<PacksDesk, 'applyDue'>;
  readonly calls: Pick<CallsState, 'isLoaded' | 'desk'>;
  readonly rows: ReadonlySignal<readonly PackRow[]>;
  readonly schedule: (at: number, run: () => void) => () => void;
  readonly reportFault: () => void;
}

/**
 * Makes waiting versions active when their moment has come: between calls, after the last call has ended, and the
 * urgent ones when they have waited long enough. Whichever panel is first does it.
 */
export function applyBetweenCalls({ desk, calls, rows, schedule, reportFault }: ApplyInputs): void {
  let stop: () => void = () => {};
  const apply = async (isCallOpen: boolean) => {
    stop();
    const { nextAt } = await desk.applyDue(isCallOpen);
    if (nextAt !== undefined) stop = schedule(nextAt, () => void look());
  };
  const look = () => {
    const isCallOpen = calls.desk.peek().calls.length > 0;
    if (!rows.peek().some(({ staged }) => staged)) return;
    void apply(isCallOpen).catch(reportFault);
  };
  effect(() => {
    // Until the calls were read, no call is known to be over.
    if (!calls.isLoaded.value) return;
    void [calls.desk.value.calls.length, rows.value];
    untracked(look);
  });
}
