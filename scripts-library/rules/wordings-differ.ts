import { eachWording } from '../../utils/core/script/each-wording.ts';
import type { Rule } from './rule.ts';
import { plainForm } from './text/plain-form.ts';
import { scriptsOf } from './text/script-texts.ts';

export const wordingsDiffer: Rule = {
  id: 'wordings-differ',
  about: 'No wording of a script is the same as another in its language.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      const seen = new Map<string, string>();
      for (const { locale, key, wording } of eachWording(script)) {
        const forms = { say: wording.say.map((part) => part.text).join(''), send: wording.send };
        for (const [form, text] of Object.entries(forms)) {
          if (text === undefined) continue;
          const plain = `${locale} ${form} ${plainForm(text)}`;
          const other = seen.get(plain);
          seen.set(plain, other ?? key);
          if (other === undefined) continue;
          yield {
            file,
            id,
            locale,
            where: `wordings.${key}.${form}`,
            problem: `is the same as the ${other} one.`,
            fix: 'write it for this customer, or leave the wording out.',
          };
        }
      }
    }
  },
};
