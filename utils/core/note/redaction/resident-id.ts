import { isRealDate } from '../../time/calendar.ts';
import { digitCandidates, offsetOfDigit, withoutOverlaps } from './digit-runs.ts';
import type { Detector } from './finding.ts';

/** Check character of ISO 7064 MOD 11-2 as GB 11643-1999 uses it. */
export function hasResidentCheck(id: string): boolean {
  let rest = 0;
  for (const sign of id.slice(0, 17)) rest = ((rest + Number(sign)) * 2) % 11;
  return '0123456789x'[(12 - rest) % 11] === id[17];
}

function isResidentId(id: string): boolean {
  if (!/^[1-9]\d{16}[\dx]$/.test(id)) return false;
  const born = { year: Number(id.slice(6, 10)), month: Number(id.slice(10, 12)), day: Number(id.slice(12, 14)) };
  return born.year >= 1900 && born.year < 2100 && isRealDate(born) && hasResidentCheck(id);
}

/** Resident identity numbers of mainland China: 18 characters with a real date and check character. Three and four stay. */
export const residentId: Detector = {
  kind: 'resident-id',
  detect: (normal) =>
    withoutOverlaps(digitCandidates(normal, 18, 18).filter(({ digits }) => isResidentId(digits))).map(
      ({ from, to }) => ({
        from,
        to,
        masked: { from: offsetOfDigit(normal, from, 3), to: offsetOfDigit(normal, from, 14) },
      }),
    ),
};
