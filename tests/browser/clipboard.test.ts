import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { writeClipboard } from '../../utils/browser/clipboard.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** Writes as the panel does: within the agent's own click, which browsers ask for. */
async function writeOnClick(forms: { plain: string; html: string }): Promise<boolean> {
  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'copy';
  const done = new Promise<boolean>((resolve) => {
    button.addEventListener('click', () => resolve(writeClipboard(forms)), { once: true });
  });
  await userEvent.click(button);
  return done;
}

/** What a real paste into the page brings. */
async function pasted(): Promise<{ plain: string; html: string }> {
  const field = document.body.appendChild(document.createElement('textarea'));
  const forms = { plain: '', html: '' };
  field.addEventListener('paste', ({ clipboardData }) => {
    forms.plain = clipboardData?.getData('text/plain') ?? '';
    forms.html = clipboardData?.getData('text/html') ?? '';
  });
  field.focus();
  await userEvent.keyboard('{Control>}v{/Control}');
  return forms;
}

const FORMS = { plain: ' a & <b>\n\nc 👩‍💻', html: '<p>a &amp; &lt;b&gt;</p><p><br></p><p>c</p>' };

test('both forms are set', async () => {
  expect(await writeOnClick(FORMS)).toBe(true);
  const { plain, html } = await pasted();
  expect(plain).toBe(FORMS.plain);
  expect(html).toContain('<p>a &amp; &lt;b&gt;</p><p><br></p><p>c</p>');
});

test('where the interface is forbidden the copy command does it', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  const forms = { plain: `by command ${FORMS.plain}`, html: FORMS.html };
  expect(await writeOnClick(forms)).toBe(true);
  expect((await pasted()).plain).toBe(forms.plain);
});

test('when neither may, that is said', async () => {
  vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  expect(await writeOnClick(FORMS)).toBe(false);
});
