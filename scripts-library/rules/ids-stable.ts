import type { Rule } from './rule.ts';

export const idsStable: Rule = {
  id: 'ids-stable',
  about: 'An id that was published stays, or is listed as retired.',
  needsWhole: true,
  *check({ entries, folder, publishedIds }) {
    const held = new Set(entries.map(({ record }) => `${record.type} ${record.id}`));
    for (const [type, ids] of Object.entries(publishedIds)) {
      for (const id of ids) {
        if (held.has(`${type} ${id}`) || folder.retired?.includes(id)) continue;
        yield {
          file: 'ids.json',
          id,
          where: type,
          problem: `the published ${type} is gone; calls, notes and overlays still point to it.`,
          fix: 'bring it back under this id, or list the id in pack.json under "retired".',
        };
      }
    }
  },
};
