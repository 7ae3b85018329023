/** CN area codes with two digits after the 0: Beijing, Guangzhou and the municipalities and provincial seats of 02x. */
const SHORT_AREA = /^0(?:10|2\d)/;

/** Country codes of two digits (ITU-T E.164 list); 1 and 7 have one, all others three. */
const TWO_DIGIT_COUNTRY = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function countryLength(digits: string): number {
  if (/^[17]/.test(digits)) return 1;
  return TWO_DIGIT_COUNTRY.test(digits) ? 2 : 3;
}

function cut(digits: string, ...sizes: number[]): string[] {
  const groups: string[] = [];
  let from = 0;
  for (const size of sizes) {
    if (from >= digits.length) break;
    groups.push(digits.slice(from, from + size));
    from += size;
  }
  if (from < digits.length) groups.push(digits.slice(from));
  return groups;
}

/** Groups of three or four digits, none of one or two where it can be helped: 7 → 3 4, 9 → 3 3 3, 10 → 3 3 4. */
function even(digits: string): string[] {
  const length = digits.length;
  if (length <= 5) return [digits];
  const threes = { 0: length / 3, 1: (length - 4) / 3, 2: (length - 8) / 3 }[length % 3] ?? 0;
  return cut(digits, ...Array<number>(threes).fill(3), ...Array<number>((length - threes * 3) / 4).fill(4));
}

function chinese(digits: string): string[] | undefined {
  if (/^1[3-9]\d{9}$/.test(digits)) return cut(digits, 3, 4, 4);
  if (/^[48]00\d{7}$/.test(digits)) return cut(digits, 3, 3, 4);
  if (/^0\d{9,11}$/.test(digits)) {
    const area = SHORT_AREA.test(digits) ? 3 : 4;
    return cut(digits, area, digits.length - area - 4, 4);
  }
  return undefined;
}

/**
 * The digits of a telephone number in the groups they are usually said in: CN mobile 3-4-4, landline area code first,
 * 400 and 800 numbers 3-3-4, a +86 or +1 number by its own country's habit, others in threes and fours.
 */
export function phoneGroups(digits: string, plus: boolean): string[] {
  if (plus && digits.startsWith('86')) {
    const rest = digits.slice(2);
    const own = chinese(rest) ?? chinese(`0${rest}`)?.map((group, at) => (at === 0 ? group.slice(1) : group));
    return ['86', ...(own ?? even(rest))].filter((group) => group !== '');
  }
  if (plus && /^1\d{10}$/.test(digits)) return cut(digits, 1, 3, 3, 4);
  if (plus) {
    const code = countryLength(digits);
    return [digits.slice(0, code), ...even(digits.slice(code))].filter((group) => group !== '');
  }
  return chinese(digits) ?? even(digits);
}
