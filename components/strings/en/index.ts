import { call } from './call.ts';
import { cards } from './cards.ts';
import { common } from './common.ts';
import { flow } from './flow.ts';
import { help } from './help.ts';
import { lint } from './lint.ts';
import { missing } from './missing.ts';
import { notes } from './notes.ts';
import { ownWords } from './own-words.ts';
import { packs } from './packs.ts';
import { palette } from './palette.ts';
import { promises } from './promises.ts';
import { script } from './script.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { sites } from './sites.ts';
import { slotProblems } from './slot-problems.ts';
import { slots } from './slots.ts';
import { today } from './today.ts';
import { types } from './types.ts';
import { wrapup } from './wrapup.ts';

/** Every visible word of the panel in English; the type that the other languages must fill. */
export const en = {
  call,
  cards,
  common,
  flow,
  help,
  lint,
  missing,
  notes,
  ownWords,
  promises,
  palette,
  packs,
  script,
  search,
  settings,
  sites,
  slotProblems,
  slots,
  today,
  types,
  wrapup,
};
