import { checkSetting, type SettingProblem } from './check-setting.ts';
import { SETTING_NAMES, SETTINGS_VERSION, type SettingName, type Settings } from './settings.ts';

export interface ReadSettings {
  readonly settings: Settings;
  /** Settings that could not be read and stand at their default. */
  readonly problems: readonly { readonly name: SettingName; readonly code: SettingProblem }[];
  /** The stored settings come from a newer Cuecard: show what can be read, do not write over them unasked. */
  readonly isNewer: boolean;
}

type Stored = Record<string, unknown>;

/** Step n turns stored settings of version n into those of version n + 1. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  // Version 0 never left development; settings without a version are read field by field.
  (stored) => stored,
];

function isRecord(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads stored settings of any version. What is missing takes its default, what is damaged too, and is named;
 * one bad field never costs the others.
 */
export function readSettings(stored: unknown, defaults: Settings): ReadSettings {
  let current = isRecord(stored) ? stored : {};
  const version = Number.isInteger(current.version) ? (current.version as number) : 0;
  for (const migrate of MIGRATIONS.slice(Math.max(0, version), SETTINGS_VERSION)) current = migrate(current);
  const problems: { name: SettingName; code: SettingProblem }[] = [];
  const entries = SETTING_NAMES.map((name) => {
    const value = Object.hasOwn(current, name) ? current[name] : undefined;
    if (value === undefined) return [name, defaults[name]] as const;
    const code = checkSetting(name, value);
    if (code !== undefined) problems.push({ name, code });
    return [name, code === undefined ? value : defaults[name]] as const;
  });
  const settings = { version: SETTINGS_VERSION, ...Object.fromEntries(entries) } as unknown as Settings;
  return { settings, problems, isNewer: version > SETTINGS_VERSION };
}
