import type { Pack } from '../../core/pack/ndjson-reader.ts';
import { decodeIndex } from '../../core/search/index-format.ts';
import { refreshIndex } from '../../core/search/refresh-index.ts';
import { isBundle } from '../../core/update/bundle/read-bundle.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { InstalledStore } from '../../core/update/installed-store.ts';
import { acknowledge } from '../../core/update/shelf/change-shelf.ts';
import { changesUnseen, changesWaiting } from '../../core/update/shelf/changes-to-show.ts';
import { createOwnDesk } from '../own/create-own-desk.ts';
import { applyDue, applyPack, removePack, rollBackPack } from './apply-packs.ts';
import { changeShelf } from './change-shelf.ts';
import { collectGarbage } from './collect-garbage.ts';
import { importBundle, importUnsigned } from './import-file.ts';
import { openStored } from './open-stored.ts';
import type { PacksDesk } from './packs-desk.ts';
import { runCycle } from './run-cycle.ts';
import { confirmPublisher, meetPublisher } from './trust-root.ts';

interface DeskInputs {
  readonly ports: UpdatePorts;
  readonly installed: InstalledStore;
  /** The pack that came with the extension, when it has this id. */
  readonly bundled: (packId: string) => Promise<Pack | null>;
}

/** The work on packs over its ports. */
export function createPacksDesk({ ports, installed, bundled }: DeskInputs): PacksDesk {
  const { store, now } = ports;
  const applyPorts = { ...ports, bundled };
  const newScriptId = () => `own.${ports.random().toString(36).slice(2, 10)}`;
  return {
    ...createOwnDesk({ ports, bundled, newScriptId }),
    cycle: async (policy, isWished) => {
      const outcome = await runCycle(ports, { policy, isWished });
      if (outcome.kind === 'done') await collectGarbage(ports);
      return outcome;
    },
    importFile: async (bytes, policy) =>
      isBundle(bytes)
        ? { form: 'bundle', result: await importBundle(bytes, policy, ports) }
        : { form: 'unsigned', result: await importUnsigned(bytes, policy, applyPorts) },
    meet: async (address) => (await meetPublisher(ports.open(address), ports)) ?? null,
    confirm: async (stranger, typed, sources) =>
      (await confirmPublisher(stranger, typed, sources, ports)) !== undefined,
    apply: (packId) => applyPack(packId, applyPorts),
    applyDue: (isCallOpen) => applyDue({ now: now(), isCallOpen }, applyPorts),
    rollBack: (packId, version) => rollBackPack(packId, version, applyPorts),
    acknowledge: async (packId) => void (await changeShelf(store, packId, acknowledge)),
    remove: (packId) => removePack(packId, applyPorts),
    forget: (repository) => store.removeRepository(repository),
    changes: async (packId, which) => {
      const shelf = await store.shelf(packId);
      const changes = shelf && (which === 'waiting' ? changesWaiting(shelf) : changesUnseen(shelf));
      return changes ?? null;
    },
    prepare: async (packId) => {
      const pack = await openStored(packId, { store, installed, bundled, digest: ports.digest, app: ports.app });
      if (!pack) return null;
      const { records, stamp, index, olderIndex } = pack;
      const stored = index ?? olderIndex;
      const before = stored && decodeIndex(stored);
      const isSound = before?.kind === 'index';
      if (index && isSound) return { stamp, buffer: index };
      const { buffer } = refreshIndex(isSound ? before.index : undefined, { packId, stamp, records });
      // Where the disk is full, this search still works; the next start makes the index once more.
      await installed.putIndex(packId, stamp, buffer).catch(() => {});
      return { stamp, buffer };
    },
  };
}
