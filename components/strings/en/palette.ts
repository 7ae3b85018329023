export const palette = {
  title: 'Quick palette',
  into: (field: string) => `Enter inserts into “${field}”`,
  intoField: 'Enter inserts into the field',
  copies: 'Enter copies:',
  leave: 'back to the page',
  read: 'read first',
};
