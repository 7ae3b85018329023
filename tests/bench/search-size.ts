import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes of the search as the extension carries it, minified: `npm run -s bench:search-size`. */
const gz = (text: string) => gzipSync(text, { level: 9 }).length;

async function weigh(entry: string | string[]): Promise<number> {
  const outcome = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  });
  const bundles = [outcome].flat() as { output: { code?: string }[] }[];
  return gz(bundles.flatMap(({ output }) => output.map(({ code }) => code ?? '')).join(''));
}

const folder = 'tests/bench/search';
const tables = await weigh(['readings', 'traditional'].map((name) => `utils/core/search/tables/${name}.ts`));
const panel = await weigh(`${folder}/size-entry.ts`);
const build_ = await weigh([`${folder}/size-entry.ts`, `${folder}/size-build-entry.ts`]);
const all = await weigh([`${folder}/size-entry.ts`, `${folder}/size-build-entry.ts`, `${folder}/size-near-entry.ts`]);
console.log(`searching, tables with it   ${panel} bytes gzipped (tables alone ${tables})`);
console.log(`+ indexing and updating     ${build_}`);
console.log(`+ the empty result, Fuse.js ${all}`);
