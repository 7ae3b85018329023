import { checkSetting } from './check-setting.ts';
import { SETTING_NAMES, type SettingName, type Settings } from './settings.ts';

/** Settings as they apply, and which of them the company has fixed. */
export interface ManagedSettings {
  readonly settings: Settings;
  readonly locked: ReadonlySet<SettingName>;
}

const SAID: readonly SettingName[] = ['company', 'line', 'agent', 'hours', 'languages'];

/**
 * Lays a company's policy over the agent's settings. `policy`: what the browser hands over, anything at all; entries
 * that are no valid setting are ignored. A said text may be given once for both languages.
 */
export function withPolicy(settings: Settings, policy: unknown): ManagedSettings {
  const locked = new Set<SettingName>();
  const applied: Record<string, unknown> = { ...settings };
  const given = (typeof policy === 'object' && policy !== null ? policy : {}) as Record<string, unknown>;
  for (const name of SETTING_NAMES) {
    if (!Object.hasOwn(given, name) || given[name] === undefined) continue;
    const raw = given[name];
    const value = SAID.includes(name) && typeof raw === 'string' ? { 'zh-CN': raw, en: raw } : raw;
    if (checkSetting(name, value) !== undefined) continue;
    applied[name] = value;
    locked.add(name);
  }
  return { settings: applied as unknown as Settings, locked };
}
