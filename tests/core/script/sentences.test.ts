import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../../utils/core/script/locale.ts';
import { sentencesOf } from '../../../utils/core/script/sentences.ts';
import { fillWording, type Segment } from '../../../utils/core/slots/fill-wording.ts';

const now = { at: 0, zone: 'Asia/Shanghai' };
const show = (segments: readonly Segment[]) =>
  segments.map((segment) => (segment.kind === 'text' ? segment.text : `{${segment.name}}`)).join('');
const cut = (text: string, locale: Locale) =>
  sentencesOf(fillWording(text, {}, { locale, now, form: 'spoken' }), locale).map(show);

test.each<[Locale, string, string[]]>([
  ['zh-CN', '您好。请问有什么可以帮您？', ['您好。', '请问有什么可以帮您？']],
  ['zh-CN', '他说：“好的。”我记下了……谢谢！', ['他说：“好的。”', '我记下了……', '谢谢！']],
  ['zh-CN', '{surname}{honorific}，您好；请稍等', ['{surname}{honorific}，您好；', '请稍等']],
  ['zh-CN', '第一行\n第二行', ['第一行\n', '第二行']],
  ['en', 'Hello, Mr. Li. How can I help?', ['Hello, Mr. Li. ', 'How can I help?']],
  ['en', 'It costs 3.50 yuan. Is that fine?', ['It costs 3.50 yuan. ', 'Is that fine?']],
  ['en', 'You said “stop.” I have stopped.', ['You said “stop.” ', 'I have stopped.']],
  ['en', 'Order no. {order} is late. I’m sorry, {surname}.', ['Order no. {order} is late. ', 'I’m sorry, {surname}.']],
  ['en', 'Done.{order} next', ['Done.{order} next']],
  ['en', '', []],
])('%s: %s', (locale, text, expected) => {
  expect(cut(text, locale)).toEqual(expected);
});

test('the sentences joined are the words', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 6 }),
    fc.constantFrom('。', '！”', '. ', '? ', '\n', '{surname}', 'Mr. '),
  );
  fc.assert(
    fc.property(fc.array(piece), fc.constantFrom(...LOCALES), (pieces, locale) => {
      const text = pieces.join('');
      const sentences = cut(text, locale);
      expect(sentences.join('')).toBe(text);
      expect(sentences).not.toContain('');
    }),
  );
});
