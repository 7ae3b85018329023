import { pinyin } from 'pinyin-pro';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import { LOCALES } from '../../../../utils/core/script/locale.ts';
import type { PeerDoc } from './engine.ts';

/** Documents between two looks at the clock. */
const STRETCH = 64;

/** Gives an engine one document after the other; false when `isOver` said so before the end. */
export function feed(records: readonly PackRecord[], isOver: () => boolean, take: (doc: PeerDoc) => void): boolean {
  let count = 0;
  for (const doc of peerDocs(records)) {
    take(doc);
    if (++count % STRETCH === 0 && isOver()) return false;
  }
  return true;
}

/** Records as flat documents with pinyin fields: what one would feed a general engine to search Chinese with it. */
function* peerDocs(records: readonly PackRecord[]): Generator<PeerDoc> {
  for (const record of records) {
    if (record.type !== 'script') continue;
    const texts = LOCALES.map((locale) => record.texts[locale]);
    const join = (parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(' ');
    const title = join(texts.map((text) => text?.title));
    const tags = join(texts.flatMap((text) => text?.tags));
    const chinese = `${texts[0]?.title ?? ''} ${(texts[0]?.tags ?? []).join(' ')}`.trim();
    yield {
      id: record.id,
      title,
      tags,
      asked: join(texts.flatMap((text) => text?.asked)),
      body: join(texts.flatMap((text) => text?.wordings.neutral.say.map((part) => part.text))),
      pinyin: spell(chinese, 'pinyin'),
      initials: spell(chinese, 'first'),
    };
  }
}

/** Pinyin that was asked for, so that a word that stands in many scripts is spelt once. */
const known = { pinyin: new Map<string, string>(), first: new Map<string, string>() };

/** Pinyin of a text, word by word, the syllables of a word joined. */
function spell(text: string, pattern: 'pinyin' | 'first'): string {
  const spelt = (word: string) => {
    const before = known[pattern].get(word);
    if (before !== undefined) return before;
    const options = { toneType: 'none', type: 'array', pattern, nonZh: 'consecutive', v: true } as const;
    const after = pinyin(word, options).join('').toLowerCase();
    known[pattern].set(word, after);
    return after;
  };
  return text.split(' ').map(spelt).join(' ');
}

/** Forgets the pinyin: it belongs to the building, not to an engine. */
export function forgetPinyin(): void {
  known.pinyin.clear();
  known.first.clear();
}

const HAN = /[\u3400-\u9fff]+/g;

/** Words of letters, and single characters and pairs of characters: what a general engine needs to index Chinese. */
export function tokens(text: string): string[] {
  const found = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const list: string[] = [...found];
  for (const run of text.match(HAN) ?? []) {
    for (let i = 0; i < run.length; i++) {
      list.push(run.charAt(i));
      if (i + 1 < run.length) list.push(run.slice(i, i + 2));
    }
  }
  return list;
}
