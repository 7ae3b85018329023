import { expect, test } from 'vitest';
import { chooseTarget } from '../../../utils/core/insertion/choose-target.ts';
import type { FieldReport, FrameReading, FrameReport } from '../../../utils/core/insertion/target.ts';

const field = (key: string, isActive: boolean, focusedAt = 0): FieldReport => ({
  key,
  isActive,
  focusedAt,
  editor: 'native',
  label: '',
  isMultiLine: true,
  blocker: null,
});
const frame = (frameId: number, path: number[] | null, report: Partial<FrameReport>): FrameReading => ({
  frameId,
  report: { document: `d${frameId}`, url: 'https://a.example/', path, activeFrame: null, field: null, ...report },
});
const at = (index: number | null, origin: string | null = null) => ({ index, origin });
const keyOf = (readings: FrameReading[]) => {
  const reading = chooseTarget(7, readings);
  return reading.kind === 'target' ? `${reading.target.frameId}:${reading.target.field.key}` : reading.reason;
};

test('the field with the caret in the top frame', () => {
  expect(keyOf([frame(0, [], { field: field('a', true) }), frame(5, [0], { field: field('b', true, 9) })])).toBe('0:a');
});

test('the focus is followed into frames within frames', () => {
  const readings = [
    frame(5, [1], { activeFrame: at(0) }),
    frame(0, [], { activeFrame: at(1), field: field('a', false, 9) }),
    frame(6, [0], { field: field('b', true) }),
    frame(8, [1, 0], { field: field('c', true) }),
  ];
  expect(keyOf(readings)).toBe('8:c');
});

test('a frame in a shadow tree, which has no index, is found when it alone says so', () => {
  expect(keyOf([frame(0, [], { activeFrame: at(null) }), frame(5, null, { field: field('s', true) })])).toBe('5:s');
});

test('a focused frame without a report is closed: its origin is what to ask for', () => {
  const readings = [
    frame(0, [], { activeFrame: at(0, 'https://b.example'), field: field('a', false) }),
    frame(5, [0], { activeFrame: at(0, 'https://c.example') }),
  ];
  expect(keyOf(readings)).toEqual({ code: 'needs-access', origin: 'https://c.example' });
});

test('without a caret anywhere, the field that had it last', () => {
  expect(keyOf([frame(0, [], { field: field('a', false, 1) }), frame(5, [0], { field: field('b', false, 2) })])).toBe(
    '5:b',
  );
});

test('no field at all', () => {
  expect(keyOf([frame(0, [], {})])).toEqual({ code: 'no-field' });
  expect(keyOf([])).toEqual({ code: 'no-field' });
});
