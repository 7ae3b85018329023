import { expect, test } from 'vitest';
import { stringsFor } from '../../../components/strings/index.ts';
import type { CallPromise } from '../../../utils/core/call/promise.ts';
import { promiseInWords } from '../../../utils/core/call/promise-in-words.ts';

const now = { at: Date.parse('2026-03-03T02:00:00Z'), zone: 'Asia/Shanghai' };
const base: CallPromise = {
  ...{ id: 'a', matter: 'a', kind: 'other', label: '回电告知结果', customer: '', owner: '', madeAt: now.at },
  ...{ zone: now.zone, dueAt: Date.parse('2026-03-04T07:30:00Z'), precision: 'minute', state: { kind: 'open' } },
  ...{ extensions: [], reminded: [] },
};

test.each([
  ['zh-CN', {}, '回电告知结果，3月4日15:30'],
  ['en', { label: 'call back' }, 'call back, 4 March at 15:30'],
  ['zh-CN', { kind: 'solve', label: '' }, '解决问题，3月4日15:30'],
  ['en', { kind: 'handover', to: 'Technical', label: 'photos' }, 'Handed over to Technical: photos, 4 March at 15:30'],
  ['zh-CN', { kind: 'handover', to: '技术部', label: '照片', precision: 'day' }, '转交技术部：照片，3月4日'],
] as const)('in %s %o reads “%s”', (locale, part, expected) => {
  const names = stringsFor(locale).promises.kinds;
  expect(promiseInWords({ ...base, ...part }, names, { locale, now })).toBe(expected);
});
