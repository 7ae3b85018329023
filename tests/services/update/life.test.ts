import { describe, expect, test } from 'vitest';
import { freshness } from '../../../utils/core/update/cycle/repository.ts';
import { editField } from '../../../utils/core/update/overlay/edit-overlay.ts';
import { recordsOf } from '../../../utils/core/update/shelf/changes-to-show.ts';
import { applyDue, applyPack, rollBackPack } from '../../../utils/services/update/apply-packs.ts';
import { hasNews } from '../../../utils/services/update/check-timestamp.ts';
import { reworded } from '../../support/packs/make-pack.ts';
import { DAY, START } from '../../support/tuf/repository.ts';
import { honest } from '../../support/update/device.ts';
import { installed, offerNext, SOURCE } from '../../support/update/installed.ts';

const SAY = 'texts.en.wordings.neutral.say.0.text';

describe('between calls', () => {
  test('in a call nothing changes; when it ends, the new words are there', async () => {
    const { repository, device } = await installed();
    offerNext(repository);
    await device.cycle(true);
    expect(await applyDue({ now: device.now, isCallOpen: true }, device.ports)).toEqual({ packIds: [] });
    expect(device.version()).toBe(1);
    expect(await applyDue({ now: device.now, isCallOpen: false }, device.ports)).toEqual({ packIds: ['standard'] });
    expect(device.version()).toBe(2);
  });

  test('urgent: after two minutes at most, and the panel is told when', async () => {
    const { repository, device } = await installed();
    repository.offerPack({ version: 2 }, { isUrgent: true });
    await device.cycle(true);
    const first = await applyDue({ now: device.now, isCallOpen: true }, device.ports);
    expect(first).toEqual({ packIds: [], nextAt: START + 120_000 });
    expect((await applyDue({ now: START + 120_000, isCallOpen: true }, device.ports)).packIds).toEqual(['standard']);
  });

  test('at once when the agent wishes', async () => {
    const { repository, device } = await installed();
    offerNext(repository);
    await device.cycle(true);
    expect((await applyPack('standard', device.ports)).kind).toBe('changed');
    expect(device.version()).toBe(2);
  });
});

describe('going back', () => {
  test('one press, to any of three earlier versions; the version left behind does not come back, the next one does', async () => {
    const { repository, device } = await installed();
    for (const version of [2, 3, 4, 5]) {
      offerNext(repository, version);
      await device.update();
    }
    expect(device.shelf()?.kept.map(({ version }) => version)).toEqual([4, 3, 2]);
    await rollBackPack('standard', 3, device.ports);
    expect(device.version()).toBe(3);
    await device.update();
    expect(device.version()).toBe(3);
    offerNext(repository, 6);
    await device.update();
    expect(device.version()).toBe(6);
  });

  test('own words are carried there and back', async () => {
    const { repository, device } = await installed();
    const [record] = recordsOf(device.shelf()?.active).filter(({ id }) => id === 'situation.s00001');
    if (!record) throw new Error('no record');
    const outcome = editField(undefined, 'standard', record, SAY, 'Mine.', device.now);
    if (outcome.kind === 'edited') device.disk.overlays.set('standard script situation.s00001', outcome.overlay);
    offerNext(repository);
    await device.update();
    const overlay = () => device.disk.overlays.get('standard script situation.s00001');
    expect(overlay()?.fields[SAY]?.mine).toBe('Mine.');
    repository.offerPack({ version: 3, change: reworded((index) => index === 1, 'theirs') });
    await device.update();
    expect(overlay()).toMatchObject({ fields: {}, conflicts: [{ mine: 'Mine.' }], history: [{ mine: 'Mine.' }] });
    repository.offerPack({ version: 4, scripts: 1 });
    await device.update();
    expect(overlay()?.personalCopy?.id).toBe('situation.s00001');
  });
});

describe('looking for news', () => {
  test('unchanged: one small request, and the worker asks for no more than the panel', async () => {
    const { repository, device } = await installed();
    await device.update();
    repository.requests.length = 0;
    expect(await device.update(false)).toBe('unchanged');
    expect(await hasNews(device.ports)).toBe(false);
    expect(repository.requests).toEqual(['timestamp', 'timestamp']);
    offerNext(repository);
    expect(await hasNews(device.ports)).toBe(true);
    expect(await device.update(false)).toBe('checked');
    expect(await hasNews(device.ports)).toBe(false);
  });

  test('once a day everything is looked at all the same', async () => {
    const { repository, device } = await installed();
    await device.update();
    repository.requests.length = 0;
    device.now += DAY + 1;
    expect(await device.update(false)).toBe('checked');
    expect(repository.requests[0]).toBe('root 2');
  });

  test('after the extension was updated, a version that waited for it is taken', async () => {
    const { repository, device } = await installed();
    repository.offerPack({ version: 2, minApp: '0.2.0' });
    await device.update(false);
    expect(device.version()).toBe(1);
    expect(await device.update(false)).toBe('unchanged');
    Object.assign(device.ports, { app: '0.2.0' });
    expect(await device.update(false)).toBe('checked');
    expect(device.version()).toBe(2);
  });

  test('a pack too large for this device comes when a policy gives it room', async () => {
    const { repository, device } = await installed();
    repository.offerPack({ version: 2, scripts: 6000 });
    expect((await device.cycle(true)).kind).toBe('done');
    expect(device.shelf()?.staged).toBeUndefined();
    await device.cycle(true, { kind: 'known', policy: { packMiB: 16 } });
    expect(device.shelf()?.staged?.version).toBe(2);
  });

  test('a source that failed is left alone for a while, then asked again', async () => {
    const { repository, device } = await installed();
    device.sources.set(SOURCE, {
      ...honest(repository),
      fetchMetadata: async () => ({ kind: 'refused', fault: 'unreachable' }),
    });
    expect(await device.update()).toBe('offline');
    expect(await device.update(false)).toBe('waiting');
    device.sources.set(SOURCE, honest(repository));
    device.now += 30_001;
    expect(await device.update(false)).toBe('unchanged');
    expect(device.disk.sources.get(SOURCE)).toEqual({ failures: 0, notBefore: 0 });
  });
});

describe('how fresh packs are', () => {
  test('stale since a day, blocking only when the policy says so', async () => {
    const { repository, device } = await installed();
    const stored = device.disk.repositories.get(repository.id);
    if (!stored) throw new Error('no repository');
    expect(freshness(stored, {}, START + 6 * DAY)).toEqual({ kind: 'fresh' });
    expect(freshness(stored, {}, START + 8 * DAY)).toEqual({
      kind: 'stale',
      since: START + 7 * DAY,
      isBlocking: false,
    });
    expect(freshness(stored, { freshnessDays: 1, blockWhenStale: true }, START + 2 * DAY)).toEqual({
      kind: 'stale',
      since: START + DAY,
      isBlocking: true,
    });
    expect(freshness({ ...stored, checkedAt: START + 3650 * DAY }, {}, START + 8 * DAY)).toEqual({ kind: 'fresh' });
    const { checkedAt: _, ...unchecked } = stored;
    expect(freshness(unchecked, {}, START)).toEqual({ kind: 'never-checked' });
  });
});
