import type { OwnNotice } from '../../../utils/state/own/own-notice.ts';

const scripts = (n: number) => (n === 1 ? '1 script' : `${n} scripts`);

export const ownWords = {
  edit: 'Edit words',
  goOn: 'Go on editing',
  mark: 'own words',
  markMeans: 'This script has words of your own in it.',
  ownScript: 'own script',
  ownScriptMeans: 'You wrote this script.',
  titleOf: (title: string) => `Edit words: ${title}`,
  wordingOf: (wording: string, language: string) => `Wording: ${wording}, in ${language}.`,
  switchHint: 'Alt+0 to 4 and Alt+L bring the others; what you typed stays.',
  loading: 'Reading the pack’s words…',
  locked: 'This script is locked: the team lead wants it said word for word. Your own words cannot replace it.',
  policy: 'Your company’s rules do not let agents put scripts in their own words.',
  gone: 'The pack has no such script any more.',
  typedKept: 'What you had typed is kept:',
  copyOnly: 'The pack has no such script any more. This copy of it, with your words, is yours.',
  place: {
    title: 'Title',
    when: 'When to use',
    say: 'Say',
    sayPart: (n: number) => `Say, part ${n}`,
    send: 'Send',
    never: 'Never say',
    tag: 'Search word',
    asked: 'Customer says',
    other: 'Text',
  },
  pack: 'The pack’s words',
  same: 'As the pack has it.',
  compared: 'Compared with the pack’s words',
  removedWord: 'gone: ',
  addedWord: 'new: ',
  blanksGone: (names: string) => `The pack’s text has these blanks, yours has not: ${names}.`,
  blanksUnknown: (names: string) =>
    `Nothing fills these blanks: ${names}. They will have to be filled by hand each time.`,
  empty: 'There must be something here. “Back to the pack’s words” brings those back.',
  reset: 'Back to the pack’s words',
  earlier: (n: number) => (n === 1 ? '1 earlier text of yours' : `${n} earlier texts of yours`),
  earlierReason: {
    'both-changed': 'The pack changed it too',
    locked: 'The pack locked it',
    'place-gone': 'The pack dropped its place',
    replaced: 'Replaced by you',
  },
  takeUp: 'Take this up again',
  save: 'Save',
  discard: 'Discard',
  nothingTyped: 'Nothing is changed yet.',
  unsaved: (n: number) => (n === 1 ? '1 text not saved yet' : `${n} texts not saved yet`),
  conflict: 'The pack has changed words that you had put in your own.',
  choose: 'Choose',
  conflictsOf: (title: string) => `Whose words? ${title}`,
  conflictHint: 'Until you choose, the pack’s words are shown. Yours are kept, whatever you choose.',
  before: 'The pack before',
  mine: 'Yours',
  theirs: 'The pack now',
  takeMine: 'Use mine',
  takeTheirs: 'Use the pack’s',
  mixBoth: 'Edit',
  noConflict: 'There is nothing left to choose here.',
  toScript: 'To the script',
  section: 'My own wording',
  sectionHint: 'Your own scripts and edits stay on this computer. Updates of the packs never overwrite them.',
  noOwn: 'No script of your own yet.',
  editedTitle: 'In your own words',
  conflictTitle: 'Both you and the pack changed these',
  newScript: 'New script',
  newFromSearch: 'Write this script',
  exportAll: 'Save as a file',
  importFile: 'Take from a file',
  newTitle: 'New script',
  editTitle: 'Edit own script',
  languages: 'Languages',
  inLanguage: (language: string) => `In ${language}`,
  category: 'Category',
  newCategory: 'New category…',
  newCategoryName: 'Name of the new category',
  fields: {
    title: 'Title',
    when: 'When to use',
    say: 'Say',
    send: 'Send',
    tags: 'Search words',
  },
  optional: 'optional',
  sayHint: 'A blank line begins the next step. Blanks stand in braces: {surname}, {order}, {deadline}.',
  sendHint: 'Only where what you write differs from what you say.',
  tagsHint: 'With commas between them.',
  remove: 'Delete',
  problems: {
    'no-language': 'Choose at least one language.',
    'no-category': 'Choose a category, or name a new one.',
    'category-too-long': 'The name of the category is too long: 80 characters at most.',
    'no-title': 'It needs a title to be found by.',
    'no-words': 'There is nothing to say yet.',
    'too-many-tags': 'At most 30 search words.',
    tooLong: (limit: number) => `Too long: ${limit} characters at most.`,
    unknownBlank: (names: string) =>
      `No blank is called ${names}. Known are, for example, {surname}, {order}, {amount}, {deadline}.`,
  },
  notice: (what: OwnNotice): string => {
    switch (what.code) {
      case 'words-saved':
        return 'Saved: the script is in your words now.';
      case 'mine-taken':
        return 'Your words are used.';
      case 'theirs-taken':
        return 'The pack’s words are used. Yours are kept among the earlier ones.';
      case 'undone':
        return 'Taken back.';
      case 'draft-waits':
        return 'Not saved yet. What you typed waits under “Edit words”.';
      case 'script-saved':
        return `Saved: ${what.title}`;
      case 'script-deleted':
        return `Deleted: ${what.title}`;
      case 'script-back':
        return `Back again: ${what.title}`;
      case 'imported':
        return what.added + what.both === 0
          ? 'Everything in this file is here already.'
          : `${scripts(what.added + what.both)} taken over.${what.both === 0 ? '' : ` ${scripts(what.both)} differed from yours: both are kept.`}`;
      case 'refused-locked':
        return 'Not saved: this script is locked.';
      case 'refused-gone':
        return 'Not saved: it is not there any more.';
      case 'refused-no-such-place':
        return 'Not saved: the pack has changed meanwhile. Open the script again; what you typed is still there.';
      case 'refused-storage':
        return 'Not saved: the browser’s storage refused it. What you typed is still there.';
      case 'refused-policy':
        return 'Not saved: your company’s rules do not allow own words.';
      case 'refused-bad-script':
        return 'Not saved: there is too much text in one script. Make two of it.';
      case 'refused-not-own':
        return 'Not taken: this file is a pack, but not one of own scripts.';
      case 'refused-bad-file':
        return `Not taken: this is not a file of own scripts, or it was changed (line ${what.line}).`;
    }
  },
};
