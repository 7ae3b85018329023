import type { Surface } from './surface.ts';

/** The value of an input or textarea: read and compared to the letter. */
export function nativeSurface(element: HTMLElement): Surface {
  const field = element as HTMLInputElement | HTMLTextAreaElement;
  return {
    read() {
      const { value: text, selectionStart: from, selectionEnd: to } = field;
      return { text, selection: from === null || to === null ? null : { from, to } };
    },
    select({ from, to }) {
      // Types without a selection (email) throw when one is set.
      if (field.selectionStart === null) return false;
      field.setSelectionRange(from, to);
      return true;
    },
    asRead: (text) => text,
    isPartial: false,
  };
}
