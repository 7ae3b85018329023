import * as v from 'valibot';
import { line, perLocale, recordId } from './fields.ts';

export const categoryRecordSchema = v.strictObject({
  type: v.literal('category'),
  id: recordId('Id that scripts name as their category.'),
  order: v.pipe(v.number(), v.integer(), v.minValue(0), v.description('Place in the list, ascending.')),
  texts: perLocale(v.strictObject({ title: line('Name of the category.') })),
});

/** A heading that scripts are listed under. */
export type CategoryRecord = v.InferOutput<typeof categoryRecordSchema>;
