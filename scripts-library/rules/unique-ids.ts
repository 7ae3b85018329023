import type { Rule } from './rule.ts';

export const uniqueIds: Rule = {
  id: 'unique-ids',
  about: 'No two records of a type share an id.',
  *check({ entries }) {
    const homes = new Map<string, string>();
    for (const { file, record } of entries) {
      const name = `${record.type} ${record.id}`;
      const home = homes.get(name);
      if (home === undefined) homes.set(name, file);
      else {
        yield {
          file,
          id: record.id,
          where: 'id',
          problem: `${name} stands in ${home} already.`,
          fix: 'remove one of them, or give it an id of its own.',
        };
      }
    }
  },
};
