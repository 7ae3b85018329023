import type { CallRecord } from '../call/call-record.ts';

/** The notes of a call, in the order they came to it, each once. */
export function notesOfCall(call: CallRecord): string[] {
  return [...new Set(call.events.flatMap((event) => (event.kind === 'note' ? [event.noteId] : [])))];
}

/** Ids of the scripts inserted or copied in a call since a moment, in order of first use. */
export function scriptsUsed(call: CallRecord, since: number): string[] {
  const keys = call.events.flatMap((event) =>
    event.kind === 'script' && event.use !== 'shown' && event.at >= since ? [event.key] : [],
  );
  return [...new Set(keys.map((key) => key.slice(key.lastIndexOf('/') + 1)))];
}

/**
 * Scripts that belong to a note of a call: to the first note all that were used, to a later one those since it was
 * begun. `noteId` need not stand on the call yet.
 */
export function scriptsForNote(call: CallRecord, noteId: string, begunAt: number): string[] {
  const [first = noteId] = notesOfCall(call);
  return scriptsUsed(call, first === noteId ? call.startedAt : begunAt);
}
