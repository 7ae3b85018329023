import { screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { PromisesView } from '../../components/views/promises/PromisesView.tsx';
import { TodayView } from '../../components/views/today/TodayView.tsx';
import { mountApp } from './support/mount-app.tsx';

const heads = () => [...document.querySelectorAll<HTMLElement>('.promise-head')];
const title = (text: string) => screen.findByText(text, { selector: '.promise-title' });

/** The view with one complaint taken. */
async function withComplaint(lang: 'en' | 'zh-CN' = 'en') {
  const mounted = mountApp(<PromisesView />, { lang });
  await mounted.app.promises.takeComplaint({ label: 'headset silent', customer: 'Ms Wang' });
  await waitFor(() => expect(heads()).toHaveLength(3));
  return mounted;
}

async function promise(what: string, until: string): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'New promise' }));
  if (what) await userEvent.keyboard(what);
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard(until);
  await userEvent.keyboard('{Enter}');
}

async function axeFaults(): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    document.documentElement.dataset.theme = theme;
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } });
    faults.push(...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`));
  }
  delete document.documentElement.dataset.theme;
  return faults;
}

describe('the list of promises', () => {
  test('says what to do when nothing is promised', async () => {
    mountApp(<PromisesView />);
    await screen.findByText('Nothing is promised.');
    expect(await axeFaults()).toEqual([]);
  });

  test('a complaint brings its three times, with customer and matter', async () => {
    await withComplaint();
    expect(heads().map((head) => head.querySelector('.promise-title')?.textContent)).toEqual([
      'Admit the mistake',
      'Take responsibility',
      'Solve it',
    ]);
    expect(heads().map((head) => head.querySelector('.promise-time')?.textContent)).toEqual([
      'in 1d',
      'in 2d',
      'in 30d',
    ]);
    expect(heads()[0]?.textContent).toContain('Ms Wang · headset silent');
  });

  test('a call has one complaint clock, however often the key is pressed; its record names the promises', async () => {
    const { app } = mountApp(<PromisesView />);
    const id = app.calls.calls.start();
    await app.promises.takeComplaint();
    await waitFor(() => expect(heads()).toHaveLength(3));
    await app.promises.takeComplaint();
    expect(app.notices.notice.value?.notice.kind).toBe('complaint-running');
    expect(app.promises.all.value).toHaveLength(3);
    const made = app.calls.calls.call(id)?.events.filter(({ kind }) => kind === 'promise');
    expect(made).toHaveLength(3);
  });

  test('another promise is made by keyboard; the time is shown as it was understood', async () => {
    const { app } = await withComplaint();
    await promise('call back with the result', '2 hours');
    await title('call back with the result');
    await waitFor(() => expect(document.querySelector('.promise-form')).toBeNull());
    expect(app.promises.all.value.find(({ kind }) => kind === 'other')).toMatchObject({ precision: 'minute' });
  });

  test.each([
    ['', '2 hours', 'Something is still blank here.'],
    ['call back', 'whenever', 'By when? Try 24 hours, tomorrow 17:00 or a date.'],
    ['call back', 'yesterday', 'That is in the past.'],
  ])('“%s” by “%s” is not saved, and the reason is said', async (what, until, reason) => {
    const { app } = mountApp(<PromisesView />);
    await promise(what, until);
    expect(await screen.findByText(reason)).toBeTruthy();
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true'));
    expect(app.promises.all.value).toEqual([]);
  });

  test('arrows go from promise to promise; D closes one, and the notice can undo it', async () => {
    const { app } = await withComplaint();
    heads()[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(heads()[1]);
    await userEvent.keyboard('d');
    await userEvent.keyboard('apologised{Enter}');
    await waitFor(() => expect(heads().filter((head) => head.checkVisibility())).toHaveLength(1));
    // The keyboard goes on with what is left.
    await waitFor(() => expect(document.activeElement).toBe(heads()[0]));
    // What is taken responsibility for was admitted.
    const closed = app.promises.all.value.filter(({ state }) => state.kind === 'done');
    expect(closed.map(({ kind, state }) => [kind, state.kind === 'done' && state.reason]).sort()).toEqual([
      ['admit', 'apologised'],
      ['responsibility', 'apologised'],
    ]);
    const { notice } = app.notices.notice.value ?? {};
    if (notice?.kind !== 'promise') throw new Error('no notice');
    notice.undo();
    await waitFor(() => expect(app.promises.all.value.every(({ state }) => state.kind === 'open')).toBe(true));
  });

  test('moving one asks for a later time and a reason, and keeps the time before', async () => {
    const { app } = await withComplaint();
    heads()[0]?.focus();
    await userEvent.keyboard('e');
    await userEvent.keyboard('2 hours{Tab}{Tab}{Tab}{Tab}the part is missing{Enter}');
    expect(await screen.findByText('That is not later than what was promised.')).toBeTruthy();
    const field = screen.getByLabelText('New time');
    await userEvent.fill(field, '3 days');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(app.promises.all.value.flatMap(({ extensions }) => extensions)).toHaveLength(1));
    expect((await screen.findByText(/Moved from .*: the part is missing/)).checkVisibility()).toBe(true);
    expect(document.activeElement?.closest('[data-id]')).not.toBeNull();
  });

  test('a hand-over is a record of its own; the promise stays open with its owner', async () => {
    const { app } = await withComplaint();
    heads()[0]?.focus();
    await userEvent.keyboard('h');
    await userEvent.keyboard('Technical{Tab}order and photos{Tab}4 hours{Enter}');
    await title('To Technical');
    expect(app.promises.all.value.filter(({ state }) => state.kind === 'open')).toHaveLength(4);
    const row = heads()[0]?.closest('li') as HTMLElement;
    expect(within(row).getAllByText(/To Technical/).length).toBeGreaterThan(0);
  });

  test('Escape closes a form and not the view', async () => {
    await withComplaint();
    heads()[0]?.focus();
    await userEvent.keyboard('e');
    expect(document.querySelector('.promise-form')).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('.promise-form')).toBeNull();
    expect(document.activeElement).toBe(heads()[0]);
  });

  test.each(['en', 'zh-CN'] as const)('axe finds nothing in %s, with a promise and each form open', async (lang) => {
    await withComplaint(lang);
    heads()[0]?.focus();
    for (const key of ['d', 'e', 'h']) {
      await userEvent.keyboard(key);
      expect(document.querySelector('.promise-form')).not.toBeNull();
      expect(await axeFaults()).toEqual([]);
      await userEvent.keyboard('{Escape}');
    }
  });
});

describe('today', () => {
  test('sums up promises, and leads to their list', async () => {
    const { app } = mountApp(<TodayView />);
    await app.promises.takeComplaint();
    await screen.findByText('3 open');
    expect(await axeFaults()).toEqual([]);
    await userEvent.click(screen.getByText('3 open'));
    expect(app.navigation.route.value).toEqual({ view: 'promises' });
  });

  test('counts the calls of today', async () => {
    const { app } = mountApp(<TodayView />);
    app.navigation.go({ view: 'today' });
    const id = app.calls.calls.start();
    app.calls.calls.end(id);
    await app.calls.calls.settled();
    app.navigation.home();
    app.navigation.go({ view: 'today' });
    await screen.findByText('1 call');
    expect(screen.queryByText(/still open/)).toBeNull();
  });

  test('the shift ends with a second press, where the settings say so, and open promises stay', async () => {
    const { app } = mountApp(<TodayView />);
    app.settings.set('noteRetentionDays', 0);
    await app.promises.takeComplaint();
    await waitFor(() => expect(app.promises.all.value).toHaveLength(3));
    const [admit] = app.promises.all.value.filter(({ kind }) => kind === 'admit');
    if (!admit) throw new Error('no promise');
    await app.promises.finish(admit);
    await userEvent.click(await screen.findByRole('button', { name: 'End my shift…' }));
    await userEvent.click(screen.getByRole('button', { name: 'Delete them now' }));
    await waitFor(() =>
      expect(app.promises.all.value.map(({ kind }) => kind).sort()).toEqual(['responsibility', 'solve']),
    );
  });
});
