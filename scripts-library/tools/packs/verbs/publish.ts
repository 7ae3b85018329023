import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { canonicalJson } from '../../../../utils/core/pack/canonical-json.ts';
import { offerCustom, type PackOffer } from '../../../../utils/core/update/offer/pack-offer.ts';
import { loadRepository, type RepositoryState } from '../../../../utils/core/update/publish/load-repository.ts';
import {
  highestListed,
  listedOffers,
  listedTargets,
  withRevoked,
} from '../../../../utils/core/update/publish/pack-listing.ts';
import type { RepositoryFiles } from '../../../../utils/core/update/publish/repository-files.ts';
import { sameBytes } from '../../../../utils/core/update/tuf/bytes.ts';
import {
  draftPack,
  listedWith,
  nextTargets,
  type OfferOptions,
  roleFile,
  roleFor,
  storedVersions,
} from '../draft-pack.ts';
import { folderFiles } from '../folder-files.ts';
import { openKeys } from '../key-files.ts';
import { type LoadedPack, loadPack } from '../load-pack.ts';
import { atCaller } from '../places.ts';
import { readProposals } from '../proposals.ts';
import { whilePublishing } from '../publish-lock.ts';
import { stop } from '../stop.ts';
import { type Submission, submit } from '../submit.ts';
import type { Verb } from '../verb.ts';
import { verifyRelease } from '../verify-release.ts';

export const publish: Verb = {
  name: 'publish',
  summary: 'bring a pack to the agents',
  help: `packs publish PACK --to FOLDER --key lead.cuekey

PACK is a pack folder or a file made by "packs build". The version is counted up by itself (and written into
pack.json) when the words changed; publishing the same words again changes nothing.

Everything is written first and made known last, in one step: an agent sees the old state or the new one, never half.
Then the folder is checked with the very code that runs at the agent's.

  --to FOLDER        the folder set up by "packs init"
  --key FILE         a key to sign with; may be repeated
  --urgent           at the agents': applied at the end of the running call, two minutes at most, not at leisure
  --rollout N        only for N in 100 devices, to try it out; publish again without it for everyone
  --channel NAME     only for those who chose that channel, such as beta
  --revoke VERSION   withdraw a version of PACK (an id is enough then); may be repeated. Agents who have it are told,
                     nobody gets it any more. Publish a corrected version besides.
  --break-lock       after a run that was cut off

If the pack needs a second signature, the proposal waits until an approver runs "packs sign". Without PACK, proposals
that have all their signatures are made public.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        to: { type: 'string' },
        key: { type: 'string', multiple: true },
        urgent: { type: 'boolean', default: false },
        rollout: { type: 'string', default: '100' },
        channel: { type: 'string', default: 'stable' },
        revoke: { type: 'string', multiple: true },
        'break-lock': { type: 'boolean', default: false },
      },
    });
    const folder = atCaller(values.to ?? stop('Name the folder: --to FOLDER'));
    const rollout = Number(values.rollout);
    if (!Number.isSafeInteger(rollout) || rollout < 0 || rollout > 100) stop('--rollout is a number from 0 to 100.');
    if (!/^[a-z0-9-]{1,32}$/.test(values.channel)) stop('--channel is a short name of small letters, such as beta.');
    const options: OfferOptions = { channel: values.channel, rollout, isUrgent: values.urgent };
    const files = folderFiles(folder);
    const lines = await whilePublishing(folder, values['break-lock'], async () => {
      const now = Date.now();
      const [pack] = positionals;
      const draft =
        pack === undefined
          ? { drafts: await readProposals(files), packs: new Map<string, Uint8Array>() }
          : values.revoke
            ? await draftRevoked(pack, values.revoke, await loadState(files, values.to ?? ''), files, now)
            : await draftVersion(pack, options, await loadState(files, values.to ?? ''), files, now);
      if (draft.drafts.size === 0) return ['Nothing new to publish.', ...(await verifyRelease(files, new Map(), now))];
      const outcome = await submit(files, { ...draft, keys: await openKeys(values.key ?? []), now });
      return [outcome.kind === 'public' ? 'Published.' : 'Not public yet.', ...outcome.lines];
    });
    console.log(lines.join('\n'));
  },
};

/** The repository in a folder, or the end with what is wrong with it. */
export async function loadState(files: RepositoryFiles, name: string): Promise<RepositoryState> {
  const state = await loadRepository(files);
  if (state.kind === 'repository') return state;
  if (state.fault !== 'no-repository') {
    return stop(`metadata/${state.path} is missing or damaged. Restore the folder from a copy.`);
  }
  const isPrepared = (await readProposals(files)).has('root');
  return isPrepared
    ? stop(`${name} is prepared but not open yet: its first keys must sign before anything is published (packs sign).`)
    : stop(`${name} is not set up: run "packs init" first.`);
}

type Draft = Pick<Submission, 'drafts'> & { readonly packs: ReadonlyMap<string, Uint8Array> };

const NOTHING: Draft = { drafts: new Map(), packs: new Map() };

async function draftVersion(
  path: string,
  options: OfferOptions,
  state: RepositoryState,
  files: RepositoryFiles,
  now: number,
): Promise<Draft> {
  const given = await loadPack(path);
  const { packId } = given.header;
  const role = roleFor(packId, state);
  const file = roleFile(role, state);
  const offers = file ? listedOffers(file) : [];
  const pack = await withFreeVersion(path, given, highestListed(offers, packId), files);
  const draft = await draftPack(pack, options, files);
  const listed = offers.find((offer) => offer.path === draft.offer.path);
  if (listed && isSameOffer(listed, draft.offer)) return NOTHING;
  const targets = listedWith(role, draft, state);
  return { drafts: new Map([[role, await nextTargets(role, targets, state, files, now)]]), packs: draft.files };
}

/** The same words on the same terms; the compressed size may differ between versions of the compressor. */
const isSameOffer = (a: PackOffer, b: PackOffer): boolean =>
  canonicalJson(offerCustom(a)) === canonicalJson(offerCustom(b));

/** The pack at a version that is free for its words: the same words keep theirs, new words get the next. */
async function withFreeVersion(
  path: string,
  pack: LoadedPack,
  highest: number,
  files: RepositoryFiles,
): Promise<LoadedPack> {
  const { packId, packVersion } = pack.header;
  const stored = await storedVersions(packId, files);
  for (const { version, bytes } of stored.toReversed()) {
    const same = pack.folder === undefined ? pack : await loadPack(path, version);
    if (sameBytes(bytes, same.bytes) && version >= highest) return same;
  }
  const taken = Math.max(highest, ...stored.map(({ version }) => version));
  if (packVersion > taken) return pack;
  if (pack.folder === undefined) {
    return stop(
      `Version ${packVersion} of ${packId} is published with other words. Raise packVersion to ${taken + 1} and build it again.`,
    );
  }
  await raiseVersion(pack.folder, taken + 1);
  return loadPack(path);
}

async function raiseVersion(folder: string, version: number): Promise<void> {
  const place = join(folder, 'pack.json');
  const text = await readFile(place, 'utf8');
  await writeFile(place, text.replace(/("packVersion"\s*:\s*)\d+/, `$1${version}`));
}

async function draftRevoked(
  packId: string,
  versions: readonly string[],
  state: RepositoryState,
  files: RepositoryFiles,
  now: number,
): Promise<Draft> {
  const role = roleFor(packId, state);
  const file = roleFile(role, state) ?? stop(`No version of ${packId} is published.`);
  const offers = listedOffers(file);
  const numbers = versions.map(Number);
  const unknown = numbers.find(
    (version) => !offers.some((offer) => offer.packId === packId && offer.version === version),
  );
  if (unknown !== undefined) stop(`Version ${unknown} of ${packId} is not on offer.`);
  const targets = withRevoked(listedTargets(file), offers, packId, numbers);
  return { drafts: new Map([[role, await nextTargets(role, targets, state, files, now)]]), packs: new Map() };
}
