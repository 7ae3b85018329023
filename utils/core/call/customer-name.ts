import type { Locale } from '../script/locale.ts';
import { slotForm } from '../slots/registry.ts';
import type { SlotValues } from '../slots/slot-value.ts';

/** How the customer is addressed: 张女士, “Ms Zhang”; what is not known is left out. Empty when nothing is known. */
export function customerName(values: SlotValues, locale: Locale): string {
  const { surname, honorific } = values;
  const name = surname?.kind === 'surname' ? surname.surname : '';
  const context = { locale, now: { at: 0, zone: 'UTC' } };
  const title = honorific?.kind === 'honorific' ? slotForm(honorific, 'written', context) : '';
  // A Chinese name keeps its order and takes no space, a Latin one in a Chinese sentence is followed at once too.
  return locale === 'zh-CN' ? name + title : [title, name].filter((part) => part !== '').join(' ');
}
