import type { PackRecord, RecordType } from '../../pack/pack-record.ts';

/** One text of a record in somebody's own words. */
export interface OwnField {
  /** The pack's text when it was edited; undefined when the pack had none there. */
  readonly base?: string;
  readonly mine: string;
}

/** A text of one's own that is no longer shown, kept so that it can be taken up again. */
export interface ArchivedField {
  readonly path: string;
  readonly mine: string;
  /** What took its place: the pack's text by then; undefined when the place is gone. */
  readonly theirs?: string;
  readonly reason: 'both-changed' | 'locked' | 'place-gone' | 'replaced';
  readonly at: number;
}

/** Both sides changed one text: the agent chooses, the pack's is shown until then. */
export interface OpenConflict {
  readonly path: string;
  readonly base?: string;
  readonly mine: string;
  readonly theirs: string;
}

/** An agent's own edits of one record. The pack's record itself is never changed. */
export interface Overlay {
  readonly packId: string;
  readonly type: RecordType;
  readonly id: string;
  /** Own texts by their place: `texts.en.wordings.neutral.say.0.text`. */
  readonly fields: Readonly<Record<string, OwnField>>;
  readonly conflicts: readonly OpenConflict[];
  readonly history: readonly ArchivedField[];
  /** The whole record with the own texts in it, since the pack has none of that name any more. */
  readonly personalCopy?: PackRecord;
}

/** Which record an overlay is of. */
export type OverlayName = Pick<Overlay, 'packId' | 'type' | 'id'>;

/** Makes the overlays of a pack fit another version of it. Runs inside a transaction: no waiting, no reading. */
export type CarryOverlays = (overlays: readonly Overlay[]) => readonly Overlay[];

export const emptyOverlay = (packId: string, { type, id }: Pick<PackRecord, 'type' | 'id'>): Overlay => ({
  packId,
  type,
  id,
  fields: {},
  conflicts: [],
  history: [],
});
