import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Pack } from '../../core/pack/library.ts';
import type { SearchIndex } from '../../core/search/search-index.ts';
import type { PackChanges } from '../../core/update/changes/diff-packs.ts';
import type { Repository } from '../../core/update/cycle/repository.ts';
import type { Installed } from '../../core/update/installed-store.ts';
import type { CompanyRules } from '../../core/update/policy/company-rules.ts';
import type { CurrentPolicy } from '../../core/update/policy/current-policy.ts';
import type { UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import type { AppPorts } from '../app-types.ts';
import type { CallsState } from '../calls.ts';
import { applyBetweenCalls } from './apply-packs.ts';
import { createPackChecks, type PackChecks } from './check-packs.ts';
import { createPublisherDesk, type PublisherDesk } from './join-publisher.ts';
import { createPackLoader, type LoadedPack, type WantedPack } from './load-packs.ts';
import { isUsable, type PackRow, packRows } from './pack-row.ts';

export interface PacksState {
  /** Null while they are read. */
  readonly installed: ReadonlySignal<{
    readonly rows: readonly PackRow[];
    readonly repositories: readonly Repository[];
  } | null>;
  /** The pack that came with the extension. */
  readonly bundled: ReadonlySignal<Pack | null>;
  /** Packs that are installed and cannot be read on this computer. */
  readonly unreadable: ReadonlySignal<ReadonlySet<string>>;
  /** True while words of installed packs are on their way, at the start before anything is known of them too. */
  readonly isReading: ReadonlySignal<boolean>;
  readonly rules: ReadonlySignal<UpdatePolicy>;
  readonly checks: PackChecks;
  readonly publishers: PublisherDesk;
  /** Packs that the agent should look at: something waits, or something changed. */
  readonly toRead: ReadonlySignal<readonly PackRow[]>;
  /** Begins to follow what is installed; `bundled`: what is shown already. */
  start(bundled: LoadedPack | null): void;
  changes(packId: string, which: 'waiting' | 'unseen'): Promise<PackChanges | null>;
  /** Makes the waiting version active now, also in a call. */
  apply(packId: string): Promise<void>;
  rollBack(packId: string, version: number): Promise<void>;
  acknowledge(packId: string): Promise<void>;
  remove(packId: string): Promise<void>;
  forget(repository: string): Promise<void>;
}

type PacksHost = Pick<AppPorts, 'packs' | 'now' | 'schedule' | 'requestSite' | 'version'>;

interface PacksInputs {
  readonly calls: CallsState;
  readonly show: (packs: readonly Pack[]) => void;
  readonly showIndexes: (indexes: readonly SearchIndex[]) => void;
  readonly takeRules: (values: CompanyRules['values']) => void;
  readonly reportFault: () => void;
}

/** The packs of this device: what is installed, what comes, and the words that the panel shows from them. */
export function createPacksState(
  { packs: ports, now: moment, schedule, requestSite, version }: PacksHost,
  { calls, show, showIndexes, takeRules, reportFault }: PacksInputs,
): PacksState {
  const now = () => moment().at;
  const { desk } = ports;
  const stored = signal<Installed | null>(null);
  const bundled = signal<LoadedPack | null>(null);
  const unreadable = signal<ReadonlySet<string>>(new Set());
  const isReading = signal(true);
  const policy = signal<CurrentPolicy>({ kind: 'unknown' });
  const rules = computed<UpdatePolicy>(() => (policy.value.kind === 'known' ? policy.value.policy : {}));
  const repositories = () => stored.peek()?.repositories ?? [];
  const rows = computed(() => (stored.value ? packRows(stored.value, rules.value, now()) : []));

  const checks = createPackChecks({ ports, policy, repositories, now });
  const publishers = createPublisherDesk({
    ports,
    policy,
    repositories,
    requestSite,
    joined: () => void checks.check(true),
  });

  /** What is installed in place of the bundled pack stands for it. */
  const withBundled = <T>(all: readonly T[], idOf: (one: T) => string, own: T | undefined): readonly T[] =>
    own === undefined || all.some((one) => idOf(one) === idOf(own)) ? all : [own, ...all];
  const showSearchable = (indexes: readonly SearchIndex[]) =>
    showIndexes(withBundled(indexes, ({ packId }) => packId, bundled.peek()?.index));

  const load = createPackLoader({
    ...ports,
    app: version,
    searchable: (indexes) =>
      batch(() => {
        isReading.value = true;
        showSearchable(indexes);
      }),
    loaded: (packs, failed) =>
      batch(() => {
        unreadable.value = failed;
        isReading.value = false;
        const all = packs.map(({ pack }) => pack);
        show(withBundled(all, ({ header }) => header.packId, bundled.peek()?.pack));
        showSearchable(packs.map(({ index }) => index));
      }),
  });

  const follow = () => {
    if (!stored.value) return;
    const own = bundled.value?.pack;
    const wanted = rows.value.flatMap((row): WantedPack[] =>
      isUsable(row) && row.words ? [{ packId: row.packId, words: row.words }] : [],
    );
    const overlays = stored.value.overlays.filter(({ packId }) => packId === own?.header.packId);
    if (own && overlays.length > 0 && !rows.value.some(({ packId }) => packId === own.header.packId)) {
      const digest = String(own.header.packVersion);
      wanted.unshift({ packId: own.header.packId, words: { digest, overlays, pack: own } });
    }
    if (wanted.length === 0) isReading.value = false;
    untracked(() => load(wanted));
  };

  /** Runs one piece of work at the desk; whatever ends it, the panel goes on. */
  const settle = async (task: Promise<unknown>) => {
    await task.catch(reportFault);
  };

  return {
    installed: computed(() => stored.value && { rows: rows.value, repositories: stored.value.repositories }),
    bundled: computed(() => bundled.value?.pack ?? null),
    unreadable,
    isReading,
    rules,
    checks,
    publishers,
    toRead: computed(() => rows.value.filter(({ staged, isUnseen }) => staged !== null || isUnseen)),
    start: (shown) => {
      bundled.value = shown;
      effect(follow);
      let isFirst = true;
      checks.follow();
      applyBetweenCalls({ desk, calls, rows, schedule, reportFault });
      const beginChecks = () => {
        if (!isFirst || stored.peek() === null || policy.peek().kind === 'unknown') return;
        isFirst = false;
        checks.checkIfDue();
      };
      ports.watchRules(({ values, policy: next }) => {
        takeRules(values);
        policy.value = next;
        beginChecks();
      });
      ports.installed.subscribe(
        (next) => {
          stored.value = next;
          beginChecks();
        },
        () => {
          isReading.value = false;
          reportFault();
        },
      );
    },
    changes: (packId, which) => desk.changes(packId, which).catch(() => null),
    apply: (packId) => settle(desk.apply(packId)),
    rollBack: (packId, version) => settle(desk.rollBack(packId, version)),
    acknowledge: (packId) => settle(desk.acknowledge(packId)),
    remove: (packId) => settle(desk.remove(packId)),
    forget: (repository) => settle(desk.forget(repository)),
  };
}
