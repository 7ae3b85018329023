import { type Freshness, freshness, type Repository } from '../../core/update/cycle/repository.ts';
import type { Installed } from '../../core/update/installed-store.ts';
import type { Overlay } from '../../core/update/overlay/overlay.ts';
import type { UpdatePolicy } from '../../core/update/policy/update-policy.ts';
import { type PackShelf, PERSONAL } from '../../core/update/shelf/pack-shelf.ts';

/** Whom a pack comes from. */
export type PackOwner =
  | { readonly kind: 'publisher'; readonly repository: Repository }
  /** Its publisher is not followed any more. */
  | { readonly kind: 'former-publisher' }
  | { readonly kind: 'personal' };

/** A version's bytes and the agent's own edits of it. */
export interface PackWords {
  readonly digest: string;
  readonly bytes: Uint8Array;
  readonly overlays: readonly Overlay[];
}

/** An installed pack as it is listed. */
export interface PackRow {
  readonly packId: string;
  readonly owner: PackOwner;
  readonly freshness: Freshness | null;
  readonly active: {
    readonly version: number;
    readonly verifiedAt: number;
    readonly appliedAt: number;
    readonly bytes: number;
    readonly isWithdrawn: boolean;
  } | null;
  readonly staged: { readonly version: number; readonly isUrgent: boolean } | null;
  /** Versions to go back to, the last used first. */
  readonly kept: readonly { readonly version: number; readonly verifiedAt: number }[];
  /** True when something changed since the agent last looked. */
  readonly isUnseen: boolean;
  /** What the words are made from; null: nothing is active. */
  readonly words: PackWords | null;
}

/** The installed packs as rows, ordered by their ids. */
export function packRows(
  { shelves, overlays, repositories }: Installed,
  policy: UpdatePolicy,
  now: number,
): readonly PackRow[] {
  return shelves
    .map((shelf) => {
      const owner = ownerOf(shelf, repositories);
      const own = overlays.filter(({ packId }) => packId === shelf.packId);
      const { active, staged, kept, seen, withdrawn } = shelf;
      return {
        packId: shelf.packId,
        owner,
        freshness: owner.kind === 'publisher' ? freshness(owner.repository, policy, now) : null,
        active: active
          ? {
              version: active.version,
              verifiedAt: active.verifiedAt,
              appliedAt: active.appliedAt,
              bytes: active.bytes.length,
              isWithdrawn: withdrawn.includes(active.version),
            }
          : null,
        staged: staged ? { version: staged.version, isUrgent: staged.isUrgent } : null,
        kept: kept
          .filter(({ version }) => !withdrawn.includes(version))
          .map(({ version, verifiedAt }) => ({ version, verifiedAt })),
        isUnseen: active !== undefined && seen !== active.version && kept.length > 0,
        words: active ? { digest: active.digest, bytes: active.bytes, overlays: own } : null,
      };
    })
    .toSorted((a, b) => (a.packId < b.packId ? -1 : 1));
}

function ownerOf({ owner }: PackShelf, repositories: readonly Repository[]): PackOwner {
  if (owner === PERSONAL) return { kind: 'personal' };
  const repository = repositories.find(({ id }) => id === owner);
  return repository ? { kind: 'publisher', repository } : { kind: 'former-publisher' };
}

/** Whether the words of a pack may be used: always, unless the company wants stale ones left alone. */
export function isUsable({ active, freshness }: PackRow): boolean {
  return active !== null && !(freshness?.kind === 'stale' && freshness.isBlocking);
}
