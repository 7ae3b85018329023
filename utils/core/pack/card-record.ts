import * as v from 'valibot';
import { line, lines, perLocale, recordId } from './fields.ts';

const itemId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}$/));

export const cardTextSchema = v.strictObject({
  title: line('Name of the card.'),
  intro: line('What it is for, in one line.'),
  items: v.pipe(
    v.record(
      v.string(),
      v.strictObject({
        text: line('The item, short enough to tick off.'),
        detail: v.optional(line('One or two sentences more.')),
        examples: v.optional(lines('Examples, ready to be said.')),
        conflict: v.optional(line('Where sources differ, what the others say.')),
      }),
    ),
    v.description('The texts of the items, by id.'),
  ),
  note: v.optional(line('A caveat shown with the card.')),
  tags: lines('Search words.'),
});

export const cardRecordSchema = v.strictObject({
  type: v.literal('card'),
  id: recordId('Stable id.'),
  kind: v.pipe(
    v.picklist(['process', 'list', 'figures']),
    v.description('process: ticked off in order; list: looked up; figures: training figures, shown as unsourced.'),
  ),
  items: v.pipe(
    v.array(
      v.strictObject({
        id: itemId,
        scripts: v.optional(
          v.pipe(v.array(recordId('A situation id.')), v.description('Scripts that help with this item.')),
        ),
        optional: v.optional(v.pipe(v.boolean(), v.description('True: may be skipped.'))),
      }),
    ),
    v.minLength(1),
    v.description('The items in order.'),
  ),
  texts: perLocale(cardTextSchema),
});

/** A reference card: a process, a list or figures. */
export type CardRecord = v.InferOutput<typeof cardRecordSchema>;
export type CardText = v.InferOutput<typeof cardTextSchema>;
