/** Slots that the settings fill with a text said in each language. */
const SAID = ['company', 'line', 'agent', 'hours', 'languages'] as const;

/** Slots that the settings fill with a telephone number. */
const PHONES = ['hotline', 'emergency'] as const;

export type SaidSetting = (typeof SAID)[number];
export type SettingSlot = SaidSetting | (typeof PHONES)[number];

export const SETTING_SLOTS: readonly SettingSlot[] = [...SAID, ...PHONES];

/** Whether a slot is filled by a setting of the same name. */
export function isSettingSlot(slot: string): slot is SettingSlot {
  return SETTING_SLOTS.includes(slot as SettingSlot);
}

/** Whether a setting is said, and so has one text for each language. */
export function isSaidSetting(slot: SettingSlot): slot is SaidSetting {
  return SAID.includes(slot as SaidSetting);
}
