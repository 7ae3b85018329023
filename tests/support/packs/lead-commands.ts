import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { folderOf } from '../../../scripts-library/tools/packs/folder-of.ts';
import { makeRecords, type PackOptions } from './make-pack.ts';

const run = promisify(execFile);

/** A team lead at their computer: writes a pack's folder and brings it to the agents with the real commands. */
export interface Lead {
  /** The folder that is handed out. */
  readonly folder: string;
  /** The six groups of the fingerprint, as the command showed them. */
  readonly fingerprint: readonly string[];
  /** Publishes a pack; gives what the command said. */
  publish(options: PackOptions, ...flags: string[]): Promise<string>;
  /** The newest bundle for those without a network. */
  bundle(): string;
  /** Copies the handed-out folder as it is now. */
  copy(name: string): string;
  remove(): void;
}

/** A lead with a new key and an empty repository. */
export async function createLead(): Promise<Lead> {
  const desk = mkdtempSync(join(tmpdir(), 'cuecard-lead-'));
  const folder = join(desk, 'public');
  const key = join(desk, 'lead.cuekey');
  const packs = async (...args: string[]) => {
    const env = { ...process.env, CUECARD_PASSPHRASE: 'a passphrase for one test run' };
    const { stdout } = await run('npm', ['run', '-s', 'packs', '--', ...args], { env });
    return stdout;
  };
  await packs('keygen', key);
  const said = await packs('init', '--to', folder, '--key', key);
  const fingerprint = said.match(/\b\d{5}\b/g) ?? [];
  return {
    folder,
    fingerprint,
    publish: async (options, ...flags) => {
      const { identity, records } = makeRecords(options);
      const source = join(desk, `pack-${identity.packId}`);
      rmSync(source, { recursive: true, force: true });
      for (const [path, value] of folderOf({ header: { ...identity, count: records.length }, records })) {
        mkdirSync(dirname(join(source, path)), { recursive: true });
        writeFileSync(join(source, path), JSON.stringify(value, null, 2));
      }
      return packs('publish', source, '--to', folder, '--key', key, ...flags);
    },
    bundle: () => {
      const offline = join(folder, 'offline');
      return join(offline, readdirSync(offline).find((name) => name.endsWith('.cuepack')) as string);
    },
    copy: (name) => {
      const to = join(desk, name);
      cpSync(folder, to, { recursive: true });
      return to;
    },
    remove: () => rmSync(desk, { recursive: true, force: true }),
  };
}
