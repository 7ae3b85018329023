import { browser } from 'wxt/browser';
import { interfaceWords } from './interface-words.ts';

/** What is said by the system when the palette is not there to say it. */
export const PALETTE_NOTICES = { closedPage: 'palette-closed-page', altered: 'palette-altered' } as const;

/** Says it in the language of the interface; never more than one of a kind. */
export async function tellOfPalette(what: keyof typeof PALETTE_NOTICES): Promise<void> {
  const { t } = await interfaceWords();
  await browser.notifications.create(PALETTE_NOTICES[what], {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    ...t.palette[what],
  });
}
