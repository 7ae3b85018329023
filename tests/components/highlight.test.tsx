import { render } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { Highlight } from '../../components/ui/Highlight.tsx';

test.each([
  ['nothing matched', '无声电话', [], '无声电话'],
  ['the beginning', '无声电话', [[0, 2]], '[无声]电话'],
  [
    'two stretches',
    '无声电话',
    [
      [0, 1],
      [2, 3],
    ],
    '[无]声[电]话',
  ],
  ['all of it', 'abc', [[0, 3]], '[abc]'],
  ['a character of two units', '好👍了', [[1, 3]], '好[👍]了'],
  ['markup is text', '<b>x</b>', [[0, 3]], '[<b>]x</b>'],
] as const)('%s', (_, text, ranges, expected) => {
  const { container, unmount } = render(<Highlight text={text} ranges={ranges} />);
  for (const mark of container.querySelectorAll('mark')) mark.replaceWith(`[${mark.textContent}]`);
  expect(container.textContent).toBe(expected);
  unmount();
});
