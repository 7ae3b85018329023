import { KEPT_VERSIONS, type PackShelf, type PackVersion, type StagedVersion } from './pack-shelf.ts';

export type ShelfChange =
  | { readonly kind: 'changed'; readonly shelf: PackShelf }
  | { readonly kind: 'refused'; readonly reason: 'not-newer' | 'withdrawn' | 'nothing-staged' | 'not-kept' };

const refused = (reason: 'not-newer' | 'withdrawn' | 'nothing-staged' | 'not-kept'): ShelfChange => ({
  kind: 'refused',
  reason,
});

const next = (shelf: PackShelf, change: Partial<PackShelf>): ShelfChange => ({
  kind: 'changed',
  shelf: { ...shelf, ...change, revision: shelf.revision + 1 },
});

const without = (shelf: PackShelf, part: 'staged'): PackShelf => {
  const { [part]: _, ...rest } = shelf;
  return rest;
};

/** Puts a verified version aside, to become active at a good moment. One that is staged already makes way. */
export function stage(shelf: PackShelf, version: StagedVersion): ShelfChange {
  if (version.version <= Math.max(shelf.floor, shelf.staged?.version ?? 0)) return refused('not-newer');
  if (shelf.withdrawn.includes(version.version)) return refused('withdrawn');
  return next(shelf, { staged: version });
}

/** Makes the staged version the active one; the one before it is kept whole. */
export function applyStaged(shelf: PackShelf, now: number): ShelfChange {
  const { staged } = shelf;
  if (!staged) return refused('nothing-staged');
  if (shelf.withdrawn.includes(staged.version)) return refused('withdrawn');
  if (staged.version <= shelf.floor) return refused('not-newer');
  const { isUrgent: _, ...version } = staged;
  return next(without(shelf, 'staged'), {
    active: { ...version, appliedAt: now },
    kept: keep(shelf, version.version),
    floor: staged.version,
  });
}

/**
 * Goes back to a kept version at the agent's wish. The floor stays: the version left behind does not come back by
 * itself, the next one does. It stays within reach, so that this can be undone.
 */
export function rollBack(shelf: PackShelf, version: number, now: number): ShelfChange {
  const target = shelf.kept.find((each) => each.version === version);
  if (!target) return refused('not-kept');
  if (shelf.withdrawn.includes(version)) return refused('withdrawn');
  return next(shelf, { active: { ...target, appliedAt: now }, kept: keep(shelf, version) });
}

/** Notes the versions that are withdrawn now. Only a staged one goes; an active one serves until there is a better. */
export function noteWithdrawn(shelf: PackShelf, withdrawn: readonly number[]): ShelfChange | undefined {
  const all = [...new Set([...shelf.withdrawn, ...withdrawn])].toSorted((a, b) => a - b);
  if (all.length === shelf.withdrawn.length) return undefined;
  const has = (version: number) => all.includes(version);
  const kept = shelf.kept.filter(({ version }) => !has(version));
  const sound = [shelf.active, ...kept].flatMap((each) => (each && !has(each.version) ? [each.version] : []));
  const floor = has(shelf.floor) ? Math.max(0, ...sound) : shelf.floor;
  const rest = shelf.staged && has(shelf.staged.version) ? without(shelf, 'staged') : shelf;
  return next(rest, { withdrawn: all, kept, floor });
}

/** Notes that the agent has seen what changed up to the active version. */
export function acknowledge(shelf: PackShelf): ShelfChange {
  return shelf.active ? next(shelf, { seen: shelf.active.version }) : refused('nothing-staged');
}

/** Drops what is staged. */
export function unstage(shelf: PackShelf): ShelfChange {
  return shelf.staged ? next(without(shelf, 'staged'), {}) : refused('nothing-staged');
}

function keep(shelf: PackShelf, becomesActive: number): PackVersion[] {
  const { active, kept } = shelf;
  const others = [...(active ? [active] : []), ...kept].filter(({ version }) => version !== becomesActive);
  return others
    .slice(0, KEPT_VERSIONS)
    .map(({ version, digest, bytes, verifiedAt }) => ({ version, digest, bytes, verifiedAt }));
}
