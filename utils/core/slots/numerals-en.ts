const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const BIG: readonly (readonly [string, number])[] = [
  ['billion', 1e9],
  ['million', 1e6],
  ['thousand', 1e3],
];

function belowThousand(number: number): string[] {
  if (number === 0) return [];
  if (number < 20) return [SMALL[number] as string];
  if (number < 100) {
    const tens = TENS[Math.floor(number / 10)] as string;
    return [number % 10 === 0 ? tens : `${tens}-${SMALL[number % 10]}`];
  }
  return [SMALL[Math.floor(number / 100)] as string, 'hundred', ...belowThousand(number % 100)];
}

/** A whole number in English words, without “and”. Range 0 to 999,999,999,999. */
export function enNumber(number: number): string {
  if (number === 0) return 'zero';
  const words: string[] = [];
  let rest = number;
  for (const [name, size] of BIG) {
    if (rest >= size) words.push(...belowThousand(Math.floor(rest / size)), name);
    rest %= size;
  }
  return [...words, ...belowThousand(rest)].join(' ');
}

/** Reads a whole number in English words (“two hundred and five”, “a thousand”). Undefined when it is none. */
export function parseEnNumber(text: string): number | undefined {
  const words = text
    .toLowerCase()
    .split(/[\s-]+/)
    .filter((word) => word !== 'and' && word !== '');
  if (words.length === 0) return undefined;
  let total = 0;
  let group = 0;
  let last = '';
  for (const word of words) {
    const small = word === 'a' || word === 'an' ? 1 : SMALL.indexOf(word);
    const tens = TENS.indexOf(word);
    const big = BIG.find(([name]) => name === word);
    if (small >= 0 && last !== 'small') {
      group += small;
      last = 'small';
    } else if (tens > 1 && last !== 'small' && last !== 'tens') {
      group += tens * 10;
      last = 'tens';
    } else if (word === 'hundred' && group > 0 && group < 10) {
      group *= 100;
      last = '';
    } else if (big !== undefined && group > 0) {
      total += group * big[1];
      group = 0;
      last = '';
    } else {
      return undefined;
    }
  }
  return total + group;
}
