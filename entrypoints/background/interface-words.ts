import { browser } from 'wxt/browser';
import { type Strings, stringsFor } from '../../components/strings/index.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { type Locale, nearestLocale } from '../../utils/core/script/locale.ts';
import { defaultSettings } from '../../utils/core/settings/default-settings.ts';
import { readSettings } from '../../utils/core/settings/read-settings.ts';
import { interfaceLocale } from '../../utils/core/settings/settings-slots.ts';

/** The language of the interface as it is set now, and its words. */
export async function interfaceWords(): Promise<{ readonly locale: Locale; readonly t: Strings }> {
  const tag = browser.i18n.getUILanguage();
  const { settings } = readSettings(await settingsStore.load(), defaultSettings(tag));
  const locale = interfaceLocale(settings, nearestLocale(tag));
  return { locale, t: stringsFor(locale) };
}
