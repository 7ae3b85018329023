import type { Locale } from '../../utils/core/script/locale.ts';
import type { Rule } from './rule.ts';
import { stringsOf } from './text/strings.ts';

const FORBIDDEN: Record<Locale, readonly (readonly [RegExp, string])[]> = {
  'zh-CN': [
    [/["']/, 'write “ ” and, inside them, ‘ ’.'],
    [/[「」『』]/, 'write “ ”.'],
    [/\.{2,}|。{2,}|(?<!…)…(?!…)|…{3,}/, 'write the ellipsis as ……'],
    [/--|(?<!—)—(?!—)|—{3,}/, 'write the dash as ——'],
  ],
  en: [
    [/["]/, 'write “ ”.'],
    [/[']/, 'write ’ for an apostrophe.'],
    [/\.{2,}|…{2,}/, 'write the ellipsis as …'],
    [/--/, 'write a colon, a comma or a dash –.'],
  ],
};

export const typographicMarks: Rule = {
  id: 'typographic-marks',
  about: 'Quotes, apostrophes, ellipses and dashes are the typographic ones of their language.',
  *check(library) {
    for (const { file, id, locale, where, text } of stringsOf(library)) {
      const fix = FORBIDDEN[locale].find(([pattern]) => pattern.test(text))?.[1] ?? balanceFix(text);
      if (fix !== undefined) yield { file, id, locale, where, problem: `a mark is wrong in “${text}”.`, fix };
    }
  },
};

function balanceFix(text: string): string | undefined {
  return text.split('“').length === text.split('”').length ? undefined : 'close every “ with a ”.';
}
