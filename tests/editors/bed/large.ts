import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where editors live that are too large for every checkout. */
export const LARGE_FOLDER = join(import.meta.dirname, '../../../.cache/editors');

/** Editors that only the whole bed needs, fetched when it runs. Exact versions, like all others. */
const LARGE: Readonly<Record<string, Readonly<Record<string, string>>>> = {};

/** The families that need a large editor. */
export const largeFamilies = (): string[] => Object.keys(LARGE);

/** Installs what is missing; false when it can't be had now (no network), and those families are left out. */
export function installLarge(): boolean {
  const dependencies = Object.assign({}, ...Object.values(LARGE));
  const manifest = `${JSON.stringify({ private: true, dependencies }, null, 2)}\n`;
  const file = join(LARGE_FOLDER, 'package.json');
  const isThere = existsSync(join(LARGE_FOLDER, 'node_modules')) && existsSync(file);
  if (isThere && readFileSync(file, 'utf8') === manifest) return true;
  mkdirSync(LARGE_FOLDER, { recursive: true });
  writeFileSync(file, manifest);
  try {
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'], {
      cwd: LARGE_FOLDER,
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}
