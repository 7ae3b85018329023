/** What is known of the whole of the notes, to tell a loss from an empty beginning. */
export interface NotesTally {
  /** A random name, given when the first note is saved and whenever lost notes are put back. */
  readonly epoch: string;
  /** Rises with every change. */
  readonly seq: number;
  readonly count: number;
}

/** The tally after one more change. */
export function nextTally(tally: NotesTally | undefined, count: number, newEpoch: () => string): NotesTally {
  return { epoch: tally?.epoch ?? newEpoch(), seq: (tally?.seq ?? 0) + 1, count };
}

/**
 * Tells whether the database has lost notes behind our back: a browser replaces a damaged database by an empty one, or
 * by an older state of it, without a word. `witness`: the last tally that was written outside of the database, a moment
 * after each change, so it may be behind but never ahead. `present`: how many notes are really there.
 */
export function hasLostNotes(witness: NotesTally | undefined, tally: NotesTally | undefined, present: number): boolean {
  if (tally !== undefined && present < tally.count) return true;
  if (witness === undefined) return false;
  if (tally === undefined) return witness.count > 0;
  return tally.epoch !== witness.epoch ? witness.count > 0 : tally.seq < witness.seq;
}
