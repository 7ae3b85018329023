import { parseArgs } from 'node:util';
import type { SigningKey } from '../../../../utils/core/update/keys/signing-key.ts';
import { highestVersion, type RepositoryState } from '../../../../utils/core/update/publish/load-repository.ts';
import { dateText, lifetimesOf } from '../../../../utils/core/update/publish/metadata-json.ts';
import type { RepositoryFiles } from '../../../../utils/core/update/publish/repository-files.ts';
import { authorityOf } from '../../../../utils/core/update/publish/role-signers.ts';
import type { SignedJson } from '../../../../utils/core/update/publish/signed-json.ts';
import { folderFiles } from '../folder-files.ts';
import { openKeys } from '../key-files.ts';
import { atCaller } from '../places.ts';
import { whilePublishing } from '../publish-lock.ts';
import { stop } from '../stop.ts';
import { submit } from '../submit.ts';
import type { Verb } from '../verb.ts';
import { loadState } from './publish.ts';

const DAY = 86_400_000;

export const renew: Verb = {
  name: 'renew',
  summary: 'say that what is published is still the newest',
  help: `packs renew --to FOLDER --key lead.cuekey

News goes stale after 7 days (90 on an intranet), so that nobody can keep old scripts in front of agents unseen. Agents
keep working with what they have; they are only told that it is old. Publishing renews by itself. When there is
nothing to publish, run this once a week or let a machine run it every day:
  CUECARD_PASSPHRASE=… npm run -s packs -- renew --to /srv/packs --key machine.cuekey

Lists and keys that expire within a third of their time are renewed as well, when the given keys may sign them.`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        to: { type: 'string' },
        key: { type: 'string', multiple: true },
        'break-lock': { type: 'boolean', default: false },
      },
    });
    const folder = atCaller(values.to ?? stop('Name the folder: --to FOLDER'));
    const files = folderFiles(folder);
    const lines = await whilePublishing(folder, values['break-lock'], async () => {
      const state = await loadState(files, values.to ?? '');
      const keys = await openKeys(values.key ?? stop('Name the key: --key FILE'));
      const now = Date.now();
      const drafts = await expiring(state, files, keys, now);
      const outcome = await submit(files, { drafts, keys, now });
      if (outcome.kind === 'waiting') stop(outcome.lines.join('\n'));
      return outcome.lines;
    });
    console.log(['Renewed.', ...lines].join('\n'));
  },
};

/** New versions of what expires soon and can be signed with these keys alone. */
async function expiring(state: RepositoryState, files: RepositoryFiles, keys: readonly SigningKey[], now: number) {
  const lifetimes = lifetimesOf(state.root.signed);
  const drafts = new Map<string, SignedJson>();
  const roles = [
    ['root', state.root, lifetimes.root],
    ['targets', state.targets, lifetimes.targets],
  ] as const;
  const projects = [...state.projects].map(([role, file]) => [role, file, lifetimes.targets] as const);
  for (const [role, { signed }, days] of [...roles, ...projects]) {
    const authority = authorityOf(role, state.root, state.targets);
    const own = keys.filter(({ keyid }) => authority?.signers.keyids.includes(keyid));
    const isDue = Date.parse(String(signed.expires)) < now + (days * DAY) / 3;
    if (!isDue || !authority || own.length < authority.signers.threshold) continue;
    const version = (await highestVersion(files, role)) + 1;
    drafts.set(role, { signatures: [], signed: { ...signed, version, expires: dateText(now + days * DAY) } });
  }
  return drafts;
}
