import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** Where the panel is. `key` names a library entry, `id` a note. */
export type Route =
  | { readonly view: 'search'; readonly category?: string }
  | { readonly view: 'script'; readonly key: string }
  | { readonly view: 'edit'; readonly key: string }
  | { readonly view: 'conflicts'; readonly key: string }
  /** An own script's form; id empty: a new one, with a title to begin with. */
  | { readonly view: 'own'; readonly id: string; readonly title: string }
  | { readonly view: 'types' }
  | { readonly view: 'playbook'; readonly key: string }
  | { readonly view: 'state'; readonly key: string }
  | { readonly view: 'cards' }
  | { readonly view: 'card'; readonly key: string }
  | { readonly view: 'notes' }
  | { readonly view: 'note'; readonly id: string }
  | { readonly view: 'customer' }
  | { readonly view: 'wrapup'; readonly id: string }
  | { readonly view: 'promises' }
  | { readonly view: 'today' }
  | { readonly view: 'settings' }
  | { readonly view: 'packs' }
  /** What changed in a pack; `id` names the pack. */
  | { readonly view: 'changes'; readonly id: string }
  | { readonly view: 'help' };

export type ViewName = Route['view'];

const HOME: Route = { view: 'search' };

/** Routes kept to go back to; more than this are forgotten from the far end. */
const DEPTH = 20;

export interface Navigation {
  readonly route: ReadonlySignal<Route>;
  readonly stack: ReadonlySignal<readonly Route[]>;
  /** Opens a route on top; one that lies below already is returned to, so that the way back never runs in circles. */
  go(route: Route): void;
  /** One step back; at home it does nothing and answers false. */
  back(): boolean;
  /** Home, with nothing to go back to. */
  home(): void;
  restore(stack: readonly Route[]): void;
}

export function createNavigation(): Navigation {
  const stack = signal<readonly Route[]>([HOME]);
  const route = computed(() => stack.value.at(-1) ?? HOME);
  return {
    route,
    stack,
    go: (next) => {
      const name = JSON.stringify(next);
      const place = stack.value.findIndex((below) => JSON.stringify(below) === name);
      if (place === stack.value.length - 1) return;
      stack.value = place < 0 ? [...stack.value, next].slice(-DEPTH) : stack.value.slice(0, place + 1);
    },
    back: () => {
      if (stack.value.length < 2) {
        if (route.value.view === 'search' && route.value.category === undefined) return false;
        stack.value = [HOME];
        return true;
      }
      stack.value = stack.value.slice(0, -1);
      return true;
    },
    home: () => {
      stack.value = [HOME];
    },
    restore: (routes) => {
      if (routes.length > 0) stack.value = routes;
    },
  };
}
