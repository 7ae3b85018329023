import type { Segment } from '../slots/fill-wording.ts';
import type { Locale } from './locale.ts';

/** Closing marks that belong to the sentence before them. */
const CLOSING = '”’」』）》"\')\\]';
const ZH_END = new RegExp(`[。！？；…!?]+[${CLOSING}]*\\s*|\\n+`, 'gu');
const EN_END = new RegExp(`[.!?…]+[${CLOSING}]*(?:\\s+|$)|\\n+`, 'gu');

/** Words whose full stop ends no sentence. */
const EN_ABBREVIATION = /(?:^|[\s(“‘"'])(?:mr|mrs|ms|dr|prof|st|no|nos|vs|e\.g|i\.e|approx|dept|ext|inc|ltd|co)\.\s*$/i;

/** Ends of sentences in a text, as offsets just behind each. `isLast`: nothing follows the text. */
function ends(text: string, locale: Locale): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(locale === 'zh-CN' ? ZH_END : EN_END)) {
    const end = match.index + match[0].length;
    if (locale === 'en' && EN_ABBREVIATION.test(text.slice(0, end))) continue;
    found.push(end);
  }
  return found;
}

/**
 * Cuts filled words into sentences, so that one can be copied. The sentences joined are the words again; white space
 * stays at the end of the sentence before it. What was put into a slot never ends a sentence.
 */
export function sentencesOf(segments: readonly Segment[], locale: Locale): Segment[][] {
  const sentences: Segment[][] = [];
  let current: Segment[] = [];
  const close = () => {
    if (current.length > 0) sentences.push(current);
    current = [];
  };
  segments.forEach((segment, index) => {
    if (segment.kind !== 'text') {
      current.push(segment);
      return;
    }
    let from = 0;
    for (const end of ends(segment.text, locale)) {
      // “No.{order}”: an English stop ends a sentence only before a space or the very end.
      const touchesSlot = end === segment.text.length && index < segments.length - 1 && !/\s$/.test(segment.text);
      if (locale === 'en' && touchesSlot) continue;
      current.push({ kind: 'text', text: segment.text.slice(from, end) });
      close();
      from = end;
    }
    if (from < segment.text.length) current.push({ kind: 'text', text: segment.text.slice(from) });
  });
  close();
  return sentences;
}
