import { type Attempt, windowOf } from './attempt.ts';

/** Writes the value itself and says so by an `input` event. Leaves nothing to undo: the last resort of inputs. */
export const setRange: Attempt = {
  id: 'set-range',
  write(element, text) {
    const field = element as HTMLInputElement;
    const start = field.selectionStart ?? field.value.length;
    const end = field.selectionEnd ?? field.value.length;
    if (field.selectionStart === null) return false;
    field.setRangeText(text, start, end, 'end');
    const { InputEvent } = windowOf(element);
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    return true;
  },
};
