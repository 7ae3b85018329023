import { parseZhNumber, ZH_NUMERAL } from './numerals-zh.ts';

/** A time of day read from a text. `problem`: it looks like one, but there is no such time. */
export interface ReadClock {
  readonly hour?: number;
  readonly minute?: number;
  readonly problem?: 'range';
  readonly rest: string;
}

const PART = '(凌晨|清晨|早上|早晨|早|上午|中午|下午|傍晚|晚上|夜里|半夜|晚)?';
const N = `(?:\\d{1,2}|${ZH_NUMERAL}{1,3})`;
const CHINESE = new RegExp(`^${PART}\\s*(${N})[点时](?!间)(?:(半|[一三]刻)|零?(${N})分?)?[整钟]?`);
const FIGURES = new RegExp(`^${PART}\\s*(\\d{1,2}):(\\d{2})(?::00)?(?!\\d)\\s*([ap]\\.?m\\.?)?`);
const ENGLISH = /^(\d{1,2})\s*([ap]\.?m\.?)(?![a-z])/;
const NAMED: readonly (readonly [RegExp, number])[] = [
  [/^(?:noon|midday|正午)/, 12],
  [/^(?:midnight|午夜)/, 0],
];

/** Hours of the 24-hour clock from a part of the day; twelve at night is 0, one to five at noon are 13 to 17. */
function to24(hour: number, part = ''): number {
  if (hour > 12) return hour;
  if (/^[ap]/.test(part)) return (hour % 12) + (part.startsWith('p') ? 12 : 0);
  if (/下午|傍晚/.test(part)) return (hour % 12) + 12;
  if (part === '中午') return hour < 6 ? hour + 12 : hour;
  if (/晚|夜/.test(part)) return hour === 12 ? 0 : hour >= 5 && part !== '夜里' && part !== '半夜' ? hour + 12 : hour;
  if (/凌晨|早|清晨/.test(part)) return hour % 12;
  return hour;
}

function clock(hour: number, minute: number, rest: string): ReadClock {
  return hour <= 23 && minute <= 59 ? { hour, minute, rest } : { problem: 'range', rest };
}

/** Reads a time of day from the start of a text (half-width, lower-case): 15:30, 下午3点半, 三点一刻, 3pm, noon. */
export function readClock(text: string): ReadClock {
  const chinese = CHINESE.exec(text);
  if (chinese !== null) {
    const [all, part, hours = '', quarter, minutes] = chinese;
    const minute = quarter === undefined ? parseZhNumber(minutes ?? '0') : { 半: 30, 一刻: 15, 三刻: 45 }[quarter];
    return clock(to24(parseZhNumber(hours) ?? 99, part), minute ?? 99, text.slice(all.length));
  }
  const figures = FIGURES.exec(text);
  if (figures !== null) {
    const [all, part, hours, minutes, half] = figures;
    if (half !== undefined && (Number(hours) > 12 || Number(hours) === 0)) return { problem: 'range', rest: text };
    return clock(to24(Number(hours), half ?? part), Number(minutes), text.slice(all.length));
  }
  const english = ENGLISH.exec(text);
  if (english !== null) {
    const [all, hours, half] = english;
    if (Number(hours) > 12 || Number(hours) === 0) return { problem: 'range', rest: text };
    return clock(to24(Number(hours), half), 0, text.slice(all.length));
  }
  for (const [pattern, hour] of NAMED) {
    const match = pattern.exec(text);
    if (match !== null) return clock(hour, 0, text.slice(match[0].length));
  }
  return { rest: text };
}
