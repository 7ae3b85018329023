const DIGITS = '零一二三四五六七八九';

const DIGIT_VALUES: Readonly<Record<string, number>> = Object.fromEntries(
  ['零〇0', '一壹幺1', '二贰两2', '三叁3', '四肆4', '五伍5', '六陆6', '七柒7', '八捌8', '九玖9'].flatMap(
    (signs, value) => Array.from(signs, (sign) => [sign, value]),
  ),
);

const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const BIG_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** Every character a Chinese whole number may be written with. */
export const ZH_NUMERAL = '[零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]';

/** One to four digits as said in a larger number: 零 for gaps inside, 两 before 百 and 千. */
function saidGroup(group: number, isFirst: boolean): string {
  const digits = [1000, 100, 10, 1].map((unit) => Math.floor(group / unit) % 10);
  let said = '';
  let gap = !isFirst && group < 1000;
  digits.forEach((digit, place) => {
    if (digit === 0) {
      if (said !== '') gap = true;
      return;
    }
    if (gap) said += '零';
    gap = false;
    const unit = ['千', '百', '十', ''][place] as string;
    const isTeen = isFirst && digit === 1 && place === 2 && said === '';
    said += (isTeen ? '' : digit === 2 && place < 2 ? '两' : DIGITS[digit]) + unit;
  });
  return said;
}

/** A whole number in Chinese words: 1250 → 一千两百五十. Range 0 to 999,999,999,999. */
export function zhNumber(number: number): string {
  if (number === 0) return '零';
  const groups = [Math.floor(number / 1e8), Math.floor(number / 1e4) % 1e4, number % 1e4];
  let said = '';
  let skipped = false;
  groups.forEach((group, place) => {
    if (group === 0) {
      skipped = said !== '';
      return;
    }
    const words = saidGroup(group, said === '');
    const big = ['亿', '万', ''][place] as string;
    said += (skipped && !words.startsWith('零') ? '零' : '') + (group === 2 && big !== '' ? '两' : words) + big;
    skipped = false;
  });
  return said;
}

/**
 * Reads a whole number in Chinese words, figures or both: 一千两百五十, 三百二 (320), 一万五 (15,000), 二〇二五 (2025), 3万.
 * Undefined when it is none.
 */
export function parseZhNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (/^[零〇一二三四五六七八九两幺]{2,}$/.test(text)) {
    return Number(Array.from(text, (sign) => DIGIT_VALUES[sign]).join(''));
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const token of text.match(/\d+|./gu) ?? []) {
    const value = /^\d+$/.test(token) ? Number(token) : DIGIT_VALUES[token];
    const unit = UNITS[token];
    const big = BIG_UNITS[token];
    if (value !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      if (value === 0) lastUnit = 1;
      digit = value;
    } else if (unit !== undefined) {
      if (digit === undefined && section + total > 0 && lastUnit !== 1) return undefined;
      section += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = undefined;
    } else if (big !== undefined) {
      const before = section + (digit ?? 0);
      if (before === 0 && total === 0) return undefined;
      total = big === 1e8 ? (total + before) * big : total + before * big;
      section = 0;
      lastUnit = big;
      digit = undefined;
    } else {
      return undefined;
    }
  }
  if (digit !== undefined) section += lastUnit > 1 ? digit * (lastUnit / 10) : digit;
  return text === '' ? undefined : total + section;
}

/** Digits one by one; `yao` reads 1 as 幺, as is usual in telephone numbers. */
export function zhDigits(digits: string, yao = false): string {
  return Array.from(digits, (sign) => (yao && sign === '1' ? '幺' : (DIGITS[Number(sign)] ?? sign))).join('');
}

/** Chinese digits, said one by one, back to figures; anything else stays. */
export function figuresOf(text: string): string {
  return Array.from(text, (sign) =>
    /[零〇一幺二两三四五六七八九]/.test(sign) ? String(DIGIT_VALUES[sign]) : sign,
  ).join('');
}
