import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../../utils/core/script/locale.ts';
import { search } from '../../../utils/core/search/search.ts';
import { indexOf, standardIndex, standardRecords } from './standard-index.ts';

const find = (query: string, options = {}) => search([standardIndex], query, options);
const ids = (query: string, options = {}) => find(query, options).map(({ id }) => id);

describe('finding by what one can type', () => {
  test.each([
    ['characters', '无声电话', 'sound.silent'],
    ['traditional characters', '無聲電話', 'sound.silent'],
    ['a homophone', '无生电话', 'sound.silent'],
    ['a look-alike', '投拆受理', 'complaint.opening'],
    ['full pinyin', 'wushengdianhua', 'sound.silent'],
    ['pinyin with spaces', 'wu sheng dian hua', 'sound.silent'],
    ['pinyin cut short', 'zhuanj', 'transfer.warm'],
    ['pinyin with a slip', 'wushengdainhua', 'sound.silent'],
    ['slurred pinyin', 'wusendianhua', 'sound.silent'],
    ['the other reading', 'chongfutousu', 'complaint.repeat'],
    ['initials', 'wsdh', 'sound.silent'],
    ['pinyin and characters', 'wu声', 'sound.silent'],
    ['full width', 'ｗｓｄｈ', 'sound.silent'],
    ['English', 'silent caller', 'sound.silent'],
    ['English in another order', 'caller silent', 'sound.silent'],
    ['English with a slip', 'silnet caller', 'sound.silent'],
    ['an English word begun', 'hesi', 'people.hesitating'],
    ['an English word in another form', 'escalating', 'transfer.supervisor'],
    ['words in any order', '电话 无声', 'sound.silent'],
    ['an id', 'sound.silent', 'sound.silent'],
    ['a shortcut', 'sil', 'sound.silent'],
    ['a sentence', '接起来对面一点声音也没有', 'sound.silent'],
    ['an English sentence', 'nobody says anything when I pick up', 'sound.silent'],
  ])('%s: %s', (_, query, expected) => {
    const [actual] = ids(query);
    expect(actual).toBe(expected);
  });
});

test('every exact title comes first for its own title', () => {
  for (const record of standardRecords) {
    if (!['script', 'playbook', 'state', 'card'].includes(record.type)) continue;
    for (const locale of LOCALES) {
      const title = (record.texts as Record<string, { title: string }>)[locale]?.title ?? '';
      const [first] = find(title);
      const named = standardRecords.find((one) => one.type === first?.type && one.id === first.id);
      const titles = Object.values(named?.texts ?? {}).map((text) => (text as { title: string }).title);
      expect([title, titles.includes(title)]).toEqual([title, true]);
    }
  }
});

describe('what is typed exactly comes first', () => {
  const scripts = standardRecords.filter((record) => record.type === 'script');

  test('every id and every shortcut of a script', () => {
    for (const { id, shortcut } of scripts) {
      expect([id, ids(id)[0]]).toEqual([id, id]);
      if (shortcut !== undefined) expect([shortcut, ids(shortcut)[0]]).toEqual([shortcut, id]);
      if (shortcut !== undefined) expect(ids(shortcut.toUpperCase())[0]).toBe(id);
    }
  });

  test('every id of a playbook, state or card among its kind', () => {
    for (const type of ['playbook', 'state', 'card'] as const) {
      for (const { id } of standardRecords.filter((record) => record.type === type)) {
        expect([id, ids(id, { types: [type] })[0]]).toEqual([id, id]);
      }
    }
  });
});

describe('the same whatever the order of records', () => {
  const queries = ['投诉', 'tousu', 'ts', 'complaint', 'wait', '客户', '我要找你们经理', 'h', '声'];
  test('results', () => {
    const expected = queries.map((query) => find(query));
    fc.assert(
      fc.property(fc.shuffledSubarray([...standardRecords], { minLength: standardRecords.length }), (records) => {
        const index = indexOf(records);
        expect(queries.map((query) => search([index], query))).toEqual(expected);
      }),
      { numRuns: 5, seed: 7 },
    );
  });
});

describe('highlights', () => {
  const words = fc.constantFrom(
    '投诉',
    'tousu',
    'ts',
    'wait',
    'complaint',
    '听不清',
    'ting',
    'compla',
    '電話',
    'supervizor',
  );
  const queries = fc.oneof(
    words,
    fc.tuple(words, words).map((pair) => pair.join(' ')),
    fc.string({ maxLength: 12 }),
  );

  test('ranges lie in their texts, in order, and apart', () => {
    fc.assert(
      fc.property(queries, (query) => {
        for (const hit of find(query)) {
          for (const { text, ranges } of [hit.title, hit.match]) {
            let last = -1;
            for (const [from, to] of ranges) {
              expect(from).toBeGreaterThan(last);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(text.length);
              last = to;
            }
          }
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });

  const scripts = standardRecords.filter((record) => record.type === 'script');
  const titles = (locale: 'zh-CN' | 'en') =>
    scripts.flatMap(({ id, texts }) => (texts[locale] ? [{ id, title: texts[locale].title }] : []));
  const marked = (query: string, id: string, preferred: 'zh-CN' | 'en') => {
    const hit = find(query, { preferred, limit: 200 }).find((one) => one.id === id);
    return hit?.title.ranges.map(([from, to]) => hit.title.text.slice(from, to));
  };

  test('a stretch of a Chinese title is marked as it was typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...titles('zh-CN')), fc.nat(), fc.nat(), ({ id, title }, first, more) => {
        const runs = title.match(/\p{Script=Han}{2,}/gu) ?? [];
        const run = runs[first % Math.max(1, runs.length)] ?? '';
        fc.pre(run !== '');
        const from = first % (run.length - 1);
        const query = run.slice(from, from + 2 + (more % (run.length - from - 1)));
        const actual = marked(query, id, 'zh-CN');
        // Two characters may stand in so many titles that this one is not among the best.
        if (actual !== undefined)
          expect([title, query, actual.join('|')]).toEqual([title, query, expect.stringContaining(query)]);
      }),
      { numRuns: 300, seed: 12 },
    );
  });

  test('a word of an English title is marked, and words are marked whole', () => {
    fc.assert(
      fc.property(fc.constantFrom(...titles('en')), fc.nat(), ({ id, title }, at) => {
        const words = title.match(/[A-Za-z]{4,}/g) ?? [];
        fc.pre(words.length > 0);
        const query = (words[at % words.length] as string).toLowerCase();
        const actual = marked(query, id, 'en');
        if (actual === undefined) return;
        // With what hangs on it: “colleague’s”.
        expect(actual.some((part) => part.toLowerCase().split('’')[0] === query)).toBe(true);
        const whole = title.split(/[^\p{L}’]+/u);
        for (const part of actual) for (const word of part.split(/[^\p{L}’]+/u)) expect(whole).toContain(word);
      }),
      { numRuns: 200, seed: 13 },
    );
  });

  test('a title in one language is not marked for a match in the other', () => {
    const [first] = find('hesitate', { preferred: 'zh-CN' });
    expect([first?.id, first?.title.ranges, first?.match.field]).toEqual(['people.hesitating', [], 'title']);
  });

  test.each([
    ['wsdh', 'sound.silent', ['无声电话']],
    ['wusheng', 'sound.silent', ['无声']],
    ['無聲', 'sound.silent', ['无声']],
    ['tousu', 'complaint.repeat', ['投诉']],
    ['投拆受理', 'complaint.opening', ['投', '受理']],
  ])('%s marks %s as %j', (query, id, expected) => {
    const hit = find(query).find((one) => one.id === id);
    const actual = hit?.title.ranges.map(([from, to]) => hit.title.text.slice(from, to));
    expect(actual).toEqual(expected);
  });
});

describe('bad input', () => {
  test.each([
    ['nothing', ''],
    ['punctuation', '，。！？…… ---'],
    ['emoji', '😀👍🏽'],
    ['a lone surrogate', '\ud83d电话\udc00'],
    ['right to left', 'שלום مرحبا'],
    ['a regular expression', '(a+)+$[^'],
    ['10,000 characters', '投诉电话wait'.repeat(1250)],
    ['10,000 letters', 'a'.repeat(10_000)],
    ['10,000 words', 'ab '.repeat(3334)],
    ['NUL and controls', '\u0000\u0001投\u0007诉'],
  ])('%s does not throw', (_, query) => {
    expect(() => find(query)).not.toThrow();
  });

  test('what has no letters finds nothing', () => {
    expect(ids('……！？ 😀')).toEqual([]);
  });
});
