import { nearestLocale } from '../script/locale.ts';
import { SETTINGS_VERSION, type Settings } from './settings.ts';

const EMPTY = { 'zh-CN': '', en: '' };

/** Police in mainland China. Elsewhere numbers differ, and a wrong one is worse than a visible blank. */
const MAINLAND_EMERGENCY = '110';

/** Settings of a fresh installation. `tag`: the BCP 47 tag of the browser's interface language. */
export function defaultSettings(tag: string): Settings {
  const isMainland = /^zh(?:$|-(?:Hans(?:-CN)?|CN)$)/i.test(tag);
  return {
    version: SETTINGS_VERSION,
    company: EMPTY,
    line: EMPTY,
    agent: EMPTY,
    hours: EMPTY,
    languages: EMPTY,
    hotline: '',
    emergency: isMainland ? MAINLAND_EMERGENCY : '',
    contentLocale: nearestLocale(tag),
    interfaceLocale: 'auto',
    theme: 'system',
    textSize: 100,
    yao: true,
    currency: 'CNY',
    noteRetentionDays: 30,
  };
}
