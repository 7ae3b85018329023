import { attemptsOf, MOST_ATTEMPTS } from '../../core/update/cycle/journal.ts';
import { type Repository, TRUSTS, type Trust } from '../../core/update/cycle/repository.ts';
import { packTroubleOf, type Trouble } from '../../core/update/cycle/trouble.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import type { ListedOffer } from '../../core/update/offer/list-offers.ts';
import { obtainPack } from '../../core/update/offer/obtain-pack.ts';
import { stage } from '../../core/update/shelf/change-shelf.ts';
import { emptyShelf, type PackShelf, PERSONAL } from '../../core/update/shelf/pack-shelf.ts';
import type { SourceReader } from '../../core/update/source/source-reader.ts';
import { changeShelf } from './change-shelf.ts';

export type StagedPack =
  | { readonly kind: 'staged'; readonly via: 'delta' | 'file' }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** Fetches, verifies and reads one version of a pack, and puts it aside. */
export async function stagePack(
  listed: ListedOffer,
  repository: Repository,
  isConsistent: boolean,
  source: SourceReader,
  ports: UpdatePorts,
): Promise<StagedPack> {
  const { store, now } = ports;
  const { offer } = listed;
  const left = await store.journal();
  const attempts = attemptsOf(left, offer.digest, now());
  if (attempts >= MOST_ATTEMPTS) return { kind: 'failed', trouble: 'keeps-failing' };
  const note = { repository: repository.id, digest: offer.digest, attempts: attempts + 1 };
  await store.putJournal({ ...note, step: 'obtain', at: now() });

  const shelf = await store.shelf(offer.packId);
  const bases = shelf ? [shelf.active, ...shelf.kept, shelf.staged].flatMap((version) => version ?? []) : [];
  const { fetchTarget, fetchDelta } = source;
  const { inflate, digest, packLimits } = ports;
  const obtained = await obtainPack(listed, bases, isConsistent, {
    fetchTarget,
    fetchDelta,
    inflate,
    digest,
    packLimits,
  });
  await store.putJournal({ ...note, attempts, step: 'stage', at: now() });
  if (obtained.kind === 'refused') return { kind: 'failed', trouble: packTroubleOf(obtained, source.trouble()) };

  const { bytes, via } = obtained;
  const version = { version: offer.version, digest: offer.digest, bytes, verifiedAt: now(), isUrgent: offer.isUrgent };
  if (!shelf) await store.putShelf({ ...emptyShelf(offer.packId, repository.id), revision: 1 });
  const changed = await changeShelf(store, offer.packId, (present) => stage(present, version));
  return changed.kind === 'changed' ? { kind: 'staged', via } : { kind: 'failed', trouble: 'older' };
}

/**
 * Whether a repository may put versions on a shelf: on its own ones, and on one of an owner trusted less. Then the
 * shelf changes hands: what serves goes on serving, but versions are counted anew.
 */
export function mayFill(
  shelf: PackShelf | undefined,
  repository: Repository,
  others: readonly Repository[],
): 'yes' | 'takes-over' | 'no' {
  if (!shelf || shelf.owner === repository.id) return 'yes';
  const owner = others.find(({ id }) => id === shelf.owner);
  const isWeaker = shelf.owner === PERSONAL || !owner || rank(repository.trust) < rank(owner.trust);
  return isWeaker ? 'takes-over' : 'no';
}

const rank = (trust: Trust): number => TRUSTS.indexOf(trust);

/** The shelf in its new owner's hands. */
export function handedOver({ staged: _, ...shelf }: PackShelf, owner: string): PackShelf {
  return { ...shelf, owner, floor: 0, withdrawn: [], revision: shelf.revision + 1 };
}
