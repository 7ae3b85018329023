import type { Locale } from '../../script/locale.ts';
import { invalid, type SlotKindRules } from '../slot-kind.ts';
import type { Honorific, HonorificValue } from '../slot-value.ts';
import { halfWidth } from '../typed-text.ts';

const FORMS: Readonly<Record<Honorific, Readonly<Record<Locale, string>>>> = {
  mr: { 'zh-CN': '先生', en: 'Mr' },
  ms: { 'zh-CN': '女士', en: 'Ms' },
  miss: { 'zh-CN': '小姐', en: 'Miss' },
};

const TYPED: Readonly<Record<string, Honorific>> = {
  先生: 'mr',
  男: 'mr',
  男士: 'mr',
  mr: 'mr',
  mister: 'mr',
  m: 'mr',
  女士: 'ms',
  女: 'ms',
  太太: 'ms',
  夫人: 'ms',
  ms: 'ms',
  mrs: 'ms',
  madam: 'ms',
  f: 'ms',
  小姐: 'miss',
  miss: 'miss',
  xs: 'mr',
  ns: 'ms',
  xj: 'miss',
};

/** 先生, 女士, 小姐 – Mr, Ms, Miss: kept as a code, so that a change of language keeps it. */
export const honorificKind: SlotKindRules<HonorificValue> = {
  kind: 'honorific',
  parse: (typed) => {
    const word = halfWidth(typed).toLowerCase().replace(/\.$/, '');
    if (word === '') return invalid('empty');
    const honorific = Object.hasOwn(TYPED, word) ? TYPED[word] : undefined;
    return honorific === undefined ? invalid('not-an-honorific') : { kind: 'honorific', honorific };
  },
  written: (value, { locale }) => FORMS[value.honorific][locale],
  spoken: (value, { locale }) => FORMS[value.honorific][locale],
  edit: (value, { locale }) => FORMS[value.honorific][locale],
};
