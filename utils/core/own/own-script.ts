import type { CategoryRecord } from '../pack/category-record.ts';
import type { Locale } from '../script/locale.ts';
import { LOCALES } from '../script/locale.ts';
import type { ScriptRecord, ScriptText } from '../script/script-record.ts';
import { slotNames } from '../slots/slot-pattern.ts';
import { unknownBlanks } from './blank-changes.ts';
import { cleanName, cleanText } from './clean-text.ts';

/** An own script in one language, as it is typed. */
export interface OwnText {
  readonly title: string;
  /** When it is used; may be empty. */
  readonly when: string;
  /** What is said; a blank line begins a new part. */
  readonly say: string;
  /** What is sent, where it differs; may be empty. */
  readonly send: string;
  /** Search words, with commas or line ends between them; may be empty. */
  readonly tags: string;
}

export const EMPTY_TEXT: OwnText = { title: '', when: '', say: '', send: '', tags: '' };

/** An own script as it is typed, in one language or more. */
export interface OwnDraft {
  /** Id of a category that exists; null: the new one that is named. */
  readonly category: string | null;
  readonly newCategory: string;
  readonly texts: { readonly [L in Locale]?: OwnText };
}

/** Longest title and category name, search word, and text, in UTF-16 units: one record is at most 64 KB. */
export const OWN_LIMITS = { title: 80, tag: 40, tags: 30, text: 4000 } as const;

/** One thing to be put right before an own script can be saved. */
export type OwnProblem =
  | { readonly kind: 'no-language' }
  | { readonly kind: 'no-category' | 'category-too-long' }
  | { readonly kind: 'no-title' | 'no-words' | 'too-many-tags'; readonly locale: Locale }
  | { readonly kind: 'too-long'; readonly locale: Locale; readonly field: keyof OwnText; readonly limit: number }
  | {
      readonly kind: 'unknown-blank';
      readonly locale: Locale;
      readonly field: 'say' | 'send';
      readonly names: readonly string[];
    };

export type BuiltScript =
  | { readonly kind: 'script'; readonly script: ScriptRecord; readonly category: CategoryRecord }
  | { readonly kind: 'problems'; readonly problems: readonly OwnProblem[] };

interface BuildInputs {
  readonly id: string;
  /** Id for a category that is new. */
  readonly newCategoryId: string;
  /** Categories to choose from, of all packs. */
  readonly categories: readonly CategoryRecord[];
}

/** The record of what was typed, or everything that is wrong with it. */
export function buildOwnScript(draft: OwnDraft, { id, newCategoryId, categories }: BuildInputs): BuiltScript {
  const typed = LOCALES.flatMap((locale) => {
    const text = draft.texts[locale];
    return text ? [[locale, text] as const] : [];
  });
  const problems: OwnProblem[] = typed.length === 0 ? [{ kind: 'no-language' }] : [];
  const name = cleanName(draft.newCategory);
  const present = categories.find((category) => category.id === draft.category);
  const category =
    present ??
    newCategory(
      newCategoryId,
      name,
      categories,
      typed.map(([locale]) => locale),
    );
  if (!present && name === '') problems.push({ kind: 'no-category' });
  else if (!present && name.length > OWN_LIMITS.title) problems.push({ kind: 'category-too-long' });
  for (const [locale, text] of typed) problems.push(...problemsOf(locale, text));
  if (problems.length > 0) return { kind: 'problems', problems };
  const texts = Object.fromEntries(typed.map(([locale, text]) => [locale, scriptText(text)]));
  const words = typed.map(([, { say, send }]) => `${say}\n${send}`).join('\n');
  return {
    kind: 'script',
    script: { type: 'script', id, category: category.id, slots: slotNames(words), texts },
    category,
  };
}

/** A new category, or the one that has this name already. */
function newCategory(
  id: string,
  title: string,
  categories: readonly CategoryRecord[],
  locales: readonly Locale[],
): CategoryRecord {
  const isNamed = ({ texts }: CategoryRecord) => Object.values(texts).some((text) => text?.title === title);
  const same = categories.find(isNamed);
  const order = Math.max(-1, ...categories.map((category) => category.order)) + 1;
  const texts = Object.fromEntries(locales.map((locale) => [locale, { title }]));
  return same ?? { type: 'category', id, order, texts };
}

function problemsOf(locale: Locale, text: OwnText): OwnProblem[] {
  const problems: OwnProblem[] = [];
  if (cleanName(text.title) === '') problems.push({ kind: 'no-title', locale });
  if (cleanText(text.say) === '') problems.push({ kind: 'no-words', locale });
  const limits = [
    ['title', OWN_LIMITS.title],
    ['when', OWN_LIMITS.text],
    ['say', OWN_LIMITS.text],
    ['send', OWN_LIMITS.text],
  ] as const;
  for (const [field, limit] of limits) {
    if (cleanText(text[field]).length > limit) problems.push({ kind: 'too-long', locale, field, limit });
  }
  const tags = tagsOf(text.tags);
  if (tags.length > OWN_LIMITS.tags) problems.push({ kind: 'too-many-tags', locale });
  if (tags.some((tag) => tag.length > OWN_LIMITS.tag)) {
    problems.push({ kind: 'too-long', locale, field: 'tags', limit: OWN_LIMITS.tag });
  }
  for (const field of ['say', 'send'] as const) {
    const names = unknownBlanks(text[field]);
    if (names.length > 0) problems.push({ kind: 'unknown-blank', locale, field, names });
  }
  return problems;
}

function scriptText(typed: OwnText): ScriptText {
  const title = cleanName(typed.title);
  const send = cleanText(typed.send);
  const parts = cleanText(typed.say).split(/\n[^\S\n]*\n\s*/);
  return {
    title,
    when: cleanName(typed.when) || title,
    wordings: {
      neutral: { say: parts.map((text) => ({ text: text.trim() })), ...(send === '' ? {} : { send }) },
    },
    never: [],
    tags: tagsOf(typed.tags),
    asked: [],
  };
}

function tagsOf(typed: string): string[] {
  const tags = cleanText(typed)
    .split(/[,，、;；\n]/)
    .map(cleanName);
  return [...new Set(tags)].filter((tag) => tag !== '');
}

/** What is typed for a script that exists, so that it can be edited. */
export function draftOfScript({ category, texts }: ScriptRecord): OwnDraft {
  const typed = LOCALES.flatMap((locale) => {
    const text = texts[locale];
    return text ? [[locale, typedText(text)] as const] : [];
  });
  return { category, newCategory: '', texts: Object.fromEntries(typed) };
}

function typedText({ title, when, wordings, tags }: ScriptText): OwnText {
  const { say, send = '' } = wordings.neutral;
  return {
    title,
    when: when === title ? '' : when,
    say: say.map(({ text }) => text).join('\n\n'),
    send,
    tags: tags.join(', '),
  };
}
