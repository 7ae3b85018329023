import type { sites as en } from '../en/sites.ts';

export const sites: typeof en = {
  title: '提词卡可以写入的网站',
  explanation:
    '只有在您按下快捷键或点击图标时，提词卡才会写入页面。下面列出的网站不需要再按，嵌在其他页面里的框架也一样。',
  none: '还没有网站。只有在您按键或点击图标的页面，提词卡才会工作。',
  remove: '收回',
  kept: '浏览器没有收回：这是公司策略或此版本自带的权限。',
  how: '需要时，侧边栏会在插入文字的时候询问是否添加网站。',
  allow: '允许此网站',
  allowMeans: (origin) => `此后插入文字时，提词卡可以读写 ${origin} 上的输入框。`,
};
