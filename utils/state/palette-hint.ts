import type { ReadonlySignal } from '@preact/signals';
import type { InsertionOutcome } from '../core/insertion/outcome.ts';
import type { BrowserCommand } from './app-types.ts';

/** Whether the palette was ever suggested on this device. */
export interface PaletteHintPort {
  wasGiven(): Promise<boolean>;
  keepGiven(): Promise<void>;
}

/**
 * The palette's key, to be named with an insertion that left the keyboard in the panel; null when it was named before
 * or no key is bound to it.
 */
export function createPaletteHint(
  port: PaletteHintPort,
  commands: ReadonlySignal<readonly BrowserCommand[]>,
): (outcome: InsertionOutcome) => Promise<string | null> {
  return async (outcome) => {
    const shortcut = commands.value.find(({ name }) => name === 'open-palette')?.shortcut ?? '';
    if (outcome.kind !== 'inserted' || outcome.hasKeyboard || shortcut === '') return null;
    try {
      if (await port.wasGiven()) return null;
      await port.keepGiven();
      return shortcut;
    } catch {
      // What cannot be remembered would be said again each time.
      return null;
    }
  };
}
