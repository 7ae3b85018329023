import { render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Segmented } from '../../components/ui/Segmented.tsx';

const CHOICES = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
  { value: 'c', label: 'Third' },
] as const;
type Value = (typeof CHOICES)[number]['value'];

function Sample({ initial }: { readonly initial: Value | null }) {
  const [value, setValue] = useState<Value | null>(initial);
  return <Segmented label="Letters" choices={CHOICES} value={value} onChoose={setValue} />;
}

function draw(initial: Value | null) {
  const { unmount } = render(<Sample initial={initial} />);
  onTestFinished(() => void unmount());
}

const chosen = () => screen.getAllByRole('radio').find((radio) => radio.getAttribute('aria-checked') === 'true');

describe('one of a few (WAI-ARIA radio group)', () => {
  test('is a named group with one tab stop: the chosen one', async () => {
    draw('b');
    expect(screen.getByRole('radiogroup', { name: 'Letters' })).toBeTruthy();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('Second');
  });

  test('with nothing chosen the first one is the tab stop', async () => {
    draw(null);
    expect(chosen()).toBeUndefined();
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement?.textContent).toBe('First');
  });

  test.each([
    ['a', 'ArrowRight', 'Second'],
    ['a', 'ArrowDown', 'Second'],
    ['b', 'ArrowLeft', 'First'],
    ['b', 'ArrowUp', 'First'],
    ['c', 'ArrowRight', 'First'],
    ['a', 'ArrowLeft', 'Third'],
  ] as const)('from %s, %s chooses %s and takes the focus there', async (initial, key, expected) => {
    draw(initial);
    chosen()?.focus();
    await userEvent.keyboard(`{${key}}`);
    expect(chosen()?.textContent).toBe(expected);
    expect(document.activeElement).toBe(chosen());
  });

  test('from nothing chosen the first arrow chooses an end', async () => {
    draw(null);
    await userEvent.keyboard('{Tab}{ArrowRight}');
    expect(chosen()?.textContent).toBe('First');
  });

  test('an arrow with Alt is left to the panel’s keys', async () => {
    draw('a');
    chosen()?.focus();
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(chosen()?.textContent).toBe('First');
  });
});
