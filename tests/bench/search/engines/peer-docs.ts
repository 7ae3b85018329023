import { pinyin } from 'pinyin-pro';
import type { PackRecord } from '../../../../utils/core/pack/pack-record.ts';
import { LOCALES } from '../../../../utils/core/script/locale.ts';
import type { PeerDoc } from './engine.ts';

/** Records as flat documents with pinyin fields: what one would feed a general engine to search Chinese with it. */
export function peerDocs(records: readonly PackRecord[]): PeerDoc[] {
  const docs: PeerDoc[] = [];
  for (const record of records) {
    if (record.type !== 'script') continue;
    const texts = LOCALES.map((locale) => record.texts[locale]);
    const join = (parts: readonly (string | undefined)[]) => parts.filter((part) => part).join(' ');
    const title = join(texts.map((text) => text?.title));
    const tags = join(texts.flatMap((text) => text?.tags));
    const chinese = `${texts[0]?.title ?? ''} ${(texts[0]?.tags ?? []).join(' ')}`.trim();
    docs.push({
      id: record.id,
      title,
      tags,
      asked: join(texts.flatMap((text) => text?.asked)),
      body: join(texts.flatMap((text) => text?.wordings.neutral.say.map((part) => part.text))),
      pinyin: spell(chinese, 'pinyin'),
      initials: spell(chinese, 'first'),
    });
  }
  return docs;
}

/** Pinyin of a text, word by word, the syllables of a word joined. */
export function spell(text: string, pattern: 'pinyin' | 'first'): string {
  return text
    .split(' ')
    .map((word) => pinyin(word, { toneType: 'none', type: 'array', pattern, nonZh: 'consecutive', v: true }).join(''))
    .join(' ')
    .toLowerCase();
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
