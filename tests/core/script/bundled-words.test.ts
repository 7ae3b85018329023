import { describe, expect, test } from 'vitest';
import { scriptsOf } from '../../../scripts-library/rules/text/script-texts.ts';
import { readLibrary, STANDARD_PACK } from '../../../scripts-library/tools/standard-pack.ts';
import { act } from '../../../utils/core/flow/act.ts';
import { startFlow } from '../../../utils/core/flow/enter-step.ts';
import { flowView } from '../../../utils/core/flow/flow-view.ts';
import { speakingTime } from '../../../utils/core/flow/speaking-time.ts';
import { tick } from '../../../utils/core/flow/tick.ts';
import { eachWording, wordingPath } from '../../../utils/core/script/each-wording.ts';
import { filledWords, sayPart, wordsOf } from '../../../utils/core/script/script-words.ts';
import { sentencesOf } from '../../../utils/core/script/sentences.ts';
import { BUILTIN_SLOTS } from '../../../utils/core/slots/builtin-slots.ts';
import { openSlots, wordingOf } from '../../../utils/core/slots/fill-wording.ts';
import { toPlainText } from '../../../utils/core/slots/plain-text.ts';
import { parseSlot } from '../../../utils/core/slots/registry.ts';
import type { SlotValue } from '../../../utils/core/slots/slot-value.ts';

const now = { at: Date.UTC(2025, 2, 4, 7, 30), zone: 'Asia/Shanghai' };
const scripts = scriptsOf(readLibrary(STANDARD_PACK));

/** Something to type into a slot of each kind. */
const TYPED = {
  text: 'X',
  surname: 'Li',
  honorific: 'Ms',
  phone: '4008001234',
  amount: '12.50',
  date: '2025-03-06',
  time: '15:30',
  duration: '2',
  deadline: '24h',
  order: 'A100',
  options: 'A; B; C',
};
const VALUES = Object.fromEntries(
  BUILTIN_SLOTS.map(({ name, kind }) => [name, parseSlot(kind, TYPED[kind], { locale: 'zh-CN', now }) as SlotValue]),
);

describe.each(['voice', 'field'] as const)('the words of every bundled script for a %s', (target) => {
  test.each(scripts)('$id', ({ script }) => {
    for (const { locale, key, wording } of eachWording(script)) {
      const path = wordingPath(locale, key);
      const context = { locale, now, yao: true };
      const segments = filledWords(wording, target, VALUES, context);
      expect(openSlots(segments), path).toEqual([]);
      expect(sentencesOf(segments, locale).flat().length, path).toBeGreaterThan(0);
      expect(wordingOf(sentencesOf(segments, locale).flat()), path).toBe(wordsOf(wording, target));
      const plain = toPlainText(segments);
      // No brace left, no unit said twice, no two stops or spaces where a value went in.
      expect(plain, path).toMatchObject({
        text: expect.not.stringMatching(/[{}]|分钟分钟|minutes minutes|元元|，，|。。| {2}|[前之]前之?前/),
      });
      expect(openSlots(filledWords(wording, target, {}, context)).sort(), path).toEqual(
        script.slots.filter((slot) => wordsOf(wording, target).includes(`{${slot}}`)).sort(),
      );
    }
  });
});

describe('every bundled flow', () => {
  const flows = scripts.flatMap(({ id, script }) =>
    script.flow === undefined ? [] : [{ id, script, flow: script.flow }],
  );

  test.each(flows)('$id is played to its end, each step with its words', ({ script, flow }) => {
    const wording = script.texts['zh-CN']?.wordings.neutral;
    if (wording === undefined) throw new Error('no Chinese words');
    const words = (say: string | undefined) => (say === undefined ? '' : (sayPart(wording, say)?.text ?? ''));
    const speaking = Object.fromEntries(flow.steps.map(({ id, say }) => [id, speakingTime(words(say))]));
    let at = now.at;
    let { run } = startFlow(flow, VALUES, at, speaking);
    const steps = new Set<string>();
    for (let left = 100_000; run.outcome === undefined && left > 0; left -= 1) {
      const view = flowView(flow, run, VALUES, at);
      steps.add(run.step);
      if (view.step?.say !== undefined) expect(words(view.step.say), run.step).not.toBe('');
      if (view.wakeAt === null) run = act(flow, run, VALUES, 'next', at).run;
      else {
        at = view.wakeAt;
        run = tick(flow, run, VALUES, at).run;
      }
    }
    expect(run.outcome).toBe('finished');
    expect([...steps]).toEqual(flow.steps.map(({ id }) => id));
  });
});
