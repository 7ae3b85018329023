import { versionOf } from '../../../utils/core/update/publish/release.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import { parseSigned, type SignedJson, signedBytes } from '../../../utils/core/update/publish/signed-json.ts';

/** Metadata that still lacks signatures, by role. */
export type Drafts = ReadonlyMap<string, SignedJson>;

const FOLDER = 'proposals';

/** Proposals that lie in a repository, waiting for signatures. Nobody trusts them: they are not listed anywhere. */
export async function readProposals(files: RepositoryFiles): Promise<Map<string, SignedJson>> {
  const drafts = new Map<string, SignedJson>();
  for (const name of await files.list(FOLDER)) {
    const [, role] = /^\d+\.(.+)\.json$/.exec(name) ?? [];
    const bytes = role === undefined ? undefined : await files.read(`${FOLDER}/${name}`);
    const draft = bytes && parseSigned(bytes);
    if (role !== undefined && draft) drafts.set(role, draft);
  }
  return drafts;
}

/** Keeps drafts as proposals, in place of earlier ones for the same roles. */
export async function writeProposals(files: RepositoryFiles, drafts: Drafts): Promise<void> {
  for (const role of drafts.keys()) await removeProposal(files, role);
  for (const [role, draft] of drafts)
    await files.write(`${FOLDER}/${versionOf(draft)}.${role}.json`, signedBytes(draft));
}

export async function removeProposal(files: RepositoryFiles, role: string): Promise<void> {
  const own = (await files.list(FOLDER)).filter((name) => name.endsWith(`.${role}.json`));
  for (const name of own) await files.remove(`${FOLDER}/${name}`);
}
