import type { Flow } from '../../utils/core/flow/flow-data.ts';
import { LOCALES, type Locale } from '../../utils/core/script/locale.ts';
import type { ScriptRecord, ScriptText } from '../../utils/core/script/script-record.ts';
import { WORDING_KEYS, type Wording } from '../../utils/core/script/wording.ts';

const RULE = '─'.repeat(72);

/** A script as plain text for reading aloud: both languages, every wording, its steps and what is never said. */
export function showScript(script: ScriptRecord): string {
  const head = [script.id, script.category, script.shortcut, ...script.slots.map((slot) => `{${slot}}`)];
  const bodies = LOCALES.flatMap((locale) => {
    const text = script.texts[locale];
    return text === undefined ? [] : showText(locale, text, script.flow);
  });
  return [RULE, head.filter((part) => part !== undefined).join('  '), RULE, ...bodies].join('\n');
}

function showText(locale: Locale, text: ScriptText, flow: Flow | undefined): string[] {
  return [
    `[${locale}] ${text.title}: ${text.when}`,
    ...WORDING_KEYS.flatMap((key) => showWording(key, text.wordings[key])),
    ...(flow === undefined ? [] : ['  steps', ...flow.steps.map((step) => `    ${showStep(step, text.steps)}`)]),
    '  never',
    ...text.never.map(({ phrase, why, instead }) => `    ✗ ${phrase}   (${why})\n    ✓ ${instead}`),
    `  tags   ${text.tags.join(' | ')}`,
    `  asked  ${text.asked.join(' | ')}`,
    '',
  ];
}

function showWording(key: string, wording: Wording | undefined): string[] {
  if (wording === undefined) return [];
  const say = wording.say.map(({ when, text }) => `    ${when === undefined ? '' : `(${when}) `}${indented(text)}`);
  const send = wording.send === undefined ? [] : ['    sent:', `      ${indented(wording.send, 6)}`];
  return [`  ${key}`, ...say, ...send];
}

function showStep(step: Flow['steps'][number], labels: ScriptText['steps']): string {
  const clock = step.secondsFrom === undefined ? step.seconds && `${step.seconds} s` : `{${step.secondsFrom}}`;
  const times = step.repeat === undefined ? '' : ` × ${step.repeat}`;
  const parts = [
    labels?.[step.id] ?? step.id,
    step.say && `says ${step.say}`,
    clock && clock + times,
    `→ ${step.next} (${step.ends.join('/')})`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

const indented = (text: string, by = 4) => text.replaceAll('\n', `\n${' '.repeat(by)}`);
