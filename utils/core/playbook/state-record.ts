import * as v from 'valibot';
import { line, lines, perLocale } from '../pack/fields.ts';

/** States a customer can be in at the moment, beside the type. */
export const MOMENT_STATES = ['demanding', 'confused', 'agitated', 'dependent', 'chatterer', 'silent'] as const;

export type MomentState = (typeof MOMENT_STATES)[number];

export const stateTextSchema = v.strictObject({
  title: line('Name of the state.'),
  hint: line('One line shown beside every script while this state is chosen.'),
  hear: lines('How to recognise it.'),
  do: lines('What to do.'),
  dont: lines('What not to do.'),
  lines: lines('Lines ready to be said.'),
  tags: lines('Search words.'),
});

export const stateRecordSchema = v.strictObject({
  type: v.literal('state'),
  id: v.picklist(MOMENT_STATES),
  texts: perLocale(stateTextSchema),
});

/** How to deal with a customer's state of the moment. */
export type StateRecord = v.InferOutput<typeof stateRecordSchema>;
export type StateText = v.InferOutput<typeof stateTextSchema>;
