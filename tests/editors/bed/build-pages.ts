import { existsSync, mkdtempSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';
import { BED } from './families.ts';
import { LARGE_FOLDER, largeFamilies } from './large.ts';

/**
 * Builds one page a family; gives the folder of the built files, which is the caller's to remove. `names` are those whose
 * editors are installed.
 */
export async function buildPages(names: readonly string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'cuecard-bed-'));
  const input = Object.fromEntries(names.map((name) => [name, join(BED, name, 'page.ts')]));
  await build({
    configFile: false,
    root: BED,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis', __VUE_OPTIONS_API__: 'true' },
    plugins: [svelte(), large()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      manifest: true,
      minify: false,
      target: 'esnext',
      modulePreload: false,
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: { input, onwarn: () => undefined },
    },
  });
  return folder;
}

/** Files a page needs, by the build's own list. */
export async function filesOf(folder: string, name: string): Promise<{ script: string; styles: string[] }> {
  type Chunk = { file: string; css?: string[]; imports?: string[] };
  const manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  const styles = new Set<string>();
  const visit = (key: string) => {
    for (const style of manifest[key]?.css ?? []) styles.add(style);
    for (const imported of manifest[key]?.imports ?? []) visit(imported);
  };
  visit(`${name}/page.ts`);
  return { script: manifest[`${name}/page.ts`]?.file ?? '', styles: [...styles] };
}

function svelte(): Plugin {
  return {
    name: 'bed-svelte',
    transform: {
      filter: { id: /\.svelte$/ },
      handler: (code, filename) => ({ code: compile(code, { filename, generate: 'client' }).js.code, map: null }),
    },
  };
}

/** Finds editors that are too large for every checkout where the bed has put them. */
function large(): Plugin {
  const anchor = join(LARGE_FOLDER, 'package.json');
  return {
    name: 'bed-large',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      const isLarge = largeFamilies().some((name) => importer?.startsWith(join(BED, name, '/')));
      if (!isLarge || !/^[@a-z]/.test(id) || !existsSync(anchor)) return null;
      return this.resolve(id, anchor, { ...options, skipSelf: true });
    },
  };
}
