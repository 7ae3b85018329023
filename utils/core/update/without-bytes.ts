import type { Installed } from './installed-store.ts';
import type { PackVersion } from './shelf/pack-shelf.ts';

/**
 * What is installed, without any pack's own bytes: everything about it but its words. Done on both ends of a message,
 * since what a message makes of bytes are none.
 */
export function withoutBytes({ shelves, ...others }: Installed): Installed {
  return {
    ...others,
    shelves: shelves.map(({ active, staged, kept, ...shelf }) => ({
      ...shelf,
      ...(active && { active: bare(active) }),
      ...(staged && { staged: bare(staged) }),
      kept: kept.map(bare),
    })),
  };
}

const bare = <V extends PackVersion>(version: V): V => ({ ...version, bytes: new Uint8Array() });
