import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { checkSetting, withSetting } from '../../../utils/core/settings/check-setting.ts';
import { defaultSettings } from '../../../utils/core/settings/default-settings.ts';
import { withPolicy } from '../../../utils/core/settings/managed-settings.ts';
import { readSettings } from '../../../utils/core/settings/read-settings.ts';
import { SETTING_NAMES, type Settings, settingsSchema } from '../../../utils/core/settings/settings.ts';
import { interfaceLocale, settingsSlots } from '../../../utils/core/settings/settings-slots.ts';
import { BUILTIN_SLOTS } from '../../../utils/core/slots/builtin-slots.ts';

const defaults = defaultSettings('zh-CN');
const filled: Settings = {
  ...defaults,
  company: { 'zh-CN': '蓝海网络', en: 'Blue Sea' },
  line: { 'zh-CN': '客服热线', en: '' },
  agent: { 'zh-CN': '8012号', en: '8012' },
  hours: { 'zh-CN': '每天九点到十八点', en: '' },
  languages: { 'zh-CN': '普通话和英语', en: 'Mandarin and English' },
  hotline: '400-800-1234',
};

describe('fresh settings', () => {
  test.each([
    ['zh-CN', 'zh-CN', '110'],
    ['zh', 'zh-CN', '110'],
    ['zh-TW', 'zh-CN', ''],
    ['en-GB', 'en', ''],
    ['de', 'en', ''],
  ])('for a browser in %s', (tag, contentLocale, emergency) => {
    const settings = defaultSettings(tag);
    expect(settings).toMatchObject({ contentLocale, emergency });
    expect(v.is(settingsSchema, settings)).toBe(true);
  });
});

describe('reading what is stored', () => {
  test('what was written is read', () => {
    expect(readSettings(JSON.parse(JSON.stringify(filled)), defaults)).toEqual({
      settings: filled,
      problems: [],
      isNewer: false,
    });
  });

  test('one damaged field costs only itself', () => {
    const { settings, problems } = readSettings({ ...filled, theme: 'pink', noteRetentionDays: -1 }, defaults);
    expect(settings).toEqual({ ...filled, theme: 'system', noteRetentionDays: 30 });
    expect(problems).toEqual([
      { name: 'theme', code: 'wrong-kind' },
      { name: 'noteRetentionDays', code: 'range' },
    ]);
  });

  test('settings of a newer version are read as far as they can be and marked', () => {
    const { settings, isNewer } = readSettings({ ...filled, version: 99, shiny: true }, defaults);
    expect({ settings, isNewer }).toEqual({ settings: filled, isNewer: true });
  });

  test('anything at all gives valid settings', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom('version', '__proto__', ...SETTING_NAMES), fc.anything()),
        ),
        (stored) => {
          expect(v.is(settingsSchema, readSettings(stored, defaults).settings)).toBe(true);
        },
      ),
    );
  });
});

describe('changing a setting', () => {
  test.each([
    ['company', { 'zh-CN': 'x'.repeat(81), en: '' }, 'too-long'],
    ['hotline', 'ask at the desk', 'not-a-phone'],
    ['hotline', '12', 'not-a-phone'],
    ['hotline', '1234567890123456', 'not-a-phone'],
    ['hotline', '', undefined],
    ['emergency', '110', undefined],
    ['noteRetentionDays', 3651, 'range'],
    ['noteRetentionDays', 1.5, 'range'],
    ['noteRetentionDays', 0, undefined],
    ['textSize', 101, 'wrong-kind'],
    ['yao', 'yes', 'wrong-kind'],
  ] as const)('%s to %o: %s', (name, value, expected) => {
    expect(checkSetting(name, value)).toBe(expected);
  });

  test('a refused change changes nothing', () => {
    expect(withSetting(filled, 'noteRetentionDays', 7)).toEqual({
      kind: 'changed',
      settings: { ...filled, noteRetentionDays: 7 },
    });
    expect(withSetting(filled, 'noteRetentionDays', 9999)).toEqual({ kind: 'refused', code: 'range' });
  });
});

describe('a company’s policy', () => {
  test('fixes what it names and ignores what is no setting', () => {
    const { settings, locked } = withPolicy(filled, {
      company: 'Azure',
      noteRetentionDays: 0,
      theme: 'pink',
      packs: ['https://example.org'],
    });
    expect(settings).toEqual({ ...filled, company: { 'zh-CN': 'Azure', en: 'Azure' }, noteRetentionDays: 0 });
    expect([...locked]).toEqual(['company', 'noteRetentionDays']);
  });

  test.each([[undefined], [null], ['x'], [[]]])('none: %o', (policy) => {
    expect(withPolicy(filled, policy)).toEqual({ settings: filled, locked: new Set() });
  });
});

describe('slots filled by the settings', () => {
  test('names fall back to the other language, opening hours stay a blank', () => {
    expect(settingsSlots(filled, 'en')).toMatchObject({
      company: { kind: 'text', text: 'Blue Sea' },
      line: { kind: 'text', text: '客服热线' },
      hotline: { kind: 'phone', digits: '4008001234' },
    });
    expect(settingsSlots(filled, 'en')).not.toHaveProperty('hours');
    expect(settingsSlots(defaults, 'zh-CN')).toEqual({ emergency: { kind: 'phone', digits: '110' } });
  });

  test('every slot whose source is the settings can be filled by them', () => {
    const names = BUILTIN_SLOTS.filter(({ source }) => source === 'settings').map(({ name }) => name);
    const everything = { ...filled, emergency: '112' };
    expect(Object.keys(settingsSlots(everything, 'zh-CN')).sort()).toEqual([...names].sort());
  });
});

test('the interface follows the browser unless told otherwise', () => {
  expect(interfaceLocale(defaults, 'en')).toBe('en');
  expect(interfaceLocale({ ...defaults, interfaceLocale: 'zh-CN' }, 'en')).toBe('zh-CN');
});
