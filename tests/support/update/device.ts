import { expect } from 'vitest';
import { inflate } from '../../../scripts-library/tools/packs/node-ports.ts';
import { DEFAULT_LIMITS } from '../../../utils/core/pack/limits.ts';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import type { CurrentPolicy } from '../../../utils/core/update/policy/current-policy.ts';
import type { PackShelf } from '../../../utils/core/update/shelf/pack-shelf.ts';
import type { SourceReader } from '../../../utils/core/update/source/source-reader.ts';
import { type ApplyPorts, applyDue } from '../../../utils/services/update/apply-packs.ts';
import { type CycleOutcome, runCycle } from '../../../utils/services/update/run-cycle.ts';
import { trustRoot } from '../../../utils/services/update/trust-root.ts';
import { nodeDigest, SCHEMES } from '../tuf/client.ts';
import { START } from '../tuf/repository.ts';
import { type Disk, memoryUpdateStore, newDisk } from './memory-update-store.ts';
import { type PackRepository, sha256 } from './pack-repository.ts';

export const NO_POLICY: CurrentPolicy = { kind: 'known', policy: {} };

/** Serves a repository as its host would. */
export const honest = (repository: PackRepository): SourceReader => ({
  fetchMetadata: repository.fetchMetadata,
  fetchTarget: repository.fetchTarget,
  fetchDelta: repository.fetchDelta,
  trouble: () => undefined,
});

/** Packs that were parsed once in this run. */
const soundDigests = new Set<string>();

/** A panel on some desk: everything real but the network, the clock and the disk. */
export class Device {
  readonly disk: Disk = newDisk();
  readonly sources = new Map<string, SourceReader>();
  now = START;
  gate: (write: string) => void = () => undefined;
  private isLocked = false;
  /** Versions that were active, in the order in which updates brought them. */
  readonly seen: number[] = [];

  readonly ports: ApplyPorts = {
    bundled: async () => null,
    store: memoryUpdateStore(this.disk, (write) => this.gate(write)),
    open: (address) => {
      const source = this.sources.get(address);
      if (!source) throw new RangeError(`no such source: ${address}`);
      return source;
    },
    schemes: SCHEMES.slice(0, 2),
    digest: nodeDigest,
    inflate,
    packLimits: DEFAULT_LIMITS,
    app: '0.1.0',
    deviceId: 'device',
    now: () => this.now,
    random: () => 0.5,
    lock: async (task) => {
      if (this.isLocked) return 'busy';
      this.isLocked = true;
      try {
        return await task();
      } finally {
        this.isLocked = false;
      }
    },
  };

  /** Trusts a repository’s first root and reads it from addresses that `sources` answers. */
  async subscribe(
    repository: PackRepository,
    sources: Record<string, SourceReader> = { 'https://a.example': honest(repository) },
  ) {
    for (const [address, source] of Object.entries(sources)) this.sources.set(address, source);
    const root = repository.published.root?.[0] ?? new Uint8Array();
    return trustRoot(root, { trust: 'first-use', sources: Object.keys(sources) }, this.ports);
  }

  cycle(isWished = false, policy = NO_POLICY): Promise<CycleOutcome> {
    return runCycle(this.ports, { policy, isWished });
  }

  /** A cycle and, between calls, what follows from it; the first repository's outcome in a few words. */
  async update(isWished = true): Promise<string> {
    const outcome = await this.cycle(isWished);
    await applyDue({ now: this.now, isCallOpen: false }, this.ports);
    if (outcome.kind !== 'done') return outcome.kind === 'failed' ? `failed: ${outcome.trouble}` : outcome.kind;
    const [first] = outcome.repositories;
    const trouble = first?.trouble ?? first?.problems[0]?.trouble;
    return trouble ?? first?.kind ?? 'nothing';
  }

  shelf(packId = 'standard'): PackShelf | undefined {
    return this.disk.shelves.get(packId);
  }

  version(packId = 'standard'): number | undefined {
    return this.shelf(packId)?.active?.version;
  }

  /** The invariants that hold after anything whatever. */
  check(...repositories: readonly PackRepository[]): void {
    for (const shelf of this.disk.shelves.values()) {
      const versions = [shelf.active, shelf.staged, ...shelf.kept].flatMap((version) => version ?? []);
      for (const { digest, bytes } of versions) {
        expect(sha256(bytes), 'a stored version is whole').toBe(digest);
        expect(
          repositories.some(({ signedDigests }) => signedDigests.has(digest)),
          'it was signed',
        ).toBe(true);
        if (!soundDigests.has(digest)) expect(readPack(bytes).kind, 'it is a sound pack').toBe('pack');
        soundDigests.add(digest);
      }
      expect(shelf.kept.length).toBeLessThanOrEqual(3);
      expect(shelf.kept.map(({ version }) => version)).not.toContain(shelf.active?.version);
      const last = this.seen.at(-1) ?? 0;
      const active = shelf.active?.version ?? 0;
      if (shelf.packId === 'standard' && active !== last) {
        expect(active, 'versions never decrease').toBeGreaterThan(last);
        this.seen.push(active);
      }
    }
  }
}
