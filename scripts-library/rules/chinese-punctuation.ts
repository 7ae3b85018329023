import type { Rule } from './rule.ts';
import { stringsOf } from './text/strings.ts';

/** A half-width mark beside a Chinese character, a full-width mark or a slot. */
const HALF_WIDTH = /[\p{Script=Han}，。！？；：”）}][,.!?;:()"'~]|[,.!?;:()"'~][\p{Script=Han}“（{]/u;
/** A space in the same place. */
const SPACED =
  /[\p{Script=Han}，。！？；：“”（）…—}][ \t\u00a0\u3000]|[ \t\u00a0\u3000][\p{Script=Han}，。！？；：“”（）…—{]/u;

export const chinesePunctuation: Rule = {
  id: 'chinese-punctuation',
  about: 'Chinese text has full-width punctuation and no spaces inside.',
  *check(library) {
    for (const { file, id, locale, where, text } of stringsOf(library)) {
      const match = locale === 'zh-CN' ? (HALF_WIDTH.exec(text) ?? SPACED.exec(text)) : null;
      if (match === null) continue;
      yield {
        file,
        id,
        locale,
        where,
        problem: `“${match[0]}” in “${text}”.`,
        fix: 'write ，。！？；：（）“” in Chinese, and no space beside a Chinese character or a slot.',
      };
    }
  },
};
