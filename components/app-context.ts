import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppState } from '../utils/state/app-types.ts';
import { type Strings, stringsFor } from './strings/index.ts';

export const AppContext = createContext<AppState | null>(null);

/** The state that the entry point wired. */
export function useApp(): AppState {
  const app = useContext(AppContext);
  if (!app) throw new Error('A component was drawn outside of AppContext.');
  return app;
}

/** The words of the interface in the language of now. */
export function useStrings(): Strings {
  return stringsFor(useApp().uiLocale.value);
}
