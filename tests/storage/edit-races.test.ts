import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../utils/core/pack/limits.ts';
import { ownTexts } from '../../utils/core/update/overlay/merge-overlay.ts';
import { stage } from '../../utils/core/update/shelf/change-shelf.ts';
import { emptyShelf } from '../../utils/core/update/shelf/pack-shelf.ts';
import { createOwnDesk } from '../../utils/services/own/create-own-desk.ts';
import { type ApplyPorts, applyPack } from '../../utils/services/update/apply-packs.ts';
import { createUpdateStore } from '../../utils/storage/update-store.ts';
import { makePack, makeScript, reworded } from '../support/packs/make-pack.ts';
import { openDatabase } from './support.ts';

const NAME = { packId: 'standard', id: makeScript(0).id };
const SAY = 'texts.en.wordings.neutral.say.0.text';

/** One context of the extension with a connection of its own. */
function context(name?: string) {
  const db = openDatabase(name);
  const store = createUpdateStore(db);
  const bundled = async () => null;
  const ports = { store, bundled, packLimits: DEFAULT_LIMITS, now: () => 0, digest: async () => new Uint8Array(32) };
  return { db, store, desk: createOwnDesk({ ports, bundled, newScriptId: () => 'own.x' }), ports };
}

/** Digests are not looked at here. */
const version = (number: number, words: string) => ({
  version: number,
  digest: String(number),
  bytes: makePack({ version: number, change: reworded((index) => index === 0, words) }),
  verifiedAt: 0,
  isUrgent: false,
});

test('a panel saves edits while another one applies updates, each over its own connection: no text is lost', async () => {
  const panel = context();
  const worker = context(panel.db.name);
  const saved: string[] = [];
  let base: string | undefined;
  for (let round = 1; round <= 25; round += 1) {
    const shelf = (await worker.store.shelf('standard')) ?? emptyShelf('standard', 'lead');
    const staged = stage(shelf, version(round, `version ${round}`));
    if (staged.kind !== 'changed') throw new Error(staged.reason);
    await worker.store.putShelf(staged.shelf);
    const save = async () => {
      if (base === undefined) return;
      const text = `Mine in round ${round}.`;
      const outcome = await panel.desk.saveWords(NAME, { [SAY]: text }, { [SAY]: base });
      expect(outcome.kind).toBe('saved');
      saved.push(text);
    };
    const [applied] = await Promise.all([applyPack('standard', worker.ports as unknown as ApplyPorts), save()]);
    expect(applied.kind).toBe('changed');
    base = (await panel.desk.original(NAME))?.texts.en?.wordings.neutral.say[0]?.text;
    expect(base).toContain(`version ${round}`);
  }
  const kept = (await panel.store.overlays('standard')).flatMap(ownTexts);
  expect(saved).toHaveLength(24);
  expect(kept).toEqual(expect.arrayContaining(saved));
});
