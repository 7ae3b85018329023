import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../utils/browser/palette/base64.ts';

test.each([0, 1, 2, 3, 8191, 8192, 8193, 100_000])('%i bytes come back as they were', (length) => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) & 0xff);
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test('it is the base64 of everybody (RFC 4648, section 10)', () => {
  expect(toBase64(new TextEncoder().encode('foobar'))).toBe('Zm9vYmFy');
  expect(new TextDecoder().decode(fromBase64('Zm9vYg=='))).toBe('foob');
});
