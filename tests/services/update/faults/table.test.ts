import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = join(import.meta.dirname, '../../..');
const rows = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  .split('\n')
  .filter((line) => line.endsWith('.ts |'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('every fault of the table has the test that the table names', () => {
  const missing = rows.filter(([, , name = '', file = '']) => !readFileSync(join(TESTS, file), 'utf8').includes(name));
  expect(missing.map(([, fault, name, file]) => `${fault}: no test “${name}” in tests/${file}`)).toEqual([]);
  expect(rows.length).toBeGreaterThan(60);
});
