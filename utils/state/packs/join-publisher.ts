import { type ReadonlySignal, signal } from '@preact/signals';
import type { Repository } from '../../core/update/cycle/repository.ts';
import type { CurrentPolicy } from '../../core/update/policy/current-policy.ts';
import { isSourceAddress } from '../../core/update/policy/update-policy.ts';
import type { FileImport } from '../../services/update/packs-desk.ts';
import type { Stranger } from '../../services/update/trust-root.ts';
import type { PacksPorts } from './packs-ports.ts';

/** Why an address was not taken. */
export type JoinProblem = 'no-address' | 'no-permission' | 'no-publisher' | 'not-allowed' | 'cut-off';

/** Getting to know a publisher: by its address or by its file. */
export type Joining =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  | { readonly kind: 'refused'; readonly problem: JoinProblem }
  /** `groups`: which two of the six the lead reads out, from 0. The digits themselves are never shown. */
  | { readonly kind: 'confirm'; readonly groups: readonly [number, number]; readonly isWrong: boolean }
  | { readonly kind: 'joined' };

export type FileOutcome = FileImport | { readonly form: 'cut-off' };

export interface PublisherDesk {
  readonly joining: ReadonlySignal<Joining>;
  readonly file: ReadonlySignal<{ readonly name: string; readonly outcome: FileOutcome | null } | null>;
  /** Takes an address up. Must run in the agent's click: the browser asks whether Cuecard may read that site. */
  add(address: string): Promise<void>;
  /** Takes a bundle or a pack that nobody signed. */
  importFile(name: string, bytes: Uint8Array): Promise<void>;
  /** The digits of the two groups, as the lead read them out. */
  confirm(digits: readonly [string, string]): Promise<void>;
  cancel(): void;
}

interface PublisherInputs {
  readonly ports: Pick<PacksPorts, 'desk' | 'random'>;
  readonly policy: ReadonlySignal<CurrentPolicy>;
  readonly repositories: () => readonly Repository[];
  readonly requestSite: (origin: string) => Promise<boolean>;
  /** Somebody new is trusted: look what they have. */
  readonly joined: () => void;
}

interface Candidate {
  readonly stranger: Stranger;
  readonly sources: readonly string[];
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** Brings in publishers and files that are new to this device. */
export function createPublisherDesk(inputs: PublisherInputs): PublisherDesk {
  const { ports, policy, repositories, requestSite, joined } = inputs;
  const joining = signal<Joining>({ kind: 'idle' });
  const file = signal<{ name: string; outcome: FileOutcome | null } | null>(null);
  let candidate: Candidate | undefined;

  const refuse = (problem: JoinProblem) => {
    joining.value = { kind: 'refused', problem };
  };
  const ask = (next: Candidate, isWrong: boolean) => {
    candidate = next;
    const first = Math.floor(ports.random() * 6);
    const second = (first + 1 + Math.floor(ports.random() * 5)) % 6;
    joining.value = { kind: 'confirm', groups: [Math.min(first, second), Math.max(first, second)], isWrong };
  };
  const rules = () => (policy.value.kind === 'known' ? policy.value.policy : {});

  const meet = async (address: string) => {
    const { rootSha256 } = rules();
    const stranger = await ports.desk.meet(address);
    if (!stranger) return refuse('no-publisher');
    if (rootSha256 !== undefined) return refuse('not-allowed');
    const known = repositories().find(({ id }) => id === stranger.id);
    if (!known) return ask({ stranger, sources: [address] }, false);
    // The same root file at another address is one more mirror of a publisher that was confirmed before.
    const groups = [0, 1].map((index) => ({ index, digits: stranger.fingerprint[index] ?? '' }));
    await ports.desk.confirm(stranger, groups, [...new Set([...known.sources, address])]);
    joining.value = { kind: 'joined' };
    joined();
  };

  const take = async (name: string, bytes: Uint8Array) => {
    file.value = { name, outcome: null };
    const outcome = await ports.desk
      .importFile(bytes, rules())
      .catch(() => ({ form: 'cut-off' }) satisfies FileOutcome as FileOutcome);
    const isStranger = outcome.form === 'bundle' && outcome.result.kind === 'stranger';
    if (isStranger && outcome.result.kind === 'stranger') {
      ask({ stranger: outcome.result.stranger, sources: [], file: { name, bytes } }, false);
    }
    file.value = isStranger ? null : { name, outcome };
  };

  return {
    joining,
    file,
    add: async (typed) => {
      const address = typed.trim().replace(/\/+$/, '');
      if (!isSourceAddress(address)) return refuse('no-address');
      // Firefox takes no port in a permission; the host is meant with all of its ports.
      const { protocol, hostname } = new URL(address);
      const request = requestSite(`${protocol}//${hostname}`).catch(() => false);
      joining.value = { kind: 'asking' };
      if (!(await request)) return refuse('no-permission');
      await meet(address).catch(() => refuse('cut-off'));
    },
    importFile: take,
    confirm: async ([first, second]) => {
      const shown = joining.value;
      if (shown.kind !== 'confirm' || !candidate) return;
      const { stranger, sources, file: waiting } = candidate;
      const typed = [
        { index: shown.groups[0], digits: first },
        { index: shown.groups[1], digits: second },
      ];
      try {
        if (!(await ports.desk.confirm(stranger, typed, sources))) return ask(candidate, true);
        candidate = undefined;
        joining.value = { kind: 'joined' };
        if (waiting) await take(waiting.name, waiting.bytes);
        else joined();
      } catch {
        refuse('cut-off');
      }
    },
    cancel: () => {
      candidate = undefined;
      joining.value = { kind: 'idle' };
    },
  };
}
