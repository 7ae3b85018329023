import type { AppState } from '../../utils/state/app-types.ts';
import { isComposing, isTyping } from '../ui/composition.ts';
import { KEYMAP, type KeyBinding } from './keymap.ts';

/**
 * Runs the key's binding. Keys of a composition never act, plain letters not while a field takes them, and a key that
 * is held down acts once: one press inserts one text.
 */
export function handleKey(app: AppState, event: KeyboardEvent, keymap: readonly KeyBinding[] = KEYMAP): void {
  if (event.defaultPrevented || isComposing(event)) return;
  const isInField = isTyping(event) && !isEmptySearch(event);
  for (const binding of keymap) {
    if (!binding.matches(event) || (isInField && !binding.whileTyping)) continue;
    // In the empty search field only the help key is free: every other character begins a search.
    if (isEmptySearch(event) && !binding.whileTyping && binding.id !== 'help') continue;
    if (event.repeat) {
      // The browser has other uses for these, such as going back a page.
      if (event.altKey || event.ctrlKey || event.metaKey) event.preventDefault();
      return;
    }
    if (!binding.run(app, event)) continue;
    event.preventDefault();
    return;
  }
}

function isEmptySearch(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox' && target.value === '';
}
