/**
 * Runs of small whole numbers as printable ASCII that needs no escape in a string literal: 85 digits, from "(" on
 * without "\" and "`". Below 82 one digit; below 167 two; below 7,225 three; else four (below 614,125).
 */
const ESCAPE_TWO = 82;
const ESCAPE_THREE = 83;
const ESCAPE_FOUR = 84;

/** One number as digits. */
export function writeNumber(value: number): string {
  if (value < ESCAPE_TWO) return digit(value);
  if (value < ESCAPE_TWO + 85) return digit(ESCAPE_TWO) + digit(value - ESCAPE_TWO);
  if (value < 7225) return digit(ESCAPE_THREE) + digit(Math.floor(value / 85)) + digit(value % 85);
  return digit(ESCAPE_FOUR) + digit(Math.floor(value / 7225)) + digit(Math.floor(value / 85) % 85) + digit(value % 85);
}

/** Ascending numbers as the distances between them, less one, the first from `start`. */
export function writeGaps(values: readonly number[], start: number): string {
  let last = start;
  let text = '';
  for (const value of values) {
    text += writeNumber(value - last - 1);
    last = value;
  }
  return text;
}

/** The numbers of a run, in order. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = [];
  let at = 0;
  const next = () => digitValue(text.charCodeAt(at++));
  while (at < text.length) {
    const first = next();
    if (first < ESCAPE_TWO) numbers.push(first);
    else if (first === ESCAPE_TWO) numbers.push(ESCAPE_TWO + next());
    else if (first === ESCAPE_THREE) numbers.push(next() * 85 + next());
    else numbers.push((next() * 85 + next()) * 85 + next());
  }
  return numbers;
}

/** What writeGaps wrote. */
export function readGaps(text: string, start: number): number[] {
  let last = start;
  return readNumbers(text).map((gap) => {
    last += gap + 1;
    return last;
  });
}

/** A signed number as an unsigned one, small magnitudes first: 0, -1, 1, -2 … */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** What zigzag hid. */
export function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}

function digit(value: number): string {
  let code = value + 40;
  if (code >= 0x5c) code++;
  if (code >= 0x60) code++;
  return String.fromCharCode(code);
}

function digitValue(code: number): number {
  return code - 40 - (code > 0x5c ? 1 : 0) - (code > 0x60 ? 1 : 0);
}
