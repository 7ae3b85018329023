export const missing = {
  title: 'Missing scripts',
  none: 'Nothing was noted. When a search finds nothing, Alt+M notes it here.',
  hint: 'Searched for in vain. Numbers and codes are masked.',
  headings: ['Query', 'Times', 'Last'],
  export: 'Export for the team lead',
  clear: 'Clear the list',
  note: 'Note it as missing',
  noted: (query: string) => `Noted as missing: ${query}`,
};
