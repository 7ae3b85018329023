import { browser } from 'wxt/browser';
import { watchCompanyRules } from '../../utils/browser/update/company-rules.ts';
import { PALETTE_WORDS, type WordsNews } from '../../utils/core/insertion/palette-words.ts';
import type { InstalledStore } from '../../utils/core/update/installed-store.ts';
import { withoutBytes } from '../../utils/core/update/without-bytes.ts';

/**
 * Tells each open palette what is installed and what the administrators set, for as long as it is open. Only pages of the
 * extension are told.
 */
export function tellPalettes(installed: () => InstalledStore['installed']): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== PALETTE_WORDS || !port.sender?.url?.startsWith(browser.runtime.getURL('/'))) return;
    const tell = (news: WordsNews) => port.postMessage(news);
    const stop = installed().subscribe(
      (next) => tell({ kind: 'installed', installed: withoutBytes(next) }),
      (fault) => tell({ kind: 'fault', fault }),
    );
    const stopRules = watchCompanyRules((rules) => tell({ kind: 'rules', rules }));
    port.onDisconnect.addListener(() => {
      stop();
      stopRules();
    });
  });
}
