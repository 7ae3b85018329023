import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const ROOT = join(import.meta.dirname, '../../..');

/** The panel's own way to the page, as one script that leaves `cuecardGateway` behind where it runs. */
export async function bundleGateway(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { 'wxt/browser': join(import.meta.dirname, 'extension-browser.ts') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: join(ROOT, 'utils/browser/page/page-gateway.ts'), formats: ['iife'], name: 'cuecardGateway' },
    },
  })) as Rolldown.RolldownOutput[];
  const code = output[0]?.output[0].code ?? '';
  return `${code}\nglobalThis.cuecardGateway = cuecardGateway;`;
}
