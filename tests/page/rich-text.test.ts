import { describe, expect, test } from 'vitest';
import { pointAt } from '../../utils/page/text/point-at.ts';
import { readRichText } from '../../utils/page/text/rich-text.ts';
import { drawn, selectIn, show, startScript, targetOf } from './support/page.ts';

describe('lines as they are drawn', () => {
  test.each([
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<p>a</p><p><br></p><p>b</p>', 'a\n\nb'],
    ['a<br>b', 'a\nb'],
    ['a<br>', 'a'],
    ['a<br><br>', 'a\n'],
    ['a<br><br>b', 'a\n\nb'],
    ['a<div>b</div>', 'a\nb'],
    ['<div>a</div>\n  <div>b</div>', 'a\nb'],
    ['<div>a<br>b</div><div>c</div>', 'a\nb\nc'],
    ['<ul><li>a</li><li><p>b</p></li></ul>', 'a\nb'],
    ['<p> a  b\n c </p>', 'a b c'],
    ['<p>&nbsp; a&nbsp;</p>', '  a '],
    ['<p><b>a</b> <i>b</i></p>', 'a b'],
    ['<p>\u200B</p><p>a\uFEFF</p>', '\na'],
    ['<p>a<span contenteditable="false">chip</span>b</p>', 'ab'],
    ['<p>a<span style="display:none">no</span></p>', 'a'],
    ['<pre>a\n\nb</pre>', 'a\n\nb'],
    ['<div style="white-space:pre-wrap">  a\nb\n</div>', '  a\nb'],
    ['<div style="white-space:pre-line">  a\nb</div>', 'a\nb'],
    ['', ''],
    ['<p>\u200Fא👩‍💻</p>', '\u200Fא👩‍💻'],
  ])('%s', (markup, expected) => {
    const host = show(`<div contenteditable>${markup}</div>`);
    expect(readRichText(host).text).toBe(expected);
  });
});

test('every offset of a text leads to a place that reads back as the same offset', () => {
  const host = show(
    '<div contenteditable>a<b>b</b>  c<br><br>d<p>e</p><p><br></p><p style="white-space:pre-wrap">f\n\ng</p></div>',
  );
  const { text } = readRichText(host);
  expect(text).toBe('ab c\n\nd\ne\n\nf\n\ng');
  for (let offset = 0; offset <= text.length; offset++) {
    const point = pointAt(readRichText(host), offset);
    expect(point && readRichText(host, [point]).offsets[0], `offset ${offset}`).toBe(offset);
  }
});

test('the caret is where the selection says', () => {
  const host = show('<div contenteditable><p>ab</p><p><br></p><p>cd</p></div>');
  selectIn(host, 1, 5);
  expect(drawn(host)).toBe('a{b\n\nc}d');
  selectIn(host, 3);
  expect(drawn(host)).toBe('ab\n|\ncd');
});

test.each([1, 9])(
  'an editor that answers the focus with its own selection, %i times: never another place',
  async (times) => {
    const host = show('<div contenteditable>alpha beta gamma</div><button>b</button>');
    const api = startScript();
    selectIn(host, 6, 10);
    const target = targetOf(api);
    document.querySelector('button')?.focus();
    let left = times;
    document.addEventListener('selectionchange', () => {
      if (left > 0 && document.activeElement === host && left-- > 0) selectIn(host, 7, 10);
    });
    const answer = await api.commit(target, { text: 'x', blank: null });
    if (times === 1) {
      expect(answer).toMatchObject({ kind: 'inserted' });
      expect(host.textContent).toBe('alpha x gamma');
    } else {
      expect(answer).toMatchObject({ kind: 'declined', reason: { code: 'target-changed' } });
      expect(host.textContent).toBe('alpha beta gamma');
    }
  },
);
