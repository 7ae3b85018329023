export const palette = {
  title: 'Quick palette',
  into: (field: string) => `Enter inserts into “${field}”`,
  intoField: 'Enter inserts into the field',
  copies: 'Enter copies:',
  leave: 'back to the page',
  back: 'back to the search',
  read: 'read first',
  coming: 'Your scripts are on their way…',
  kept: 'Inserts as soon as your scripts are here…',
  lost: 'Your team’s scripts and your own words cannot be read right now.',
  lostHint: 'Nothing is offered here, so that no outdated words go out. Close this with Esc and open the panel.',
  altered: {
    title: 'The page altered the text',
    message: 'It was inserted, and a moment later the page made something else of it. Please check the field.',
  },
  closedPage: {
    title: 'This page lets no extension in',
    message: 'Press the same key once more, or click here: the panel opens beside the page.',
  },
};
