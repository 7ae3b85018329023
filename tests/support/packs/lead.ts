import { draftPack, listedWith, nextTargets } from '../../../scripts-library/tools/packs/draft-pack.ts';
import { readWhole } from '../../../scripts-library/tools/packs/load-pack.ts';
import { folderPorts } from '../../../scripts-library/tools/packs/node-ports.ts';
import { submit } from '../../../scripts-library/tools/packs/submit.ts';
import type { MetadataKey, SigningKey } from '../../../utils/core/update/keys/signing-key.ts';
import { loadRepository } from '../../../utils/core/update/publish/load-repository.ts';
import { LIFETIMES, rootJson, targetsJson } from '../../../utils/core/update/publish/metadata-json.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import type { SourceReader } from '../../../utils/core/update/source/source-reader.ts';
import { newSigner } from '../tuf/signer.ts';
import { makePack, type PackOptions } from './make-pack.ts';

/** A key for one test run, opened. */
export function testKey(name = 'lead'): SigningKey {
  const signer = newSigner();
  return {
    name,
    keyid: signer.keyid,
    key: signer.key as unknown as MetadataKey,
    sign: async (message) => signer.sign(message),
  };
}

/** Sets a small team's repository up, with the code of `packs init`. */
export function initRepository(files: RepositoryFiles, key: SigningKey, now: number) {
  const own = { holders: [key], threshold: 1 };
  const lifetimes = LIFETIMES.internet;
  const drafts = new Map([
    [
      'root',
      {
        signatures: [],
        signed: rootJson({ root: own, targets: own, snapshot: own, timestamp: own }, 1, lifetimes, now),
      },
    ],
    ['targets', { signatures: [], signed: targetsJson({}, [], 1, lifetimes, now) }],
  ]);
  return submit(files, { drafts, keys: [key], now });
}

/** Publishes a pack, with the code of `packs publish`. */
export async function publishPack(files: RepositoryFiles, key: SigningKey, options: PackOptions, now: number) {
  const state = await loadRepository(files);
  if (state.kind !== 'repository') throw new Error(`no repository: ${state.fault}`);
  const pack = readWhole('test pack', makePack(options));
  const draft = await draftPack(pack, { channel: 'stable', rollout: 100, isUrgent: false }, files);
  const signed = await nextTargets('targets', listedWith('targets', draft, state), state, files, now);
  return submit(files, { drafts: new Map([['targets', signed]]), keys: [key], now, packs: draft.files });
}

/** Reads a repository's folder as a static host hands it out. */
export function hosted(files: RepositoryFiles): SourceReader {
  const { fetchMetadata, fetchTarget, fetchDelta } = folderPorts(files, 0);
  return { fetchMetadata, fetchTarget, fetchDelta, trouble: () => undefined };
}
