import type { PackRecord } from '../../pack/pack-record.ts';
import { withOverlay } from './edit-overlay.ts';
import type { Overlay } from './overlay.ts';

/** The records of a pack as the agent sees them: one's own words over them, one's own copies of what left the pack behind. */
export function withOverlays(records: readonly PackRecord[], overlays: readonly Overlay[]): readonly PackRecord[] {
  if (overlays.length === 0) return records;
  const byName = new Map(overlays.map((overlay) => [`${overlay.type} ${overlay.id}`, overlay]));
  const copies = overlays.flatMap(({ personalCopy }) => personalCopy ?? []);
  return [...records.map((record) => withOverlay(record, byName.get(`${record.type} ${record.id}`))), ...copies];
}
