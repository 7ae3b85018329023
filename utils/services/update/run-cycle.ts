import { type Repository, settledBy, underPolicy } from '../../core/update/cycle/repository.ts';
import type { Trouble } from '../../core/update/cycle/trouble.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { CurrentPolicy } from '../../core/update/policy/current-policy.ts';
import { packLimitsUnder } from '../../core/update/policy/pack-limits.ts';
import type { UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import type { SourceReader } from '../../core/update/source/source-reader.ts';
import { afterFailure, FRESH_SOURCE, sourcesToAsk } from '../../core/update/source/source-state.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import { TUF_LIMITS } from '../../core/update/tuf/ports.ts';
import { followPolicy } from './follow-policy.ts';
import { type SourceOutcome, updateFromSource } from './update-from-source.ts';

export type RepositoryOutcome = SourceOutcome & {
  readonly repository: string;
  /** `unchanged`: nothing new since the last complete check; `waiting`: every source is to be left alone for now. */
  readonly kind: 'checked' | 'unchanged' | 'failed' | 'waiting';
  readonly source?: string;
};

export type CycleOutcome =
  | { readonly kind: 'done'; readonly repositories: readonly RepositoryOutcome[] }
  /** Another panel or the worker is at it. */
  | { readonly kind: 'busy' }
  /** What the policy says is not known yet. */
  | { readonly kind: 'policy-unknown' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

const DAY = 86_400_000;
/** After this long no further source is asked; what is there is there. */
const LONGEST_CYCLE = 5 * 60_000;
const NOTHING = { isComplete: false, staged: [], skipped: [], problems: [] };

export interface CycleOptions {
  readonly policy: CurrentPolicy;
  /** The agent pressed the button: ask even sources that are to be left alone, and look at everything. */
  readonly isWished?: boolean;
}

/**
 * Looks for updates of everything this device is subscribed to, and stages what it finds. Whatever goes wrong, what
 * is installed goes on serving; cut off anywhere, the next cycle goes on from there.
 */
export async function runCycle(given: UpdatePorts, { policy, isWished = false }: CycleOptions): Promise<CycleOutcome> {
  if (policy.kind === 'unknown') return { kind: 'policy-unknown' };
  const ports = { ...given, packLimits: packLimitsUnder(policy.policy, given.packLimits) };
  try {
    const outcome = await ports.lock(async () => {
      await followPolicy(policy.policy, ports);
      const repositories: RepositoryOutcome[] = [];
      for (const repository of await ports.store.repositories()) {
        if (repository.sources.length === 0 && policy.policy.rootSha256 !== repository.id) continue;
        repositories.push(await updateRepository(repository, policy.policy, isWished, ports));
      }
      return repositories;
    });
    return outcome === 'busy' ? { kind: 'busy' } : { kind: 'done', repositories: outcome };
  } catch {
    // Only the store rejects: everything else comes back as a value.
    return { kind: 'failed', trouble: 'storage' };
  }
}

async function updateRepository(
  stored: Repository,
  policy: UpdatePolicy,
  isWished: boolean,
  ports: UpdatePorts,
): Promise<RepositoryOutcome> {
  const { store, now, random } = ports;
  const started = now();
  const repository = underPolicy(stored, policy);
  const states = await store.sourceStates();
  const sources = sourcesToAsk(repository.sources, isWished ? new Map() : states, now(), random);
  let last: RepositoryOutcome = { ...NOTHING, kind: 'waiting', repository: repository.id };
  for (const address of sources) {
    if (Math.abs(now() - started) > LONGEST_CYCLE) break;
    const source = ports.open(address);
    if (!isWished && (await isUnchanged(repository, source, ports))) {
      await store.putRepository({ ...stored, checkedAt: now() });
      if (states.has(address)) await store.putSourceState(address, FRESH_SOURCE);
      return { ...NOTHING, isComplete: true, kind: 'unchanged', repository: repository.id, source: address };
    }
    const outcome = await updateFromSource(repository, source, ports);
    last = merged(last, outcome, repository.id, address);
    if (outcome.isComplete) {
      if (states.has(address)) await store.putSourceState(address, FRESH_SOURCE);
      return last;
    }
    const trouble = source.trouble();
    const retryAfter = trouble?.fault === 'unreachable' ? trouble.retryAfter : undefined;
    await store.putSourceState(address, afterFailure(states.get(address) ?? FRESH_SOURCE, now(), random(), retryAfter));
  }
  return last;
}

/** What one source managed stays managed when the next one is asked. */
function merged(
  before: RepositoryOutcome,
  outcome: SourceOutcome,
  repository: string,
  source: string,
): RepositoryOutcome {
  const staged = [...before.staged, ...outcome.staged];
  return { ...outcome, staged, repository, source, kind: outcome.isComplete ? 'checked' : 'failed' };
}

/** One small file tells that nothing is new; once a day everything is looked at all the same. */
async function isUnchanged(repository: Repository, source: SourceReader, ports: UpdatePorts): Promise<boolean> {
  const { settled, checkedAt = 0, freshUntil = 0 } = repository;
  const now = ports.now();
  const isRecent = checkedAt <= now && now < checkedAt + DAY && now < freshUntil;
  if (settled === undefined || !isRecent) return false;
  const fetched = await source.fetchMetadata('timestamp.json', (ports.tufLimits ?? TUF_LIMITS).timestamp);
  if (fetched.kind !== 'bytes') return false;
  return settledBy(toHex(await ports.digest('sha256', fetched.bytes)), repository, ports.app) === settled;
}
