import { browser } from 'wxt/browser';
import { stringsFor } from '../../components/strings/index.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { nearestLocale } from '../../utils/core/script/locale.ts';
import { defaultSettings } from '../../utils/core/settings/default-settings.ts';
import { readSettings } from '../../utils/core/settings/read-settings.ts';
import { interfaceLocale } from '../../utils/core/settings/settings-slots.ts';

/** What is said by the system when the palette is not there to say it. */
export const PALETTE_NOTICES = { closedPage: 'palette-closed-page', altered: 'palette-altered' } as const;

/** Says it in the language of the interface; never more than one of a kind. */
export async function tellOfPalette(what: keyof typeof PALETTE_NOTICES): Promise<void> {
  const tag = browser.i18n.getUILanguage();
  const { settings } = readSettings(await settingsStore.load(), defaultSettings(tag));
  const { [what]: words } = stringsFor(interfaceLocale(settings, nearestLocale(tag))).palette;
  await browser.notifications.create(PALETTE_NOTICES[what], {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...words,
  });
}
