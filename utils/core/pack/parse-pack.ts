import * as v from 'valibot';
import { type PackFolder, type PackHeader, packFolderSchema, packHeaderSchema } from './pack-header.ts';
import { type PackRecord, packRecordSchema } from './pack-record.ts';
import { plainShape } from './plain-shape.ts';

/** One thing that is wrong with a value, by its place in it. */
export interface ShapeFault {
  /** Keys from the outside in, with dots: `texts.en.title`; empty for the value itself. */
  readonly path: string;
  /** What the shape asks for, in valibot's words; for authors, not for agents. */
  readonly problem: string;
}

export type Parsed<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad-shape'; readonly faults: readonly ShapeFault[] };

/** A pack's header line, or what is wrong with it. */
export const parseHeader = (value: unknown): Parsed<PackHeader> => parse(packHeaderSchema, value);

/** A pack folder's `pack.json`, or what is wrong with it. */
export const parseFolder = (value: unknown): Parsed<PackFolder> => parse(packFolderSchema, value);

/** A record of any type, or what is wrong with it. */
export const parseRecord = (value: unknown): Parsed<PackRecord> =>
  isPlainRecord(value) ? { kind: 'ok', value: value as PackRecord } : parse(packRecordSchema, value);

const isPlainRecord = plainShape(packRecordSchema);

function parse<S extends v.GenericSchema>(schema: S, value: unknown): Parsed<v.InferOutput<S>> {
  const result = v.safeParse(schema, value);
  if (result.success) return { kind: 'ok', value: result.output };
  return {
    kind: 'bad-shape',
    faults: result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', problem: issue.message })),
  };
}
