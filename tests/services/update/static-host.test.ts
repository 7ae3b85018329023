import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { nodeRuntime } from '../../../scripts-library/tools/node-runtime.ts';
import { folderFiles } from '../../../scripts-library/tools/packs/folder-files.ts';
import type { SigningKey } from '../../../utils/core/update/keys/signing-key.ts';
import { webSource } from '../../../utils/core/update/source/source-reader.ts';
import { METADATA_PATIENCE, readWebFile } from '../../../utils/core/update/transport/read-file.ts';
import { trustRoot } from '../../../utils/services/update/trust-root.ts';
import { type FaultProxy, startFaultProxy } from '../../support/fault-proxy.ts';
import { hasNginx, type Nginx, startNginx } from '../../support/nginx.ts';
import { initRepository, publishPack, testKey } from '../../support/packs/lead.ts';
import { reworded } from '../../support/packs/make-pack.ts';
import { Device } from '../../support/update/device.ts';

const pack = (version: number) => ({
  version,
  scripts: 60,
  change: reworded((index) => index === 7, `version ${version}`),
});

describe.skipIf(!hasNginx)('Debian’s nginx as the static host', () => {
  let folder: string;
  let nginx: Nginx;
  let proxy: FaultProxy;
  let key: SigningKey;
  let version = 1;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'static-host-'));
    key = testKey();
    await initRepository(folderFiles(folder), key, Date.now());
    await publishPack(folderFiles(folder), key, pack(1), Date.now());
    nginx = await startNginx(folder);
    proxy = await startFaultProxy(nginx.port);
  });
  afterAll(async () => {
    await proxy.stop();
    await nginx.stop();
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    proxy.fault = { kind: 'none' };
  });

  const publishNext = async () => {
    version += 1;
    await publishPack(folderFiles(folder), key, pack(version), Date.now());
  };

  async function newDevice(path = ''): Promise<Device> {
    const device = new Device();
    const base = `http://127.0.0.1:${proxy.port}${path}`;
    Object.assign(device.ports, { open: (address: string) => webSource(address, nodeRuntime), now: () => Date.now() });
    const root = (await folderFiles(folder).read('metadata/1.root.json')) ?? new Uint8Array();
    await trustRoot(root, { trust: 'built-in', sources: [base] }, device.ports);
    return device;
  }

  test('installs, updates by a delta, and tells that nothing is new', async () => {
    const device = await newDevice();
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(version);
    await publishNext();
    const outcome = await device.cycle();
    expect(outcome.kind === 'done' && outcome.repositories[0]?.staged).toEqual([
      { packId: 'standard', version, via: 'delta' },
    ]);
    expect(await device.update(false)).toBe('unchanged');
    expect(device.version()).toBe(version);
  });

  test('a captive portal’s page is told from packs', async () => {
    const device = await newDevice('/portal');
    expect(await device.update()).toBe('login-page');
  });

  test('a server that is not there', async () => {
    const device = await newDevice();
    await device.update();
    proxy.fault = { kind: 'cut', after: 0 };
    expect(await device.update()).toBe('offline');
    expect(device.version()).toBe(version);
  });

  test('connections cut at many places: what is installed stays, and it converges when they hold', async () => {
    const device = await newDevice();
    await device.update();
    await publishNext();
    for (const after of [1, 50, 300, 500, 700]) {
      proxy.fault = { kind: 'cut', after };
      await device.update();
      expect(device.version()).toBe(version - 1);
    }
    proxy.fault = { kind: 'none' };
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(version);
  });

  test('a stalled connection is given up', async () => {
    const patience = { ...METADATA_PATIENCE, firstByte: 150, floorWindow: 150, whole: 400 };
    const read = (after: number) => {
      proxy.fault = { kind: 'stall', after };
      return readWebFile(`http://127.0.0.1:${proxy.port}/metadata/1.root.json`, 1e6, 'no-cache', patience, nodeRuntime);
    };
    for (const after of [0, 100, 400]) {
      expect(await read(after)).toEqual({ kind: 'refused', fault: 'unreachable', why: 'slow' });
    }
  });

  test('a file half copied to the server is refused until it is whole', async () => {
    const device = await newDevice();
    await device.update();
    await publishNext();
    const files = folderFiles(folder);
    const name = (await files.list('targets/standard')).find((each) => each.includes(`.${version}.`)) ?? '';
    const whole = (await files.read(`targets/standard/${name}`)) ?? new Uint8Array();
    for (const delta of await files.list('delta')) await files.remove(`delta/${delta}`);
    await writeFile(join(folder, 'targets/standard', name), whole.subarray(0, whole.length / 2));
    expect(await device.update()).toBe('damaged');
    await writeFile(join(folder, 'targets/standard', name), whole);
    expect(await device.update()).toBe('checked');
    expect(device.version()).toBe(version);
  });

  test('proposals are not handed out', async () => {
    await folderFiles(folder).write('proposals/9.targets.json', Buffer.from('{}'));
    const reply = await fetch(`http://127.0.0.1:${nginx.port}/proposals/9.targets.json`);
    expect(reply.status).toBe(404);
  });
});
