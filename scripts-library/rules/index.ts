import { askedEnough } from './asked-enough.ts';
import { askedOnce } from './asked-once.ts';
import { bannedWords } from './banned-words.ts';
import { bothLanguages } from './both-languages.ts';
import { cardsFilled } from './cards-filled.ts';
import { catalogueComplete } from './catalogue-complete.ts';
import { catalogueTitles } from './catalogue-titles.ts';
import { categoryFile } from './category-file.ts';
import { chinesePunctuation } from './chinese-punctuation.ts';
import { englishPunctuation } from './english-punctuation.ts';
import { fieldsFilled } from './fields-filled.ts';
import { figuresLabelled } from './figures-labelled.ts';
import { flowClocks } from './flow-clocks.ts';
import { flowDurations } from './flow-durations.ts';
import { flowEnds } from './flow-ends.ts';
import { flowGiven } from './flow-given.ts';
import { flowLabels } from './flow-labels.ts';
import { flowParts } from './flow-parts.ts';
import { flowSteps } from './flow-steps.ts';
import { fourWordings } from './four-wordings.ts';
import { idsListed } from './ids-listed.ts';
import { idsStable } from './ids-stable.ts';
import type { Library } from './library.ts';
import { neverApart } from './never-apart.ts';
import { neverGiven } from './never-given.ts';
import { noJargon } from './no-jargon.ts';
import { nothingHidden } from './nothing-hidden.ts';
import { partsNamed } from './parts-named.ts';
import { politeYou } from './polite-you.ts';
import { referencesExist } from './references-exist.ts';
import type { Finding, Rule } from './rule.ts';
import { schemaValid } from './schema-valid.ts';
import { sendGiven } from './send-given.ts';
import { sentenceLength } from './sentence-length.ts';
import { shortcutForm } from './shortcut-form.ts';
import { slotsDeclared } from './slots-declared.ts';
import { slotsKnown } from './slots-known.ts';
import { slotsPlaced } from './slots-placed.ts';
import { slotsRequired } from './slots-required.ts';
import { slotsSame } from './slots-same.ts';
import { tagsEnough } from './tags-enough.ts';
import { tagsNotTitle } from './tags-not-title.ts';
import { typographicMarks } from './typographic-marks.ts';
import { uniqueIds } from './unique-ids.ts';
import { uniqueShortcuts } from './unique-shortcuts.ts';
import { wordingsDiffer } from './wordings-differ.ts';
import { wrapupFilled } from './wrapup-filled.ts';

/** Every rule, in the order in which an author would mend: what can be read, what is there, how it fits, the words. */
export const RULES: readonly Rule[] = [
  schemaValid,
  bothLanguages,
  uniqueIds,
  uniqueShortcuts,
  shortcutForm,
  categoryFile,
  catalogueComplete,
  catalogueTitles,
  fourWordings,
  sendGiven,
  flowGiven,
  slotsRequired,
  slotsKnown,
  slotsDeclared,
  slotsSame,
  slotsPlaced,
  referencesExist,
  flowEnds,
  flowSteps,
  flowParts,
  flowLabels,
  flowClocks,
  flowDurations,
  partsNamed,
  neverGiven,
  neverApart,
  wordingsDiffer,
  sentenceLength,
  tagsEnough,
  tagsNotTitle,
  askedEnough,
  askedOnce,
  chinesePunctuation,
  englishPunctuation,
  typographicMarks,
  bannedWords,
  noJargon,
  politeYou,
  fieldsFilled,
  cardsFilled,
  figuresLabelled,
  wrapupFilled,
  nothingHidden,
  idsStable,
  idsListed,
];

/** Runs every rule over a library. When a file could not be read, rules that need the whole of it are left out. */
export function checkLibrary(library: Library): Finding[] {
  const isWhole = library.faults.length === 0;
  return RULES.filter((rule) => isWhole || rule.needsWhole !== true).flatMap((rule) =>
    Array.from(rule.check(library), ({ file, id, locale, where, problem, fix }) => ({
      rule: rule.id,
      file,
      id,
      ...(locale === undefined ? {} : { locale }),
      where,
      problem,
      fix,
    })),
  );
}
