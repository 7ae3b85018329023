import { decodeUtf8 } from './utf8.ts';

const LF = 0x0a;

/** Takes one line without its LF, undefined for bytes that are not UTF-8; false when no further line is wanted. */
export type TakeLine = (line: string | undefined) => boolean;

export interface LineSplitter {
  /**
   * Hands on the lines that these bytes complete. True when the line after them passes the limit; then, and after
   * `take` has said false, the splitter must not be used again.
   */
  push(chunk: Uint8Array, take: TakeLine): boolean;
  /** Bytes that came after the last LF. */
  rest(): number;
}

/**
 * Cuts bytes that come in chunks of any size into lines of at most `lineBytes` bytes. Decodes as many lines at once as
 * come within that many bytes, so none of them can be too long, and never holds more than one line and one chunk.
 */
export function createLineSplitter(lineBytes: number): LineSplitter {
  /** The line that is not over yet, and its LF when it comes. */
  let begun: Uint8Array | undefined;
  let length = 0;

  const keep = (bytes: Uint8Array): Uint8Array => {
    begun ??= new Uint8Array(lineBytes + 1);
    begun.set(bytes, length);
    length += bytes.length;
    return begun.subarray(0, length);
  };

  /** Takes one line over two chunks, or the whole lines of a block; says how many bytes of it that were. */
  function takeBlock(block: Uint8Array, take: TakeLine): { readonly used: number; readonly isWanted: boolean } {
    const used = (length > 0 ? block.indexOf(LF) : block.lastIndexOf(LF)) + 1;
    if (used === 0) return { used, isWanted: true };
    const lines = block.subarray(0, used);
    const isWanted = takeLines(length > 0 ? keep(lines) : lines, take);
    length = 0;
    return { used, isWanted };
  }

  return {
    push(chunk, take) {
      for (let start = 0; start < chunk.length; ) {
        const block = chunk.subarray(start, start + lineBytes + 1 - length);
        const { used, isWanted } = takeBlock(block, take);
        if (!isWanted) return false;
        if (used === 0 && length + block.length > lineBytes) return true;
        if (used === 0) keep(block);
        start += used || block.length;
      }
      return false;
    },
    rest: () => length,
  };
}

/** Hands on lines that each end in LF. */
function takeLines(bytes: Uint8Array, take: TakeLine): boolean {
  const text = decodeUtf8(bytes);
  if (text === undefined) return takeOneByOne(bytes, take);
  let start = 0;
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
    if (!take(text.slice(start, end))) return false;
    start = end + 1;
  }
  return true;
}

/** Some line among them is not UTF-8. */
function takeOneByOne(bytes: Uint8Array, take: TakeLine): boolean {
  let start = 0;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    if (!take(decodeUtf8(bytes.subarray(start, end)))) return false;
    start = end + 1;
  }
  return true;
}
