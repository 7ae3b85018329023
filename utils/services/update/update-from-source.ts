import { PACK_SCHEMA } from '../../core/pack/pack-header.ts';
import { type PackProblem, type Repository, settledBy } from '../../core/update/cycle/repository.ts';
import { type Trouble, troubleOf } from '../../core/update/cycle/trouble.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { chooseOffer, type Device, type SkipReason } from '../../core/update/offer/choose-offer.ts';
import { deviceBucket } from '../../core/update/offer/device-bucket.ts';
import { type ListedOffer, listOffers } from '../../core/update/offer/list-offers.ts';
import { noteWithdrawn } from '../../core/update/shelf/change-shelf.ts';
import { updateFloor } from '../../core/update/shelf/pack-shelf.ts';
import type { SourceReader } from '../../core/update/source/source-reader.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import type { TufPorts } from '../../core/update/tuf/ports.ts';
import { refresh, type Trusted } from '../../core/update/tuf/refresh.ts';
import { changeShelf } from './change-shelf.ts';
import { handedOver, mayFill, stagePack } from './stage-pack.ts';

export interface StagedNews {
  readonly packId: string;
  readonly version: number;
  readonly via: 'delta' | 'file';
}

export interface SkippedNews {
  readonly packId: string;
  readonly version: number;
  readonly reason: SkipReason | 'other-owner';
}

export interface SourceOutcome {
  /** Complete: the source was fresh and everything it offers was looked at. */
  readonly isComplete: boolean;
  readonly staged: readonly StagedNews[];
  readonly skipped: readonly SkippedNews[];
  /** What went wrong with single packs. */
  readonly problems: readonly PackProblem[];
  /** What went wrong with the source as a whole. */
  readonly trouble?: Trouble;
}

/** Troubles that another source of the same repository would have as well: only the publisher can mend them. */
const PUBLISHERS: readonly Trouble[] = ['bad-pack', 'newer-app-needed', 'keeps-failing'];

/** Brings one repository up to date from one source: metadata, offers, choice, packs. */
export async function updateFromSource(
  repository: Repository,
  source: SourceReader,
  ports: UpdatePorts,
): Promise<SourceOutcome> {
  const { store, schemes, digest, now } = ports;
  const tuf: TufPorts = {
    fetchMetadata: source.fetchMetadata,
    store: store.metadata(repository.id),
    schemes,
    digest,
    now: now(),
    ...(ports.tufLimits ? { limits: ports.tufLimits } : {}),
  };
  const none = { isComplete: false, staged: [], skipped: [], problems: [] };
  await store.putJournal({ repository: repository.id, ...(await leftBehind(ports)), step: 'metadata', at: now() });
  const trusted = await refresh(tuf);
  if (trusted.kind === 'refused') return { ...none, trouble: troubleOf(trusted, source.trouble()) };
  const { offers, refusals } = await listOffers(trusted, tuf);
  const [refused] = refusals;
  await withdraw(offers, ports);
  const outcome = await takeOffers(offers, repository, trusted, source, ports);
  const trouble = refused ? troubleOf(refused, source.trouble()) : outcome.trouble;
  const isComplete = trouble === undefined;
  if (isComplete) await settle(repository, trusted, outcome.problems, ports);
  return { ...outcome, isComplete, ...(trouble ? { trouble } : {}) };
}

/** Attempts on a file outlive the cycle that made them. */
async function leftBehind({ store }: UpdatePorts) {
  const { digest, attempts } = (await store.journal()) ?? {};
  return { ...(digest === undefined ? {} : { digest }), ...(attempts === undefined ? {} : { attempts }) };
}

async function withdraw(offers: readonly ListedOffer[], { store }: UpdatePorts): Promise<void> {
  for (const packId of new Set(offers.map(({ offer }) => offer.packId))) {
    const versions = offers.flatMap(({ offer }) => (offer.packId === packId && offer.isRevoked ? [offer.version] : []));
    if (versions.length > 0) await changeShelf(store, packId, (shelf) => noteWithdrawn(shelf, versions));
  }
}

async function takeOffers(
  offers: readonly ListedOffer[],
  repository: Repository,
  trusted: Trusted,
  source: SourceReader,
  ports: UpdatePorts,
): Promise<SourceOutcome> {
  const staged: StagedNews[] = [];
  const skipped: SkippedNews[] = [];
  const problems: PackProblem[] = [];
  let trouble: Trouble | undefined;
  const others = await ports.store.repositories();
  for (const packId of new Set(offers.map(({ offer }) => offer.packId))) {
    const shelf = await ports.store.shelf(packId);
    const may = mayFill(shelf, repository, others);
    const own = offers.filter(({ offer }) => offer.packId === packId);
    const floor = shelf && may === 'yes' ? updateFloor(shelf) : 0;
    const choice = chooseOffer(
      own.map(({ offer }) => offer),
      floor,
      deviceFor(packId, repository, ports),
    );
    skipped.push(...choice.skipped.map((skip) => ({ packId, ...skip })));
    const listed = own.find(({ offer }) => offer === choice.offer);
    if (!listed) continue;
    const { version } = listed.offer;
    if (may === 'no') {
      skipped.push({ packId, version, reason: 'other-owner' });
      continue;
    }
    if (shelf && may === 'takes-over') await ports.store.putShelf(handedOver(shelf, repository.id));
    const outcome = await stagePack(listed, repository, trusted.root.isConsistent, source, ports);
    if (outcome.kind === 'staged') staged.push({ packId, version, via: outcome.via });
    else if (PUBLISHERS.includes(outcome.trouble)) problems.push({ packId, version, trouble: outcome.trouble });
    else trouble ??= outcome.trouble;
  }
  return { isComplete: false, staged, skipped, problems, ...(trouble ? { trouble } : {}) };
}

const deviceFor = (packId: string, { channel, ring }: Repository, ports: UpdatePorts): Device => ({
  bucket: deviceBucket(ports.deviceId, packId, ring),
  channel,
  app: ports.app,
  schema: PACK_SCHEMA,
  packBytes: ports.packLimits.packBytes,
});

async function settle(
  repository: Repository,
  { root, timestamp, snapshot, targets }: Trusted,
  problems: readonly PackProblem[],
  ports: UpdatePorts,
): Promise<void> {
  const { store, now, digest, app } = ports;
  const stamp = (await store.metadata(repository.id).load('timestamp')) ?? new Uint8Array();
  // What a policy lays over a repository is not written into it: it may be taken back.
  const stored = (await store.repositories()).find(({ id }) => id === repository.id) ?? repository;
  await store.putRepository({
    ...stored,
    checkedAt: now(),
    freshUntil: Math.min(root.expires, timestamp.expires, snapshot.expires, targets.expires),
    settled: settledBy(toHex(await digest('sha256', stamp)), repository, app),
    troubles: problems,
  });
  await store.putJournal(undefined);
}
