import * as v from 'valibot';
import { finderRecordSchema } from '../playbook/finder-record.ts';
import { playbookRecordSchema } from '../playbook/playbook-record.ts';
import { stateRecordSchema } from '../playbook/state-record.ts';
import { scriptRecordSchema } from '../script/script-record.ts';
import { cardRecordSchema } from './card-record.ts';
import { categoryRecordSchema } from './category-record.ts';
import { wrapupRecordSchema } from './wrapup-record.ts';

export const packRecordSchema = v.variant('type', [
  cardRecordSchema,
  categoryRecordSchema,
  finderRecordSchema,
  playbookRecordSchema,
  scriptRecordSchema,
  stateRecordSchema,
  wrapupRecordSchema,
]);

/** Any record of a pack. In NDJSON one record is one line. (type, id) is unique in a pack. */
export type PackRecord = v.InferOutput<typeof packRecordSchema>;

export type RecordType = PackRecord['type'];
