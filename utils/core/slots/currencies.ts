/** How a currency is typed, written and said. */
export interface Currency {
  readonly code: string;
  /** Digits after the point. */
  readonly decimals: 0 | 2;
  /** Signs and words an agent may type, lower-case. */
  readonly typed: readonly string[];
  readonly zh: { readonly major: string; readonly minor: string };
  readonly en: {
    readonly one: string;
    readonly many: string;
    readonly minorOne: string;
    readonly minorMany: string;
    /** Word before the minor unit when no major one names the currency. */
    readonly minorAlone: string;
  };
}

const define = <const C extends Currency>(currency: C) => currency;

/** Order matters for words alone: 美元 and 港元 are looked for before 元, “Australian dollar” before “dollar”. */
export const CURRENCIES = [
  define({
    code: 'HKD',
    decimals: 2,
    typed: ['hong kong dollars', 'hong kong dollar', 'hk$', 'hkd', '港元', '港币'],
    zh: { major: '港元', minor: '港仙' },
    en: {
      one: 'Hong Kong dollar',
      many: 'Hong Kong dollars',
      minorOne: 'cent',
      minorMany: 'cents',
      minorAlone: 'Hong Kong',
    },
  }),
  define({
    code: 'SGD',
    decimals: 2,
    typed: ['singapore dollars', 'singapore dollar', 's$', 'sgd', '新加坡元'],
    zh: { major: '新加坡元', minor: '新加坡分' },
    en: {
      one: 'Singapore dollar',
      many: 'Singapore dollars',
      minorOne: 'cent',
      minorMany: 'cents',
      minorAlone: 'Singapore',
    },
  }),
  define({
    code: 'AUD',
    decimals: 2,
    typed: ['australian dollars', 'australian dollar', 'a$', 'aud', '澳元'],
    zh: { major: '澳元', minor: '澳分' },
    en: {
      one: 'Australian dollar',
      many: 'Australian dollars',
      minorOne: 'cent',
      minorMany: 'cents',
      minorAlone: 'Australian',
    },
  }),
  define({
    code: 'USD',
    decimals: 2,
    typed: ['us dollars', 'us dollar', 'dollars', 'dollar', 'us$', 'usd', '美元', '美金', '$'],
    zh: { major: '美元', minor: '美分' },
    en: { one: 'dollar', many: 'dollars', minorOne: 'cent', minorMany: 'cents', minorAlone: '' },
  }),
  define({
    code: 'EUR',
    decimals: 2,
    typed: ['euros', 'euro', 'eur', '欧元', '€'],
    zh: { major: '欧元', minor: '欧分' },
    en: { one: 'euro', many: 'euros', minorOne: 'cent', minorMany: 'cents', minorAlone: 'euro' },
  }),
  define({
    code: 'GBP',
    decimals: 2,
    typed: ['pounds', 'pound', 'gbp', '英镑', '£'],
    zh: { major: '英镑', minor: '便士' },
    en: { one: 'pound', many: 'pounds', minorOne: 'penny', minorMany: 'pence', minorAlone: '' },
  }),
  define({
    code: 'JPY',
    decimals: 0,
    typed: ['jpy', 'jp¥', 'yen', '日元', '日圆'],
    zh: { major: '日元', minor: '' },
    en: { one: 'yen', many: 'yen', minorOne: '', minorMany: '', minorAlone: '' },
  }),
  define({
    code: 'CNY',
    decimals: 2,
    typed: ['renminbi', 'yuan', 'cn¥', 'cny', 'rmb', '人民币', '块钱', '元', '块', '圆', '¥'],
    zh: { major: '元', minor: '分' },
    en: { one: 'yuan', many: 'yuan', minorOne: 'fen', minorMany: 'fen', minorAlone: '' },
  }),
] as const;

export const CURRENCY_CODES = ['CNY', 'HKD', 'SGD', 'AUD', 'USD', 'EUR', 'GBP', 'JPY'] as const;

export type CurrencyCode = (typeof CURRENCY_CODES)[number];

/** The table row of a currency. */
export function currencyOf(code: CurrencyCode): Currency {
  return CURRENCIES.find((currency) => currency.code === code) as Currency;
}

/** Every sign and word with its currency, longest first, so that HK$ is found before $. */
export const CURRENCY_SIGNS: readonly (readonly [sign: string, code: CurrencyCode])[] = CURRENCIES.flatMap(
  ({ code, typed }) => typed.map((sign) => [sign, code] as const),
).sort(([a], [b]) => b.length - a.length);
