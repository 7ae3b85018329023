import type { EarlyBox } from '../../utils/browser/palette/early-palette.ts';
import type { EarlyTyping } from '../../utils/core/insertion/palette.ts';

/** Has the box in the page take the letters. `begin` puts in front what was typed before. */
export function startEarlyBox(): EarlyBox & { begin(typed: EarlyTyping): void } {
  const box = document.getElementById('early');
  const input = box?.querySelector('input');
  if (!box || !input) throw new Error('The palette’s page has no box.');
  let last: EarlyTyping['last'] = null;
  let isComposing = false;
  input.addEventListener('keydown', (event) => {
    // Keys of a composition are the input method's (keyCode 229).
    const isOwn = !event.isComposing && event.keyCode !== 229;
    last = isOwn && event.key === 'Enter' ? 'Enter' : null;
  });
  input.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  input.addEventListener('compositionend', () => {
    isComposing = false;
  });
  const focus = () => input.focus();
  window.addEventListener('focus', focus);
  focus();
  return {
    begin: (typed) => {
      if (typed.text !== '') input.setRangeText(typed.text, 0, 0, 'end');
      last ??= input.value === typed.text ? typed.last : null;
    },
    untilIdle: async () => {
      if (isComposing)
        await new Promise((resolve) => input.addEventListener('compositionend', resolve, { once: true }));
    },
    read: () => ({ text: input.value, last }),
    remove: () => {
      window.removeEventListener('focus', focus);
      box.remove();
    },
  };
}
