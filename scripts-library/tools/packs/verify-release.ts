import { type CheckOutcome, checkRepository } from '../../../utils/core/update/publish/check-repository.ts';
import type { RepositoryFiles } from '../../../utils/core/update/publish/repository-files.ts';
import { folderPorts } from './node-ports.ts';
import { stop } from './stop.ts';

/**
 * Checks what was just made public with the client's own code, as somebody new and as somebody who had `before`.
 * Stops with what is wrong; returns what agents will get, line by line.
 */
export async function verifyRelease(
  files: RepositoryFiles,
  before: ReadonlyMap<string, Uint8Array>,
  now: number,
): Promise<string[]> {
  const first = (await files.read('metadata/1.root.json')) ?? stop('metadata/1.root.json is missing.');
  const ports = folderPorts(files, now);
  const asStranger = await checkRepository(first, ports);
  const fault =
    faultOf(asStranger) ?? (before.size > 0 ? faultOf(await checkRepository(first, ports, before)) : undefined);
  if (fault) stop(`It lies in the folder, but agents would refuse it: ${fault}`);
  return describe(asStranger);
}

/** What is wrong with a repository, in one line; undefined when all of it can be installed. */
export function faultOf(outcome: CheckOutcome): string | undefined {
  if (outcome.kind === 'refused') return `${outcome.what}: ${outcome.fault}`;
  const [role] = outcome.refusals;
  if (role) return `${role.what}: ${role.fault}`;
  const bad = outcome.packs.find(({ outcome: pack }) => pack.kind === 'refused');
  return bad?.outcome.kind === 'refused' ? `${bad.offer.path}: ${bad.outcome.fault}` : undefined;
}

/** What agents get from a repository. */
export function describe(outcome: CheckOutcome): string[] {
  if (outcome.kind === 'refused') return [`${outcome.what}: ${outcome.fault}`];
  const packs = outcome.packs.map(({ offer, outcome: pack }) => {
    const count = pack.kind === 'pack' ? `${pack.records.length} records` : `REFUSED: ${pack.fault}`;
    const marks = [
      offer.channel === 'stable' ? '' : `, channel ${offer.channel}`,
      offer.rollout === 100 ? '' : `, for ${offer.rollout} in 100`,
      offer.isUrgent ? ', urgent' : '',
    ];
    return `  ${offer.packId} version ${offer.version}: ${count}, ${offer.packedLength} bytes${marks.join('')}`;
  });
  return [
    packs.length === 0 ? 'No pack is on offer.' : 'On offer:',
    ...packs,
    `Fresh until ${new Date(outcome.expires).toISOString().slice(0, 16).replace('T', ' ')} UTC; renew it before.`,
    `Fingerprint: ${outcome.fingerprint.join(' ')}`,
  ];
}
