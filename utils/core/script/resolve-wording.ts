import { LOCALES, type Locale } from './locale.ts';
import type { ScriptRecord, ScriptText } from './script-record.ts';
import type { Wording, WordingKey } from './wording.ts';

/** The words to show, and what they really are where the wanted ones do not exist. */
export interface ResolvedWording {
  readonly locale: Locale;
  readonly key: WordingKey;
  readonly text: ScriptText;
  readonly wording: Wording;
}

type Texts = ScriptRecord['texts'];

/** The texts in the wanted language, else in the other one. A record has at least one. */
export function resolveLocale(texts: Texts, wanted: Locale): { readonly locale: Locale; readonly text: ScriptText } {
  for (const locale of [wanted, ...LOCALES]) {
    const text = texts[locale];
    if (text !== undefined) return { locale, text };
  }
  throw new Error('A script without texts is no valid record.');
}

/** The wording for a customer of a type (neutral: type unknown) in a language; the language is kept before the type. */
export function resolveWording(script: ScriptRecord, wanted: Locale, key: WordingKey): ResolvedWording {
  const { locale, text } = resolveLocale(script.texts, wanted);
  const typed = text.wordings[key];
  return typed === undefined
    ? { locale, key: 'neutral', text, wording: text.wordings.neutral }
    : { locale, key, text, wording: typed };
}
