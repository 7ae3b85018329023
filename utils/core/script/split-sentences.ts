import { SLOT_PATTERN } from '../slots/slot-pattern.ts';
import type { Locale } from './locale.ts';

const segmenters = new Map<Locale, Intl.Segmenter>();

/**
 * The sentences of a text, in order; joined they are the text. A semicolon ends one in Chinese. Slots in braces are
 * never cut. Sentence boundaries are those of Unicode (UAX #29), by Intl.Segmenter.
 */
export function splitSentences(text: string, locale: Locale): string[] {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  const sentences: string[] = [];
  // A slot counts as a capitalised word: a brace would count as a closing mark of the sentence before it.
  const masked = text.replace(SLOT_PATTERN, (slot) => 'X'.repeat(slot.length));
  for (const { index, segment: piece } of segmenter.segment(masked)) {
    const segment = text.slice(index, index + piece.length);
    const before = sentences.at(-1);
    // “Mr. {surname}”: a title's full stop ends no sentence.
    if (before !== undefined && /\b(?:Mr|Ms|Mrs|Dr|No)\.\s*$/.test(before))
      sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return locale === 'zh-CN' ? sentences.flatMap((sentence) => sentence.split(/(?<=；)/)) : sentences;
}
