import { HIGHEST_LIMITS } from '../../core/pack/limits.ts';
import type { Pack } from '../../core/pack/ndjson-reader.ts';
import { readPack } from '../../core/pack/ndjson-reader.ts';
import type { PackRecord } from '../../core/pack/pack-record.ts';
import { indexPack } from '../../core/search/pack-index.ts';
import { isBundle } from '../../core/update/bundle/read-bundle.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { InstalledStore } from '../../core/update/installed-store.ts';
import { withOverlay } from '../../core/update/overlay/edit-overlay.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';
import { acknowledge } from '../../core/update/shelf/change-shelf.ts';
import { changesUnseen, changesWaiting } from '../../core/update/shelf/changes-to-show.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import { createOwnDesk } from '../own/create-own-desk.ts';
import { applyDue, applyPack, removePack, rollBackPack } from './apply-packs.ts';
import { changeShelf } from './change-shelf.ts';
import { collectGarbage } from './collect-garbage.ts';
import { importBundle, importUnsigned } from './import-file.ts';
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
  const opened = new Map<string, readonly PackRecord[]>();
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
    open: async (packId) => {
      const shelf = await store.shelf(packId);
      const overlays = await store.overlays(packId);
      const pack = shelf?.active ? parsed(shelf.active.bytes) : overlays.length > 0 ? await bundled(packId) : null;
      if (!pack) return null;
      const records = withOverlays(pack.records, overlays);
      opened.set(packId, records);
      const stamp = await stampOf(
        `${shelf?.active?.digest ?? pack.header.packVersion}${JSON.stringify(overlays)}`,
        ports,
      );
      const stored = await installed.index(packId, stamp);
      const index = stored ?? indexPack({ packId, stamp, records }).buffer;
      if (!stored) await installed.putIndex(packId, stamp, index);
      return { header: pack.header, count: records.length, index };
    },
    records: async (packId, from, to) => {
      const records = opened.get(packId) ?? [];
      if (to >= records.length) opened.delete(packId);
      return records.slice(from, to);
    },
  };
}

/** Everything on a shelf was verified and parsed before it came there; what cannot be read now is damage on the disk. */
function parsed(bytes: Uint8Array): Pack | null {
  const outcome = readPack(bytes, HIGHEST_LIMITS);
  return outcome.kind === 'pack' ? { header: outcome.header, records: outcome.records } : null;
}

function withOverlays(records: readonly PackRecord[], overlays: readonly Overlay[]): readonly PackRecord[] {
  if (overlays.length === 0) return records;
  const byName = new Map(overlays.map((overlay) => [`${overlay.type} ${overlay.id}`, overlay]));
  const copies = overlays.flatMap(({ personalCopy }) => personalCopy ?? []);
  return [...records.map((record) => withOverlay(record, byName.get(`${record.type} ${record.id}`))), ...copies];
}

async function stampOf(text: string, { digest }: UpdatePorts): Promise<string> {
  return toHex(await digest('sha256', new TextEncoder().encode(text)));
}
