import { signal } from '@preact/signals';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LintedTextarea } from '../../components/ui/LintedTextarea.tsx';
import { neverEntries } from '../../utils/core/lint/never-entries.ts';
import { changed, replacement } from '../../utils/core/lint/replacement.ts';
import { createLibrary } from '../../utils/core/pack/library.ts';
import { mountApp } from './support/mount-app.tsx';
import { samplePack } from './support/sample-library.ts';

const entries = neverEntries(createLibrary([samplePack()]));
const blanked = (instead: string) => instead.replace(/\{\w+\}/g, '____');
const [first, second] = entries.filter(({ locale }) => locale === 'en') as [(typeof entries)[0], (typeof entries)[0]];

/** A field as the wrap-up has it: its value held by the app. */
function mountField(text = '', width = 320) {
  const value = signal(text);
  const Field = () => (
    <div style={{ width: `${width}px` }}>
      <label for="field">Note</label>
      <LintedTextarea
        id="field"
        rows={3}
        text={value.value}
        value={value.value}
        onInput={(event) => {
          value.value = event.currentTarget.value;
        }}
      />
    </div>
  );
  mountApp(<Field />, { lang: 'en' });
  const box = document.querySelector('textarea') as HTMLTextAreaElement;
  const marks = () => [...document.querySelectorAll('.linted-mirror mark')].map((mark) => mark.textContent);
  return { value, box, marks };
}

describe('a field that marks what must not be said', () => {
  test('marks it as it is typed, and says how many', async () => {
    const { box, marks } = mountField();
    await userEvent.type(box, `well, ${first.phrase.toUpperCase()}`);
    expect(marks()).toEqual([first.phrase.toUpperCase()]);
    expect(document.querySelector('[role=status]')?.textContent).toContain('One phrase');
    expect(box.getAttribute('aria-describedby')).toBe(document.querySelector('[role=status]')?.id);
  });

  test('Alt+Enter puts the replacement in its place, and the browser’s own undo takes it back', async () => {
    const typed = `well ${first.phrase} and`;
    const { box, value, marks } = mountField();
    await userEvent.type(box, typed);
    const hit = { start: 5, end: 5 + first.phrase.length };
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    const expected = changed(typed, replacement(typed, hit, blanked(first.instead)));
    expect(box.value).toBe(expected);
    expect(value.value).toBe(expected);
    expect(marks()).toEqual([]);
    expect(document.activeElement).toBe(box);
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(box.value).toBe(typed);
  });

  test('the key acts on the phrase at the caret', async () => {
    const { box } = mountField(`${first.phrase}\n${second.phrase}`);
    await userEvent.click(box);
    box.setSelectionRange(2, 2);
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    expect(box.value).toContain(blanked(first.instead));
    expect(box.value).toContain(second.phrase);
  });

  test('a click on the replacement does the same and leaves the keyboard in the field', async () => {
    const { box } = mountField(first.phrase);
    await userEvent.click(box);
    await userEvent.click(page.getByText(blanked(first.instead)));
    expect(box.value).toBe(blanked(first.instead));
    expect(document.activeElement).toBe(box);
  });

  test('without a hit Alt+Enter and Enter are the browser’s', async () => {
    const { box } = mountField('all is well');
    await userEvent.click(box);
    box.setSelectionRange(3, 3);
    await userEvent.keyboard('{Enter}');
    expect(box.value).toBe('all\n is well');
  });

  test.each([120, 180, 252, 320, 500])(
    'marks lie under their words at %i pixels, also when the text scrolls',
    (width) => {
      const text = `${`没有声音 and no sound at all, ${first.phrase}; `.repeat(12)}\n\n${first.phrase}\n`;
      const { box } = mountField(text, width);
      const mirror = document.querySelector('.linted-mirror') as HTMLElement;
      expect(mirror.clientWidth).toBe(box.clientWidth);
      expect(mirror.scrollHeight).toBe(box.scrollHeight);
      box.scrollTop = box.scrollHeight;
      box.dispatchEvent(new Event('scroll'));
      expect(mirror.scrollTop).toBe(box.scrollTop);
    },
  );

  test('text is never markup', () => {
    const { box } = mountField('<img src=x onerror=alert(1)> <mark>');
    expect(document.querySelector('.linted-mirror img')).toBeNull();
    expect(box.value).toContain('<img');
  });

  test('axe finds nothing, light and dark', async () => {
    const { box } = mountField(`${first.phrase} ${second.phrase}`);
    await userEvent.click(box);
    for (const theme of ['light', 'dark'] as const) {
      document.documentElement.dataset.theme = theme;
      const { violations } = await axe.run(document.querySelector('.linted') as HTMLElement);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    delete document.documentElement.dataset.theme;
  });
});
