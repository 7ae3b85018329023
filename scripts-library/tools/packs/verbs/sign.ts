import { parseArgs } from 'node:util';
import { diffPacks } from '../../../../utils/core/update/changes/diff-packs.ts';
import type { RepositoryState } from '../../../../utils/core/update/publish/load-repository.ts';
import { loadRepository } from '../../../../utils/core/update/publish/load-repository.ts';
import { listedOffers } from '../../../../utils/core/update/publish/pack-listing.ts';
import { versionOf } from '../../../../utils/core/update/publish/release.ts';
import type { RepositoryFiles } from '../../../../utils/core/update/publish/repository-files.ts';
import type { SignedJson } from '../../../../utils/core/update/publish/signed-json.ts';
import { changeLines } from '../change-lines.ts';
import { roleFile, storedVersions } from '../draft-pack.ts';
import { folderFiles } from '../folder-files.ts';
import { openKeys } from '../key-files.ts';
import { readWhole } from '../load-pack.ts';
import { confirm } from '../passphrase.ts';
import { atCaller } from '../places.ts';
import { readProposals } from '../proposals.ts';
import { whilePublishing } from '../publish-lock.ts';
import { stop } from '../stop.ts';
import { submit } from '../submit.ts';
import type { Verb } from '../verb.ts';

export const sign: Verb = {
  name: 'sign',
  summary: 'approve what somebody else proposed',
  help: `packs sign --to FOLDER --key approver.cuekey [--yes]

Shows every proposal that waits in FOLDER, word by word, asks, and signs. When that was the last signature and the
publishing key is at hand too, it goes public at once; else whoever holds that key runs "packs publish".

  --key FILE   your key; may be repeated
  --yes        do not ask`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        to: { type: 'string' },
        key: { type: 'string', multiple: true },
        yes: { type: 'boolean', default: false },
        'break-lock': { type: 'boolean', default: false },
      },
    });
    const folder = atCaller(values.to ?? stop('Name the folder: --to FOLDER'));
    const files = folderFiles(folder);
    const lines = await whilePublishing(folder, values['break-lock'], async () => {
      const drafts = await readProposals(files);
      if (drafts.size === 0) return ['No proposal is waiting.'];
      const loaded = await loadRepository(files);
      const state = loaded.kind === 'repository' ? loaded : undefined;
      for (const [role, draft] of drafts) console.log((await proposalLines(role, draft, state, files)).join('\n'));
      if (!(await confirm('Sign this?', values.yes))) return ['Not signed.'];
      const keys = await openKeys(values.key ?? stop('Name your key: --key FILE'));
      const outcome = await submit(files, { drafts, keys, now: Date.now() });
      return [outcome.kind === 'public' ? 'Signed and published.' : 'Signed. Not public yet.', ...outcome.lines];
    });
    console.log(lines.join('\n'));
  },
};

/** What a proposal would change, for the person who is to sign it. */
async function proposalLines(
  role: string,
  draft: SignedJson,
  state: RepositoryState | undefined,
  files: RepositoryFiles,
): Promise<string[]> {
  const head = `Proposal: ${role} version ${versionOf(draft)}`;
  if (role === 'root') return [head, ...rootLines(draft)];
  const present = state && roleFile(role, state);
  const before = present ? listedOffers(present) : [];
  const lines = [head];
  for (const offer of listedOffers(draft)) {
    const old = before.find(({ path }) => path === offer.path);
    if (old?.digest === offer.digest && old.isRevoked === offer.isRevoked && old.rollout === offer.rollout) continue;
    lines.push(
      `${offer.packId} version ${offer.version}${offer.isRevoked ? ', withdrawn' : ''}, for ${offer.rollout} in 100:`,
    );
    const stored = await storedVersions(offer.packId, files);
    const next = stored.find(({ digest }) => digest === offer.digest);
    const last = stored.findLast(({ version }) => version < offer.version);
    if (!next) stop(`The file of ${offer.path} is not in the folder: do not sign.`);
    const records = (bytes?: Uint8Array) => (bytes ? readWhole(offer.path, bytes).records : []);
    const after = records(next?.bytes);
    lines.push(...changeLines(diffPacks(records(last?.bytes), after), after).map((line) => `  ${line}`));
  }
  return lines;
}

function rootLines({ signed }: SignedJson): string[] {
  const roles = Object.entries((signed.roles ?? {}) as Record<string, { keyids: string[]; threshold: number }>);
  return roles.map(
    ([role, { keyids, threshold }]) => `  ${role}: ${threshold} of ${keyids.map((id) => id.slice(0, 8)).join(', ')}`,
  );
}
