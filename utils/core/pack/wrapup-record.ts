import * as v from 'valibot';
import { line, perLocale, recordId } from './fields.ts';

const key = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/));

export const wrapupRecordSchema = v.strictObject({
  type: v.literal('wrapup'),
  id: recordId('Stable id.'),
  fields: v.pipe(v.array(key), v.minLength(1), v.description('Fields of the note of a call, in order.')),
  dispositions: v.pipe(v.array(key), v.minLength(1), v.description('How a call can end, in order.')),
  texts: perLocale(
    v.strictObject({
      fields: v.record(
        v.string(),
        v.strictObject({ label: line('Name of the field.'), hint: line('What belongs in it.') }),
      ),
      dispositions: v.record(v.string(), line('Name of the disposition.')),
      template: line(
        'The wrap-up as text; {field} stands for a field, {disposition}, {customer} and {scripts} for the rest.',
      ),
    }),
  ),
});

/** The shape of a call's wrap-up: fields, dispositions, template. */
export type WrapupRecord = v.InferOutput<typeof wrapupRecordSchema>;
