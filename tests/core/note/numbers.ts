import fc from 'fast-check';
import { hasLuhnCheck } from '../../../utils/core/note/redaction/card.ts';
import { hasCompanyCheck } from '../../../utils/core/note/redaction/company-code.ts';
import { hasIbanCheck } from '../../../utils/core/note/redaction/iban.ts';
import { hasResidentCheck } from '../../../utils/core/note/redaction/resident-id.ts';

/** Numbers that are valid by their rule and belong to nobody in particular: all are drawn at random. */
const digits = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((list) => list.join(''));

const two = (number: number) => String(number).padStart(2, '0');

export const residentId = fc
  .record({
    area: fc.integer({ min: 110000, max: 659999 }),
    year: fc.integer({ min: 1930, max: 2020 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    serial: digits(3),
  })
  .map(({ area, year, month, day, serial }) => `${area}${year}${two(month)}${two(day)}${serial}`)
  .map(
    (body) =>
      Array.from('0123456789X', (check) => body + check).find((id) => hasResidentCheck(id.toLowerCase())) as string,
  );

export const cardNumber = fc
  .record({
    prefix: fc.constantFrom('4', '51', '2221', '37', '62', '622848', '81', '3528', '6011'),
    length: fc.integer({ min: 13, max: 19 }),
    rest: digits(18),
  })
  .map(({ prefix, length, rest }) => (prefix + rest).slice(0, length - 1))
  .map((body) => Array.from('0123456789', (check) => body + check).find(hasLuhnCheck) as string);

export const mobileNumber = fc
  .record({ head: fc.integer({ min: 13, max: 19 }), rest: digits(9) })
  .map(({ head, rest }) => `${head}${rest}`);

export const landline = fc
  .record({
    area: fc.constantFrom('010', '021', '0571', '0755'),
    number: fc.oneof(digits(7), digits(8)),
    gap: fc.constantFrom('', '-', ' '),
  })
  .map(({ area, number, gap }) => area + gap + number);

export const international = fc
  .record({ code: fc.constantFrom('44', '1', '852', '49'), number: digits(9) })
  .map(({ code, number }) => `+${code} ${number}`);

export const iban = fc
  .record({ country: fc.constantFrom('DE', 'GB', 'FR', 'NL'), body: digits(16) })
  .map(
    ({ country, body }) =>
      Array.from({ length: 97 }, (_, check) => `${country}${two(check + 2)}${body}`).find((code) =>
        hasIbanCheck(code.toLowerCase()),
      ) as string,
  );

export const companyCode = fc
  .record({ head: fc.constantFrom('91', '52'), area: digits(6), body: digits(9) })
  .map(({ head, area, body }) => head + area + body)
  .map(
    (body) =>
      Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY', (check) => body + check).find((code) =>
        hasCompanyCheck(code.toLowerCase()),
      ) as string,
  );

export const email = fc
  .record({
    name: fc.stringMatching(/^[a-z][a-z0-9.]{0,8}[a-z0-9]$/),
    host: fc.constantFrom('example.com', 'mail.example.org'),
  })
  .map(({ name, host }) => `${name}@${host}`);

export const code = fc
  .record({
    word: fc.constantFrom('验证码', '验证码是', 'CVV: ', 'PIN ', '安全码：', '密码为'),
    digits: fc.integer({ min: 3, max: 6 }).chain(digits),
  })
  .map(({ word, digits: number }) => word + number);

/** Any of them that must be masked. */
export const personalNumber = fc.oneof(
  residentId,
  cardNumber,
  mobileNumber,
  landline,
  international,
  iban,
  email,
  code,
);
