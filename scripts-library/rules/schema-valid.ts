import type { Rule } from './rule.ts';

export const schemaValid: Rule = {
  id: 'schema-valid',
  about: 'Every file is JSON and every record has the shape that the schema asks for.',
  check: ({ faults }) => faults,
};
