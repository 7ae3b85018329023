import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { UpdateStore } from '../../../utils/core/update/cycle/update-store.ts';
import { ownTexts } from '../../../utils/core/update/overlay/merge-overlay.ts';
import { stage } from '../../../utils/core/update/shelf/change-shelf.ts';
import { createOwnDesk } from '../../../utils/services/own/create-own-desk.ts';
import { applyPack, removePack, rollBackPack } from '../../../utils/services/update/apply-packs.ts';
import { importUnsigned } from '../../../utils/services/update/import-file.ts';
import { makePack, makeRecords, makeScript, type PackOptions, reworded } from '../../support/packs/make-pack.ts';
import { Device } from '../../support/update/device.ts';
import { sha256 } from '../../support/update/pack-repository.ts';

const NAME = { packId: 'standard', id: makeScript(0).id };
const SAY = 'texts.en.wordings.neutral.say.0.text';
const TITLE = 'texts.en.title';
const WORDS = makeScript(0).texts.en?.wordings.neutral.say[0]?.text ?? '';

/** A device whose contexts (a panel, its worker) share one disk. `between` sees each call of the store before it runs. */
function open(bundled = false) {
  const device = new Device();
  const bundle = async (packId: string) => {
    const { identity, records } = makeRecords();
    return bundled && packId === 'standard' ? { header: { ...identity, count: records.length }, records } : null;
  };
  const context = (between: (call: keyof UpdateStore) => Promise<unknown> = async () => undefined) => {
    const store = new Proxy(device.ports.store, {
      get: (target, call: keyof UpdateStore) => {
        const method = target[call] as (...parts: unknown[]) => unknown;
        return async (...parts: unknown[]) => {
          await between(call);
          return method(...parts);
        };
      },
    });
    const ports = { ...device.ports, store, bundled: bundle };
    return { ports, desk: createOwnDesk({ ports, bundled: bundle, newScriptId: () => 'own.x' }) };
  };
  const own = () => [...device.disk.overlays.values()].flatMap(ownTexts);
  const overlay = () => [...device.disk.overlays.values()][0];
  return { device, context, own, overlay };
}

const import_ = async (device: Device, options: PackOptions = {}) => {
  expect((await importUnsigned(makePack(options), {}, device.ports)).kind).toBe('imported');
};

/** Puts a version beside the active one, ready to be applied. */
async function stageNext(device: Device, options: PackOptions) {
  const shelf = device.shelf();
  const bytes = makePack(options);
  const version = (shelf?.floor ?? 0) + 1;
  const staged = shelf && stage(shelf, { version, digest: sha256(bytes), bytes, verifiedAt: 0, isUrgent: false });
  if (staged?.kind !== 'changed') throw new Error('not staged');
  expect(await device.ports.store.putShelf(staged.shelf)).toBe('written');
}

/** Runs `task` once, just before the first call of that name. */
function once(name: keyof UpdateStore, task: () => Promise<unknown>) {
  let isDone = false;
  return async (call: keyof UpdateStore) => {
    if (call !== name || isDone) return;
    isDone = true;
    await task();
  };
}

const isReworded = reworded((index) => index === 0, 'said anew');

describe('an edit saved in the very moment of an update', () => {
  test('after the update has read the edits and before it writes: is carried with them', async () => {
    const { device, context, own, overlay } = open();
    await import_(device);
    const panel = context().desk;
    await panel.saveWords(NAME, { [SAY]: 'Earlier.' });
    await stageNext(device, { change: (script) => script });
    const worker = context(once('putShelf', () => panel.saveWords(NAME, { [SAY]: 'Just now.' })));
    expect((await applyPack('standard', worker.ports)).kind).toBe('changed');
    expect(overlay()?.fields[SAY]?.mine).toBe('Just now.');
    expect(own()).toContain('Earlier.');
  });

  test('the first edit there is, of a text that the update changes: both are offered', async () => {
    const { device, context, overlay } = open();
    await import_(device);
    await stageNext(device, { change: isReworded });
    const worker = context(once('putShelf', () => context().desk.saveWords(NAME, { [SAY]: 'Mine.' })));
    await applyPack('standard', worker.ports);
    expect(overlay()?.conflicts).toMatchObject([{ path: SAY, mine: 'Mine.', base: WORDS }]);
  });

  test('the update comes between reading and writing the edit: the edit is of the words that were seen', async () => {
    const { device, context, overlay } = open();
    await import_(device);
    await stageNext(device, { change: isReworded });
    const panel = context(once('changeOverlay', () => applyPack('standard', device.ports))).desk;
    const seen = { [SAY]: WORDS, [TITLE]: 'Situation 0' };
    expect((await panel.saveWords(NAME, { [SAY]: 'Mine.', [TITLE]: 'My title' }, seen)).kind).toBe('saved');
    expect(device.shelf()?.active?.version).toBe(2);
    expect(overlay()?.conflicts).toMatchObject([{ path: SAY, mine: 'Mine.', base: WORDS }]);
    expect(overlay()?.conflicts[0]?.theirs).toContain('said anew');
    expect(overlay()?.fields[TITLE]).toEqual({ base: 'Situation 0', mine: 'My title' });
  });

  test('the update has dropped the script: the edit becomes a personal copy', async () => {
    const { device, context, overlay } = open();
    await import_(device);
    await stageNext(device, { change: (script) => ({ ...script, id: script.id.replace('.s', '.t') }) });
    const panel = context(once('changeOverlay', () => applyPack('standard', device.ports))).desk;
    expect((await panel.saveWords(NAME, { [SAY]: 'Mine.' }, { [SAY]: WORDS })).kind).toBe('saved');
    expect(overlay()?.personalCopy).toMatchObject({ id: NAME.id });
    expect(JSON.stringify(overlay()?.personalCopy)).toContain('Mine.');
    expect(await panel.original(NAME)).toMatchObject({ id: NAME.id });
  });

  test('taking an edit back after the update has dropped the script: the copy stays', async () => {
    const { device, context, overlay } = open();
    await import_(device);
    const { desk } = context();
    const saved = await desk.saveWords(NAME, { [SAY]: 'Mine.' });
    if (saved.kind !== 'saved') throw new Error(saved.reason);
    await stageNext(device, { change: (script) => ({ ...script, id: script.id.replace('.s', '.t') }) });
    await applyPack('standard', device.ports);
    expect(await desk.undoWords(saved.before, saved.after)).toEqual({ kind: 'refused', reason: 'gone' });
    expect(JSON.stringify(overlay()?.personalCopy)).toContain('Mine.');
  });
});

describe('edits are carried by whatever else changes the words that serve', () => {
  test('a pack installed over the bundled one of its id', async () => {
    const { device, context, overlay } = open(true);
    const { desk, ports } = context();
    await desk.saveWords(NAME, { [SAY]: 'Mine.' });
    expect((await importUnsigned(makePack({ change: isReworded }), {}, ports)).kind).toBe('imported');
    expect(overlay()?.conflicts).toMatchObject([{ path: SAY, mine: 'Mine.' }]);
    await removePack('standard', ports);
    expect(device.shelf()).toBeUndefined();
    expect(overlay()?.conflicts).toMatchObject([{ path: SAY, mine: 'Mine.', theirs: WORDS }]);
  });

  test('a pack imported again without a signature', async () => {
    const { device, context, overlay } = open();
    await import_(device);
    await context().desk.saveWords(NAME, { [SAY]: 'Mine.' });
    await import_(device, { change: (script) => ({ ...script, id: script.id.replace('.s', '.t') }) });
    expect(overlay()?.personalCopy).toMatchObject({ id: NAME.id });
  });

  test('a pack that is removed and comes again: its edits wait for it', async () => {
    const { device, context, overlay } = open();
    await import_(device);
    const { desk, ports } = context();
    await desk.saveWords(NAME, { [SAY]: 'Mine.' });
    await removePack('standard', ports);
    await import_(device);
    expect(overlay()?.fields[SAY]).toEqual({ base: WORDS, mine: 'Mine.' });
  });
});

test('whatever two panels and a worker do at once, in any order: every text that was saved is there', async () => {
  const ticks = fc.array(fc.nat(4), { minLength: 40, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(ticks, fc.array(fc.nat(3), { minLength: 4, maxLength: 8 }), async (waits, acts) => {
      const { device, context, own } = open(true);
      await import_(device);
      let at = 0;
      const wait = async () => {
        const count = waits[at++ % waits.length] ?? 0;
        for (let tick = 0; tick < count; tick += 1) await undefined;
      };
      const [panel, other, worker] = [context(wait).desk, context(wait).desk, context(wait).ports];
      const texts: string[] = [];
      const save = async (desk: typeof panel, index: number) => {
        const text = `Mine ${index}.`;
        const saved = await desk.saveWords(NAME, { [SAY]: text }, { [SAY]: WORDS });
        if (saved.kind === 'saved') texts.push(text);
      };
      const work: (() => Promise<unknown>)[] = [
        () => applyPack('standard', worker),
        () => rollBackPack('standard', 1, worker),
        () => removePack('standard', worker),
        () => importUnsigned(makePack({ change: isReworded }), {}, worker),
      ];
      await stageNext(device, { change: (script, index) => (index === 0 ? isReworded(script, 0) : script) });
      await Promise.all(acts.flatMap((act, index) => [save(index % 2 ? panel : other, index), work[act]?.()]));
      expect(texts.length).toBeGreaterThan(0);
      expect(own()).toEqual(expect.arrayContaining(texts));
    }),
    { numRuns: 100 },
  );
});
