import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, notesCsv } from '../../../utils/core/note/notes-csv.ts';
import { note } from './arbitrary-note.ts';

const headings = { date: '日期', time: '时间', surname: '姓', phone: '电话', scripts: '话术', text: '内容' };

test('a note is one line, its numbers masked', () => {
  const csv = notesCsv(
    [note({ text: '卡4111111111111111\n说"急"', scripts: ['hold.ask', 'hold.return'] })],
    headings,
    'Asia/Shanghai',
  );
  expect(csv).toBe(
    '\uFEFF"日期","时间","姓","电话","话术","内容"\r\n"2025-03-04","15:00","张","138****8000","hold.ask hold.return","卡411111******1111\n说""急"""\r\n',
  );
});

test.each(['=1+1', '+86', '-2', '@x', '＝1', '＋1', '－1', '＠x', '\t=1', ' =1', '\u200b=1', '"=1', '|cmd', '%x'])(
  '%j cannot run as a formula',
  (value) => {
    expect(csvField(value).slice(1, 2)).toBe("'");
  },
);

test('every field is one field again', () => {
  fc.assert(
    fc.property(fc.string(), (value) => {
      const inner = csvField(value).slice(1, -1);
      expect(inner.replaceAll('""', '')).not.toContain('"');
      expect([value, `'${value}`]).toContain(inner.replaceAll('""', '"'));
    }),
  );
});

test('a number of no known kind loses its middle too', () => {
  expect(notesCsv([note({ phone: '87654321' })], headings, 'UTC')).toContain('"876****21"');
});
