import { LOCALES } from '../../../utils/core/script/locale.ts';
import { isSaidSetting, SETTING_SLOTS, type SettingSlot } from '../../../utils/core/settings/setting-slot.ts';
import { TEXT_SIZES, THEMES } from '../../../utils/core/settings/settings.ts';
import { useApp, useStrings } from '../../app-context.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { MissingSection } from '../missing/MissingSection.tsx';
import { OwnSection } from '../own/OwnSection.tsx';
import { RetentionChoice } from './RetentionChoice.tsx';
import { SettingField } from './SettingField.tsx';

/** Who the agent is, and how the panel looks. Everything is stored as it is typed. */
export function SettingsView() {
  const app = useApp();
  const t = useStrings();
  const settings = app.settings.settings.value;
  const locked = app.settings.locked.value;
  const write = (slot: SettingSlot, locale: (typeof LOCALES)[number] | null, typed: string) =>
    isSaidSetting(slot)
      ? app.settings.set(slot, { ...app.settings.settings.value[slot], [locale ?? 'en']: typed })
      : app.settings.set(slot, typed);
  return (
    <div class="settings">
      <h1>{t.settings.title}</h1>
      <section class="fields">
        <h2>{t.settings.you}</h2>
        <p class="muted">{t.settings.youHint}</p>
        {SETTING_SLOTS.map((slot) =>
          isSaidSetting(slot) ? (
            <fieldset key={slot} class="field">
              <legend>
                {t.settings.slots[slot]} {locked.has(slot) && <SetByCompany />}
              </legend>
              {LOCALES.map((locale) => (
                <SettingField
                  key={locale}
                  label={`${t.settings.slots[slot]} (${t.common.languages[locale]})`}
                  shownLabel={t.common.languageShort[locale]}
                  lang={locale}
                  placeholder={t.settings.examples[slot][locale]}
                  value={settings[slot][locale]}
                  isLocked={locked.has(slot)}
                  onWrite={(typed) => write(slot, locale, typed)}
                />
              ))}
            </fieldset>
          ) : (
            <SettingField
              key={slot}
              label={t.settings.slots[slot]}
              placeholder={t.settings.examples[slot].en}
              value={settings[slot]}
              isLocked={locked.has(slot)}
              onWrite={(typed) => write(slot, null, typed)}
            />
          ),
        )}
      </section>
      <section class="fields">
        <h2>{t.settings.look}</h2>
        <Choice label={t.settings.contentLocale} isLocked={locked.has('contentLocale')}>
          <Segmented
            label={t.settings.contentLocale}
            value={settings.contentLocale}
            choices={LOCALES.map((value) => ({ value, label: t.common.languages[value], lang: value }))}
            onChoose={(value) => {
              app.settings.set('contentLocale', value);
              app.customer.setLocale(null);
            }}
          />
        </Choice>
        <Choice label={t.settings.uiLocale} isLocked={locked.has('interfaceLocale')}>
          <Segmented
            label={t.settings.uiLocale}
            value={settings.interfaceLocale}
            choices={[
              { value: 'auto', label: t.settings.followBrowser },
              ...LOCALES.map((value) => ({ value, label: t.common.languages[value], lang: value })),
            ]}
            onChoose={(value) => app.settings.set('interfaceLocale', value)}
          />
        </Choice>
        <Choice label={t.settings.theme} isLocked={locked.has('theme')}>
          <Segmented
            label={t.settings.theme}
            value={settings.theme}
            choices={THEMES.map((value) => ({ value, label: t.settings.themes[value] }))}
            onChoose={(value) => app.settings.set('theme', value)}
          />
        </Choice>
        <Choice label={t.settings.textSize} isLocked={locked.has('textSize')}>
          <Segmented
            label={t.settings.textSize}
            value={String(settings.textSize)}
            choices={TEXT_SIZES.map((size) => ({ value: String(size), label: `${size} %` }))}
            onChoose={(value) => app.settings.set('textSize', Number(value) as (typeof TEXT_SIZES)[number])}
          />
        </Choice>
        <label class="tick">
          <input
            type="checkbox"
            checked={settings.yao}
            disabled={locked.has('yao')}
            onChange={(event) => app.settings.set('yao', event.currentTarget.checked)}
          />
          {t.settings.yao} {locked.has('yao') && <SetByCompany />}
        </label>
      </section>
      <RetentionChoice />
      <section class="fields">
        <h2>{t.packs.title}</h2>
        <button
          type="button"
          class="link"
          aria-keyshortcuts="Alt+U"
          onClick={() => app.navigation.go({ view: 'packs' })}
        >
          {t.packs.open}
        </button>
      </section>
      <OwnSection />
      <MissingSection />
      <section class="fields">
        <h2>{t.settings.about}</h2>
        <p>{t.settings.version(app.version)}</p>
        <button type="button" class="link" onClick={() => app.navigation.go({ view: 'help' })}>
          {t.settings.keys}
        </button>
      </section>
      <p class="saved" role="status">
        {app.settings.isSaved.value ? t.settings.saved : ''}
      </p>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly isLocked: boolean;
  readonly children: preact.ComponentChildren;
}

function Choice({ label, isLocked, children }: ChoiceProps) {
  return (
    <fieldset class="field" disabled={isLocked}>
      <span aria-hidden="true">{label}</span> {isLocked && <SetByCompany />}
      {children}
    </fieldset>
  );
}

/** Why a setting cannot be changed here. */
function SetByCompany() {
  const t = useStrings();
  return <span class="company-set">{t.settings.setByCompany}</span>;
}
