import type { Rule } from './rule.ts';

export const catalogueComplete: Rule = {
  id: 'catalogue-complete',
  about: 'Every situation and every record that the catalogue names is in the pack.',
  needsWhole: true,
  *check({ catalogue, entries }) {
    const held = new Set(entries.map(({ record }) => `${record.type} ${record.id}`));
    const scripts = catalogue.scripts.map(({ id }) => id);
    for (const [type, ids] of Object.entries({ script: scripts, ...catalogue.records })) {
      for (const id of ids) {
        if (held.has(`${type} ${id}`)) continue;
        yield {
          file: type === 'script' ? 'scripts/' : 'pack.json',
          id,
          where: 'id',
          problem: `the pack has no ${type} of this id.`,
          fix: 'write it in every language, under exactly this id.',
        };
      }
    }
  },
};
