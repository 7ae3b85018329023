import type { Rule } from './rule.ts';

export const idsListed: Rule = {
  id: 'ids-listed',
  about: 'Every id of the pack is on the list of published ids, and none of them is retired.',
  *check({ entries, folder, publishedIds }) {
    for (const { file, record } of entries) {
      const { type, id } = record;
      if (folder.retired?.includes(id)) {
        yield {
          file,
          id,
          where: 'id',
          problem: 'the id is listed as retired.',
          fix: 'take it off "retired" in pack.json, or give the record an id of its own.',
        };
      } else if (!publishedIds[type]?.includes(id)) {
        yield {
          file,
          id,
          where: 'id',
          problem: 'the id is not on the list of published ids.',
          fix: 'make sure that the id is final, then run `npm run -s library:check -- --freeze`.',
        };
      }
    }
  },
};
