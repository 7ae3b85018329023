import type { CallRecord } from '../core/call/call-record.ts';
import { callLength, callState } from '../core/call/call-state.ts';
import { customerName } from '../core/call/customer-name.ts';
import { promiseInWords } from '../core/call/promise-in-words.ts';
import { byDue } from '../core/call/promise-list.ts';
import { draftWrapUp } from '../core/call/wrapup/draft-wrap-up.ts';
import { renderWrapUp, type TemplateExtras } from '../core/call/wrapup/render-wrap-up.ts';
import { entriesOf, textIn } from '../core/pack/library.ts';
import { wallTime } from '../core/time/wall-clock.ts';
import type { AppState } from './app-types.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** Everything a call's wrap-up is drawn with; null while no installed pack says how a wrap-up looks. */
export function draftOf(app: AppState, call: CallRecord) {
  const library = app.library.value;
  const record = library && entriesOf(library, 'wrapup')[0]?.record;
  if (!library || !record) return null;
  const { text, locale } = textIn(record.texts, app.contentLocale.value);
  const state = callState(call);
  const titleOf = (key: string) => {
    const script = library.entries.get(key)?.record ?? call.kept[key];
    return script?.type === 'script' ? textIn(script.texts, locale).text.title : key;
  };
  const context = { locale, now: { at: call.startedAt, zone: app.zone() } };
  const made = app.promises.all.value.filter(({ id }) => state.promiseIds.includes(id));
  const wrapup = draftWrapUp(
    {
      state,
      record,
      context,
      promises: made.sort(byDue).map((promise) => promiseInWords(promise, app.promiseNames(locale), context)),
      labelOf: app.slots.label,
      idOf: (key) => key.slice(key.lastIndexOf('/') + 1),
    },
    call.wrapup,
  );
  const wall = wallTime({ at: call.startedAt, zone: app.zone() });
  const minutes = Math.max(1, Math.round(callLength(call, app.now()) / 60_000));
  const extras: TemplateExtras = {
    disposition: wrapup.disposition === null ? '' : (text.dispositions[wrapup.disposition] ?? wrapup.disposition),
    customer: customerName(state.values, locale),
    scripts: state.scripts
      .filter(({ inserted, copied }) => inserted + copied > 0)
      .map(({ key }) => titleOf(key))
      .join(locale === 'en' ? ', ' : '、'),
    satisfaction: wrapup.satisfaction === null ? '' : `${wrapup.satisfaction}/5`,
    date: `${wall.year}-${two(wall.month)}-${two(wall.day)}`,
    time: `${two(wall.hour)}:${two(wall.minute)}`,
    duration: locale === 'en' ? `${minutes} min` : `${minutes} 分钟`,
  };
  const template = app.templates.value[locale] ?? text.template;
  return { call, record, text, locale, wrapup, template, rendered: renderWrapUp(wrapup, template, extras) };
}
