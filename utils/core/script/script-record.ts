import * as v from 'valibot';
import { flowSchema } from '../flow/flow-data.ts';
import { line, perLocale, recordId, slotName } from '../pack/fields.ts';
import { wordingSchema } from './wording.ts';

export const neverSaySchema = v.strictObject({
  phrase: line('The words that must not be said, as an agent would really say them. Matched literally.'),
  why: line('Why it hurts, in one short sentence.'),
  instead: line('What to say instead, ready to be said.'),
});

export type NeverSay = v.InferOutput<typeof neverSaySchema>;

export const scriptTextSchema = v.strictObject({
  title: line('Short name of the situation.'),
  when: line('One line: when to use this script.'),
  wordings: v.strictObject({
    neutral: wordingSchema,
    powerful: v.optional(wordingSchema),
    lively: v.optional(wordingSchema),
    peaceful: v.optional(wordingSchema),
    analytical: v.optional(wordingSchema),
  }),
  never: v.pipe(
    v.array(neverSaySchema),
    v.description('What must never be said here, with the reason and the replacement.'),
  ),
  tags: v.pipe(
    v.array(line('A search word.')),
    v.description('Words and short phrases an agent would type to find this.'),
  ),
  asked: v.pipe(
    v.array(line('A whole sentence.')),
    v.description('“Also asked as”: whole sentences a customer says in this situation, as they say them.'),
  ),
  steps: v.optional(
    v.pipe(
      v.record(v.string(), line('What the agent does in this step.')),
      v.description('For a timed flow: the label of each step, by the step’s id.'),
    ),
  ),
});

export type ScriptText = v.InferOutput<typeof scriptTextSchema>;

export const scriptRecordSchema = v.strictObject({
  type: v.literal('script'),
  id: recordId('Situation id, stable for ever: <group>.<name>.'),
  category: recordId('Id of the category it is listed under.'),
  shortcut: v.optional(line('Short code to type, unique in the pack.')),
  slots: v.pipe(v.array(slotName), v.description('Every slot any wording uses, by name.')),
  locked: v.optional(v.pipe(v.boolean(), v.description('True: agents may not overlay their own wording.'))),
  flow: v.optional(flowSchema),
  texts: perLocale(scriptTextSchema),
});

/** A script: the words for one situation, in every language and wording. */
export type ScriptRecord = v.InferOutput<typeof scriptRecordSchema>;
