import { screen, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SearchView } from '../../components/views/search/SearchView.tsx';
import { type Mounted, mountApp } from './support/mount-app.tsx';

let mounted: Mounted;

beforeEach(() => {
  mounted = mountApp(<SearchView />);
});

const field = () => screen.getByRole<HTMLInputElement>('combobox');
const options = () => screen.getAllByRole('option');
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');

describe('the search (WAI-ARIA combobox with a list box)', () => {
  test('the field has the focus at once, is named, and controls the list', () => {
    expect(document.activeElement).toBe(field());
    expect(field().getAttribute('aria-autocomplete')).toBe('list');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    const list = document.getElementById(field().getAttribute('aria-controls') ?? '');
    expect(list?.getAttribute('role')).toBe('listbox');
    expect(list?.getAttribute('aria-label')).toBeTruthy();
  });

  test('the active option is the selected one, in the list, and no tab stop', () => {
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    expect(options().filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
    for (const option of options()) expect(option.tabIndex).toBe(-1);
  });

  test('every group of options has a name', () => {
    for (const group of screen.getAllByRole('group')) expect(group.getAttribute('aria-label')).toBeTruthy();
  });

  test('arrows move the active option while the focus stays in the field', async () => {
    const first = active();
    await userEvent.keyboard('{ArrowDown}');
    expect(active()).not.toBe(first);
    await userEvent.keyboard('{ArrowUp}');
    expect(active()?.id).toBe(first?.id);
    expect(document.activeElement).toBe(field());
  });

  test('typing shows results with what matched marked, the first one active', async () => {
    await userEvent.keyboard('opening');
    await waitFor(() => expect(options()[0]?.querySelector('mark')?.textContent?.toLowerCase()).toBe('opening'));
    expect(active()).toBe(options()[0]);
  });

  test('the count is said politely once the typing rests', async () => {
    await userEvent.keyboard('opening');
    const status = screen.getByRole('status');
    expect(status.textContent).toBe('');
    await waitFor(() => expect(status.textContent).toMatch(/\d+ script/), { timeout: 3000 });
  });

  test('Enter opens the active one; a pointer press keeps the focus in the field', async () => {
    await userEvent.keyboard('opening');
    await waitFor(() => expect(options()[0]?.querySelector('mark')).toBeTruthy());
    const press = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
    expect(options()[0]?.dispatchEvent(press)).toBe(false);
    await userEvent.keyboard('{Enter}');
    expect(mounted.app.navigation.route.value).toMatchObject({ view: 'script' });
  });

  test('when nothing fits the field says that there is no list to open', async () => {
    await userEvent.keyboard('qqqqqqqq');
    await waitFor(() => expect(screen.getByText(/Nothing fits/)).toBeTruthy());
    expect(field().hasAttribute('aria-activedescendant')).toBe(false);
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  test('a query with markup in it stays text', async () => {
    await userEvent.fill(field(), '<img src=x onerror=alert(1)>');
    await waitFor(() => expect(screen.getByText(/<img src=x/)).toBeTruthy());
    expect(document.querySelector('img')).toBeNull();
  });
});
