import type { Locale } from '../script/locale.ts';
import { LOCALES } from '../script/locale.ts';
import { phoneKind } from '../slots/kinds/phone.ts';
import { textKind } from '../slots/kinds/text.ts';
import type { SlotValue } from '../slots/slot-value.ts';
import type { Settings } from './settings.ts';

/** Names may be said in the other language where one is missing; opening hours and languages may not. */
const NAMES = ['company', 'line', 'agent'] as const;
const PHRASES = ['hours', 'languages'] as const;
const PHONES = ['hotline', 'emergency'] as const;

/** Values of the slots that the settings fill, in a language. A setting left empty gives none, so its blank shows. */
export function settingsSlots(settings: Settings, locale: Locale): Record<string, SlotValue> {
  const context = { locale, now: { at: 0, zone: 'UTC' } };
  const values: Record<string, SlotValue> = {};
  const put = (name: string, value: SlotValue | { kind: 'invalid' }) => {
    if (value.kind !== 'invalid') values[name] = value;
  };
  for (const name of NAMES) {
    const other = LOCALES.find((candidate) => candidate !== locale) as Locale;
    put(name, textKind.parse(settings[name][locale].trim() || settings[name][other], context));
  }
  for (const name of PHRASES) put(name, textKind.parse(settings[name][locale], context));
  for (const name of PHONES) put(name, phoneKind.parse(settings[name], context));
  return values;
}

/** The language the interface is drawn in. `browserLocale`: the one nearest to the browser's own. */
export function interfaceLocale(settings: Settings, browserLocale: Locale): Locale {
  return settings.interfaceLocale === 'auto' ? browserLocale : settings.interfaceLocale;
}

/** What the agent goes by: in this language, else in the other. Empty when it is not set. */
export function agentName(settings: Settings, locale: Locale): string {
  const other = LOCALES.find((candidate) => candidate !== locale) as Locale;
  return settings.agent[locale].trim() || settings.agent[other].trim();
}
