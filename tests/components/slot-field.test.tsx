import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SlotField } from '../../components/views/script/SlotField.tsx';
import { mountApp } from './support/mount-app.tsx';

const field = () => screen.getByRole<HTMLInputElement>('textbox');

describe('the field of a blank', () => {
  let done: number;

  beforeEach(() => {
    done = 0;
  });

  const count = () => {
    done += 1;
  };

  test('in a text it has the focus at once, with what it held selected', () => {
    mountApp(<SlotField slot="product" isInline onDone={count} />, {
      prepare: (app) => app.slots.set('product', 'kettle'),
    });
    expect(document.activeElement).toBe(field());
    expect([field().selectionStart, field().selectionEnd]).toEqual([0, 'kettle'.length]);
  });

  test('Enter keeps what was typed and is done', async () => {
    const { app } = mountApp(<SlotField slot="product" isInline onDone={count} />);
    await userEvent.keyboard('rice cooker{Enter}');
    expect(app.slots.edit('product')).toBe('rice cooker');
    expect(done).toBe(1);
  });

  test('Escape keeps what was there before', async () => {
    const { app } = mountApp(<SlotField slot="product" isInline onDone={count} />, {
      prepare: (state) => state.slots.set('product', 'kettle'),
    });
    await userEvent.keyboard('abc{Escape}');
    expect(app.slots.edit('product')).toBe('kettle');
    expect(done).toBe(1);
  });

  test.each([
    ['amount', 'a lot'],
    ['minutes', 'soonish'],
    ['date', '31 February'],
  ])('%s does not take “%s”: the field says why, keeps the words, and stays', async (slot, typed) => {
    const { app } = mountApp(<SlotField slot={slot} isInline onDone={count} />);
    await userEvent.keyboard(`${typed}{Enter}`);
    await waitFor(() => expect(screen.getByRole('alert').textContent).toBeTruthy());
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(field().getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    expect(field().value).toBe(typed);
    expect(app.slots.edit(slot)).toBe('');
    expect(done).toBe(0);
  });

  test('emptying it opens the blank again', async () => {
    const { app } = mountApp(<SlotField slot="product" isInline onDone={count} />, {
      prepare: (state) => state.slots.set('product', 'kettle'),
    });
    await userEvent.clear(field());
    await userEvent.keyboard('{Enter}');
    expect(app.slots.edit('product')).toBe('');
  });

  test('a form of address is chosen, not typed', async () => {
    const { app } = mountApp(<SlotField slot="honorific" onDone={count} />);
    const [first] = screen.getAllByRole('radio');
    if (first) await userEvent.click(first);
    expect(app.slots.honorific('honorific')).not.toBeNull();
  });
});
