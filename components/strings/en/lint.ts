export const lint = {
  /** Read out by screen readers. */
  found: (count: number) =>
    count === 0
      ? ''
      : count === 1
        ? 'One phrase here must not be said. Alt+Enter replaces it.'
        : `${count} phrases here must not be said. Alt+Enter replaces one.`,
  place: (n: number, count: number) => `${n} of ${count}`,
  replace: 'Replace it',
};
