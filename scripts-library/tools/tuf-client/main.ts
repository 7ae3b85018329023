import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { METADATA_PATIENCE, readWebFile, TARGET_PATIENCE } from '../../../utils/core/update/transport/read-file.ts';
import { fileFault } from '../../../utils/core/update/tuf/check-file.ts';
import { downloadTarget } from '../../../utils/core/update/tuf/download-target.ts';
import { ed25519Scheme, webEd25519 } from '../../../utils/core/update/tuf/ed25519-scheme.ts';
import { findTarget } from '../../../utils/core/update/tuf/find-target.ts';
import { encodeName } from '../../../utils/core/update/tuf/obtain.ts';
import { p256Scheme } from '../../../utils/core/update/tuf/p256-scheme.ts';
import { TUF_LIMITS, type TufPorts } from '../../../utils/core/update/tuf/ports.ts';
import { refresh, type Trusted } from '../../../utils/core/update/tuf/refresh.ts';
import type { TufRefusal } from '../../../utils/core/update/tuf/refusal.ts';
import { nodeRuntime, webDigest } from '../node-runtime.ts';
import { folderStore, replaceFile } from './folder-store.ts';
import { RSA_SCHEMES } from './rsa-schemes.ts';

const HELP = `tuf-client: the update client of Cuecard on the command line, for any repository that follows TUF.

  npm run -s tuf-client -- --metadata-dir DIR init ROOT_FILE
      Takes ROOT_FILE as the trusted root.
  npm run -s tuf-client -- --metadata-dir DIR --metadata-url URL refresh
      Brings the metadata in DIR up to date.
  npm run -s tuf-client -- --metadata-dir DIR --metadata-url URL
      --target-name PATH --target-base-url URL --target-dir DIR download
      Refreshes, then downloads PATH (may be named several times) and verifies it.

Ends with 0 when all of it succeeded, else with 1 and the reason.`;

/** Delegations of any depth, as the suite of the TUF project expects; packs use one. */
const LIMITS = { ...TUF_LIMITS, depth: 32 };

class Stop extends Error {}

const stop = (reason: string): never => {
  throw new Stop(reason);
};
const stopAt = ({ what, fault }: TufRefusal): never => stop(`${what}: ${fault}`);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'metadata-dir': { type: 'string' },
      'metadata-url': { type: 'string' },
      'target-name': { type: 'string', multiple: true },
      'target-base-url': { type: 'string' },
      'target-dir': { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [command, file] = positionals;
  if (values.help) return console.log(HELP);
  const folder = atCaller(values['metadata-dir'] ?? stop('--metadata-dir is missing'));
  if (command === 'init') return init(folder, file ?? stop('init needs the file of the trusted root'));
  const ports = makePorts(folder, values['metadata-url'] ?? stop('--metadata-url is missing'));
  const trusted = await refresh(ports);
  if (trusted.kind === 'refused') return stopAt(trusted);
  if (command === 'refresh') return;
  if (command !== 'download') stop(`unknown command: ${command}`);
  const targetDir = atCaller(values['target-dir'] ?? stop('--target-dir is missing'));
  const base = values['target-base-url'] ?? stop('--target-base-url is missing');
  await mkdir(targetDir, { recursive: true });
  for (const name of values['target-name'] ?? stop('--target-name is missing')) {
    await download(name, trusted, ports, base, targetDir);
  }
}

/** A copy that still has the signed length and digests is not downloaded again. */
async function download(name: string, trusted: Trusted, ports: TufPorts, base: string, folder: string): Promise<void> {
  const target = await findTarget(trusted, name, ports);
  if (target.kind === 'refused') return stopAt(target);
  const place = join(folder, encodeName(name).slice(-200));
  const kept = await readFile(place).catch(() => undefined);
  if (kept && (await fileFault(kept, target.file, webDigest)) === undefined) return;
  const fetchTarget = (path: string, limit: number) =>
    readWebFile(under(base, path), limit, 'no-store', TARGET_PATIENCE, nodeRuntime);
  const file = await downloadTarget(target, trusted.root.isConsistent, fetchTarget, webDigest);
  if (file.kind === 'refused') return stopAt(file);
  await replaceFile(place, file.bytes);
}

async function init(folder: string, file: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await folderStore(folder).save('root', await readFile(atCaller(file)));
}

function makePorts(folder: string, url: string): TufPorts {
  const { subtle } = crypto;
  return {
    fetchMetadata: (path, limit) => readWebFile(under(url, path), limit, 'no-cache', METADATA_PATIENCE, nodeRuntime),
    store: folderStore(folder),
    // Older tools wrote the scheme of ECDSA keys for their type as well.
    schemes: [
      ed25519Scheme(webEd25519(subtle)),
      p256Scheme(subtle),
      { ...p256Scheme(subtle), keytype: 'ecdsa-sha2-nistp256' },
      ...RSA_SCHEMES,
    ],
    digest: webDigest,
    now: Date.now(),
    limits: LIMITS,
  };
}

/** npm runs scripts in the project's folder; relative paths mean the folder it was called in. */
const atCaller = (path: string): string => resolve(process.env.INIT_CWD ?? '.', path);

const under = (base: string, path: string): string => `${base.replace(/\/*$/, '')}/${path}`;

await main().catch((error: unknown) => {
  console.error(`tuf-client: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
