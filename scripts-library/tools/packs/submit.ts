import type { SigningKey } from '../../../utils/core/update/keys/signing-key.ts';
import { loadRepository, type RepositoryState } from '../../../utils/core/update/publish/load-repository.ts';
import { listedOffers } from '../../../utils/core/update/publish/pack-listing.ts';
import { planRelease, versionOf } from '../../../utils/core/update/publish/release.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import { bundleOf } from './bundle-of.ts';
import { SCHEMES } from './node-ports.ts';
import { type Drafts, removeProposal, writeProposals } from './proposals.ts';
import { type SignedDraft, signDrafts } from './sign-drafts.ts';
import { stop } from './stop.ts';
import { verifyRelease } from './verify-release.ts';

export interface Submission {
  readonly drafts: Drafts;
  readonly keys: readonly SigningKey[];
  readonly now: number;
  /** New files of packs and deltas, written before any metadata. */
  readonly packs?: ReadonlyMap<string, Uint8Array>;
}

export type Submitted =
  | { readonly kind: 'public'; readonly lines: readonly string[] }
  | { readonly kind: 'waiting'; readonly lines: readonly string[] };

/**
 * Signs drafts with the keys at hand. When nothing is missing they become public at once: packs, then metadata, then
 * the timestamp, then a check with the client's own code. Else they wait as proposals. Call it inside the lock.
 */
export async function submit(files: RepositoryFiles, { drafts, keys, now, packs }: Submission): Promise<Submitted> {
  const loaded = await loadRepository(files);
  if (loaded.kind === 'refused' && loaded.fault === 'damaged') stop(`metadata/${loaded.path} is missing or damaged.`);
  const state = loaded.kind === 'repository' ? loaded : undefined;
  const signed = await signDrafts(drafts, state, keys);
  for (const [path, bytes] of packs ?? []) await files.write(path, bytes);
  const waiting = [...signed].filter(([, draft]) => !draft.isComplete);
  if (waiting.length > 0) {
    await writeProposals(files, new Map([...signed].map(([role, { file }]) => [role, file])));
    return { kind: 'waiting', lines: waiting.map(([role, draft]) => lackSentence(role, draft, keys)) };
  }
  return release(files, state, signed, keys, now);
}

async function release(
  files: RepositoryFiles,
  state: RepositoryState | undefined,
  signed: ReadonlyMap<string, SignedDraft>,
  keys: readonly SigningKey[],
  now: number,
): Promise<Submitted> {
  const roles = new Map([...signed].flatMap(([role, { file }]) => (role === 'root' ? [] : [[role, file] as const])));
  const root = signed.get('root')?.file;
  const changes = { ...(root ? { root } : {}), ...(roles.size > 0 ? { roles } : {}) };
  const plan = await planRelease(files, state, changes, keys, SCHEMES, now);
  if (plan.kind === 'refused') {
    if (signed.size === 0) stop(`None of these keys may say what is newest: the ${plan.role} role's key is needed.`);
    await writeProposals(files, new Map([...signed].map(([role, { file }]) => [role, file])));
    const line = `All signatures are there. The holder of the ${plan.role} key makes it public: packs publish --to … --key …`;
    return { kind: 'waiting', lines: [line] };
  }
  const before = await currentFiles(files, state);
  for (const [path, bytes] of plan.files) await files.write(path, bytes);
  for (const channel of channelsOf(state, roles)) {
    await files.write(`offline/${channel}.cuepack`, await bundleOf(files, plan.timestamp, channel));
  }
  await refuseIfOvertaken(files, state);
  await files.write('metadata/timestamp.json', plan.timestamp);
  for (const role of signed.keys()) await removeProposal(files, role);
  return { kind: 'public', lines: await verifyRelease(files, before, now) };
}

/** `stable`, and every channel that some version is for. */
function channelsOf(state: RepositoryState | undefined, changed: Drafts): Set<string> {
  const roles = new Map([...(state ? [['targets', state.targets] as const, ...state.projects] : []), ...changed]);
  return new Set(['stable', ...[...roles.values()].flatMap(listedOffers).map(({ channel }) => channel)]);
}

/** Two machines that both got past the lock, on a drive that does not keep it, still do not undo each other. */
async function refuseIfOvertaken(files: RepositoryFiles, state: RepositoryState | undefined): Promise<void> {
  const loaded = await loadRepository(files);
  const version = loaded.kind === 'repository' ? versionOf(loaded.timestamp) : 0;
  if (version !== (state ? versionOf(state.timestamp) : 0)) {
    stop('Not published: somebody else published in the meantime. Look at what they did, then repeat your command.');
  }
}

/** What a client that is up to date has stored before the release. */
async function currentFiles(files: RepositoryFiles, state?: RepositoryState): Promise<Map<string, Uint8Array>> {
  const stored = new Map<string, Uint8Array>();
  if (!state) return stored;
  const named = { root: state.root, snapshot: state.snapshot, targets: state.targets };
  for (const [role, file] of Object.entries(named)) {
    const bytes = await files.read(`metadata/${versionOf(file)}.${role}.json`);
    if (bytes) stored.set(role, bytes);
  }
  const timestamp = await files.read('metadata/timestamp.json');
  if (timestamp) stored.set('timestamp', timestamp);
  return stored;
}

function lackSentence(role: string, { needed }: SignedDraft, keys: readonly SigningKey[]): string {
  const others = needed.keyids.filter((keyid) => !keys.some((key) => key.keyid === keyid));
  const count = `${needed.count} more signature${needed.count === 1 ? '' : 's'}`;
  return `${role} needs ${count}, by: ${others.map((keyid) => keyid.slice(0, 8)).join(', ')}. They run: packs sign --to … --key …`;
}
