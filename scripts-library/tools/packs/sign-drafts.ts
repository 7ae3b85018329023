import type { SigningKey } from '../../../utils/core/update/keys/signing-key.ts';
import type { RepositoryState } from '../../../utils/core/update/publish/load-repository.ts';
import {
  type Authority,
  authorityOf,
  isComplete,
  stillNeeded,
} from '../../../utils/core/update/publish/role-signers.ts';
import { type SignedJson, sign } from '../../../utils/core/update/publish/signed-json.ts';
import { SCHEMES } from './node-ports.ts';
import type { Drafts } from './proposals.ts';

export interface SignedDraft {
  readonly file: SignedJson;
  readonly isComplete: boolean;
  /** Signatures still missing, and the keys that could give them. */
  readonly needed: { readonly count: number; readonly keyids: readonly string[] };
}

/** Signs drafts with every key that has a say in them, and tells what they still lack. */
export async function signDrafts(
  drafts: Drafts,
  state: RepositoryState | undefined,
  keys: readonly SigningKey[],
): Promise<Map<string, SignedDraft>> {
  const root = drafts.get('root') ?? state?.root;
  const targets = drafts.get('targets') ?? state?.targets;
  if (!root) throw new RangeError('drafts without a root');
  const signed = new Map<string, SignedDraft>();
  for (const [role, draft] of drafts) {
    const authorities = authoritiesOf(role, root, targets, state);
    const keyids = new Set(authorities.flatMap(({ signers }) => signers.keyids));
    const file = await sign(
      draft,
      keys.filter(({ keyid }) => keyids.has(keyid)),
    );
    const complete = await Promise.all(authorities.map((authority) => isComplete(role, file, authority, SCHEMES)));
    const lacks = authorities.map((authority) => stillNeeded(file, authority));
    signed.set(role, {
      file,
      isComplete: authorities.length > 0 && complete.every(Boolean),
      needed: {
        count: Math.max(0, ...lacks.map(({ count }) => count)),
        keyids: [...new Set(lacks.filter(({ count }) => count > 0).flatMap((lack) => lack.keyids))],
      },
    });
  }
  return signed;
}

/** Who must agree: the present root's signers to a new root as well as its own. */
function authoritiesOf(role: string, root: SignedJson, targets?: SignedJson, state?: RepositoryState): Authority[] {
  const found = role === 'root' ? [state?.root, root] : [root];
  return found.flatMap((by) => (by && authorityOf(role, by, targets)) ?? []);
}
