import { expect, test } from 'vitest';
import { createLinter } from '../../../utils/core/lint/linter.ts';
import type { NeverEntry } from '../../../utils/core/lint/never-entries.ts';
import { changed, hitAt, replacement } from '../../../utils/core/lint/replacement.ts';

const entry = (phrase: string, instead = '我帮您查。'): NeverEntry => ({
  phrase,
  why: 'why',
  instead,
  scriptKey: 'p/script/s',
  locale: 'en',
});

/** Marks the hits in braces: `a{b}c`. */
function marked(text: string, ...phrases: string[]): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of createLinter(phrases.map((phrase) => entry(phrase)))(text)) {
    shown += `${text.slice(at, start)}{${text.slice(start, end)}}`;
    at = end;
  }
  return shown + text.slice(at);
}

test.each([
  // Case, width, accents, invisible characters, apostrophes, white space.
  ['I DON’T KNOW.', ['I don’t know'], '{I DON’T KNOW}.'],
  ["i don't  know", ['I don’t know'], "{i don't  know}"],
  ['i dont\nknow', ['I don’t know'], '{i dont\nknow}'],
  ['Ｉ　ｄｏｎ＇ｔ　ｋｎｏｗ', ['I don’t know'], '{Ｉ　ｄｏｎ＇ｔ　ｋｎｏｗ}'],
  ['这个不\u200b知\u200d道', ['不知道'], '这个{不\u200b知\u200d道}'],
  ['不 知 道', ['不知道'], '{不 知 道}'],
  ['follow up', ['follow-up'], '{follow up}'],
  // Pauses: inner ones may be missing or different, outer ones do not count.
  ['喂 说话呀！', ['喂，说话呀'], '{喂 说话呀}！'],
  ['喂,说话呀', ['喂，说话呀'], '{喂,说话呀}'],
  ['喂。说话呀', ['喂，说话呀'], '{喂。说话呀}'],
  ['did you drop it', ['Did you drop it?'], '{did you drop it}'],
  ['不，知道了', ['不知道'], '不，知道了'],
  // Whole words where a script has spaces; anywhere where it has none.
  ['It wasn’t mean', ['It wasn’t me'], 'It wasn’t mean'],
  ['unsure', ['sure'], 'unsure'],
  ['我说I don’t know了', ['I don’t know'], '我说{I don’t know}了'],
  ['sure sure', ['sure'], '{sure} {sure}'],
  ['不知道不知道', ['不知道'], '{不知道}{不知道}'],
  // Nested and overlapping ones.
  ['这个我不知道', ['不知道', '我不知道'], '这个{我不知道}'],
  ['甲乙丙丁戊', ['甲乙丙', '丙丁戊己', '丙丁'], '{甲乙丙}丁戊'],
  ['甲乙丙丁戊', ['甲乙丙', '乙丙丁戊'], '甲{乙丙丁戊}'],
  ['甲乙丙丁', ['甲乙丙', '乙丙丁'], '{甲乙丙}丁'],
  // An A-not-A question is no denial.
  ['您知不知道，我不知道', ['不知道'], '您知不知道，我{不知道}'],
  ['', ['不知道'], ''],
  ['。！', ['。', ''], '。！'],
])('%j with %j is marked as %j', (text, phrases, expected) => {
  expect(marked(text, ...phrases)).toBe(expected);
});

test('a hit names every entry that forbids it, in the order of the packs', () => {
  const entries = [entry('不知道', 'one'), entry('没办法'), entry('不知道', 'two')];
  const [hit] = createLinter(entries)('不知道');
  expect(hit?.entries.map(({ instead }) => instead)).toEqual(['one', 'two']);
});

test.each([
  ['这个|不知道|，您等等', '我帮您查。', '这个我帮您查。您等等'],
  ['|不知道|……', '我帮您查。', '我帮您查。'],
  ['|不知道|您再说', '请您等我查一下', '请您等我查一下您再说'],
  ['Well, |I don’t know|, sir', 'Let me find out.', 'Well, Let me find out. sir'],
  ['|I don’t know|,sir', 'Let me find out.', 'Let me find out. sir'],
  ['|Did you drop it|?', 'Could you describe it?', 'Could you describe it?'],
])('in %s “%s” makes %s', (caret, instead, expected) => {
  const [before = '', bad = '', after = ''] = caret.split('|');
  const text = before + bad + after;
  const hit = { start: before.length, end: before.length + bad.length };
  expect(changed(text, replacement(text, hit, instead))).toBe(expected);
});

test.each([
  ['|不知道 好 没办法', 0],
  ['不知道| 好 没办法', 0],
  ['不知道 好| 没办法', 0],
  ['不知道 好 没|办法', 1],
  ['不知道 好 没办法 再见|', 1],
])('with the caret at %s the key acts on hit %i', (shown, expected) => {
  const caret = shown.indexOf('|');
  const hits = createLinter([entry('不知道'), entry('没办法')])(shown.replace('|', ''));
  expect(hitAt(hits, caret)).toBe(expected);
});

test('the key acts on the first hit when none is before the caret, and on none without hits', () => {
  expect(hitAt(createLinter([entry('不知道')])('好 不知道'), 0)).toBe(0);
  expect(hitAt([], 3)).toBe(-1);
});
