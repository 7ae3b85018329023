import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Locale } from '../core/script/locale.ts';
import { type SettingProblem, withSetting } from '../core/settings/check-setting.ts';
import { defaultSettings } from '../core/settings/default-settings.ts';
import { withPolicy } from '../core/settings/managed-settings.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import type { SettingName, Settings } from '../core/settings/settings.ts';
import { settingsSlots } from '../core/settings/settings-slots.ts';
import type { SettingsStore } from '../core/settings/settings-store.ts';
import type { SlotValues } from '../core/slots/slot-value.ts';

export interface SettingsState {
  readonly settings: ReadonlySignal<Settings>;
  /** Settings that the company has fixed. */
  readonly locked: ReadonlySignal<ReadonlySet<SettingName>>;
  /** Lays the company's values over the agent's own. */
  takeRules(values: unknown): void;
  /** Values of the slots that the settings fill, by language. */
  readonly slotValues: (locale: Locale) => SlotValues;
  /** Takes over what is stored. */
  read(stored: unknown): void;
  /** Stores one setting; gives null, or why it cannot be taken. */
  set<N extends SettingName>(name: N, value: Settings[N]): SettingProblem | null;
  /** True while the last change is stored. */
  readonly isSaved: ReadonlySignal<boolean>;
}

export interface SettingsInputs {
  readonly settingsStore: SettingsStore;
  readonly browserLanguage: string;
}

export function createSettingsState(inputs: SettingsInputs, reportFault: () => void): SettingsState {
  const defaults = defaultSettings(inputs.browserLanguage);
  const own = signal<Settings>(defaults);
  const rules = signal<unknown>({});
  const applied = computed(() => withPolicy(own.value, rules.value));
  const settings = computed(() => applied.value.settings);
  const isSaved = signal(true);
  const bySlot = computed(() => ({
    'zh-CN': settingsSlots(settings.value, 'zh-CN'),
    en: settingsSlots(settings.value, 'en'),
  }));
  const read = (stored: unknown) => {
    own.value = readSettings(stored, defaults).settings;
  };
  inputs.settingsStore.watch(read);
  return {
    settings,
    locked: computed(() => applied.value.locked),
    takeRules: (values) => {
      rules.value = values;
    },
    slotValues: (locale) => bySlot.value[locale],
    read,
    isSaved,
    set: (name, value) => {
      if (applied.peek().locked.has(name)) return null;
      const result = withSetting(own.value, name, value);
      if (result.kind === 'refused') return result.code;
      own.value = result.settings;
      isSaved.value = false;
      inputs.settingsStore.save(result.settings).then(() => {
        isSaved.value = true;
      }, reportFault);
      return null;
    },
  };
}
