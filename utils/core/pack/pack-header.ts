import * as v from 'valibot';
import { LOCALES } from '../script/locale.ts';
import { line, perLocale, recordId, slotName } from './fields.ts';

/** Version of the record shapes in this folder; raised when older readers could not show a pack rightly. */
export const PACK_SCHEMA = 1;

/** Kinds of slot a pack may declare beside the built-in ones. */
export const SLOT_KINDS = [
  'text',
  'surname',
  'honorific',
  'phone',
  'amount',
  'date',
  'time',
  'duration',
  'deadline',
  'order',
  'options',
] as const;

export const slotKindSchema = v.picklist(SLOT_KINDS);

export type SlotKind = v.InferOutput<typeof slotKindSchema>;

const version = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER));

const headerFields = {
  format: v.literal('cuecard-pack'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Version of the record shapes.')),
  packId: recordId('Id of the pack, stable for ever.'),
  packVersion: v.pipe(version, v.description('Rises with every published change, never falls.')),
  locales: v.pipe(v.array(v.picklist(LOCALES)), v.minLength(1), v.description('Languages the pack is written in.')),
  title: perLocale(line('Name of the pack.')),
  minApp: v.pipe(
    v.string(),
    v.regex(/^\d+\.\d+\.\d+$/),
    v.description('Oldest version of Cuecard that reads this pack.'),
  ),
  slots: v.optional(
    v.pipe(
      v.array(v.strictObject({ name: slotName, kind: slotKindSchema, label: perLocale(line('What the agent sees.')) })),
      v.description('Slots of this pack beside the built-in ones.'),
    ),
  ),
  retired: v.optional(
    v.pipe(v.array(recordId('A retired id.')), v.description('Ids that existed once and are gone on purpose.')),
  ),
};

/** First line of a pack in NDJSON form. */
export const packHeaderSchema = v.strictObject({
  ...headerFields,
  count: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Number of records that follow.')),
});

export type PackHeader = v.InferOutput<typeof packHeaderSchema>;

/** `pack.json` of the folder form: the header without its count, and the categories in order. */
export const packFolderSchema = v.strictObject({
  ...headerFields,
  categories: v.pipe(
    v.array(v.strictObject({ id: recordId('Category id.'), title: perLocale(line('Name of the category.')) })),
    v.description('Categories in the order they are listed; scripts/<id>.json holds each one’s scripts.'),
  ),
});

export type PackFolder = v.InferOutput<typeof packFolderSchema>;
