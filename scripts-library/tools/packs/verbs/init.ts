import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadRepository } from '../../../../utils/core/update/publish/load-repository.ts';
import {
  LIFETIMES,
  type Lifetimes,
  type Project,
  type RoleKeys,
  rootJson,
  targetsJson,
} from '../../../../utils/core/update/publish/metadata-json.ts';
import { folderFiles } from '../folder-files.ts';
import { openKeys, readHolder } from '../key-files.ts';
import { atCaller } from '../places.ts';
import { whilePublishing } from '../publish-lock.ts';
import { stop } from '../stop.ts';
import { submit } from '../submit.ts';
import type { Verb } from '../verb.ts';

const OPTIONS = {
  to: { type: 'string' },
  key: { type: 'string', multiple: true },
  for: { type: 'string', default: 'internet' },
  root: { type: 'string', multiple: true },
  'root-threshold': { type: 'string', default: '1' },
  online: { type: 'string', multiple: true },
  project: { type: 'string' },
  author: { type: 'string', multiple: true },
  'project-threshold': { type: 'string', default: '1' },
  packs: { type: 'string' },
  'break-lock': { type: 'boolean', default: false },
} as const;

export const init: Verb = {
  name: 'init',
  summary: 'set up the folder that agents will get their packs from',
  help: `packs init --to FOLDER --key lead.cuekey [--for internet|intranet]

Sets up FOLDER once. It is what your web server, bucket or shared drive hands out. At the end the fingerprint is
shown: six groups of digits. Agents who add the address by hand are asked for two of them; read them out.

A small team: one key does everything.
  packs init --to public --key lead.cuekey

A company: several keys, so that one that is lost or stolen is not enough.
  packs init --to public --root ann.pub.cuekey --root bo.pub.cuekey --root cy.pub.cuekey --root-threshold 2
     --online machine.cuekey --project support --author di.pub.cuekey --author ed.pub.cuekey --project-threshold 2
     --packs standard,mobile --key ann.cuekey --key machine.cuekey

  --for internet|intranet   how long news stays fresh: 7 days, or 90 where the lead may be away for longer
  --key FILE                a key to sign with now; may be repeated
  --root FILE               may change who holds which key; --root-threshold of them must agree
  --online FILE             the publishing machine's key: it tells agents what is newest, but cannot change a word
  --project NAME            people who may publish the packs named in --packs, and no others;
                            --project-threshold of the --author keys must sign (2: an author and an approver)

Signatures that are missing are asked for: those people run "packs sign".`,
  async run(args) {
    const { values } = parseArgs({ args, options: OPTIONS });
    const folder = atCaller(values.to ?? stop('Name the folder: --to FOLDER'));
    const lifetimes = LIFETIMES[values.for as keyof typeof LIFETIMES] ?? stop('--for is internet or intranet.');
    const files = folderFiles(folder);
    await mkdir(folder, { recursive: true });
    const lines = await whilePublishing(folder, values['break-lock'], async () => {
      const present = await loadRepository(files);
      const isEmpty = present.kind === 'refused' && present.fault === 'no-repository';
      if (!isEmpty) stop(`${values.to} is set up already. To change keys, use "packs rotate".`);
      const now = Date.now();
      const drafts = await makeDrafts(values, lifetimes, now);
      const outcome = await submit(files, { drafts, keys: await openKeys(values.key ?? []), now });
      const head =
        outcome.kind === 'public'
          ? 'The folder is set up.'
          : 'The folder is prepared. It opens when these have signed:';
      return [head, ...outcome.lines];
    });
    console.log(lines.join('\n'));
  },
};

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

async function makeDrafts(values: Values, lifetimes: Lifetimes, now: number) {
  const own = values.key ?? [];
  const roots = values.root ?? own;
  const online = values.online ?? own;
  if (roots.length === 0 || online.length === 0) stop('Name at least one key: --key lead.cuekey');
  const root = await roleKeys(roots, values['root-threshold'], '--root-threshold');
  const machine = await roleKeys(online, '1', '--online');
  const projects = values.project === undefined ? [] : [await readProject(values.project, values)];
  const roles = { root, targets: root, snapshot: machine, timestamp: machine };
  return new Map([
    ['root', { signatures: [], signed: rootJson(roles, 1, lifetimes, now) }],
    ['targets', { signatures: [], signed: targetsJson({}, projects, 1, lifetimes, now) }],
  ]);
}

async function readProject(name: string, values: Values): Promise<Project> {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(name) || ['root', 'timestamp', 'snapshot', 'targets'].includes(name)) {
    stop('--project is a short name of small letters, digits and hyphens, such as support.');
  }
  const packs = values.packs?.split(',').filter(Boolean) ?? [];
  const isSound = packs.length > 0 && packs.every((pack) => /^[a-z0-9.-]{1,64}$/.test(pack));
  if (!isSound) stop('--packs names the packs of the project, such as standard,mobile.');
  const keys = await roleKeys(values.author ?? [], values['project-threshold'], '--project-threshold');
  return { name, packs, ...keys };
}

/** Reads key files into a role, and sees to it that its threshold can be met. */
export async function roleKeys(paths: readonly string[], threshold: string, option: string): Promise<RoleKeys> {
  const holders = await Promise.all(paths.map(readHolder));
  const different = new Set(holders.map(({ keyid }) => keyid)).size;
  if (different !== holders.length) stop('A key is named twice for one role.');
  const count = Number(threshold);
  if (!Number.isSafeInteger(count) || count < 1 || count > holders.length) {
    stop(`${option} is a number from 1 to ${holders.length}, the number of keys.`);
  }
  return { holders, threshold: count };
}
