import { parseArgs } from 'node:util';
import {
  delegatedRoles,
  highestVersion,
  type RepositoryState,
} from '../../../../utils/core/update/publish/load-repository.ts';
import { dateText, type KeyHolder, lifetimesOf } from '../../../../utils/core/update/publish/metadata-json.ts';
import type { RepositoryFiles } from '../../../../utils/core/update/publish/repository-files.ts';
import type { SignedJson } from '../../../../utils/core/update/publish/signed-json.ts';
import type { Json } from '../../../../utils/core/update/tuf/shape.ts';
import { folderFiles } from '../folder-files.ts';
import { openKeys, readHolder } from '../key-files.ts';
import { atCaller } from '../places.ts';
import { whilePublishing } from '../publish-lock.ts';
import { stop } from '../stop.ts';
import { submit } from '../submit.ts';
import type { Verb } from '../verb.ts';
import { loadState } from './publish.ts';

const DAY = 86_400_000;
const TOP = ['root', 'targets', 'snapshot', 'timestamp'];

export const rotate: Verb = {
  name: 'rotate',
  summary: 'change who holds a key: somebody came, somebody left, a key was lost',
  help: `packs rotate --to FOLDER --role ROLE --add new.pub.cuekey --remove old.pub.cuekey --key FILE…

  --role ROLE      all (every role of a small team's one key), root, targets, online (snapshot and timestamp), or a
                   project's name
  --add FILE       a key that comes; may be repeated
  --remove FILE    a key that goes: its file, or the first eight digits of its id; may be repeated
  --threshold N    how many must sign from now on
  --key FILE       keys to sign with; a new root needs the old holders' signatures as well as the new ones'

Agents follow by themselves; the fingerprint of the address stays as it is. A small team that replaces its key:
  packs rotate --to public --role all --add new.cuekey --remove old.cuekey --key old.cuekey --key new.cuekey`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        to: { type: 'string' },
        role: { type: 'string' },
        add: { type: 'string', multiple: true, default: [] },
        remove: { type: 'string', multiple: true, default: [] },
        threshold: { type: 'string' },
        key: { type: 'string', multiple: true },
        'break-lock': { type: 'boolean', default: false },
      },
    });
    const folder = atCaller(values.to ?? stop('Name the folder: --to FOLDER'));
    const role = values.role ?? stop('Name the role: --role all');
    const files = folderFiles(folder);
    const lines = await whilePublishing(folder, values['break-lock'], async () => {
      const state = await loadState(files, values.to ?? '');
      const change: KeyChange = {
        added: await Promise.all(values.add.map(readHolder)),
        removed: await Promise.all(values.remove.map(removedKeyid)),
        threshold: values.threshold === undefined ? undefined : Number(values.threshold),
      };
      const now = Date.now();
      const drafts = await draftsFor(role, change, state, files, now);
      const outcome = await submit(files, { drafts, keys: await openKeys(values.key ?? []), now });
      return [outcome.kind === 'public' ? 'Changed.' : 'Not public yet.', ...outcome.lines];
    });
    console.log(lines.join('\n'));
  },
};

interface KeyChange {
  readonly added: readonly KeyHolder[];
  /** Key ids, or their first eight digits. */
  readonly removed: readonly string[];
  readonly threshold: number | undefined;
}

const removedKeyid = async (given: string): Promise<string> =>
  /^[0-9a-f]{8}$/.test(given) ? given : (await readHolder(given)).keyid;

async function draftsFor(role: string, change: KeyChange, state: RepositoryState, files: RepositoryFiles, now: number) {
  const days = lifetimesOf(state.root.signed);
  const drafts = new Map<string, SignedJson>();
  const draft = async (name: string, signed: Json, lifetime: number) => {
    const version = (await highestVersion(files, name)) + 1;
    drafts.set(name, { signatures: [], signed: { ...signed, version, expires: dateText(now + lifetime * DAY) } });
  };
  const roles = role === 'all' ? TOP : role === 'online' ? ['snapshot', 'timestamp'] : [role];
  if (roles.every((each) => TOP.includes(each))) {
    await draft('root', withRoleKeys(state.root.signed, roles, change), days.root);
    if (roles.includes('targets')) await draft('targets', state.targets.signed, days.targets);
    return drafts;
  }
  if (!delegatedRoles(state.targets).some(({ name }) => name === role)) stop(`There is no role ${role} here.`);
  await draft('targets', withProjectKeys(state.targets.signed, role, change), days.targets);
  const project = state.projects.get(role);
  if (project) await draft(role, project.signed, days.targets);
  return drafts;
}

interface RoleEntry {
  readonly keyids: readonly string[];
  readonly threshold: number;
}

function withRoleKeys(root: Json, names: readonly string[], change: KeyChange): Json {
  const roles = root.roles as Record<string, RoleEntry>;
  const changed = Object.fromEntries(
    Object.entries(roles).map(([name, entry]) => [
      name,
      names.includes(name) ? changedEntry(name, entry, change) : entry,
    ]),
  );
  return { ...root, roles: changed, keys: neededKeys(root.keys as Json, Object.values(changed), change) };
}

function withProjectKeys(targets: Json, name: string, change: KeyChange): Json {
  const delegations = targets.delegations as { keys: Json; roles: (RoleEntry & { name: string })[] };
  const roles = delegations.roles.map((entry) =>
    entry.name === name ? { ...entry, ...changedEntry(name, entry, change) } : entry,
  );
  return { ...targets, delegations: { ...delegations, roles, keys: neededKeys(delegations.keys, roles, change) } };
}

function changedEntry(name: string, { keyids, threshold }: RoleEntry, change: KeyChange): RoleEntry {
  const isRemoved = (keyid: string) => change.removed.some((removed) => keyid.startsWith(removed));
  const kept = keyids.filter((keyid) => !isRemoved(keyid));
  const next = [...new Set([...kept, ...change.added.map(({ keyid }) => keyid)])];
  const needed = change.threshold ?? Math.min(threshold, next.length);
  if (!Number.isSafeInteger(needed) || needed < 1 || needed > next.length) {
    stop(`${name} would have ${next.length} keys: its threshold must lie between 1 and ${next.length}.`);
  }
  if (change.threshold === undefined && needed < threshold) {
    stop(
      `${name} needs ${threshold} signatures and would have only ${next.length} keys: add one, or name a --threshold.`,
    );
  }
  return { keyids: next, threshold: needed };
}

function neededKeys(keys: Json, roles: readonly RoleEntry[], change: KeyChange): Json {
  const all: Json = { ...keys, ...Object.fromEntries(change.added.map(({ keyid, key }) => [keyid, key])) };
  const used = new Set(roles.flatMap(({ keyids }) => keyids));
  return Object.fromEntries(Object.entries(all).filter(([keyid]) => used.has(keyid)));
}
