import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

export interface Import {
  /** Path of the importing file, from the project's root. */
  readonly from: string;
  /** Path of the imported file from the root, or a package's name. */
  readonly to: string;
}

const FOLDERS = ['entrypoints', 'components', 'scripts-library', 'utils', 'tests'];
const IMPORT =
  /(?:^|[;\s])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** Every TypeScript file of the project, from its root, sorted. */
export function sourceFiles(root = '.'): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => join(folder, file))
      .filter((file) => /\.(ts|tsx|mts)$/.test(file) && !file.includes('node_modules')),
  ).sort();
}

/** The imports of one source text, type-only ones included; relative ones resolved against the file's path. */
export function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  return Array.from(code.matchAll(IMPORT), (match) => {
    const source = (match[1] ?? match[2]) as string;
    const to = source.startsWith('.') ? relative('.', normalize(join(dirname(file), source))) : source;
    return { from: file, to };
  });
}

/** All imports of the project. */
export function allImports(root = '.'): Import[] {
  return sourceFiles(root).flatMap((file) => importsOf(file, readFileSync(join(root, file), 'utf8')));
}
