const LF = 0x0a;

export interface SplitLines {
  /** The lines that were completed, without their LF. */
  readonly lines: Uint8Array[];
  /** True when the line after them passes the limit; the splitter must not be used again. */
  readonly isTooLong: boolean;
}

export interface LineSplitter {
  push(chunk: Uint8Array): SplitLines;
  /** Bytes that came after the last LF. */
  rest(): number;
}

/** Cuts bytes that come in chunks of any size into lines; never holds more than one line and one chunk. */
export function createLineSplitter(lineBytes: number): LineSplitter {
  let pending: Uint8Array[] = [];
  let pendingLength = 0;

  function takeLine(end: Uint8Array): Uint8Array {
    if (pendingLength === 0) return end;
    const line = new Uint8Array(pendingLength + end.length);
    let at = 0;
    for (const part of [...pending, end]) {
      line.set(part, at);
      at += part.length;
    }
    pending = [];
    pendingLength = 0;
    return line;
  }

  return {
    push(chunk) {
      const lines: Uint8Array[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
        if (pendingLength + end - start > lineBytes) return { lines, isTooLong: true };
        lines.push(takeLine(chunk.subarray(start, end)));
        start = end + 1;
      }
      if (start < chunk.length) {
        pending.push(chunk.slice(start));
        pendingLength += chunk.length - start;
      }
      return { lines, isTooLong: pendingLength > lineBytes };
    },
    rest: () => pendingLength,
  };
}
