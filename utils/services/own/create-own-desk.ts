import { editTexts, undoneEdit } from '../../core/own/edit-texts.ts';
import { joinScripts, OWN_PACK_ID, withoutScript, withScript, writeOwnPack } from '../../core/own/own-pack.ts';
import { type Pack, readPack } from '../../core/pack/ndjson-reader.ts';
import type { ScriptRecord } from '../../core/script/script-record.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { InstalledStore } from '../../core/update/installed-store.ts';
import { resolveConflict } from '../../core/update/overlay/merge-overlay.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import { changeOwnPack } from './change-own-pack.ts';
import type { ImportedScripts, OwnDesk, SavedWords, ScriptName } from './own-desk.ts';

interface OwnDeskInputs {
  readonly ports: Pick<UpdatePorts, 'store' | 'digest' | 'packLimits' | 'now'>;
  readonly installed: Pick<InstalledStore, 'putOverlay'>;
  /** The pack that came with the extension, when it has this id. */
  readonly bundled: (packId: string) => Promise<Pack | null>;
  /** A new id for an own script, unused so far. */
  readonly newScriptId: () => string;
}

/** The work on own wording over its ports. */
export function createOwnDesk({ ports, installed, bundled, newScriptId }: OwnDeskInputs): OwnDesk {
  const { store, packLimits, now } = ports;

  const original = async ({ packId, id }: ScriptName): Promise<ScriptRecord | null> => {
    const shelf = await store.shelf(packId);
    const records = shelf?.active ? recordsOf(shelf.active) : ((await bundled(packId))?.records ?? []);
    const isMeant = (record: { type: string; id: string }): record is ScriptRecord =>
      record.type === 'script' && record.id === id;
    return records.find(isMeant) ?? null;
  };
  const overlayOf = async ({ packId, id }: ScriptName) =>
    (await store.overlays(packId)).find((overlay) => overlay.type === 'script' && overlay.id === id);

  const write = async (before: Overlay | undefined, after: Overlay): Promise<SavedWords> => {
    await installed.putOverlay(after);
    return { kind: 'saved', before: before ?? null, after };
  };
  const safely = async (work: () => Promise<SavedWords>): Promise<SavedWords> =>
    work().catch(() => ({ kind: 'refused', reason: 'storage' }));

  return {
    original,
    saveWords: (name, texts) =>
      safely(async () => {
        const before = await overlayOf(name);
        const record = before?.personalCopy ?? (await original(name));
        if (!record) return { kind: 'refused', reason: 'gone' };
        const edited = editTexts(before, name.packId, record, texts, now());
        return edited.kind === 'refused' ? edited : write(before, edited.overlay);
      }),
    resolve: (name, path, side) =>
      safely(async () => {
        const before = await overlayOf(name);
        if (!before?.conflicts.some((conflict) => conflict.path === path)) return { kind: 'refused', reason: 'gone' };
        return write(before, resolveConflict(before, path, side));
      }),
    undoWords: (before, after) =>
      safely(async () => {
        const name = { packId: after.packId, id: after.id };
        const present = (await overlayOf(name)) ?? after;
        return write(present, undoneEdit(before ?? undefined, present, now()));
      }),

    saveScript: async (script, category) => {
      const outcome = await changed(() => changeOwnPack((records) => withScript(records, script, category), ports));
      if (outcome === 'changed') return { kind: 'changed' };
      return { kind: 'refused', reason: outcome === 'too-much' ? 'bad-script' : 'storage' };
    },
    deleteScript: async (id) => {
      const records = await store.shelf(OWN_PACK_ID).then(
        (shelf) => recordsOf(shelf?.active),
        () => null,
      );
      if (!records) return { kind: 'refused', reason: 'storage' };
      const script = records.find((record) => record.type === 'script' && record.id === id);
      const category = records.find((record) => record.type === 'category' && record.id === categoryOf(script));
      if (script?.type !== 'script' || category?.type !== 'category') return { kind: 'refused', reason: 'gone' };
      const outcome = await changed(() => changeOwnPack((present) => withoutScript(present, id), ports));
      return outcome === 'changed' ? { kind: 'deleted', script, category } : { kind: 'refused', reason: 'storage' };
    },
    exportScripts: async () => {
      const shelf = await store.shelf(OWN_PACK_ID);
      const records = recordsOf(shelf?.active);
      return records.length === 0 ? null : writeOwnPack(records, shelf?.active?.version ?? 1);
    },
    importScripts: async (bytes): Promise<ImportedScripts> => {
      const pack = readPack(bytes, packLimits);
      if (pack.kind === 'refused') {
        return { kind: 'refused', reason: 'bad-file', fault: pack.code, line: pack.line };
      }
      if (pack.header.packId !== OWN_PACK_ID) return { kind: 'refused', reason: 'not-own' };
      let counts = { added: 0, same: 0, both: 0 };
      const outcome = await changed(() =>
        changeOwnPack((present) => {
          const { records, ...joined } = joinScripts(present, pack.records, newScriptId);
          counts = joined;
          return counts.added + counts.both === 0 ? null : records;
        }, ports),
      );
      const isDone = outcome === 'changed' || outcome === 'unchanged';
      return isDone ? { kind: 'imported', ...counts } : { kind: 'refused', reason: 'storage' };
    },
  };
}

const categoryOf = (record: { readonly category?: unknown } | object | undefined): unknown =>
  record && 'category' in record ? record.category : undefined;

const changed = (work: () => ReturnType<typeof changeOwnPack>) => work().catch(() => 'storage' as const);
