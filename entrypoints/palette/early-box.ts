import type { EarlyTyping } from '../../utils/core/insertion/palette.ts';

/** The box that stands in the page from the first frame on and takes the letters until the palette is drawn. */
export interface EarlyBox {
  /** Puts in front what was typed before. */
  begin(typed: EarlyTyping): void;
  /** Waits for the end of a composition: an input method loses its letters when its field goes. */
  untilIdle(): Promise<void>;
  read(): EarlyTyping;
  remove(): void;
}

export function startEarlyBox(): EarlyBox {
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
