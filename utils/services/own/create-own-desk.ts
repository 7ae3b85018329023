import { undoneEdit } from '../../core/own/edit-texts.ts';
import { joinScripts, OWN_PACK_ID, withoutScript, withScript, writeOwnPack } from '../../core/own/own-pack.ts';
import { saveOver } from '../../core/own/save-over.ts';
import { type Pack, readPack } from '../../core/pack/ndjson-reader.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { resolveConflict } from '../../core/update/overlay/merge-overlay.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import { changeOwnPack } from './change-own-pack.ts';
import { changeWords, versionsOf } from './change-words.ts';
import type { ImportedScripts, OwnDesk, ScriptName } from './own-desk.ts';

interface OwnDeskInputs {
  readonly ports: Pick<UpdatePorts, 'store' | 'digest' | 'packLimits' | 'now'>;
  /** The pack that came with the extension, when it has this id. */
  readonly bundled: (packId: string) => Promise<Pack | null>;
  /** A new id for an own script, unused so far. */
  readonly newScriptId: () => string;
}

/** The work on own wording over its ports. */
export function createOwnDesk({ ports, bundled, newScriptId }: OwnDeskInputs): OwnDesk {
  const { store, packLimits, now } = ports;

  const change = (name: ScriptName, edit: Parameters<typeof changeWords>[1]) =>
    changeWords(name, edit, { store, bundled }).catch(() => ({ kind: 'refused', reason: 'storage' }) as const);

  return {
    original: async (name) => {
      const { present, last } = await versionsOf(name, await store.shelf(name.packId), bundled);
      return present ?? last ?? null;
    },
    saveWords: (name, texts, seen = {}) =>
      change(name, (before, versions) => saveOver(before, texts, { packId: name.packId, ...versions, seen }, now())),
    resolve: (name, path, side) =>
      change(name, (before) =>
        before?.conflicts.some((conflict) => conflict.path === path)
          ? { kind: 'edited', overlay: resolveConflict(before, path, side) }
          : { kind: 'refused', reason: 'gone' },
      ),
    undoWords: (before, after) =>
      change({ packId: after.packId, id: after.id }, (present = after) =>
        // The pack has dropped the script since: the copy that was kept of it stays.
        present.personalCopy && !after.personalCopy
          ? { kind: 'refused', reason: 'gone' }
          : { kind: 'edited', overlay: undoneEdit(before ?? undefined, present, now()) },
      ),

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
