import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { wrongArrows } from './arrows.ts';
import { allImports, importsOf, sourceFiles } from './imports.ts';

const LONGEST_FILE = 300;
const TOP_LEVEL = [
  '.ci',
  '.github',
  '.gitignore',
  '.output',
  '.wxt',
  '.cache',
  '.git',
  'node_modules',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'biome.json',
  'components',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'public',
  'scripts-library',
  'tests',
  'tsconfig.core.json',
  'tsconfig.json',
  'utils',
  'vitest.config.ts',
  'wxt.config.ts',
];

describe('architecture', () => {
  test('every import follows the arrows', () => {
    expect(wrongArrows(allImports())).toEqual([]);
  });

  test.each([
    ['utils/core/a.ts', "import type { X } from '../storage/x.ts';"],
    ['utils/core/a.ts', "import { readFileSync } from 'node:fs';"],
    ['utils/core/a.ts', "import Dexie from 'dexie';"],
    ['components/views/a.tsx', "import { db } from '../../utils/storage/database.ts';"],
    ['components/views/a.tsx', "export { db } from '../../utils/services/x.ts';"],
    ['utils/services/a.ts', "const x = await import('../browser/clock.ts');"],
    ['entrypoints/options/a.ts', "import { b } from '../sidepanel/b.ts';"],
  ])('a wrong import is found: %s %s', (file, text) => {
    expect(wrongArrows(importsOf(file, text))).toHaveLength(1);
  });

  test(`no source file is longer than ${LONGEST_FILE} lines`, () => {
    const long = sourceFiles().filter((file) => readFileSync(file, 'utf8').split('\n').length - 1 > LONGEST_FILE);
    expect(long, 'split these by idea').toEqual([]);
  });

  test('no loose file lies in utils', () => {
    const loose = readdirSync('utils', { withFileTypes: true }).filter((entry) => entry.isFile());
    expect(loose.map((entry) => entry.name)).toEqual([]);
  });

  test('the top level holds only what the design names', () => {
    expect(readdirSync('.').filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });
});
