import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BUNDLE_MAGIC, isBundlePath, writeBundle } from '../../../../utils/core/update/bundle/bundle-form.ts';
import { readBundle } from '../../../../utils/core/update/bundle/read-bundle.ts';

const path = fc
  .tuple(fc.constantFrom('metadata', 'targets', 'delta'), fc.stringMatching(/^[A-Za-z0-9_~-]{1,20}$/))
  .map((parts) => parts.join('/'));

const files = fc
  .array(fc.tuple(path, fc.uint8Array({ maxLength: 200 })), { minLength: 1, maxLength: 8 })
  .map((list) => new Map(list));

describe('a bundle', () => {
  test('gives back what was put in', () => {
    fc.assert(
      fc.property(files, (map) => {
        const read = readBundle(writeBundle(map));
        expect(read.kind === 'bundle' && [...read.files].map(([name, bytes]) => [name, [...bytes]])).toEqual(
          [...map].map(([name, bytes]) => [name, [...bytes]]),
        );
      }),
    );
  });

  test('cut anywhere it is refused or holds fewer files, and never throws', () => {
    const map = new Map([
      ['metadata/1.root.json', new Uint8Array(40).fill(10)],
      ['targets/x/y.gz', new Uint8Array(70).fill(1)],
    ]);
    const whole = writeBundle(map);
    for (let length = 0; length < whole.length; length += 1) {
      const read = readBundle(whole.subarray(0, length));
      if (read.kind === 'bundle') expect(read.files.size).toBe(1);
    }
  });

  test('any bytes at all are answered', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(['bundle', 'refused']).toContain(readBundle(Uint8Array.from([...BUNDLE_MAGIC, ...bytes])).kind);
      }),
    );
  });

  const whole = writeBundle(new Map([['metadata/1.root.json', new TextEncoder().encode('{}\n')]]));
  const latin = Buffer.from(whole).toString('latin1');
  const cases: [string, Uint8Array, string][] = [
    ['CRLF added by FTP', Buffer.from(latin.replaceAll(/\r?\n/g, '\r\n'), 'latin1'), 'sent-as-text'],
    ['line ends of Unix', Buffer.from(latin.replaceAll('\r\n', '\n'), 'latin1'), 'sent-as-text'],
    ['saved as UTF-8 by Notepad', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(latin)]), 'sent-as-text'],
    ['a web page', Buffer.from('<!doctype html>'), 'not-a-bundle'],
    ['an empty file', new Uint8Array(), 'not-a-bundle'],
    ['nothing after the mark', BUNDLE_MAGIC, 'cut-off'],
    ['half-copied file', whole.subarray(0, -2), 'cut-off'],
    [
      'a path that leads out',
      Buffer.concat([BUNDLE_MAGIC, Buffer.from('{"path":"metadata/../x","length":0}\n\n')]),
      'malformed',
    ],
    ['a file twice', Buffer.concat([whole, whole.subarray(8)]), 'malformed'],
    [
      'a length below zero',
      Buffer.concat([BUNDLE_MAGIC, Buffer.from('{"path":"metadata/x","length":-1}\n')]),
      'malformed',
    ],
    [
      'a length past 2^53',
      Buffer.concat([BUNDLE_MAGIC, Buffer.from('{"path":"metadata/x","length":9e99}\n')]),
      'malformed',
    ],
    ['a line without end', Buffer.concat([BUNDLE_MAGIC, Buffer.alloc(5000, 'x')]), 'malformed'],
  ];
  test.each(cases)('%s', (_name, bytes, fault) => {
    expect(readBundle(bytes)).toEqual({ kind: 'refused', fault });
  });

  test('limits', () => {
    const many = new Map(Array.from({ length: 30 }, (_, index) => [`delta/${index}`, new Uint8Array(9)]));
    expect(readBundle(writeBundle(many), { bytes: 1e6, files: 20 })).toEqual({ kind: 'refused', fault: 'too-large' });
    expect(readBundle(writeBundle(many), { bytes: 100, files: 100 })).toEqual({ kind: 'refused', fault: 'too-large' });
  });

  test.each([
    '',
    'metadata',
    'metadata/',
    '/metadata/x',
    'metadata//x',
    'other/x',
    'metadata/x y',
    'metadata/..',
    'targets/a/b/c/d',
  ])('no path of a repository: %j', (name) => expect(isBundlePath(name)).toBe(false));
});
