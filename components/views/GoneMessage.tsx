import { useApp, useStrings } from '../app-context.ts';

/** What stands in place of a record that the library does not hold: not any more, or not yet. */
export function GoneMessage() {
  const t = useStrings();
  return <p class="empty">{useApp().packs.isReading.value ? t.common.loading : t.script.gone}</p>;
}
