import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** Bytes of the verified client as the extension carries it, minified: `npm run -s bench:client-size`. */
const outcome = await build({
  configFile: false,
  logLevel: 'error',
  build: {
    write: false,
    minify: true,
    target: 'esnext',
    modulePreload: false,
    rolldownOptions: { input: 'tests/bench/client-entry.ts', preserveEntrySignatures: 'strict' },
  },
});
const bundles = [outcome].flat() as { output: { fileName: string; code?: string }[] }[];
for (const { fileName, code } of bundles.flatMap(({ output }) => output)) {
  if (code) console.log(`${fileName}: ${code.length} bytes, ${gzipSync(code, { level: 9 }).length} gzipped`);
}
