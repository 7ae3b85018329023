import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { folderOf } from '../../../scripts-library/tools/packs/folder-of.ts';
import { Stop } from '../../../scripts-library/tools/packs/stop.ts';
import type { Verb } from '../../../scripts-library/tools/packs/verb.ts';
import { makeRecords, type PackOptions } from './make-pack.ts';

const PASSPHRASE = 'a passphrase for one test run';

/** A desk with its own folder for each test, at which commands of `packs` are run. */
export interface Desk {
  /** What a command said, or `STOP` and its reason. */
  run(verb: Verb, line: string): Promise<string>;
  writeFolder(name: string, options?: PackOptions): Promise<void>;
  path(name: string): string;
  read(name: string): Promise<Buffer>;
  list(name: string): Promise<string[]>;
}

/**
 * Gives each test of a group a desk. `setUp` runs once, and each test works on a copy of what it made: sealing keys
 * takes its time.
 */
export function useDesk(setUp: (desk: Desk) => Promise<void> = async () => undefined): Desk {
  let template = '';
  let folder = '';
  let said = '';

  const work = (place: string) => {
    folder = place;
    vi.stubEnv('INIT_CWD', place);
    vi.stubEnv('CUECARD_PASSPHRASE', PASSPHRASE);
    vi.spyOn(console, 'log').mockImplementation((text: string) => {
      said += `${text}\n`;
    });
  };
  const desk: Desk = {
    async run(verb, line) {
      said = '';
      try {
        await verb.run(line.split(' ').filter(Boolean));
        return said;
      } catch (error) {
        if (error instanceof Stop) return `STOP ${error.message}`;
        throw error;
      }
    },
    async writeFolder(name, options = {}) {
      const { identity, records } = makeRecords(options);
      for (const [path, value] of folderOf({ header: { ...identity, count: records.length }, records })) {
        await mkdir(dirname(join(folder, name, path)), { recursive: true });
        await writeFile(join(folder, name, path), JSON.stringify(value, null, 2));
      }
    },
    path: (name) => join(folder, name),
    read: (name) => readFile(join(folder, name)),
    list: async (name) => (await readdir(join(folder, name))).toSorted(),
  };

  const clean = () => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  };
  beforeAll(async () => {
    template = await mkdtemp(join(tmpdir(), 'packs-template-'));
    work(template);
    await setUp(desk);
    clean();
  });
  beforeEach(async () => {
    work(await mkdtemp(join(tmpdir(), 'packs-')));
    await cp(template, folder, { recursive: true });
  });
  afterEach(async () => {
    clean();
    await rm(folder, { recursive: true });
  });
  afterAll(() => rm(template, { recursive: true }));
  return desk;
}
