export const sites = {
  title: 'Sites Cuecard may write to',
  explanation:
    'Cuecard writes into a page only when you press its key or button there. For a site listed here it needs no such press, also in frames inside other pages.',
  none: 'No site. Cuecard works only where you press its key or button.',
  remove: 'Take back',
  kept: 'The browser keeps this one: it is set by your company or by this build.',
  how: 'A site is added from the panel, when an insert needs it.',
  allow: 'Allow this site',
  allowMeans: (origin: string) => `Cuecard may then read and write fields on ${origin} when you insert.`,
};
