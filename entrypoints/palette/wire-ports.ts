import { browser } from 'wxt/browser';
import { stringsFor } from '../../components/strings/index.ts';
import { writeClipboard } from '../../utils/browser/clipboard.ts';
import { download } from '../../utils/browser/download.ts';
import { tellPromisesChanged } from '../../utils/browser/messaging/promises-changed.ts';
import { type RemoteStores, silent } from '../../utils/browser/palette/remote-stores.ts';
import { schedule } from '../../utils/browser/schedule.ts';
import { settingsStore } from '../../utils/browser/settings-store.ts';
import { sitePermissions } from '../../utils/browser/site-permissions.ts';
import { systemNow } from '../../utils/browser/system-now.ts';
import { templateStore } from '../../utils/browser/template-store.ts';
import { copyForms } from '../../utils/services/insertion/insert-text.ts';
import type { AppPorts } from '../../utils/state/app-types.ts';

/** The panel's parts, with the stores at one remove and none for what the palette does not show. */
export function palettePorts(
  { refresh: _, ...stores }: RemoteStores,
  installed: AppPorts['packs']['installed'],
  own: Pick<AppPorts, 'insert' | 'freshWords'>,
): AppPorts {
  return {
    ...stores,
    ...own,
    settingsStore,
    promiseStore: promisesElsewhere,
    promisesChanged: tellPromisesChanged,
    notes: notesElsewhere,
    packs: packsOf(installed),
    templateStore,
    retentionClock: { load: elsewhere, save: elsewhere },
    newId: () => crypto.randomUUID(),
    download,
    copy: (text) => writeClipboard(copyForms(text)),
    paletteHint: { wasGiven: async () => true, keepGiven: elsewhere },
    now: systemNow,
    schedule,
    requestSite: sitePermissions.request,
    browserLanguage: browser.i18n.getUILanguage(),
    isMac: /Mac/.test(navigator.platform),
    version: browser.runtime.getManifest().version,
    promiseNames: (locale) => stringsFor(locale).promises.kinds,
    slotLabels: (locale) => stringsFor(locale).slots,
  };
}

/** No view of the palette leads here; a call of one of these is a mistake and says so. */
const elsewhere = () => Promise.reject(new Error('Only the panel does this.'));

const promisesElsewhere: AppPorts['promiseStore'] = {
  promises: silent,
  all: elsewhere,
  add: elsewhere,
  change: elsewhere,
  markReminded: elsewhere,
  remove: elsewhere,
};

const notesElsewhere: AppPorts['notes'] = {
  store: {
    latest: () => silent,
    everything: () => silent,
    one: () => silent,
    save: elsewhere,
    remove: elsewhere,
    restore: elsewhere,
    recover: elsewhere,
    all: elsewhere,
    tally: elsewhere,
    census: elsewhere,
  },
  drafts: { keep: elsewhere, drop: elsewhere, adopt: elsewhere },
  recover: elsewhere,
  rescue: elsewhere,
  reload: () => location.reload(),
};

/** The agent's own edits come from the worker. Looking for news and changing anything is the panel's. */
const packsOf = (installed: AppPorts['packs']['installed']): AppPorts['packs'] => ({
  desk: new Proxy({} as AppPorts['packs']['desk'], { get: () => elsewhere }),
  installed,
  storedIndex: elsewhere,
  digest: elsewhere,
  watchRules: () => {},
  watchNews: () => {},
  nextLook: async () => null,
  random: () => 0,
  pause: async () => {},
});
