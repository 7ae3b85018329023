import { digitCandidates, offsetOfDigit, withoutOverlaps } from './digit-runs.ts';
import type { Detector } from './finding.ts';

/** Luhn's check (ISO/IEC 7812-1, annex B). */
export function hasLuhnCheck(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const weighed = place % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** First digits of card issuers: Visa, Mastercard, American Express, UnionPay, JCB, Diners, Discover, Maestro. */
const ISSUER =
  /^(?:4|5[0-8]|2(?:2[2-9]|[3-6]|7[01]|720)|3[47]|62|81|9[59]|35(?:2[89]|[3-8])|3(?:0[0-5]|[689])|6(?:011|4[4-9]|5|3|7))/;

/** Payment cards: 13 to 19 digits of a known issuer with Luhn's check. The first six and last four stay (PCI DSS 3.4.1). */
export const card: Detector = {
  kind: 'card',
  detect: (normal) =>
    withoutOverlaps(
      digitCandidates(normal, 13, 19).filter(({ digits }) => ISSUER.test(digits) && hasLuhnCheck(digits)),
    ).map(({ digits, from, to }) => {
      const masked = { from: offsetOfDigit(normal, from, 6), to: offsetOfDigit(normal, from, digits.length - 4) };
      return { from, to, masked };
    }),
};
