import { useStrings } from '../app-context.ts';

/** What stands in place of a record that the library no longer holds. */
export function GoneMessage() {
  return <p class="empty">{useStrings().script.gone}</p>;
}
