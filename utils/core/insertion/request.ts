/** A piece of the text, in UTF-16 units from its start. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** What is to be written. */
export interface InsertionRequest {
  /** Plain text; lines end in `\n`. Trailing line breaks are dropped: some chats send on them. */
  readonly text: string;
  /** The first blank that is left for the agent; selected after writing. */
  readonly blank: TextRange | null;
}

/** The request as it is written: `\n` line ends, no trailing line break, the blank within the text. */
export function normalizeRequest(request: InsertionRequest): InsertionRequest {
  const removedBefore = (end: number) => request.text.slice(0, end).split('\r\n').length - 1;
  const text = request.text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!request.blank) return { text, blank: null };
  const from = request.blank.from - removedBefore(request.blank.from);
  const to = request.blank.to - removedBefore(request.blank.to);
  const isWithin = from >= 0 && from < to && to <= text.length;
  return { text, blank: isWithin ? { from, to } : null };
}
