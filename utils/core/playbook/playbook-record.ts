import * as v from 'valibot';
import { line, lines, perLocale } from '../pack/fields.ts';
import { PERSONALITY_TYPES } from '../script/wording.ts';

export const playbookTextSchema = v.strictObject({
  title: line('Name of the type.'),
  approach: line('The approach in one word.'),
  hint: line('One line shown beside every script while this type is chosen.'),
  summary: line('Who this is, in one or two sentences.'),
  hear: lines('How to hear the type within a minute: pace, volume, who leads, what is talked of.'),
  wants: lines('What this customer wants to hear.'),
  do: lines('What to do.'),
  dont: lines('What not to do.'),
  opening: lines('Lines to open with, ready to be said.'),
  explaining: lines('Lines to explain with.'),
  apologising: lines('Lines to apologise with.'),
  refusing: lines('Lines to say no with.'),
  closing: lines('Lines to close with.'),
  buys: lines('How this customer buys.'),
  complains: lines('How this customer complains, and what to do then.'),
  style: line('The suited style of the agent.'),
  aliases: v.pipe(
    v.array(v.strictObject({ name: line('The other name.'), scheme: line('The typology it comes from.') })),
    v.minLength(1),
    v.description('Names of the nearest type in other typologies (a mapping, not a doctrine).'),
  ),
});

export type PlaybookText = v.InferOutput<typeof playbookTextSchema>;

export const playbookRecordSchema = v.strictObject({
  type: v.literal('playbook'),
  id: v.picklist(PERSONALITY_TYPES),
  focus: v.pipe(v.picklist(['people', 'task']), v.description('What matters more to this type.')),
  energy: v.pipe(v.picklist(['outgoing', 'reserved']), v.description('How this type comes across.')),
  texts: perLocale(playbookTextSchema),
});

/** How to deal with one personality type. */
export type PlaybookRecord = v.InferOutput<typeof playbookRecordSchema>;
