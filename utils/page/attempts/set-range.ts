import { type Attempt, windowOf } from './attempt.ts';
import { pageAllows } from './page-allows.ts';

/** Writes the value itself and says so by an `input` event. Leaves nothing to undo: the last resort of inputs. */
export const setRange: Attempt = {
  id: 'set-range',
  write(element, text) {
    const field = element as HTMLInputElement;
    const { selectionStart: start, selectionEnd: end } = field;
    if (start === null || end === null) return false;
    const { InputEvent } = windowOf(element);
    if (!pageAllows(element, text)) return false;
    field.setRangeText(text, start, end, 'end');
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    return true;
  },
};
