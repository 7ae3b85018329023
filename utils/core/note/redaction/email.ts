import type { Detector } from './finding.ts';

const EMAIL =
  /(?<![\w.+-])[a-z\d][\w.+-]{0,63}@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)+/g;

/** E-mail addresses: the first letter and the domain stay. */
export const email: Detector = {
  kind: 'email',
  detect: (normal) =>
    Array.from(normal.matchAll(EMAIL), ({ 0: address, index }) => {
      const at = address.indexOf('@');
      return { from: index, to: index + address.length, masked: { from: Math.min(1, at - 1), to: at } };
    }),
};
