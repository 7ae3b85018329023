import type { Pack } from './library.ts';
import type { PackHeader } from './pack-header.ts';
import type { PackRecord } from './pack-record.ts';
import { decodeUtf8 } from './utf8.ts';

const NEWLINE = 0x0a;
/** Bytes read in one slice: two or three milliseconds. */
const SLICE = 1 << 18;

/**
 * Reads the NDJSON form of a pack that was found sound before, by this very version of Cuecard: nothing is checked again
 * but that it is whole. Yields every few milliseconds. Undefined: it cannot be read or records are missing.
 */
export function* readStoredPack(bytes: Uint8Array): Generator<void, Pack | undefined> {
  const values: unknown[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, Math.min(from + SLICE, bytes.length - 1)) + 1;
    const lines = end > from ? parseLines(decodeUtf8(bytes.subarray(from, end))) : undefined;
    if (lines === undefined) return undefined;
    values.push(...lines);
    from = end;
    yield;
  }
  const [header, ...records] = values as [PackHeader | undefined, ...PackRecord[]];
  return header?.count === records.length ? { header, records } : undefined;
}

function parseLines(text: string | undefined): unknown[] | undefined {
  try {
    // Lines of JSON are the items of a list but for the commas.
    return text === undefined ? undefined : (JSON.parse(`[${text.trimEnd().replaceAll('\n', ',')}]`) as unknown[]);
  } catch {
    return undefined;
  }
}
