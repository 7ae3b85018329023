import * as v from 'valibot';
import { phoneKind } from '../slots/kinds/phone.ts';
import { type SettingName, type Settings, settingsEntries } from './settings.ts';

/** Why a value cannot be taken for a setting. Sentences for the codes stand in the locale files. */
export type SettingProblem = 'too-long' | 'not-a-phone' | 'range' | 'wrong-kind';

const PHONES: readonly SettingName[] = ['hotline', 'emergency'];

/** Checks one setting. Undefined: it may be stored. */
export function checkSetting(name: SettingName, value: unknown): SettingProblem | undefined {
  const result = v.safeParse(settingsEntries[name], value, { abortEarly: true });
  if (!result.success) {
    const issue = result.issues[0];
    if (issue.type === 'max_length') return 'too-long';
    if (issue.type === 'regex') return 'not-a-phone';
    return ['min_value', 'max_value', 'integer'].includes(issue.type) ? 'range' : 'wrong-kind';
  }
  if (!PHONES.includes(name) || value === '') return undefined;
  const now = { at: 0, zone: 'UTC' };
  return phoneKind.parse(value as string, { locale: 'en', now }).kind === 'invalid' ? 'not-a-phone' : undefined;
}

/** The settings with one changed, or why it cannot be. */
export function withSetting<N extends SettingName>(
  settings: Settings,
  name: N,
  value: Settings[N],
):
  | { readonly kind: 'changed'; readonly settings: Settings }
  | { readonly kind: 'refused'; readonly code: SettingProblem } {
  const code = checkSetting(name, value);
  return code === undefined ? { kind: 'changed', settings: { ...settings, [name]: value } } : { kind: 'refused', code };
}
