/** Languages that content and interface come in. The first one is the fallback. */
export const LOCALES = ['zh-CN', 'en'] as const;

export type Locale = (typeof LOCALES)[number];

/** Tells whether a string names one of the supported locales exactly. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.includes(value as Locale);
}

/**
 * The supported locale nearest to a BCP 47 tag such as a browser's UI language:
 * every Chinese tag becomes zh-CN, anything else English.
 */
export function nearestLocale(tag: string): Locale {
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en';
}
