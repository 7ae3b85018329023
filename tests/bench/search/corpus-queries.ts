import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';
import { folding } from '../../../utils/core/search/folding.ts';
import { FIRST_HAN, LAST_HAN, readings } from '../../../utils/core/search/readings.ts';
import { Random } from './random.ts';

export interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  readonly want: readonly string[];
}

type Maker = (title: string, random: Random) => string | undefined;

/** Characters that are taken for each other by eye. */
const LOOKALIKES =
  '末未 己已 土士 日曰 人入 大太 拆诉 侯候 辨辩 网冈 贝见 会合 免兔 订钉 待侍 折拆 续读 渠梁 换唤 货贷 单草 密蜜 账帐 卡下 修候 装袋 坏环 险捡 期朋 费贵 开升 约钓 重量 验险 查杳 票漂';

/** Kinds of query made from a Chinese title; undefined where the title does not lend itself. */
const FROM_CHINESE: Record<string, Maker> = {
  hanzi: (title) => title,
  traditional: (title) => different(title, traditional(title)),
  homophone: (title, random) => swapOne(title, random, homophones),
  shape: (title, random) => swapOne(title, random, lookalikes),
  pinyin: (title) => spell(title).join(''),
  'pinyin-cut': (title, random) =>
    spell(title)
      .join('')
      .slice(0, -1 - random.below(2)),
  'pinyin-typo': (title, random) => slip(spell(title).join(''), random),
  initials: (title) =>
    title.length < 6
      ? undefined
      : spell(title)
          .map((syllable) => syllable.charAt(0))
          .join(''),
  mixed: (title, random) => {
    const syllables = spell(title);
    return [...title].map((char, at) => (random.next() < 0.5 ? syllables[at] : char)).join('');
  },
  words: (title, random) => {
    if (title.length < 6) return undefined;
    const at = 2 + random.below(title.length - 3);
    return `${title.slice(at)} ${title.slice(0, at)}`;
  },
};

const FROM_ENGLISH: Record<string, Maker> = {
  english: (title) => title.toLowerCase(),
  'english-typo': (title, random) => {
    const words = title.toLowerCase().split(' ');
    const long = words.filter((word) => word.length > 4);
    if (long.length === 0) return undefined;
    const chosen = random.pick(long);
    return words.map((word) => (word === chosen ? slip(word, random) : word)).join(' ');
  },
  'english-order': (title, random) =>
    different(title.toLowerCase(), random.shuffle(title.toLowerCase().split(' ')).join(' ')),
  'english-cut': (title) => title.toLowerCase().slice(0, -2),
  'full-width': (title) => title.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
};

/**
 * Labelled queries for a corpus: for each kind some, made from the titles of chosen scripts; every script with that very
 * title answers. Sentences are questions of chosen scripts; every script that lists the question answers.
 */
export function makeQueries(records: readonly PackRecord[], perKind: number, seed: number): BenchQuery[] {
  const random = new Random(seed);
  const scripts = records.filter((record): record is ScriptRecord => record.type === 'script');
  const byText = new Map<string, string[]>();
  const note = (text: string | undefined, id: string) => {
    if (text === undefined) return;
    const ids = byText.get(text);
    if (ids === undefined) byText.set(text, [id]);
    else if (!ids.includes(id)) ids.push(id);
  };
  for (const { id, texts } of scripts) {
    for (const text of Object.values(texts)) {
      note(text?.title, id);
      for (const asked of text?.asked ?? []) note(asked, id);
    }
  }
  const queries: BenchQuery[] = [];
  const add = (kind: string, textOf: (script: ScriptRecord) => string | undefined, make: Maker) => {
    let made = 0;
    for (let tries = 0; made < perKind && tries < perKind * 20 && scripts.length > 0; tries++) {
      const text = textOf(random.pick(scripts));
      const query = text === undefined ? undefined : make(text, random);
      if (text === undefined || query === undefined || query === '') continue;
      queries.push({ kind, query, want: byText.get(text) ?? [] });
      made++;
    }
  };
  for (const [kind, make] of Object.entries(FROM_CHINESE)) add(kind, ({ texts }) => texts['zh-CN']?.title, make);
  for (const [kind, make] of Object.entries(FROM_ENGLISH)) add(kind, ({ texts }) => texts.en?.title, make);
  add(
    'sentence-zh',
    ({ texts }) => random.pick(texts['zh-CN']?.asked ?? []),
    (text, chance) => `${chance.pick(['你好，', '那个', '麻烦问下，'])}${text}`,
  );
  add(
    'sentence-en',
    ({ texts }) => random.pick(texts.en?.asked ?? []),
    (text, chance) => `${chance.pick(['Hello, ', 'Well, ', 'Excuse me, '])}${text}`,
  );
  return queries;
}

function different(from: string, to: string): string | undefined {
  return from === to ? undefined : to;
}

function spell(text: string): string[] {
  const { first, syllables } = readings();
  return [...text].map((char) => syllables[(first[char.charCodeAt(0) - FIRST_HAN] ?? 0) - 1] ?? char.toLowerCase());
}

function swapOne(text: string, random: Random, others: (char: string) => readonly string[]): string | undefined {
  const places = random.shuffle([...text].map((_, at) => at));
  for (const at of places) {
    const choices = others(text.charAt(at));
    if (choices.length > 0) return text.slice(0, at) + random.pick(choices) + text.slice(at + 1);
  }
  return undefined;
}

let bySound: Map<number, string[]> | undefined;

function homophones(char: string): readonly string[] {
  const { first } = readings();
  if (bySound === undefined) {
    bySound = new Map();
    for (let unit = FIRST_HAN; unit <= LAST_HAN; unit++) {
      const number = first[unit - FIRST_HAN] ?? 0;
      const list = bySound.get(number) ?? [];
      list.push(String.fromCharCode(unit));
      bySound.set(number, list);
    }
  }
  const number = first[char.charCodeAt(0) - FIRST_HAN] ?? 0;
  return number === 0 ? [] : (bySound.get(number) ?? []).filter((other) => other !== char);
}

function lookalikes(char: string): readonly string[] {
  return LOOKALIKES.split(' ')
    .filter((pair) => pair.includes(char))
    .map((pair) => pair.replace(char, ''));
}

let backwards: Map<number, number> | undefined;

function traditional(text: string): string {
  if (backwards === undefined) {
    backwards = new Map();
    folding().forEach((to, from) => {
      if (from >= FIRST_HAN && from <= LAST_HAN && to !== from && backwards?.has(to) === false) backwards.set(to, from);
    });
  }
  return [...text]
    .map((char) => String.fromCharCode(backwards?.get(char.charCodeAt(0)) ?? char.charCodeAt(0)))
    .join('');
}

/** One slip of the finger: a letter left out, doubled, replaced, or two swapped. */
function slip(word: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  const rest = word.slice(at + 1);
  switch (random.below(4)) {
    case 0:
      return word.slice(0, at) + rest;
    case 1:
      return word.slice(0, at + 1) + word.slice(at);
    case 2:
      return word.slice(0, at) + String.fromCharCode(97 + random.below(26)) + rest;
    default:
      return word.slice(0, at) + rest.charAt(0) + word.charAt(at) + rest.slice(1);
  }
}
