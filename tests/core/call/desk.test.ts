import { expect, test } from 'vitest';
import { type CallRecord, startedCall, withEvents } from '../../../utils/core/call/call-record.ts';
import {
  activeCall,
  type Desk,
  EMPTY_DESK,
  neighbourOf,
  withActive,
  withCall,
  withCalls,
} from '../../../utils/core/call/desk.ts';

const a = startedCall('a', 1);
const b = startedCall('b', 2);
const c = startedCall('c', 3);
const ended = (call: CallRecord) => withEvents(call, [{ kind: 'ended' }], 9);
const desk: Desk = { calls: [a, b, c], activeId: 'b' };

test('calls stand in the order they began', () => {
  expect(withCalls(EMPTY_DESK, [c, a, b]).calls.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withCalls(EMPTY_DESK, [c, ended(a)]).calls.map(({ id }) => id)).toEqual(['c']);
});

test('when the call in front ends its neighbour takes its place', () => {
  expect(withCall(desk, ended(b)).activeId).toBe('c');
  expect(withCall(withActive(desk, 'c'), ended(c)).activeId).toBe('b');
  expect(withCalls({ calls: [a], activeId: 'a' }, [ended(a)]).activeId).toBeNull();
  expect(withCall(desk, ended(a)).activeId).toBe('b');
});

test('stepping goes round', () => {
  expect(neighbourOf(desk, 1)).toBe('c');
  expect(neighbourOf(withActive(desk, 'c'), 1)).toBe('a');
  expect(neighbourOf(withActive(desk, 'a'), -1)).toBe('c');
  expect(neighbourOf({ ...desk, activeId: null }, 1)).toBe('a');
  expect(neighbourOf({ ...desk, activeId: null }, -1)).toBe('c');
  expect(neighbourOf(EMPTY_DESK, 1)).toBeNull();
});

test('a call that is not there is not put in front', () => {
  expect(withActive(desk, 'x')).toBe(desk);
  expect(activeCall(withActive(desk, null))).toBeNull();
  expect(activeCall(desk)).toBe(b);
});
