import * as v from 'valibot';
import { LOCALES } from '../script/locale.ts';
import { CURRENCY_CODES } from '../slots/currencies.ts';

/** Version of the stored shape; raised with a migration beside it. */
export const SETTINGS_VERSION = 1;

export const THEMES = ['system', 'light', 'dark'] as const;

/** Per cent of the browser's text size. */
export const TEXT_SIZES = [90, 100, 115, 130, 150] as const;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));

/** A text that is said in a script: one for each content language. */
const said = (max: number) => v.strictObject({ 'zh-CN': text(max), en: text(max) });

/** A telephone number as the agent writes it; empty, or 3 to 15 digits with the usual marks. */
const phone = v.pipe(v.string(), v.maxLength(40), v.regex(/^$|^\+?[\d\s().,-]*(?:\d[\s().,-]*){3}.*$/));

export const settingsEntries = {
  company: said(80),
  line: said(80),
  agent: said(40),
  hours: said(120),
  languages: said(120),
  hotline: phone,
  emergency: phone,
  /** Language scripts are shown in at first. */
  contentLocale: v.picklist(LOCALES),
  /** auto: as the browser's interface. */
  interfaceLocale: v.picklist(['auto', ...LOCALES]),
  theme: v.picklist(THEMES),
  textSize: v.picklist(TEXT_SIZES),
  /** Say 1 as 幺 in telephone and order numbers. */
  yao: v.boolean(),
  /** Currency of amounts typed without one. */
  currency: v.picklist(CURRENCY_CODES),
  /** Days a note is kept; 0: until the end of the shift. */
  noteRetentionDays: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3650)),
};

export const settingsSchema = v.strictObject({ version: v.literal(SETTINGS_VERSION), ...settingsEntries });

/** Everything the agent may set. */
export type Settings = v.InferOutput<typeof settingsSchema>;

export type SettingName = keyof typeof settingsEntries;

export const SETTING_NAMES = Object.keys(settingsEntries) as SettingName[];
