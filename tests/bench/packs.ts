import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nodeRuntime } from '../../scripts-library/tools/node-runtime.ts';
import { folderFiles } from '../../scripts-library/tools/packs/folder-files.ts';
import { folderPorts, portsOver } from '../../scripts-library/tools/packs/node-ports.ts';
import { HIGHEST_LIMITS } from '../../utils/core/pack/limits.ts';
import { listOffers } from '../../utils/core/update/offer/list-offers.ts';
import { type Base, obtainPack } from '../../utils/core/update/offer/obtain-pack.ts';
import { highestVersion } from '../../utils/core/update/publish/load-repository.ts';
import { METADATA_PATIENCE, readWebFile } from '../../utils/core/update/transport/read-file.ts';
import { storeInMemory } from '../../utils/core/update/tuf/memory-store.ts';
import type { TufPorts } from '../../utils/core/update/tuf/ports.ts';
import { refresh } from '../../utils/core/update/tuf/refresh.ts';
import { startFaultProxy } from '../support/fault-proxy.ts';
import { hasNginx, startNginx } from '../support/nginx.ts';
import { initRepository, publishPack, testKey } from '../support/packs/lead.ts';
import { makePack, reworded } from '../support/packs/make-pack.ts';

const UPDATES = 25;

/**
 * What updating costs: `npm run -s bench:packs`. CPU of verifying and reading a pack of 10,000 records, median of
 * 25 in one process, beside bare parsing by turns with it; bytes that reach the client for an unchanged check and for
 * five changed records of 200.
 */
const folder = await mkdtemp(join(tmpdir(), 'bench-packs-'));
const files = folderFiles(folder);
const key = testKey();
const now = Date.now();
await initRepository(files, key, now);
const firstRoot = (await files.read('metadata/1.root.json')) ?? new Uint8Array();

await measureCpu();
if (hasNginx) await measureWire();
else console.log('nginx is not installed: bytes on the wire were not measured.');
await rm(folder, { recursive: true });

async function measureCpu(): Promise<void> {
  await publishPack(files, key, { packId: 'large', scripts: 9999 }, now);
  const ports = { ...folderPorts(files, now), packLimits: HIGHEST_LIMITS };
  const whole: number[] = [];
  const bare: number[] = [];
  let bytes: Uint8Array = new Uint8Array();
  for (let count = 0; count < 1 + UPDATES; count += 1) {
    const update = await cpuOf(async () => {
      const tuf: TufPorts = { ...ports, store: storeInMemory(new Map([['root', firstRoot]])) };
      const trusted = await refresh(tuf);
      if (trusted.kind === 'refused') throw new Error(trusted.fault);
      const [listed] = (await listOffers(trusted, tuf)).offers;
      const pack = listed && (await obtainPack(listed, [], true, ports));
      if (pack?.kind !== 'pack' || pack.records.length !== 10_000) throw new Error('not the pack');
      bytes = pack.bytes;
    });
    const parsed = await cpuOf(() =>
      new TextDecoder()
        .decode(bytes)
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    if (count === 0) continue;
    whole.push(update);
    bare.push(parsed);
  }
  console.log(`pack of 10,000 records: ${bytes.length} bytes`);
  console.log(`verify, inflate, parse, references: ${spread(whole)}`);
  console.log(`JSON.parse of the same lines alone, by turns with it: ${spread(bare)}`);
}

/** Milliseconds of CPU, of every thread. */
async function cpuOf(task: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const [least = 0, middle = 0, most = 0] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  return `${middle.toFixed(0)} ms of CPU (${least.toFixed(0)} to ${most.toFixed(0)})`;
}

async function measureWire(): Promise<void> {
  const change = reworded((index) => index % 40 === 3, 'said in other words than before');
  await publishPack(files, key, { packId: 'small', scripts: 200 }, now);
  const nginx = await startNginx(folder);
  const proxy = await startFaultProxy(nginx.port);
  const address = `http://127.0.0.1:${proxy.port}/`;
  const ports = portsOver(
    (part) => (path, limit) => readWebFile(address + part + path, limit, 'no-cache', METADATA_PATIENCE, nodeRuntime),
    now,
  );
  const store = storeInMemory(new Map([['root', firstRoot]]));
  const tuf = { ...ports, store };
  await refresh(tuf);

  const measured = async (what: string, task: () => Promise<unknown>) => {
    const before = proxy.received;
    await task();
    console.log(`${what}: ${proxy.received - before} bytes received, heads included`);
  };
  await measured('unchanged check', () => ports.fetchMetadata('timestamp.json', 16_384));
  await publishPack(files, key, { packId: 'small', scripts: 200, version: 2, change }, now);
  const bytes = makePack({ packId: 'small', scripts: 200 });
  const base: Base = { bytes, digest: Buffer.from(await ports.digest('sha256', bytes)).toString('hex') };
  let trusted = await refresh(tuf);
  await publishPack(files, key, { packId: 'small', scripts: 200, version: 3, change }, now);
  await measured('five changed of 200, metadata', async () => {
    trusted = await refresh(tuf);
  });
  await measured('five changed of 200, the delta', async () => {
    if (trusted.kind === 'refused') throw new Error(trusted.fault);
    const { offers } = await listOffers(trusted, tuf);
    const listed = offers.find(({ offer }) => offer.packId === 'small');
    const pack = listed && (await obtainPack(listed, [base], true, ports));
    if (pack?.kind !== 'pack' || pack.via !== 'delta') throw new Error('no delta');
  });
  console.log(`five changed of 200, all bodies without their heads: ${await bodies(base)} bytes`);
  await proxy.stop();
  await nginx.stop();
}

/** Compressed bodies of the three metadata files that changed, and of the newest delta. */
async function bodies(base: Base): Promise<number> {
  const paths = ['metadata/timestamp.json'];
  for (const role of ['snapshot', 'targets']) paths.push(`metadata/${await highestVersion(files, role)}.${role}.json`);
  const deltas = (await files.list('delta')).filter((name) => name.startsWith(base.digest.slice(0, 16)));
  const metadata = await Promise.all(paths.map((path) => files.read(path)));
  const delta = await files.read(`delta/${deltas.at(-1)}`);
  return metadata.reduce((sum, each) => sum + gzipSync(each ?? '').length, delta?.length ?? 0);
}
