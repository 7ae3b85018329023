import { describe, expect, test } from 'vitest';
import { resolveWording } from '../../../utils/core/script/resolve-wording.ts';
import type { ScriptRecord, ScriptText } from '../../../utils/core/script/script-record.ts';
import { sayPart, scriptText, wordsOf } from '../../../utils/core/script/script-words.ts';

const text = (title: string, wordings: ScriptText['wordings']): ScriptText => ({
  title,
  when: 'w',
  wordings,
  never: [],
  tags: [],
  asked: [],
});
const script: ScriptRecord = {
  type: 'script',
  id: 'hold.ask',
  category: 'waiting',
  slots: ['phone'],
  texts: {
    'zh-CN': text('请等', {
      neutral: { say: [{ id: 'ask', text: '请等。' }, { text: '电话{phone}' }], send: '请稍等，电话{phone}' },
      lively: { say: [{ text: '请等一下呀。' }] },
    }),
  },
};
const context = { locale: 'zh-CN', now: { at: 0, zone: 'Asia/Shanghai' } } as const;
const values = { phone: { kind: 'phone', digits: '110' } } as const;

describe('the words that are shown', () => {
  test.each([
    ['zh-CN', 'lively', 'zh-CN', 'lively'],
    ['zh-CN', 'powerful', 'zh-CN', 'neutral'],
    ['en', 'lively', 'zh-CN', 'lively'],
    ['en', 'neutral', 'zh-CN', 'neutral'],
  ] as const)('wanted %s %s, given %s %s', (locale, key, givenLocale, givenKey) => {
    expect(resolveWording(script, locale, key)).toMatchObject({ locale: givenLocale, key: givenKey });
  });

  const { wording } = resolveWording(script, 'zh-CN', 'neutral');

  test('a field gets the written words with written numbers, the voice the spoken ones', () => {
    expect(scriptText(wording, 'field', values, context)).toEqual({ kind: 'text', text: '请稍等，电话110' });
    expect(scriptText(wording, 'voice', values, context)).toEqual({ kind: 'text', text: '请等。\n电话一一零' });
    expect(scriptText(wording, 'field', {}, context)).toEqual({ kind: 'open', names: ['phone'] });
  });

  test('without written words a field gets the spoken ones', () => {
    expect(wordsOf(resolveWording(script, 'zh-CN', 'lively').wording, 'field')).toBe('请等一下呀。');
  });

  test('a flow step finds its part', () => {
    expect(sayPart(wording, 'ask')?.text).toBe('请等。');
    expect(sayPart(wording, 'nowhere')).toBeUndefined();
  });
});
