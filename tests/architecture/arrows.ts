import type { Import } from './imports.ts';

interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  /** npm packages this layer may use; `*` for any. */
  readonly packages: readonly string[];
}

/** Who may import whom; the first layer whose folder matches decides. A folder may always import itself. */
const LAYERS: readonly Layer[] = [
  { folder: 'utils/core', mayImport: [], packages: ['valibot', 'fuse.js/basic'] },
  { folder: 'utils/storage', mayImport: ['utils/core'], packages: ['dexie'] },
  { folder: 'utils/browser', mayImport: ['utils/core'], packages: ['wxt/browser', '@noble/ed25519'] },
  { folder: 'utils/page', mayImport: ['utils/core'], packages: [] },
  { folder: 'utils/services', mayImport: ['utils/core'], packages: [] },
  { folder: 'utils/state', mayImport: ['utils/core', 'utils/services'], packages: ['@preact/signals'] },
  {
    folder: 'components',
    mayImport: ['utils/core', 'utils/state'],
    packages: ['preact', 'preact/hooks', '@preact/signals'],
  },
  { folder: 'scripts-library', mayImport: ['utils/core'], packages: ['*'] },
  { folder: 'entrypoints', mayImport: ['utils', 'components', 'scripts-library'], packages: ['*'] },
  { folder: 'tests', mayImport: ['.'], packages: ['*'] },
];

const isWithin = (path: string, folder: string) => folder === '.' || path === folder || path.startsWith(`${folder}/`);

/** One sentence for each import that goes against the arrows of the architecture, or that enters an entry point. */
export function wrongArrows(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const layer = LAYERS.find(({ folder }) => isWithin(from, folder));
    if (!layer) return [`${from} is in no layer: put it into one of ${LAYERS.map((l) => l.folder).join(', ')}.`];
    const isFile = LAYERS.some(({ folder }) => isWithin(to, folder)) || to.startsWith('utils/');
    if (!isFile) {
      const isAllowed = layer.packages.includes('*') || layer.packages.includes(to) || to.startsWith('node:');
      return isAllowed && !(to.startsWith('node:') && layer.folder.startsWith('utils'))
        ? []
        : [`${from} imports the package ${to}: ${layer.folder} may use ${layer.packages.join(', ') || 'none'}.`];
    }
    if (isWithin(to, layer.folder)) return crossesEntry(from, to) ? [entrySentence(from, to)] : [];
    const isAllowed = layer.mayImport.some((folder) => isWithin(to, folder));
    if (!isAllowed)
      return [`${from} imports ${to}: ${layer.folder} may import ${layer.mayImport.join(', ') || 'only itself'}.`];
    return isWithin(to, 'entrypoints') && layer.folder !== 'tests' ? [entrySentence(from, to)] : [];
  });
}

function crossesEntry(from: string, to: string): boolean {
  return isWithin(from, 'entrypoints') && from.split('/')[1] !== to.split('/')[1];
}

function entrySentence(from: string, to: string): string {
  return `${from} imports ${to}: nobody imports an entry point; move what is shared below it.`;
}
