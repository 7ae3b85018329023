import { eachWording } from '../../utils/core/script/each-wording.ts';
import { situationOf } from './catalogue.ts';
import type { Rule } from './rule.ts';
import { scriptsOf } from './text/script-texts.ts';

export const sendGiven: Rule = {
  id: 'send-given',
  about: 'A situation marked C has a written form in every wording.',
  *check(library) {
    for (const { file, id, script } of scriptsOf(library)) {
      if (!situationOf(library.catalogue, id)?.marks?.includes('C')) continue;
      for (const { locale, key, wording } of eachWording(script)) {
        if (wording.send !== undefined) continue;
        yield {
          file,
          id,
          locale,
          where: `wordings.${key}.send`,
          problem: 'has no written form.',
          fix: 'write what is sent by chat or mail: complete, polite, without spoken fillers.',
        };
      }
    }
  },
};
