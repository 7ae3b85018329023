import { type Repository, settledBy } from '../../core/update/cycle/repository.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { sourcesToAsk } from '../../core/update/source/source-state.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';
import { TUF_LIMITS } from '../../core/update/tuf/ports.ts';

/**
 * What the background worker does on its alarm: reads the one small file of each repository and tells whether a full
 * cycle is worth while. It decides nothing and trusts nothing; at worst somebody makes the panel look in vain.
 */
export async function hasNews(
  ports: Pick<UpdatePorts, 'store' | 'open' | 'digest' | 'now' | 'random' | 'app' | 'tufLimits'>,
): Promise<boolean> {
  const states = await ports.store.sourceStates();
  for (const repository of await ports.store.repositories()) {
    const [address] = sourcesToAsk(repository.sources, states, ports.now(), ports.random);
    if (address !== undefined && (await differs(repository, address, ports))) return true;
  }
  return false;
}

async function differs(
  repository: Repository,
  address: string,
  { open, digest, app, tufLimits }: Pick<UpdatePorts, 'open' | 'digest' | 'app' | 'tufLimits'>,
): Promise<boolean> {
  const fetched = await open(address).fetchMetadata('timestamp.json', (tufLimits ?? TUF_LIMITS).timestamp);
  if (fetched.kind !== 'bytes') return false;
  return settledBy(toHex(await digest('sha256', fetched.bytes)), repository, app) !== repository.settled;
}
