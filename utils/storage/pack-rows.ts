import type { SourceState } from '../core/update/source/source-state.ts';

/** One role's trusted metadata of a repository, byte for byte. */
export interface MetadataRow {
  readonly repository: string;
  readonly role: string;
  readonly bytes: Uint8Array;
}

export interface SourceRow extends SourceState {
  readonly source: string;
}

/** The search index of a pack's active version. `stamp`: what it was made from, as index-stamp.ts tells it. */
export interface IndexRow {
  readonly packId: string;
  readonly stamp: string;
  readonly buffer: ArrayBuffer;
}
