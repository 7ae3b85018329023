import { readFile, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { bundleFetch } from '../../../../utils/core/update/bundle/bundle-source.ts';
import { readBundle } from '../../../../utils/core/update/bundle/read-bundle.ts';
import { checkRepository } from '../../../../utils/core/update/publish/check-repository.ts';
import { METADATA_PATIENCE, readWebFile, TARGET_PATIENCE } from '../../../../utils/core/update/transport/read-file.ts';
import { TUF_LIMITS } from '../../../../utils/core/update/tuf/ports.ts';
import { nodeRuntime } from '../../node-runtime.ts';
import { folderFiles } from '../folder-files.ts';
import { loadPack } from '../load-pack.ts';
import { folderPorts, portsOver } from '../node-ports.ts';
import { atCaller } from '../places.ts';
import { stop } from '../stop.ts';
import type { Verb } from '../verb.ts';
import { describe, faultOf } from '../verify-release.ts';

export const verify: Verb = {
  name: 'verify',
  summary: 'see a server, a folder or a file as an agent would',
  help: `packs verify ADDRESS|FOLDER|FILE [--root FILE]

Reads it as an agent's panel does that has never seen it before: keys, signatures, dates, every pack word for word.
Says what an agent would get, or why they would refuse it. The fingerprint is for you to compare.

  --root FILE   trust this root (1.root.json from the lead) instead of the one that is found there
A web server must answer 404 for files that are not there; that is tried too.`,
  async run(args) {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { root: { type: 'string' } } });
    const what = positionals[0] ?? stop('Name what to look at: packs verify https://packs.example/scripts');
    const ports = await portsFor(what);
    if (!ports) {
      const pack = await loadPack(what);
      console.log(
        `${what}: a sound pack, ${pack.header.packId} version ${pack.header.packVersion}. It carries no signature.`,
      );
      return;
    }
    const root = values.root === undefined ? await firstRoot(ports, what) : await readFile(atCaller(values.root));
    const outcome = await checkRepository(root, ports);
    const fault = faultOf(outcome);
    if (fault) stop(`Agents would refuse it: ${fault}`);
    console.log(describe(outcome).join('\n'));
  },
};

type Ports = ReturnType<typeof portsOver>;

async function portsFor(what: string): Promise<Ports | undefined> {
  const now = Date.now();
  if (/^https?:\/\//.test(what)) return webPorts(what.replace(/\/*$/, ''), now);
  const info = await stat(atCaller(what)).catch(() => stop(`There is no file or folder ${what}.`));
  if (info.isDirectory()) return folderPorts(folderFiles(atCaller(what)), now);
  if (!what.endsWith('.cuepack')) return undefined;
  const bundle = readBundle(await readFile(atCaller(what)));
  if (bundle.kind === 'refused') return stop(`${what} is no whole bundle: ${bundle.fault}.`);
  return portsOver((folder) => bundleFetch(bundle.files, folder.replace(/\/$/, '')), now);
}

function webPorts(base: string, now: number): Ports {
  return portsOver(
    (folder) => (path, limit) => {
      const patience = folder === 'metadata/' ? METADATA_PATIENCE : TARGET_PATIENCE;
      return readWebFile(`${base}/${folder}${path}`, limit, 'no-cache', patience, nodeRuntime);
    },
    now,
  );
}

async function firstRoot(ports: Ports, what: string): Promise<Uint8Array> {
  const missing = await ports.fetchMetadata('999999999.root.json', TUF_LIMITS.root);
  if (missing.kind === 'bytes') {
    stop(
      `${what} answers with a page where no file is: agents could never tell that there is no newer root. Let it answer 404.`,
    );
  }
  const first = await ports.fetchMetadata('1.root.json', TUF_LIMITS.root);
  if (first.kind === 'bytes') return first.bytes;
  if (first.fault === 'missing') {
    return stop(
      `${what} holds no packs: metadata/1.root.json is not there. Is this the folder that "packs init" set up?`,
    );
  }
  if (first.fault === 'too-large') return stop(`${what}: metadata/1.root.json is far too large to be one.`);
  return stop(`${what} cannot be reached. Is the address right, and can this computer open it in a browser?`);
}
