import { describe, expect, test } from 'vitest';
import type { SlotKind } from '../../../utils/core/pack/pack-header.ts';
import type { Locale } from '../../../utils/core/script/locale.ts';
import { parseSlot, slotForm } from '../../../utils/core/slots/registry.ts';

/** Tuesday, 4 March 2025, 15:30:40 in Shanghai. */
const now = { at: Date.UTC(2025, 2, 4, 7, 30, 40), zone: 'Asia/Shanghai' };

function forms(kind: SlotKind, typed: string, locale: Locale, yao = true) {
  const value = parseSlot(kind, typed, { locale, now });
  if (value.kind === 'invalid') return value.code;
  return [slotForm(value, 'spoken', { locale, now, yao }), slotForm(value, 'written', { locale, now })];
}

describe('typed, then said and written', () => {
  test.each<[SlotKind, Locale, string, string, string]>([
    ['phone', 'zh-CN', '13800138000', '幺三八 零零幺三 八零零零', '138 0013 8000'],
    ['phone', 'zh-CN', '１３８－００１３－８０００', '幺三八 零零幺三 八零零零', '138 0013 8000'],
    ['phone', 'zh-CN', '01082345678转12', '零幺零 八二三四 五六七八 转幺二', '010 8234 5678转12'],
    ['phone', 'zh-CN', '0571-8765432', '零五七幺 八七六 五四三二', '0571 876 5432'],
    ['phone', 'zh-CN', '4008001234', '四零零 八零零 幺二三四', '400 800 1234'],
    ['phone', 'zh-CN', '110', '幺幺零', '110'],
    ['phone', 'zh-CN', '95588', '九五五八八', '95588'],
    ['phone', 'en', '+8613800138000', 'plus 8 6, 1 3 8, 0 0 1 3, 8 0 0 0', '+86 138 0013 8000'],
    ['phone', 'en', '+1 (212) 555-0199 ext 7', 'plus 1, 2 1 2, 5 5 5, 0 1 9 9, extension 7', '+1 212 555 0199 ext. 7'],
    ['phone', 'en', '0044 20 7946 0958', 'plus 4 4, 2 0 7, 9 4 6, 0 9 5 8', '+44 207 946 0958'],
    ['amount', 'zh-CN', '1234.5', '一千两百三十四元五角', '1,234.50元'],
    ['amount', 'zh-CN', '￥１，０００．０６', '一千元零六分', '1,000.06元'],
    ['amount', 'zh-CN', '三百二十块', '三百二十元', '320元'],
    ['amount', 'zh-CN', '3块5', '三元五角', '3.50元'],
    ['amount', 'zh-CN', '1.2万', '一万两千元', '12,000元'],
    ['amount', 'zh-CN', '$12.50', '十二美元五十美分', '12.50美元'],
    ['amount', 'zh-CN', '2', '两元', '2元'],
    ['amount', 'zh-CN', '100010', '十万零一十元', '100,010元'],
    ['amount', 'en', '1234.5', 'one thousand two hundred thirty-four yuan and fifty fen', 'CN¥1,234.50'],
    ['amount', 'en', '$1', 'one dollar', '$1'],
    ['amount', 'en', '£2.01', 'two pounds and one penny', '£2.01'],
    ['amount', 'en', 'two hundred and five dollars', 'two hundred five dollars', '$205'],
    ['date', 'zh-CN', '后天', '3月6日星期四', '3月6日'],
    ['date', 'zh-CN', '下周三', '3月12日星期三', '3月12日'],
    ['date', 'zh-CN', '周二', '3月4日星期二', '3月4日'],
    ['date', 'zh-CN', '三月十五号', '3月15日星期六', '3月15日'],
    ['date', 'zh-CN', '2028-02-29', '2028年2月29日星期二', '2028年2月29日'],
    ['date', 'en', 'tomorrow', 'Wednesday 5 March', '5 March'],
    ['date', 'en', 'Dec 31', 'Wednesday 31 December', '31 December'],
    ['date', 'en', 'Dec 31 2024', 'Tuesday 31 December 2024', '31 December 2024'],
    ['date', 'en', 'Oct 1', 'Wednesday 1 October', '1 October'],
    ['date', 'zh-CN', '2月20日', '2月20日星期四', '2月20日'],
    ['date', 'zh-CN', '1月3日', '2026年1月3日星期六', '2026年1月3日'],
    ['date', 'en', 'next Friday', 'Friday 14 March', '14 March'],
    ['time', 'zh-CN', '下午3点半', '15点30分', '15:30'],
    ['time', 'zh-CN', '晚上十二点', '0点', '00:00'],
    ['time', 'zh-CN', '9点05', '9点05分', '09:05'],
    ['time', 'en', '3:05 pm', '15:05', '15:05'],
    ['time', 'en', '12 am', '00:00', '00:00'],
    ['time', 'en', '1530', '15:30', '15:30'],
    ['duration', 'zh-CN', '3', '3分钟', '3分钟'],
    ['duration', 'zh-CN', '两个半小时', '2小时30分钟', '2小时30分钟'],
    ['duration', 'en', 'half an hour', '30 minutes', '30 minutes'],
    ['duration', 'en', '90s', '1 minute and 30 seconds', '1 minute and 30 seconds'],
    ['deadline', 'zh-CN', '24小时内', '明天15点30分', '3月5日15:30'],
    ['deadline', 'zh-CN', '48h', '3月6日星期四15点30分', '3月6日15:30'],
    ['deadline', 'zh-CN', '今天18点前', '今天18点', '3月4日18:00'],
    ['deadline', 'zh-CN', '明早9点', '明天9点', '3月5日09:00'],
    ['deadline', 'zh-CN', '3个工作日内', '3月7日星期五', '3月7日'],
    ['deadline', 'zh-CN', '5个工作日', '3月11日星期二', '3月11日'],
    ['deadline', 'zh-CN', '一个月内', '4月4日星期五', '4月4日'],
    ['deadline', 'zh-CN', '9点', '明天9点', '3月5日09:00'],
    ['deadline', 'en', 'within 24 hours', 'tomorrow at 15:30', '5 March at 15:30'],
    ['deadline', 'en', 'Friday 5pm', 'Friday 7 March at 17:00', '7 March at 17:00'],
    ['deadline', 'en', 'by 17:00 tomorrow', 'tomorrow at 17:00', '5 March at 17:00'],
    ['deadline', 'en', 'end of day', 'today', '4 March'],
    ['order', 'zh-CN', '订单号：AB-20250304', 'A B 横杠 二零二五 零三零四', 'AB-20250304'],
    ['order', 'en', '#1234567', '1 2 3 4, 5 6 7', '1234567'],
    ['options', 'zh-CN', '退款、换货、维修', '第一，退款；第二，换货；第三，维修', '1、退款；2、换货；3、维修'],
    ['options', 'en', 'a refund; an exchange', 'first, a refund; second, an exchange', '(1) a refund; (2) an exchange'],
    ['honorific', 'zh-CN', 'Mrs.', '女士', '女士'],
    ['honorific', 'en', '先生', 'Mr', 'Mr'],
    ['surname', 'zh-CN', ' 欧阳\u200b ', '欧阳', '欧阳'],
    ['text', 'en', 'a  late\nrefund', 'a late refund', 'a late refund'],
  ])('%s %s: %s', (kind, locale, typed, spoken, written) => {
    expect(forms(kind, typed, locale)).toEqual([spoken, written]);
  });

  test('without 幺 the digit 1 is 一', () => {
    expect(forms('phone', '110', 'zh-CN', false)[0]).toBe('一一零');
  });
});

describe('what cannot be a value is refused with the reason', () => {
  test.each<[SlotKind, Locale, string, string]>([
    ['text', 'en', ' \u200b ', 'empty'],
    ['text', 'en', 'x'.repeat(501), 'too-long'],
    ['surname', 'en', '<b>', 'characters'],
    ['honorific', 'en', 'toString', 'not-an-honorific'],
    ['phone', 'zh-CN', '12', 'too-short'],
    ['phone', 'zh-CN', '1234567890123456', 'too-long'],
    ['phone', 'zh-CN', 'call me', 'characters'],
    ['amount', 'zh-CN', '-5', 'negative'],
    ['amount', 'zh-CN', '12,50', 'grouping'],
    ['amount', 'zh-CN', '1.999', 'not-a-number'],
    ['amount', 'zh-CN', '99999999999999', 'range'],
    ['date', 'en', '3/4', 'ambiguous-date'],
    ['date', 'zh-CN', '2月30日', 'no-such-day'],
    ['date', 'zh-CN', '2025-02-29', 'no-such-day'],
    ['date', 'zh-CN', '3月4日星期三', 'weekday-mismatch'],
    ['date', 'en', 'someday', 'not-a-date'],
    ['time', 'zh-CN', '25:00', 'range'],
    ['time', 'en', '13:00 pm', 'range'],
    ['time', 'en', 'soon', 'not-a-time'],
    ['duration', 'en', '3 days', 'range'],
    ['duration', 'en', 'a while', 'not-a-duration'],
    ['deadline', 'en', 'yesterday', 'past'],
    ['deadline', 'zh-CN', '今天9点', 'past'],
    ['deadline', 'zh-CN', '尽快', 'not-a-deadline'],
    ['order', 'en', '--', 'characters'],
    ['options', 'en', ' ; ', 'empty'],
    ['options', 'en', 'a;b;c;d;e;f;g;h;i;j', 'too-many'],
  ])('%s %s: %s → %s', (kind, locale, typed, code) => {
    expect(forms(kind, typed, locale)).toBe(code);
  });
});
