/** Words that several views share. */
export const common = {
  appName: 'Cuecard',
  back: 'Back',
  close: 'Close',
  undo: 'Undo',
  retry: 'Try again',
  loading: 'Loading…',
  copied: 'Copied',
  languages: { 'zh-CN': '中文', en: 'English' },
  languageShort: { 'zh-CN': '中', en: 'EN' },
  wordings: {
    neutral: 'Neutral',
    powerful: 'Powerful',
    lively: 'Lively',
    peaceful: 'Peaceful',
    analytical: 'Analytical',
  },
  tabs: {
    search: 'Scripts',
    types: 'Types',
    cards: 'Cards',
    notes: 'Notes',
    promises: 'Due',
    settings: 'Settings',
  },
  mainNavigation: 'Views',
  libraryFailed:
    'The bundled scripts could not be read. Reload the panel; if that does not help, install Cuecard again.',
  wait: (seconds: number) => `${seconds} s`,
};
