import { settings as en } from '../en/settings.ts';

/** Examples of what to type; each stands in its own language already. */
const { examples } = en;

export const settings: typeof en = {
  title: '设置',
  you: '您和公司',
  youHint: '所有话术都从这里取用这些词。',
  look: '外观与语言',
  slots: {
    company: '公司名称',
    line: '热线名称',
    agent: '工号或姓名',
    hours: '服务时间',
    hotline: '热线号码',
    languages: '服务语言',
    emergency: '紧急电话',
  },
  examples,
  contentLocale: '话术语言',
  uiLocale: '界面语言',
  followBrowser: '跟随浏览器',
  theme: '颜色',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  textSize: '文字大小',
  yao: '说号码时把 1 读作“幺”',
  saved: '已保存',
  saveFailed: '没有保存：浏览器存储拒绝了写入。',
  problems: {
    'too-long': '太长了，一口气说不完。',
    'not-a-phone': '这不是电话号码。',
    range: '这个数太大或太小。',
    'wrong-kind': '这里存不了这个值。',
  },
  setByCompany: '由公司设定',
  about: '关于',
  version: (version) => `提词卡 ${version}。您输入的内容不会离开这台电脑。`,
  keys: '快捷键……',
};
