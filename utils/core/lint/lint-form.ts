import { type MappedText, mappedText } from '../text/mapped-text.ts';

/** Edges of a word, so that a phrase is found only as whole words. Controls, which no normal text holds. */
const WORD_START = '\u0002';
const WORD_END = '\u0003';

const LETTER = /[\p{L}\p{N}]/u;
/** Scripts written without spaces between words: there every character may begin or end a phrase. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** White space, controls, dashes: they part words and are otherwise nothing. */
const GAP = /[\s\p{Cc}\p{Pd}]/u;
const APOSTROPHE = /['’‘ʼ`]/;
const PAUSE = /[,.;:!?，。；：！？、…～~]/;

type Kind = 'word' | 'sign' | 'gap' | 'apostrophe' | 'pause';

function kindOf(sign: string): Kind {
  if (LETTER.test(sign)) return UNSPACED.test(sign) ? 'sign' : 'word';
  if (APOSTROPHE.test(sign)) return 'apostrophe';
  if (GAP.test(sign)) return 'gap';
  return PAUSE.test(sign) ? 'pause' : 'sign';
}

const kinds = new Map<string, Kind>();

/** Kinds are remembered for the characters of everyday text. */
function rememberedKind(sign: string): Kind {
  let kind = kinds.get(sign);
  if (kind === undefined) {
    kind = kindOf(sign);
    if (kinds.size < 20_000) kinds.set(sign, kind);
  }
  return kind;
}

/**
 * The form in which typed text and phrases are compared: case, width, accents and invisible characters are made equal;
 * white space, dashes and apostrophes are dropped; any run of pauses is one comma; words of spaced scripts carry marks
 * at their edges. Offsets lead back to the text as it was typed. Linear in time.
 */
export function lintForm(text: string): MappedText {
  const mapped = mappedText(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const units: string[] = [];
  const put = (unit: string, start: number, end: number) => {
    units.push(unit);
    for (let count = 0; count < unit.length; count += 1) {
      starts.push(start);
      ends.push(end);
    }
  };
  let isInWord = false;
  let at = 0;
  const endWord = () => {
    if (isInWord) put(WORD_END, mapped.endOf(at), mapped.endOf(at));
    isInWord = false;
  };
  for (const sign of mapped.normal) {
    const start = mapped.startOf(at);
    const end = mapped.endOf(at + sign.length);
    const kind = rememberedKind(sign);
    if (kind === 'word') {
      if (!isInWord) put(WORD_START, start, start);
      isInWord = true;
      put(sign, start, end);
    } else if (kind !== 'apostrophe') {
      endWord();
      if (kind === 'sign') put(sign, start, end);
      else if (kind === 'pause' && units.at(-1) !== ',') put(',', start, end);
    }
    at += sign.length;
  }
  endWord();
  return {
    normal: units.join(''),
    startOf: (offset) => starts[offset] ?? text.length,
    endOf: (offset) => (offset === 0 ? 0 : (ends[offset - 1] ?? text.length)),
  };
}

/**
 * The forms under which a phrase is looked for: as it stands and without its inner pauses, since agents type “喂 说话”
 * as often as “喂，说话”. Pauses at its ends do not count. Empty for a phrase without letters or signs.
 */
export function phraseForms(phrase: string): readonly string[] {
  const form = lintForm(phrase).normal.replace(/^,+|,+$/g, '');
  if (form === '') return [];
  const loose = form.replaceAll(',', '');
  return loose === form ? [form] : [form, loose];
}
