import { expect, test } from 'vitest';
import { readSearchPack } from '../../scripts-library/tools/search/read-search-pack.ts';
import { STANDARD_PACK } from '../../scripts-library/tools/standard-pack.ts';
import { indexPack } from '../../utils/core/search/pack-index.ts';
import { warmSearch } from '../../utils/state/warm-search.ts';

test('one query each time nobody types, and then no more', () => {
  const { records } = readSearchPack(STANDARD_PACK);
  const index = indexPack({ packId: 'standard', stamp: '1', records });
  const waiting: (() => void)[] = [];
  warmSearch(index, (task) => waiting.push(task));
  let turns = 0;
  for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
    expect(waiting).toEqual([]);
    task();
    turns += 1;
  }
  expect(turns).toBeGreaterThan(5);
});
