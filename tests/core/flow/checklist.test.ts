import { expect, test } from 'vitest';
import { checklistView, type Ticks, toggleTick } from '../../../utils/core/flow/checklist.ts';
import type { CardRecord } from '../../../utils/core/pack/card-record.ts';

const card = {
  type: 'card',
  id: 'complaint-steps',
  kind: 'process',
  items: [{ id: 'listen', scripts: ['complaint.opening'] }, { id: 'ask', optional: true }, { id: 'solve' }],
  texts: {},
} as unknown as CardRecord;

const shown = (ticks: Ticks) => {
  const { items, ticked, isDone } = checklistView(card, ticks);
  return [items.find(({ isNext }) => isNext)?.id, ticked, isDone];
};

test('a process is ticked off in any order; optional items do not hold it up', () => {
  expect(shown({})).toEqual(['listen', 0, false]);
  expect(shown({ solve: 1 })).toEqual(['listen', 1, false]);
  expect(shown({ listen: 1, solve: 2 })).toEqual([undefined, 2, true]);
  expect(checklistView(card, {}).items[0]).toMatchObject({ scripts: ['complaint.opening'], isTicked: false });
});

test('a tick can be taken away, and one of an item that is gone does not count', () => {
  const ticks = toggleTick({}, 'listen', 5);
  expect(ticks).toEqual({ listen: 5 });
  expect(toggleTick(ticks, 'listen', 9)).toEqual({});
  expect(shown({ gone: 1, toString: 2 } as Ticks)).toEqual(['listen', 0, false]);
});
