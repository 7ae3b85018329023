import { describe, expect, test } from 'vitest';
import { applyMoment, URGENT_AFTER } from '../../../../utils/core/update/shelf/apply-moment.ts';
import {
  acknowledge,
  applyStaged,
  noteWithdrawn,
  rollBack,
  type ShelfChange,
  stage,
  unstage,
} from '../../../../utils/core/update/shelf/change-shelf.ts';
import { changesUnseen, changesWaiting } from '../../../../utils/core/update/shelf/changes-to-show.ts';
import { emptyShelf, type PackShelf } from '../../../../utils/core/update/shelf/pack-shelf.ts';
import { makePack, reworded } from '../../../support/packs/make-pack.ts';

const version = (number: number, isUrgent = false) => ({
  version: number,
  digest: `digest ${number}`,
  bytes: makePack({ version: number, change: reworded((index) => index === 1, `version ${number}`) }),
  verifiedAt: number,
  isUrgent,
});

const done = (change: ShelfChange | undefined): PackShelf => {
  if (change?.kind !== 'changed') throw new Error(`refused: ${change?.reason}`);
  return change.shelf;
};

const reason = (change: ShelfChange) => (change.kind === 'refused' ? change.reason : 'changed');

/** `5 | 4 3 2 | 6`: active, kept, staged. */
const shown = ({ active, kept, staged }: PackShelf) =>
  `${active?.version ?? '-'} | ${kept.map((each) => each.version).join(' ')} | ${staged?.version ?? '-'}`;

const upTo = (last: number): PackShelf => {
  let shelf = emptyShelf('standard', 'owner');
  for (let number = 1; number <= last; number += 1)
    shelf = done(applyStaged(done(stage(shelf, version(number))), number));
  return shelf;
};

describe('the shelf of a pack', () => {
  test('keeps the three versions before', () => {
    expect(shown(upTo(6))).toBe('6 | 5 4 3 | -');
  });

  test('a staged version makes way for a higher one, never for a lower one', () => {
    const shelf = done(stage(upTo(2), version(4)));
    expect(shown(done(stage(shelf, version(5))))).toBe('2 | 1 | 5');
    expect(reason(stage(shelf, version(3)))).toBe('not-newer');
    expect(reason(stage(shelf, version(4)))).toBe('not-newer');
  });

  test('nothing at or below what was active is staged, rolled back or not', () => {
    const back = done(rollBack(upTo(4), 3, 9));
    expect(shown(back)).toBe('3 | 4 2 1 | -');
    for (const number of [1, 3, 4]) expect(reason(stage(back, version(number)))).toBe('not-newer');
    expect(shown(done(applyStaged(done(stage(back, version(5))), 9)))).toBe('5 | 3 4 2 | -');
  });

  test('going back can be undone', () => {
    expect(shown(done(rollBack(done(rollBack(upTo(4), 2, 9)), 4, 9)))).toBe('4 | 2 3 1 | -');
    expect(reason(rollBack(upTo(6), 1, 9))).toBe('not-kept');
  });

  test('a withdrawn version is neither applied nor gone back to, and what serves goes on serving', () => {
    const shelf = done(noteWithdrawn(done(stage(upTo(3), version(4))), [2, 4]));
    expect(shown(shelf)).toBe('3 | 1 | -');
    expect(reason(stage(shelf, version(4)))).toBe('withdrawn');
    expect(noteWithdrawn(shelf, [2])).toBeUndefined();
    const active = done(noteWithdrawn(shelf, [3]));
    expect(shown(active)).toBe('3 | 1 | -');
    expect(active.floor).toBe(1);
    expect(shown(done(applyStaged(done(stage(active, version(5))), 9)))).toBe('5 | 3 1 | -');
  });

  test('a version that was staged before a higher one became active does not come back', () => {
    const shelf: PackShelf = { ...upTo(5), staged: version(4) };
    expect(reason(applyStaged(shelf, 9))).toBe('not-newer');
  });

  test('each change is one revision', () => {
    const shelf = done(stage(upTo(2), version(3)));
    expect([upTo(2).revision, shelf.revision, done(unstage(shelf)).revision]).toEqual([4, 5, 6]);
    expect(reason(applyStaged(done(unstage(shelf)), 9))).toBe('nothing-staged');
  });
});

describe('when a staged version applies', () => {
  const at = { verifiedAt: 1000 };
  test.each([
    ['between calls', { ...at, isUrgent: false }, { now: 5000, isCallOpen: false }, 'now'],
    ['in a call', { ...at, isUrgent: false }, { now: 5e9, isCallOpen: true }, 'after-call'],
    ['in a call, when wished', { ...at, isUrgent: false }, { now: 5000, isCallOpen: true, isWished: true }, 'now'],
    ['urgent, in a call', { ...at, isUrgent: true }, { now: 5000, isCallOpen: true }, { at: 1000 + URGENT_AFTER }],
    ['urgent, after two minutes', { ...at, isUrgent: true }, { now: 121_000, isCallOpen: true }, 'now'],
    ['urgent, the clock set back', { verifiedAt: 9e12, isUrgent: true }, { now: 5000, isCallOpen: true }, 'now'],
  ])('%s', (_name, staged, moment, expected) => {
    expect(applyMoment(staged, moment)).toEqual(expected);
  });
});

describe('what changed', () => {
  test('before it applies, and since the agent last looked', () => {
    const shelf = done(stage(done(acknowledge(upTo(2))), version(3)));
    expect(changesWaiting(shelf)?.changed).toBe(1);
    expect(changesUnseen(shelf)).toBeUndefined();
    const applied = done(applyStaged(done(stage(done(applyStaged(shelf, 9)), version(4))), 9));
    const words = changesUnseen(applied)
      ?.records[0]?.fields[0]?.words.map(({ text }) => text)
      .join('|');
    expect(words).toContain('2|4');
    expect(changesUnseen(done(acknowledge(applied)))).toBeUndefined();
  });

  test('a first installation is no news', () => {
    expect(changesUnseen(upTo(1))).toBeUndefined();
  });
});
