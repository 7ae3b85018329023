import type { Locale } from '../../../utils/core/script/locale.ts';
import { SLOT_PATTERN } from '../../../utils/core/slots/slot-pattern.ts';

const STOPS: Record<Locale, RegExp> = {
  'zh-CN': /[。！？；\n]+/,
  en: /[.!?;]+(?=[\s”’)]|$)|\n+/,
};

/** The sentences of a spoken text: what is said between two stops, in one breath. */
export function sentencesOf(text: string, locale: Locale): string[] {
  return text
    .split(STOPS[locale])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Length of a sentence in Chinese characters or English words; a slot counts as two characters or one word. */
export function spokenLength(sentence: string, locale: Locale): number {
  if (locale === 'en') return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}{]/u.test(word)).length;
  const slots = sentence.match(SLOT_PATTERN)?.length ?? 0;
  return slots * 2 + (sentence.replace(SLOT_PATTERN, '').match(/\p{Script=Han}/gu)?.length ?? 0);
}
