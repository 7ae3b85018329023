import { describe, expect, test } from 'vitest';
import { indexPack } from '../../../utils/core/search/pack-index.ts';
import { recordKey } from '../../../utils/core/search/record-keys.ts';
import { type SearchOptions, search } from '../../../utils/core/search/search.ts';
import { indexOf, standardIndex, standardRecords } from './standard-index.ts';

const find = (query: string, options: SearchOptions = {}) => search([standardIndex], query, options);
const ids = (query: string, options: SearchOptions = {}) => find(query, options).map(({ id }) => id);
const key = (id: string) => recordKey('standard', 'script', id);

describe('filters', () => {
  test('a category alone', () => {
    const found = find('投诉', { category: 'limits', limit: 50 });
    expect(found.every(({ category }) => category?.id === 'limits')).toBe(true);
    expect(find('投诉', { category: 'nowhere' })).toEqual([]);
  });

  test('types alone', () => {
    expect(ids('力量型', { types: ['playbook'] })).toEqual(['powerful']);
    expect(find('投诉', { types: ['card'] }).every(({ type }) => type === 'card')).toBe(true);
  });

  test('a language alone: matched in it, drawn in it', () => {
    for (const hit of find('投诉', { locale: 'en' })) expect(hit.match.locale).toBe('en');
    expect(ids('silent caller', { locale: 'zh-CN' })[0]).not.toBe('sound.silent');
  });

  test('favourites alone, and all but some', () => {
    const only = new Set([key('complaint.repeat'), key('sound.silent'), 'gone/script/x']);
    expect(ids('投诉', { only })).toEqual(['complaint.repeat']);
    expect(ids('投诉', { without: new Set([key('complaint.opening')]) })).not.toContain('complaint.opening');
  });

  test('a tag, whatever its case', () => {
    const [record] = standardRecords.filter((one) => one.type === 'script' && one.id === 'sound.silent');
    if (record?.type !== 'script') throw new Error('no sound.silent');
    const tag = record.texts.en?.tags[0] ?? '';
    expect(ids('silent', { tag: tag.toUpperCase() })).toContain('sound.silent');
    expect(ids('silent', { tag: 'no such tag' })).toEqual([]);
  });

  test('packs alone', () => {
    expect(find('投诉', { packs: ['other'] })).toEqual([]);
  });

  test('work before the cut: the one favourite is found among many better matches', () => {
    for (const { id } of find('客户', { limit: 200 })) {
      expect(ids('客户', { only: new Set([key(id)]), limit: 1 }).length).toBeLessThanOrEqual(1);
    }
    const last = find('客户', { limit: 200, types: ['script'] }).at(-1)?.id ?? '';
    expect(ids('客户', { only: new Set([key(last)]), limit: 1 })).toEqual([last]);
  });
});

describe('usage', () => {
  test('decides between equal matches', () => {
    const twins = ['a.one', 'a.two'].map((id) => ({ ...script, id }));
    const index = indexOf(twins);
    const first = (usage: [string, number, number][]) =>
      search([index], '测试话术', { usage: new Map(usage.map(([id, count, last]) => [key(id), { count, last }])) })[0]
        ?.id;
    expect(first([])).toBe('a.one');
    expect(first([['a.two', 1, 5]])).toBe('a.two');
    expect(
      first([
        ['a.one', 3, 1],
        ['a.two', 3, 9],
      ]),
    ).toBe('a.two');
  });

  test('never beats a better match', () => {
    const usage = new Map([[key('transfer.supervisor'), { count: 999, last: 999 }]]);
    expect(ids('转接', { usage })[0]).toBe('transfer.warm');
  });
});

describe('rows', () => {
  test('a record once, in the preferred language, whichever language matched', () => {
    const [hit] = find('silent caller', { preferred: 'zh-CN' });
    expect([hit?.locale, hit?.title.text, hit?.match.locale]).toEqual(['zh-CN', '无声电话', 'en']);
    const all = find('投诉', { limit: 100 }).map(({ type, id }) => `${type}/${id}`);
    expect(new Set(all).size).toBe(all.length);
  });

  test('or once a language', () => {
    const rows = find('VIP 投诉 complaint', { rows: 'locale', limit: 100 }).filter(
      ({ id }) => id === 'complaint.opening',
    );
    expect(rows.map(({ locale }) => locale).sort()).toEqual(['en', 'zh-CN']);
  });

  test('no more than the limit', () => {
    expect(find('客户', { limit: 3 })).toHaveLength(3);
  });
});

describe('several packs together', () => {
  const half = (records: typeof standardRecords, odd: number) =>
    records.filter((record, at) => record.type === 'category' || at % 2 === odd);
  const parts = [0, 1].map((odd) => indexOf(half(standardRecords, odd)));

  test.each(['投诉', 'tousu', 'wsdh', 'complaint', '我要找你们经理', 'how long do I have to wait'])('%s', (query) => {
    const scores = (indexes: typeof parts) =>
      new Map(search(indexes, query, { limit: 8 }).map(({ type, id, score }) => [`${type}/${id}`, score.toFixed(4)]));
    expect(scores(parts)).toEqual(scores([standardIndex]));
  });

  test('say which pack a hit is of', () => {
    const own = indexPack({ packId: 'own', stamp: '', records: [{ ...script, id: 'own.one' }] });
    const [hit] = search([standardIndex, own], '测试话术');
    expect([hit?.packId, hit?.id]).toEqual(['own', 'own.one']);
  });
});

const script = {
  type: 'script' as const,
  id: 'x',
  category: 'sound',
  slots: [],
  texts: {
    'zh-CN': {
      title: '测试话术',
      when: '测试时',
      wordings: { neutral: { say: [{ text: '这是测试。' }] } },
      never: [],
      tags: ['测试'],
      asked: [],
    },
  },
};
