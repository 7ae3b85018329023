import type { AppState } from '../../utils/state/app-types.ts';
import { isComposing, isTyping } from '../ui/composition.ts';
import { KEYMAP, type KeyBinding } from './keymap.ts';

/** Runs the key's binding; keys of a composition never act, and plain letters not while a field takes them. */
export function handleKey(app: AppState, event: KeyboardEvent, keymap: readonly KeyBinding[] = KEYMAP): void {
  if (event.defaultPrevented || isComposing(event)) return;
  const isInField = isTyping(event) && !isEmptySearch(event);
  for (const binding of keymap) {
    if (!binding.matches(event) || (isInField && !binding.whileTyping)) continue;
    // In the empty search field only the help key is free: every other character begins a search.
    if (isEmptySearch(event) && !binding.whileTyping && binding.id !== 'help') continue;
    if (!binding.run(app, event)) continue;
    event.preventDefault();
    return;
  }
}

function isEmptySearch(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLInputElement && target.getAttribute('role') === 'combobox' && target.value === '';
}
