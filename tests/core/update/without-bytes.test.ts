import { expect, test } from 'vitest';
import type { Installed } from '../../../utils/core/update/installed-store.ts';
import { withoutBytes } from '../../../utils/core/update/without-bytes.ts';

const version = (number: number) => ({
  version: number,
  digest: `digest ${number}`,
  bytes: new Uint8Array([1, 2, 3]),
  verifiedAt: 1,
});

const installed: Installed = {
  shelves: [
    {
      packId: 'team',
      owner: 'personal',
      revision: 3,
      floor: 2,
      active: { ...version(2), appliedAt: 2 },
      staged: { ...version(3), isUrgent: true },
      kept: [version(1)],
      withdrawn: [],
    },
    { packId: 'empty', owner: 'personal', revision: 1, floor: 0, kept: [], withdrawn: [1] },
  ],
  overlays: [],
  repositories: [],
};

test('everything of the packs arrives by message but their bytes', () => {
  const arrived = withoutBytes(JSON.parse(JSON.stringify(withoutBytes(installed))) as Installed);
  const none = new Uint8Array();
  const [team, empty] = installed.shelves;
  expect(arrived).toEqual({
    ...installed,
    shelves: [
      {
        ...team,
        active: { ...team?.active, bytes: none },
        staged: { ...team?.staged, bytes: none },
        kept: [{ ...version(1), bytes: none }],
      },
      empty,
    ],
  });
});
