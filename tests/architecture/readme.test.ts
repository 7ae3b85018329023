import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const readme = readFileSync('README.md', 'utf8');
const scripts = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
);

/** Run by npm itself. */
const HOOKS = ['postinstall'];

describe('README', () => {
  test.each(scripts.filter((name) => !HOOKS.includes(name)))('names the command %s', (name) => {
    const isNamed = new RegExp(`\`(npm run |npm )?${name}\``).test(readme);
    expect(isNamed, `add a row for "npm run ${name}" to the table of commands`).toBe(true);
  });

  test('explains every permission that the build asks for', () => {
    const list = /const PERMISSIONS = \[([^\]]*)\]/.exec(readFileSync('wxt.config.ts', 'utf8'))?.[1] ?? '';
    const permissions = ['sidePanel', ...Array.from(list.matchAll(/'(\w+)'/g), (match) => match[1] as string)];
    expect(permissions.length).toBeGreaterThan(1);
    const explained = Array.from(readme.matchAll(/^\| `(\w+)` \| \S/gm), (match) => match[1] as string);
    expect(explained.filter((name) => !/^Ctrl|^Alt|^Esc/.test(name)).sort()).toEqual(permissions.sort());
  });

  test.each(['README.md', 'CONTRIBUTING.md'])('%s leads to files that exist', (file) => {
    const text = readFileSync(file, 'utf8');
    const links = Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)/g), (match) => match[1] as string);
    const named = Array.from(text.matchAll(/`((?:utils|tests|components|scripts-library|entrypoints)\/[\w./-]*)`/g));
    const paths = [...links, ...named.map((match) => match[1] as string)];
    expect(paths.filter((path) => !existsSync(path))).toEqual([]);
  });
});
