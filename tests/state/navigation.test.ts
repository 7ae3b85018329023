import { expect, test } from 'vitest';
import { createNavigation, type Route } from '../../utils/state/navigation.ts';

const notes: Route = { view: 'notes' };
const note: Route = { view: 'note', id: 'a' };
const types: Route = { view: 'types' };

test.each([
  ['each step leads back to the one before', [types, notes], ['types', 'search']],
  ['a place that lies below is returned to', [notes, note, notes], ['search']],
  ['where one is already is not stacked twice', [notes, notes], ['search']],
  ['the search is always the last', [{ view: 'search' }], []],
] as const)('%s', (_, went, expected) => {
  const navigation = createNavigation();
  for (const route of went) navigation.go(route);
  const seen: string[] = [];
  while (navigation.back()) seen.push(navigation.route.value.view);
  expect(seen).toEqual(expected);
});

test('however far one went, the way back ends, and at home there is none', () => {
  const navigation = createNavigation();
  for (let id = 0; id < 100; id++) navigation.go({ view: 'note', id: String(id) });
  let steps = 0;
  while (navigation.back()) steps += 1;
  expect(steps).toBeLessThanOrEqual(20);
  expect(navigation.route.value).toEqual({ view: 'search' });
  expect(navigation.back()).toBe(false);
});
