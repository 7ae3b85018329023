import { digitCandidates, offsetOfDigit, withoutOverlaps } from './digit-runs.ts';
import type { Detector, Match } from './finding.ts';

const MOBILE = /^(?:86)?1[3-9]\d{9}$/;
const LANDLINE = /^0(?:10|2\d|[3-9]\d{2})\d{7,8}$/;
const INTERNATIONAL = /(?<!\d)\+[1-9](?:[ \-.()\u2010-\u2015]{0,3}\d){6,14}(?!\d)/g;

/** Mobile numbers of mainland China, with or without 86: 138****8000. */
export const mobile: Detector = { kind: 'mobile', detect: (normal) => grouped(normal, 11, 13, MOBILE) };

/** Landlines of mainland China with their area code, and international numbers (ITU-T E.164): the last four stay. */
export const phone: Detector = {
  kind: 'phone',
  detect: (normal) => [
    ...grouped(normal, 10, 12, LANDLINE),
    ...Array.from(normal.matchAll(INTERNATIONAL), ({ 0: text, index }) =>
      middleMasked(normal, index, index + text.length),
    ),
  ],
};

function grouped(normal: string, min: number, max: number, pattern: RegExp): Match[] {
  const numbers = digitCandidates(normal, min, max).filter(({ digits }) => pattern.test(digits));
  return withoutOverlaps(numbers).map(({ from, to }) => middleMasked(normal, from, to));
}

/** Masks the four digits before the last four. */
function middleMasked(normal: string, from: number, to: number): Match {
  const count = normal.slice(from, to).replace(/\D/g, '').length;
  const masked = { from: offsetOfDigit(normal, from, count - 8), to: offsetOfDigit(normal, from, count - 4) };
  return { from, to, masked: { from: Math.max(0, masked.from), to: masked.to } };
}
