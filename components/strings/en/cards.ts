export const cards = {
  title: 'Reference cards',
  kinds: { process: 'Processes', list: 'To look up', figures: 'Training figures' },
  unsourced: 'Training figures without a source: do not quote them to customers.',
  conflict: 'Others say:',
  scripts: 'Scripts for this',
  tickHint: 'The keys 1 to 9 tick an item for this call.',
  optional: 'may be skipped',
};
