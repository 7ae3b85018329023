import * as v from 'valibot';
import { line } from '../pack/fields.ts';

/** The four customer personality types, in the order of Alt+1 … Alt+4. */
export const PERSONALITY_TYPES = ['powerful', 'lively', 'peaceful', 'analytical'] as const;

export type PersonalityType = (typeof PERSONALITY_TYPES)[number];

/** The wordings a script may have: the neutral one and one for each type. */
export const WORDING_KEYS = ['neutral', ...PERSONALITY_TYPES] as const;

export type WordingKey = (typeof WORDING_KEYS)[number];

export const sayPartSchema = v.pipe(
  v.strictObject({
    id: v.optional(
      line('Name of this part, so that a flow step can say it. Same names in every language and wording.'),
    ),
    when: v.optional(
      line('Stage direction for the agent, never spoken: when this part is said, e.g. “Second attempt”.'),
    ),
    text: line('What the agent says, word for word, in short sentences. Blanks are slots in braces: {surname}.'),
  }),
  v.description('One thing said in one go. Several parts are shown as numbered steps.'),
);

export type SayPart = v.InferOutput<typeof sayPartSchema>;

export const wordingSchema = v.pipe(
  v.strictObject({
    say: v.pipe(v.array(sayPartSchema), v.minLength(1), v.description('The spoken form, part by part.')),
    send: v.optional(
      line('The written form for chat or mail, where it differs from the spoken one. Blank lines part paragraphs.'),
    ),
  }),
  v.description('The words of a script for one kind of customer.'),
);

export type Wording = v.InferOutput<typeof wordingSchema>;
