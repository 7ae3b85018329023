/**
 * Characters of which no text can be out of form NFC, hide anything or need an escape in JSON: Latin, the usual
 * punctuation, arrows and symbols, kana, CJK and full-width forms, without combining marks, fillers, controls and the
 * backslash. A test goes through every one.
 */
const OTHERS =
  /[^\x20-\x5b\x5d-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2460-\u26ff\u3000-\u3029\u3030-\u3098\u309b-\u3163\u3165-\u9fff\uff01-\uff9f\uffa1-\uffee]/;

/** Tells whether a text is made of such characters only. `false` is no verdict: an emoji is enough for it. */
export const isOrdinaryText = (text: string): boolean => !OTHERS.test(text);
