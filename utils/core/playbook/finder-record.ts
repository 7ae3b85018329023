import * as v from 'valibot';
import { line, perLocale, recordId } from '../pack/fields.ts';

const option = v.strictObject({
  label: line('The answer, in a few words.'),
  cues: v.pipe(v.array(line('Something one can hear.')), v.length(3), v.description('Three audible cues.')),
});

export const finderTextSchema = v.strictObject({
  focus: v.strictObject({ question: line('People or task?'), people: option, task: option }),
  energy: v.strictObject({ question: line('Outgoing or reserved?'), outgoing: option, reserved: option }),
});

export const finderRecordSchema = v.strictObject({
  type: v.literal('finder'),
  id: recordId('Always "type".'),
  texts: perLocale(finderTextSchema),
});

/** The two questions that lead to a personality type. */
export type FinderRecord = v.InferOutput<typeof finderRecordSchema>;
export type FinderText = v.InferOutput<typeof finderTextSchema>;
