import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { isAsExpected, type Result } from '../editors/bed/table.ts';

/** One of each way of writing; the whole bed is `npm run test:editors`. */
const EDITORS = 'draft,rich,tiptap,quill 2,plain text,trix,cross-origin,div of paragraphs';

test('real editors take several lines, from the panel and from the palette, by their own model', () => {
  const run = [
    'tests/editors/bed/run.ts',
    '--built',
    '--small',
    '--json',
    '--only',
    EDITORS,
    '--columns',
    'unfocused,palette',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, run, { encoding: 'utf8' });
  const results = JSON.parse(stdout || 'null') as Result[] | null;
  expect(results, stderr).not.toBeNull();
  const wrong = results?.filter((result) => !isAsExpected(result));
  expect(wrong).toEqual([]);
  expect(results?.length).toBe(8);
}, 240_000);
