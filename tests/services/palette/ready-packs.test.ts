import { expect, test } from 'vitest';
import { createReadyPacks } from '../../../utils/services/palette/ready-packs.ts';
import { makePack, makeRecords } from '../../support/packs/make-pack.ts';

const active = {
  version: 1,
  digest: 'd',
  bytes: makePack({ packId: 'team', scripts: 4 }),
  verifiedAt: 1,
  appliedAt: 1,
};
const shelf = { packId: 'team', owner: 'personal', revision: 1, floor: 1, active, kept: [], withdrawn: [] };

function open(isStored = true) {
  return createReadyPacks({
    store: { shelf: async (id) => (id === 'team' ? shelf : undefined), overlays: async () => [] },
    installed: {
      index: async () => ({ stamp: isStored ? '07' : 'another', buffer: new Uint8Array([1, 2, 3, 4]).buffer }),
    },
    bundled: async () => null,
    digest: async () => new Uint8Array([7]),
    app: '0.1.0',
  });
}

test('a pack is taken in pieces, and let go with its last ones', async () => {
  const packs = open();
  expect(await packs.open('team')).toMatchObject({ count: 5, indexBytes: 4, stamp: '07' });
  expect([...packs.index('team', 1, 3)]).toEqual([2, 3]);
  const { records } = makeRecords({ packId: 'team', scripts: 4 });
  expect(packs.records('team', 0, 2)).toEqual(records.slice(0, 2));
  expect(packs.records('team', 2, 5)).toEqual(records.slice(2));
  expect(packs.records('team', 0, 5)).toEqual([]);
});

test('an index of other words is none', async () => {
  expect(await open(false).open('team')).toMatchObject({ count: 5, indexBytes: 0, stamp: '07' });
});

test('a pack that is not there, and one that was let go, have nothing', async () => {
  const packs = open();
  expect(await packs.open('other')).toBeNull();
  await packs.open('team');
  packs.letGo();
  expect(packs.records('team', 0, 5)).toEqual([]);
  expect(packs.index('team', 0, 4)).toHaveLength(0);
});
