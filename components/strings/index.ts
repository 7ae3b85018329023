import type { Locale } from '../../utils/core/script/locale.ts';
import { en } from './en/index.ts';
import { zhCN } from './zh-CN/index.ts';

export type Strings = typeof en;

const STRINGS: Record<Locale, Strings> = { en, 'zh-CN': zhCN };

/** The words of the interface in one language. */
export function stringsFor(locale: Locale): Strings {
  return STRINGS[locale];
}
