import { expect, test } from 'vitest';
import { recogniseCustomerLine } from '../../../utils/core/slots/customer-line.ts';
import { slotForm } from '../../../utils/core/slots/registry.ts';

const now = { at: Date.UTC(2025, 2, 4), zone: 'Asia/Shanghai' };

function recognised(line: string) {
  const slots = recogniseCustomerLine(line, { locale: 'zh-CN', now });
  for (const { from, to } of slots) expect(to).toBeGreaterThan(from);
  return Object.fromEntries(
    slots.map(({ name, value }) => [name, slotForm(value, 'written', { locale: 'zh-CN', now })]),
  );
}

test.each<[string, Record<string, string>]>([
  [
    '客户：张先生，电话：13800138000，订单号：A20250304-01，金额：¥1,299.00',
    { surname: '张', honorific: '先生', phone: '138 0013 8000', order: 'A20250304-01', amount: '1,299元' },
  ],
  [
    '姓名: 欧阳明\t手机: 138 0013 8000\t订单: 202503040001',
    { surname: '欧阳', phone: '138 0013 8000', order: '202503040001' },
  ],
  [
    'Name: Mr. John Smith | Tel: +44 20 7946 0958 | Order #AB-1234 | Total: £20.50',
    { surname: 'Smith', honorific: '先生', phone: '+44 207 946 0958', order: 'AB-1234', amount: '20.50英镑' },
  ],
  [
    '王芳 女士 13912345678 202503040001 99元',
    { surname: '王', honorific: '女士', phone: '139 1234 5678', order: '202503040001', amount: '99元' },
  ],
  ['刘洋 13912345678 4111111111111111', { surname: '刘', phone: '139 1234 5678' }],
  ['王芳 女士 13912345678', { surname: '王', honorific: '女士', phone: '139 1234 5678' }],
  [
    '李娜,13912345678,SO20250304A,299元',
    { surname: '李', phone: '139 1234 5678', order: 'SO20250304A', amount: '299元' },
  ],
  ['联系人：陈小姐 0571-87654321', { surname: '陈', honorific: '小姐', phone: '0571 8765 4321' }],
])('a customer card line fills its slots: %s', (line, expected) => {
  expect(recognised(line)).toEqual(expected);
});

test.each(['13800138000', '退款进度', '张先生说还没有收到', '', 'The customer called twice about it', '订单号：A1'])(
  'an ordinary paste stays one: %s',
  (line) => {
    const slots = recogniseCustomerLine(line, { locale: 'zh-CN', now });
    expect(
      slots.filter(({ name }) => name !== 'surname' && name !== 'honorific').length === 0 || slots.length === 0,
    ).toBe(true);
  },
);

test('the ranges name the places in the line', () => {
  const line = '王芳 女士 13912345678';
  const slots = recogniseCustomerLine(line, { locale: 'zh-CN', now });
  expect(slots.map(({ from, to }) => line.slice(from, to))).toEqual(['王', '女士', '13912345678']);
});
