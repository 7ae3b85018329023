import { browser } from 'wxt/browser';

const KEY = 'packsNews';

/** What the background worker found on its alarm, left for the panels. */
interface PacksNews {
  readonly at: number;
  readonly hasNews: boolean;
}

/** Leaves for the panels what the look at the sources found. */
export async function leaveNews(hasNews: boolean): Promise<void> {
  await browser.storage.session.set({ [KEY]: { at: Date.now(), hasNews } satisfies PacksNews });
}

/** Calls back with what is left now, if anything, and after each further look of the background worker. */
export function watchNews(noticed: (hasNews: boolean) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const news = area === 'session' ? (changes[KEY]?.newValue as PacksNews | undefined) : undefined;
    if (news) noticed(news.hasNews);
  });
  void browser.storage.session.get(KEY).then((stored) => {
    const news = stored[KEY] as PacksNews | undefined;
    if (news?.hasNews) noticed(true);
  });
}
