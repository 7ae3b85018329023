import { describe, expect, test } from 'vitest';
import { Stop } from '../../../../scripts-library/tools/packs/stop.ts';
import { trustRoot } from '../../../../utils/services/update/trust-root.ts';
import { hosted, initRepository, publishPack, testKey } from '../../../support/packs/lead.ts';
import { reworded } from '../../../support/packs/make-pack.ts';
import { memoryFiles } from '../../../support/packs/memory-files.ts';
import { START } from '../../../support/tuf/repository.ts';
import { Device } from '../../../support/update/device.ts';

const SOURCE = 'https://a.example';
const pack = (version: number) => ({ version, change: reworded((index) => index === 1, `version ${version}`) });

async function published(beforeWrite: (path: string) => void = () => undefined) {
  const gate = { beforeWrite: (_path: string) => {} };
  const files = memoryFiles((path) => gate.beforeWrite(path));
  const key = testKey();
  await initRepository(files, key, START);
  await publishPack(files, key, pack(1), START);
  const device = new Device();
  device.sources.set(SOURCE, hosted(files));
  await trustRoot(
    files.all.get('metadata/1.root.json') ?? new Uint8Array(),
    { trust: 'built-in', sources: [SOURCE] },
    device.ports,
  );
  expect(await device.update()).toBe('checked');
  expect(device.version()).toBe(1);
  gate.beforeWrite = beforeWrite;
  return { files, key, device };
}

/** Paths in the order in which one publication writes them. */
async function uploads(): Promise<string[]> {
  const paths: string[] = [];
  const { files, key } = await published((path) => paths.push(path));
  await publishPack(files, key, pack(2), START);
  return paths;
}

describe('the publisher', () => {
  test('writes packs, then metadata, then the timestamp', async () => {
    const kinds = (await uploads()).map((path) => path.split('/').at(path.startsWith('metadata') ? 1 : 0));
    expect(kinds).toEqual(['targets', 'delta', '3.targets.json', '3.snapshot.json', 'offline', 'timestamp.json']);
  });

  test('publisher interrupted at each upload', async () => {
    const paths = await uploads();
    for (const stop of paths.keys()) {
      let count = 0;
      const { files, key, device } = await published(() => {
        if (count++ === stop) throw new Error('power cut');
      });
      await expect(publishPack(files, key, pack(2), START)).rejects.toThrow('power cut');
      expect(await device.update(), `cut at ${paths[stop]}`).toBe('checked');
      expect(device.version(), 'the old state or the new one').toBe(1);
      await publishPack(files, key, pack(2), START);
      expect(await device.update()).toBe('checked');
      expect(device.version()).toBe(2);
      await publishPack(files, key, pack(3), START);
      await device.update();
      expect(device.version()).toBe(3);
    }
  });

  test('two leads publish at once: on a drive without locks the second one is refused, and nothing is undone', async () => {
    const { files, key, device } = await published();
    let isFirst = true;
    const interleaved = {
      ...files,
      async write(path: string, bytes: Uint8Array) {
        if (path.startsWith('offline') && isFirst) {
          isFirst = false;
          await publishPack(files, key, pack(2), START);
        }
        await files.write(path, bytes);
      },
    };
    await expect(publishPack(interleaved, key, pack(3), START)).rejects.toThrow(Stop);
    await device.update();
    expect(device.version()).toBe(2);
    await publishPack(files, key, pack(3), START);
    await device.update();
    expect(device.version()).toBe(3);
  });
});
