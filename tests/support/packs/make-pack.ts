import type { PackIdentity } from '../../../utils/core/pack/folder-form.ts';
import { writePack } from '../../../utils/core/pack/ndjson-writer.ts';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';
import { encodeUtf8 } from '../../../utils/core/pack/utf8.ts';
import type { ScriptRecord } from '../../../utils/core/script/script-record.ts';

/** What differs from a plain script numbered `index`. */
export type ScriptChange = (script: ScriptRecord, index: number) => ScriptRecord;

export interface PackOptions {
  readonly packId?: string;
  readonly version?: number;
  readonly scripts?: number;
  readonly minApp?: string;
  readonly change?: ScriptChange;
}

const pad = (index: number) => String(index).padStart(5, '0');

export function makeScript(index: number): ScriptRecord {
  const id = `situation.s${pad(index)}`;
  const say = (text: string) => ({ say: [{ text }] });
  return {
    type: 'script',
    id,
    category: 'situation',
    slots: [],
    texts: {
      en: {
        title: `Situation ${index}`,
        when: `The customer asks for the ${index}th time.`,
        wordings: { neutral: say(`Thank you for waiting. This is answer number ${index}, word for word.`) },
        never: [
          {
            phrase: `Calm down ${index}`,
            why: 'It sounds like an order.',
            instead: 'I can hear how annoying this is.',
          },
        ],
        tags: [`tag${index}`],
        asked: [`Where is parcel ${index}?`],
      },
      'zh-CN': {
        title: `情形 ${index}`,
        when: `客户第 ${index} 次询问时。`,
        wordings: { neutral: say(`感谢您的耐心等待，这是第 ${index} 条话术，请逐字使用。`) },
        never: [{ phrase: `你别急 ${index}`, why: '像是在命令客户。', instead: '我理解您着急的心情。' }],
        tags: [`标签${index}`],
        asked: [`我的第 ${index} 个包裹在哪里？`],
      },
    },
  };
}

/** The header and records of a small sound pack. */
export function makeRecords(options: PackOptions = {}): { identity: PackIdentity; records: PackRecord[] } {
  const { packId = 'standard', version = 1, scripts = 3, minApp = '0.1.0', change = (script) => script } = options;
  const identity: PackIdentity = {
    format: 'cuecard-pack',
    schema: 1,
    packId,
    packVersion: version,
    locales: ['zh-CN', 'en'],
    title: { en: 'Test pack', 'zh-CN': '测试话术' },
    minApp,
  };
  const category: PackRecord = {
    type: 'category',
    id: 'situation',
    order: 0,
    texts: { en: { title: 'Situations' }, 'zh-CN': { title: '情形' } },
  };
  const made = Array.from({ length: scripts }, (_, index) => change(makeScript(index), index));
  return { identity, records: [category, ...made] };
}

/** A pack in NDJSON form. */
export function makePack(options: PackOptions = {}): Uint8Array {
  const { identity, records } = makeRecords(options);
  return encodeUtf8(writePack(identity, records));
}

/** Puts other words into the scripts that `isMeant` picks. */
export const reworded =
  (isMeant: (index: number) => boolean, words: string): ScriptChange =>
  (script, index) => {
    const en = script.texts.en;
    if (!isMeant(index) || !en) return script;
    const neutral = { say: [{ text: `Thank you for waiting. This is answer number ${index}, ${words}.` }] };
    return { ...script, texts: { ...script.texts, en: { ...en, wordings: { ...en.wordings, neutral } } } };
  };
