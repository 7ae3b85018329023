import type { Detector } from './finding.ts';

const IBAN = /(?<![a-z\d])[a-z]{2}\d{2}(?: ?[a-z\d]){11,30}(?![a-z\d])/g;

/** Check digits of ISO 13616: letters as 10 to 35, the first four moved behind, remainder 1 by 97 (ISO 7064 MOD 97-10). */
export function hasIbanCheck(iban: string): boolean {
  const moved = iban.slice(4) + iban.slice(0, 4);
  let rest = 0;
  for (const sign of moved) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Bank accounts by IBAN, spaced or not: the first four and last four stay. */
export const iban: Detector = {
  kind: 'iban',
  detect: (normal) =>
    Array.from(normal.matchAll(IBAN)).flatMap((match) => {
      const length = ibanLength(match[0]);
      if (length === 0) return [];
      return [
        {
          from: match.index,
          to: match.index + length,
          masked: { from: 4, to: match[0].slice(0, length).search(/(?: ?[a-z\d]){4}$/) },
        },
      ];
    }),
};

/** Length of the longest beginning, ending with a group, that is an IBAN; 0 for none. Words may follow one. */
function ibanLength(text: string): number {
  const stops = [text.length, ...Array.from(text.matchAll(/ /g), ({ index }) => index).reverse()];
  return (
    stops.find((stop) => {
      const bare = text.slice(0, stop).replaceAll(' ', '');
      return bare.length >= 15 && bare.length <= 34 && hasIbanCheck(bare);
    }) ?? 0
  );
}
