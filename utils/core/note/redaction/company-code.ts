import type { Detector } from './finding.ts';

const SIGNS = '0123456789abcdefghjklmnpqrtuwxy';
const CODE = new RegExp(`(?<![a-z\\d])[0-9a-hj-npqrtuwxy]{2}\\d{6}[${SIGNS}]{10}(?![a-z\\d])`, 'g');

/** Check character of GB 32100-2015: weights 3^i modulo 31. */
export function hasCompanyCheck(code: string): boolean {
  let sum = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    sum += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return SIGNS[(31 - (sum % 31)) % 31] === code[17];
}

/** Unified social credit codes of organisations. Public data: named to the agent, not masked. */
export const companyCode: Detector = {
  kind: 'company-code',
  detect: (normal) =>
    Array.from(normal.matchAll(CODE))
      .filter((match) => hasCompanyCheck(match[0]))
      .map((match) => ({ from: match.index, to: match.index + match[0].length })),
};
