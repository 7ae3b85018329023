export const cards = {
  title: 'Reference cards',
  kinds: { process: 'Processes', list: 'To look up', figures: 'Training figures' },
  unsourced: 'Training figures without a source: do not quote them to customers.',
  conflict: 'Others say:',
  scripts: 'Scripts for this',
  optional: 'may be skipped',
};
