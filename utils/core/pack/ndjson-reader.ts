import { hiddenInTitles } from './hidden-in-titles.ts';
import { DEFAULT_LIMITS, type PackLimits } from './limits.ts';
import { createLineSplitter } from './line-splitter.ts';
import { PACK_SCHEMA, type PackHeader } from './pack-header.ts';
import type { PackRecord } from './pack-record.ts';
import { type Parsed, parseHeader, parseRecord } from './parse-pack.ts';
import { type LineFault, type LineValue, readLine } from './read-line.ts';
import { compareRecords } from './record-order.ts';

/** Why a pack was refused. */
export type PackFault =
  | LineFault
  | 'pack-too-large'
  | 'line-too-long'
  | 'too-many-records'
  | 'not-a-pack'
  | 'newer-schema'
  | 'bad-header'
  | 'bad-record'
  | 'hidden-characters'
  | 'duplicate-record'
  | 'out-of-order'
  | 'no-final-newline'
  | 'wrong-count'
  | 'empty-pack';

export interface PackRefusal {
  readonly kind: 'refused';
  readonly code: PackFault;
  /** Line of the file, from 1; the header is line 1. */
  readonly line: number;
  /** Type and id of the record on that line, where they could be read. */
  readonly record?: string;
  /** Place inside the record, where one can be named: `texts.en.title`. */
  readonly path?: string;
  /** What the shape asks for there, for the pack's author. */
  readonly problem?: string;
}

export interface Pack {
  readonly header: PackHeader;
  readonly records: readonly PackRecord[];
}

export type PackOutcome = ({ readonly kind: 'pack' } & Pack) | PackRefusal;

export interface PackReader {
  /** Takes the next bytes of the file. After a refusal every further call returns the same one: stop the download. */
  push(chunk: Uint8Array): PackRefusal | undefined;
  /**
   * The header once its line was read, also when a later line was refused: a pack whose `minApp` is beyond this app
   * may well hold records that it cannot read, and is to be skipped as such.
   */
  header(): PackHeader | undefined;
  /** Tells that the file is over. A pack is only ever returned here, whole. */
  end(): PackOutcome;
}

/**
 * Reads a pack in NDJSON form as it arrives, inflated, in chunks of any size, and refuses it at the first line that is
 * not exactly as `writePack` writes it. Whether its records fit together is the question of `checkReferences`.
 */
export function createPackReader(limits: PackLimits = DEFAULT_LIMITS): PackReader {
  const splitter = createLineSplitter(limits.lineBytes);
  const records: PackRecord[] = [];
  let header: PackHeader | undefined;
  let bytes = 0;
  let line = 0;
  let refusal: PackRefusal | undefined;

  function refuse(code: PackFault, more: Pick<PackRefusal, 'record' | 'path' | 'problem'> = {}): PackRefusal {
    refusal ??= { kind: 'refused', code, line: Math.max(line, 1), ...more };
    return refusal;
  }

  function accept<T>(code: PackFault, { value, isOrdinary }: LineValue, parsed: Parsed<T>): T | undefined {
    if (parsed.kind === 'bad-shape') {
      refuse(code, { ...recordName(value), ...parsed.faults[0] });
      return undefined;
    }
    const hidden = isOrdinary ? undefined : hiddenInTitles(value);
    if (hidden === undefined) return parsed.value;
    refuse('hidden-characters', { ...recordName(value), path: hidden });
    return undefined;
  }

  function takeHeader(read: LineValue): void {
    const { value } = read;
    const { format, schema } = Object(value) as { format?: unknown; schema?: unknown };
    if (format !== 'cuecard-pack') refuse('not-a-pack');
    else if (Number.isSafeInteger(schema) && Number(schema) > PACK_SCHEMA) refuse('newer-schema');
    else header = accept('bad-header', read, parseHeader(value));
    if (header === undefined) return;
    if (header.count > limits.records) refuse('too-many-records');
    if (header.count === 0) refuse('empty-pack');
  }

  function takeRecord(read: LineValue, count: number): void {
    if (records.length === count) {
      refuse('wrong-count');
      return;
    }
    const record = accept('bad-record', read, parseRecord(read.value));
    if (record === undefined) return;
    const before = records.at(-1);
    const order = before === undefined ? -1 : compareRecords(before, record);
    if (order >= 0) refuse(order === 0 ? 'duplicate-record' : 'out-of-order', recordName(record));
    records.push(record);
  }

  function takeLine(text: string | undefined): boolean {
    line += 1;
    const read = readLine(text, limits);
    if (read.kind === 'refused') refuse(read.fault);
    else if (header === undefined) takeHeader(read);
    else takeRecord(read, header.count);
    return refusal === undefined;
  }

  return {
    push(chunk) {
      if (refusal !== undefined) return refusal;
      bytes += chunk.length;
      if (bytes > limits.packBytes) {
        line += 1;
        return refuse('pack-too-large');
      }
      const isTooLong = splitter.push(chunk, takeLine);
      if (!isTooLong) return refusal;
      line += 1;
      return refuse('line-too-long');
    },
    header: () => header,
    end() {
      if (refusal !== undefined) return refusal;
      if (splitter.rest() > 0) {
        line += 1;
        return refuse(header === undefined ? 'not-a-pack' : 'no-final-newline');
      }
      if (header === undefined) return refuse('not-a-pack');
      if (records.length !== header.count) return refuse('wrong-count');
      return { kind: 'pack', header, records };
    },
  };
}

/** Reads a pack that is in memory whole. */
export function readPack(bytes: Uint8Array, limits: PackLimits = DEFAULT_LIMITS): PackOutcome {
  const reader = createPackReader(limits);
  return reader.push(bytes) ?? reader.end();
}

function recordName(value: unknown): { record?: string } {
  const { type, id } = Object(value) as { type?: unknown; id?: unknown };
  return typeof type === 'string' && typeof id === 'string' ? { record: `${type} ${id}`.slice(0, 80) } : {};
}
