import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, type PackLimits } from '../../../utils/core/pack/limits.ts';
import { createPackReader, type PackFault, readPack } from '../../../utils/core/pack/ndjson-reader.ts';
import { samplePack, utf8 } from '../../support/sample-pack.ts';

const { records, text } = samplePack();
const lines = text.trimEnd().split('\n');

/** The pack with one line changed; lines count from 1. */
const withLine = (number: number, change: (line: string) => string) =>
  utf8(`${lines.map((line, index) => (index === number - 1 ? change(line) : line)).join('\n')}\n`);

const header = (changes: object) =>
  withLine(1, (line) => {
    const all = { ...JSON.parse(line), ...changes };
    return JSON.stringify(Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1))));
  });

describe('the reader of packs', () => {
  test('gives back the header and every record', () => {
    const outcome = readPack(utf8(text));
    expect(outcome).toMatchObject({ kind: 'pack', header: { packId: 'sound', count: records.length } });
    expect(outcome.kind === 'pack' && outcome.records.map(({ id }) => id).toSorted()).toEqual(
      records.map(({ id }) => id).toSorted(),
    );
  });

  test('reads the same from chunks of any size', () => {
    const bytes = utf8(text);
    const whole = readPack(bytes);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 30 }), (cuts) => {
        const reader = createPackReader();
        const ends = [...cuts.toSorted((a, b) => a - b), bytes.length];
        ends.forEach((end, index) => {
          expect(reader.push(bytes.subarray(ends[index - 1] ?? 0, end))).toBeUndefined();
        });
        expect(reader.end()).toEqual(whole);
      }),
    );
  });

  test('does not keep bytes that the caller uses again', () => {
    const bytes = utf8(text);
    const buffer = new Uint8Array(7);
    const reader = createPackReader();
    for (let at = 0; at < bytes.length; at += buffer.length) {
      const piece = bytes.subarray(at, at + buffer.length);
      buffer.set(piece);
      reader.push(buffer.subarray(0, piece.length));
    }
    expect(reader.end()).toEqual(readPack(bytes));
  });

  test('a pack cut at any byte is never taken', () => {
    const bytes = utf8(text);
    for (let end = 0; end < bytes.length; end += 1) expect(readPack(bytes.subarray(0, end)).kind).toBe('refused');
  });

  test('one flipped bit anywhere gives a pack that is refused or still well formed, never an exception', () => {
    fc.assert(
      fc.property(fc.nat({ max: utf8(text).length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
        const bytes = utf8(text);
        bytes[at] = (bytes[at] as number) ^ (1 << bit);
        expect(['pack', 'refused']).toContain(readPack(bytes).kind);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each<[PackFault, number, string, Uint8Array]>([
    ['not-a-pack', 1, 'nothing at all', new Uint8Array()],
    ['not-json', 1, 'a login page', utf8('<!doctype html>\n<title>Sign in</title>\n')],
    ['not-a-pack', 1, 'some other JSON', utf8('{"name":"x"}\n')],
    ['not-a-pack', 1, 'a number', utf8('7\n')],
    ['not-utf8', 1, 'a gzip file', new Uint8Array([0x1f, 0x8b, 0x08, 0x0a])],
    ['byte-order-mark', 1, 'a byte order mark in front', utf8(`\ufeff${text}`)],
    ['byte-order-mark', 2, 'a byte order mark inside', withLine(2, (line) => `\ufeff${line}`)],
    ['carriage-return', 1, 'line ends of Windows', utf8(text.replaceAll('\n', '\r\n'))],
    ['nul-character', 3, 'a NUL', withLine(3, (line) => `${line}\u0000`)],
    ['empty-line', 2, 'an empty line', utf8(text.replace('\n', '\n\n'))],
    ['no-final-newline', lines.length, 'the last line feed missing', utf8(text.trimEnd())],
    ['newer-schema', 1, 'a pack of tomorrow', header({ schema: 2, novelty: true })],
    ['bad-header', 1, 'a header without a version', header({ packVersion: undefined })],
    ['bad-header', 1, 'a pack id that climbs', header({ packId: '../../etc' })],
    ['hidden-characters', 1, 'a title that reads backwards', header({ title: { en: 'Safe\u202epack' } })],
    ['too-many-records', 1, 'a count beyond the limit', header({ count: 20_001 })],
    ['empty-pack', 1, 'no records', header({ count: 0 })],
    ['wrong-count', lines.length, 'a record too few', header({ count: records.length + 1 })],
    ['wrong-count', lines.length, 'a record too many', header({ count: records.length - 1 })],
    ['bad-record', 4, 'a record with a field too many', withLine(4, (line) => line.replace('{', '{"extra":1,'))],
    ['bad-record', 4, 'a record of no known type', withLine(4, (line) => line.replace('"type":"', '"type":"x'))],
    ['not-canonical', 4, 'a space', withLine(4, (line) => line.replace(':', ': '))],
    ['not-canonical', 4, 'an escape too many', withLine(4, (line) => line.replace('"id"', '"\\u0069d"'))],
    ['not-canonical', 2, 'keys out of order', withLine(2, (line) => JSON.stringify(reversed(JSON.parse(line))))],
    ['not-nfc', 2, 'a decomposed letter', withLine(2, (line) => line.replace('Training', 'Tre\u0301ning'))],
    ['duplicate-key', 2, 'a key twice', withLine(2, (line) => line.replace('"id":', '"id":"a","id":'))],
    ['forbidden-key', 2, 'a prototype', withLine(2, (line) => line.replace('{', '{"__proto__":{},'))],
    ['duplicate-record', 3, 'a record twice', withLine(3, () => lines[1] as string)],
    ['out-of-order', 5, 'records out of order', utf8(swapped(3, 4))],
    ['line-too-long', 3, 'a line that does not end', withLine(3, (line) => `${line}${' '.repeat(65_536)}`)],
  ])('%s on line %i: %s', (code, line, _, bytes) => {
    expect(readPack(bytes)).toMatchObject({ kind: 'refused', code, line });
  });

  test('a refused record is named, with the place and what is wanted there', () => {
    const bytes = withLine(4, (line) => line.replace(/"order":\d+/, '"order":-1'));
    expect(readPack(bytes)).toMatchObject({
      code: 'bad-record',
      record: 'category greeting',
      path: 'order',
      problem: expect.stringContaining('-1'),
    });
  });

  test('hidden characters are refused in a record’s title and taken in its text', () => {
    const inTitle = withLine(4, (line) => line.replace('Greetings', 'Greet\u200bings'));
    expect(readPack(inTitle)).toMatchObject({ code: 'hidden-characters', line: 4, path: 'texts.en.title' });
    const inText = utf8(text.replace('While the customer speaks.', 'While the cust\u200bomer speaks.'));
    expect(readPack(inText).kind).toBe('pack');
  });

  test('a refusal is final: later bytes change nothing', () => {
    const reader = createPackReader();
    const refusal = reader.push(utf8('{}\n'));
    expect(refusal).toMatchObject({ code: 'not-a-pack' });
    expect(reader.push(utf8(text))).toBe(refusal);
    expect(reader.end()).toBe(refusal);
  });

  test('the header of a pack for a later app can be read although its records cannot', () => {
    const reader = createPackReader();
    const novel = new TextDecoder().decode(withLine(3, (line) => line.replace('{', '{"a-novelty":1,')));
    expect(reader.header()).toBeUndefined();
    expect(reader.push(utf8(novel.replace('"minApp":"0.1.0"', '"minApp":"9.0.0"')))).toMatchObject({
      code: 'bad-record',
    });
    expect(reader.header()).toMatchObject({ minApp: '9.0.0' });
  });

  test('an endless line is given up as soon as it passes the limit', () => {
    const reader = createPackReader();
    let pushed = 0;
    while (reader.push(new Uint8Array(1024).fill(0x20)) === undefined) pushed += 1024;
    expect(pushed).toBeLessThanOrEqual(DEFAULT_LIMITS.lineBytes);
    expect(reader.end()).toMatchObject({ code: 'line-too-long', line: 1 });
  });

  test.each<[PackFault, Partial<PackLimits>]>([
    ['pack-too-large', { packBytes: utf8(text).length - 1 }],
    ['line-too-long', { lineBytes: Math.max(...lines.map((line) => utf8(line).length)) - 1 }],
    ['too-many-records', { records: records.length - 1 }],
    ['too-deep', { depth: 6 }],
    ['too-many-keys', { keysPerObject: 8 }],
    ['string-too-long', { stringBytes: 40 }],
  ])('a policy’s limit holds: %s', (code, limits) => {
    expect(readPack(utf8(text), { ...DEFAULT_LIMITS, ...limits })).toMatchObject({ kind: 'refused', code });
  });

  test('limits that are met exactly are kept', () => {
    const exact = {
      ...DEFAULT_LIMITS,
      packBytes: utf8(text).length,
      lineBytes: Math.max(...lines.map((line) => utf8(line).length)),
      records: records.length,
    };
    expect(readPack(utf8(text), exact).kind).toBe('pack');
  });
});

function reversed(value: object): object {
  return Object.fromEntries(Object.entries(value).reverse());
}

function swapped(a: number, b: number): string {
  const copy = [...lines];
  [copy[a], copy[b]] = [copy[b] as string, copy[a] as string];
  return `${copy.join('\n')}\n`;
}
