import type { AppState } from './app-state.ts';
import type { Customer } from './customer.ts';
import { NOBODY } from './customer.ts';
import type { RunningFlow } from './flow.ts';
import type { Route } from './navigation.ts';

/** What the panel shows, to be kept while the browser runs. */
export interface PanelSession {
  readonly stack: readonly Route[];
  readonly query: string;
  readonly customer: Customer;
  readonly flow: RunningFlow | null;
}

export function writeSession(app: AppState): PanelSession {
  return {
    stack: app.navigation.stack.value,
    query: app.search.query.value,
    customer: app.customer.customer.value,
    flow: app.flow.running.value,
  };
}

/** Takes up what was kept. It was written by this extension in this browser session; what is missing is left as new. */
export function readSession(app: AppState, kept: unknown): void {
  if (typeof kept !== 'object' || kept === null) return;
  const { stack = [], query = '', customer = NOBODY, flow = null } = kept as Partial<PanelSession>;
  app.navigation.restore(stack);
  app.search.query.value = query;
  app.customer.change(customer);
  app.flow.restore(flow);
}
