import { beforeEach, describe, expect, test } from 'vitest';
import { readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { applyStaged, stage } from '../../../utils/core/update/shelf/change-shelf.ts';
import { recordsOf } from '../../../utils/core/update/shelf/changes-to-show.ts';
import { createOwnDesk } from '../../../utils/services/own/create-own-desk.ts';
import type { OwnDesk } from '../../../utils/services/own/own-desk.ts';
import { applyPack } from '../../../utils/services/update/apply-packs.ts';
import { importUnsigned } from '../../../utils/services/update/import-file.ts';
import { makePack, makeRecords, makeScript, reworded } from '../../support/packs/make-pack.ts';
import { Device } from '../../support/update/device.ts';
import { sha256 } from '../../support/update/pack-repository.ts';

const NAME = { packId: 'standard', id: makeScript(0).id };
const SAY = 'texts.en.wordings.neutral.say.0.text';
const said = (script: ScriptRecord | null | undefined) => script?.texts.en?.wordings.neutral.say[0]?.text;

let device: Device;
let desk: OwnDesk;
let ids: number;

beforeEach(() => {
  device = new Device();
  ids = 0;
  desk = createOwnDesk({
    ports: device.ports,
    bundled: async (packId) => {
      const { identity, records } = makeRecords();
      return packId === 'standard' ? { header: { ...identity, count: records.length }, records } : null;
    },
    newScriptId: () => `own.new${++ids}`,
  });
});

const overlays = () => [...device.disk.overlays.values()];

describe('own words', () => {
  test('are laid over the pack that came along, and over one that was installed since', async () => {
    expect((await desk.saveWords(NAME, { [SAY]: 'Mine.' })).kind).toBe('saved');
    expect(overlays()[0]?.fields[SAY]).toEqual({ base: said(makeScript(0)), mine: 'Mine.' });
    await importUnsigned(makePack({ change: reworded((n) => n === 0, 'as installed') }), {}, device.ports);
    expect(said(await desk.original(NAME))).toContain('as installed');
  });

  test('are taken back, and kept', async () => {
    const saved = await desk.saveWords(NAME, { [SAY]: 'Mine.' });
    if (saved.kind !== 'saved') throw new Error(saved.reason);
    expect((await desk.undoWords(saved.before, saved.after)).kind).toBe('saved');
    expect(overlays()[0]?.fields).toEqual({});
    expect(overlays()[0]?.history.map(({ mine }) => mine)).toEqual(['Mine.']);
  });

  test('of a locked or an absent script are refused', async () => {
    const locked = makePack({ change: (script) => ({ ...script, locked: true }) });
    await importUnsigned(locked, {}, device.ports);
    expect(await desk.saveWords(NAME, { [SAY]: 'Mine.' })).toEqual({ kind: 'refused', reason: 'locked' });
    expect(await desk.saveWords({ ...NAME, id: 'none' }, { [SAY]: 'Mine.' })).toEqual({
      kind: 'refused',
      reason: 'gone',
    });
    expect(overlays()).toEqual([]);
  });

  test('that cannot be stored are refused, nothing is changed', async () => {
    device.gate = () => {
      throw new Error('The disk is full.');
    };
    expect(await desk.saveWords(NAME, { [SAY]: 'Mine.' })).toEqual({ kind: 'refused', reason: 'storage' });
    expect(overlays()).toEqual([]);
  });

  test.each(['mine', 'theirs'] as const)('that the pack has changed too: the agent takes %s', async (side) => {
    await importUnsigned(makePack(), {}, device.ports);
    await desk.saveWords(NAME, { [SAY]: 'Mine.' });
    await install(2, makePack({ version: 2, change: reworded((n) => n === 0, 'changed too') }));
    const [overlay] = overlays();
    expect(overlay?.conflicts).toHaveLength(1);
    const chosen = await desk.resolve(NAME, SAY, side);
    if (chosen.kind !== 'saved') throw new Error(chosen.reason);
    expect(overlays()[0]?.conflicts).toEqual([]);
    expect(overlays()[0]?.fields[SAY]?.mine).toBe(side === 'mine' ? 'Mine.' : undefined);
    expect(overlays()[0]?.history.map(({ mine }) => mine)).toContain('Mine.');
    await desk.undoWords(chosen.before, chosen.after);
    expect(overlays()[0]?.conflicts).toEqual(overlay?.conflicts);
    expect(await desk.resolve(NAME, 'texts.en.title', side)).toEqual({ kind: 'refused', reason: 'gone' });
  });
});

describe('own scripts', () => {
  const script: ScriptRecord = { ...makeScript(7), id: 'own.a', category: 'situation' };
  const category = makeRecords().records[0];
  if (category?.type !== 'category') throw new Error('no category');
  const shelf = () => device.disk.shelves.get('own');
  const scripts = () => recordsOf(shelf()?.active).filter(({ type }) => type === 'script');

  test('are one canonical pack, a version more with each change', async () => {
    expect(await desk.saveScript(script, category)).toEqual({ kind: 'changed' });
    expect(await desk.saveScript({ ...script, id: 'own.b' }, category)).toEqual({ kind: 'changed' });
    expect(shelf()).toMatchObject({ owner: 'personal', active: { version: 2 }, seen: 2 });
    expect(readPack(shelf()?.active?.bytes ?? new Uint8Array()).kind).toBe('pack');
    expect(shelf()?.active?.digest).toBe(sha256(shelf()?.active?.bytes ?? new Uint8Array()));
    expect(scripts()).toHaveLength(2);
  });

  test('are saved by two panels at once without one losing its own', async () => {
    const saves = ['a', 'b', 'c', 'd'].map((id) => desk.saveScript({ ...script, id: `own.${id}` }, category));
    expect(await Promise.all(saves)).toEqual(saves.map(() => ({ kind: 'changed' })));
    expect(scripts()).toHaveLength(4);
  });

  test('are deleted, the last one too, and come back', async () => {
    await desk.saveScript(script, category);
    const deleted = await desk.deleteScript(script.id);
    if (deleted.kind !== 'deleted') throw new Error(deleted.reason);
    expect(scripts()).toEqual([]);
    expect(await desk.exportScripts()).toBeNull();
    expect(await desk.deleteScript(script.id)).toEqual({ kind: 'refused', reason: 'gone' });
    await desk.saveScript(deleted.script, deleted.category);
    expect(scripts()).toHaveLength(1);
    expect(shelf()?.active?.version).toBe(2);
  });

  test('go out as a file and come in on another desk; a second time they are the same', async () => {
    await desk.saveScript(script, category);
    const file = new TextEncoder().encode((await desk.exportScripts()) ?? '');
    device.disk.shelves.clear();
    expect(await desk.importScripts(file)).toEqual({ kind: 'imported', added: 1, same: 0, both: 0 });
    expect(await desk.importScripts(file)).toEqual({ kind: 'imported', added: 0, same: 1, both: 0 });
    expect(shelf()?.active?.version).toBe(1);
  });

  test('a file with other words under the same id is kept beside', async () => {
    await desk.saveScript(script, category);
    const file = new TextEncoder().encode((await desk.exportScripts()) ?? '');
    await desk.saveScript({ ...script, texts: { en: makeScript(8).texts.en } }, category);
    expect(await desk.importScripts(file)).toEqual({ kind: 'imported', added: 0, same: 0, both: 1 });
    expect(scripts().map(({ id }) => id)).toEqual(['own.a', 'own.new1']);
  });

  test.each([
    ['a picture', new Uint8Array([137, 80, 78, 71, 13, 10]), { reason: 'bad-file' }],
    ['nothing', new Uint8Array(), { reason: 'bad-file' }],
    ['another pack', makePack({ packId: 'team' }), { reason: 'not-own' }],
  ])('%s is refused and changes nothing', async (_, bytes, refusal) => {
    await desk.saveScript(script, category);
    const before = shelf();
    expect(await desk.importScripts(bytes)).toMatchObject({ kind: 'refused', ...refusal });
    expect(shelf()).toEqual(before);
  });

  test('that cannot be stored are refused', async () => {
    device.gate = () => {
      throw new Error('The disk is full.');
    };
    expect(await desk.saveScript(script, category)).toEqual({ kind: 'refused', reason: 'storage' });
  });

  test('that are too large for a pack are refused', async () => {
    const text = 'x'.repeat(40_000);
    const en = script.texts.en;
    if (!en) throw new Error('no text');
    const long = { ...script, texts: { en: { ...en, wordings: { neutral: { say: [{ text }] } } } } };
    expect(await desk.saveScript(long, category)).toEqual({ kind: 'refused', reason: 'bad-script' });
  });
});

/** Puts the next version of the standard pack on the shelf and makes it the active one. */
async function install(version: number, bytes: Uint8Array): Promise<void> {
  const shelf = device.shelf();
  if (!shelf) throw new Error('nothing installed');
  const staged = stage(shelf, { version, digest: sha256(bytes), bytes, verifiedAt: 0, isUrgent: false });
  if (staged.kind === 'refused') throw new Error(staged.reason);
  expect(applyStaged(staged.shelf, 1).kind).toBe('changed');
  await device.ports.store.putShelf(staged.shelf);
  expect((await applyPack('standard', device.ports)).kind).toBe('changed');
}
