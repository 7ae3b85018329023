import type { Locale } from '../../../utils/core/script/locale.ts';

/** Words that stand nowhere in the library outside the lists of what is never said. */
export const BANNED_WORDS: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': ['不知道', '喂', '你冷静', '冷静一点', '冷静点'],
  en: ['I don’t know', 'calm down', 'impossible'],
};

/** Words of the trade that mean nothing to a customer. */
export const JARGON: Readonly<Record<Locale, readonly string[]>> = {
  'zh-CN': [
    '工单',
    '流程',
    '话术',
    '坐席',
    '座席',
    '客诉',
    '派单',
    '建单',
    '结单',
    '闭环',
    '首问负责',
    '知识库',
    '质检',
    '二线',
    '赋能',
    '后台系统',
    'SLA',
    'KPI',
    'SOP',
    'CRM',
    'IVR',
  ],
  en: [
    'ticket',
    'tickets',
    'SLA',
    'KPI',
    'SOP',
    'CRM',
    'IVR',
    'escalate',
    'escalated',
    'escalating',
    'escalation',
    'workflow',
    'knowledge base',
    'back end',
    'backend',
    'second line',
    'second-line',
    'tier two',
    'first-call resolution',
    'handle time',
    'disposition',
    'wrap-up',
    'touch base',
    'circle back',
    'action item',
    'going forward',
  ],
};

/** Signs that a text was never finished. */
export const PLACEHOLDERS = /\b(?:TODO|TBD|FIXME|XXX|lorem|ipsum)\b|待补充|待完善|占位/i;
