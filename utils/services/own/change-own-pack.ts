import { OWN_PACK_ID, writeOwnPack } from '../../core/own/own-pack.ts';
import { readPack } from '../../core/pack/ndjson-reader.ts';
import type { PackRecord } from '../../core/pack/pack-record.ts';
import { encodeUtf8 } from '../../core/pack/utf8.ts';
import type { UpdatePorts } from '../../core/update/cycle/update-ports.ts';
import { recordsOf } from '../../core/update/shelf/changes-to-show.ts';
import { emptyShelf, KEPT_VERSIONS, PERSONAL } from '../../core/update/shelf/pack-shelf.ts';
import { toHex } from '../../core/update/tuf/bytes.ts';

type Ports = Pick<UpdatePorts, 'store' | 'digest' | 'packLimits' | 'now'>;
type Records = readonly PackRecord[];

/** Two contexts never argue longer than this over the own scripts. */
const TRIES = 5;

export type OwnPackChange = 'changed' | 'unchanged' | 'too-much' | 'storage';

/**
 * Reads the own scripts, changes them and writes them back as the next version, whole and canonical; when somebody else
 * was faster, reads them again. `null` from `change`: nothing to do. Versions before are kept as of any pack.
 */
export async function changeOwnPack(
  change: (records: Records) => Records | null,
  { store, digest, packLimits, now }: Ports,
): Promise<OwnPackChange> {
  for (let count = 0; count < TRIES; count += 1) {
    const shelf = (await store.shelf(OWN_PACK_ID)) ?? emptyShelf(OWN_PACK_ID, PERSONAL);
    const changed = change(recordsOf(shelf.active));
    if (changed === null) return 'unchanged';
    const { active, ...rest } = shelf;
    const revision = shelf.revision + 1;
    const earlier = [...(active ? [active] : []), ...shelf.kept].slice(0, KEPT_VERSIONS);
    const kept = earlier.map(({ version, digest, bytes, verifiedAt }) => ({ version, digest, bytes, verifiedAt }));
    if (changed.length === 0) {
      if ((await store.putShelf({ ...rest, revision, kept })) === 'written') return 'changed';
      continue;
    }
    const version = shelf.floor + 1;
    const bytes = encodeUtf8(writeOwnPack(changed, version));
    if (readPack(bytes, packLimits).kind === 'refused') return 'too-much';
    const at = now();
    const next = { version, digest: toHex(await digest('sha256', bytes)), bytes, verifiedAt: at, appliedAt: at };
    const written = await store.putShelf({ ...rest, revision, floor: version, active: next, kept, seen: version });
    if (written === 'written') return 'changed';
  }
  return 'storage';
}
