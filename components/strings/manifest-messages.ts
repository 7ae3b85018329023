/** The few words the browser itself shows: name, description, names of commands. They become `_locales`. */
const MESSAGES = {
  en: {
    name: 'Cuecard: the call-center agent’s cue card',
    shortName: 'Cuecard',
    description:
      'Service scripts, personality wordings and call notes in the side panel. Everything stays on this computer.',
    openPanel: 'Open Cuecard',
    openPalette: 'Quick palette over the page',
    suggestCommand: 'Find a script for the selected text',
    suggestForSelection: 'Find a script for “%s”',
  },
  zh_CN: {
    name: '提词卡：客服坐席的提词卡',
    shortName: '提词卡',
    description: '服务话术、客户性格措辞和通话记录，都在浏览器侧边栏。所有内容只留在本机。',
    openPanel: '打开提词卡',
    openPalette: '在页面上打开快捷面板',
    suggestCommand: '为选中的文字查找话术',
    suggestForSelection: '为“%s”查找话术',
  },
} as const;

/** The `_locales/<locale>/messages.json` files of the build, as path and content. */
export function manifestMessages(): { path: string; messages: Record<string, { message: string }> }[] {
  return Object.entries(MESSAGES).map(([locale, texts]) => ({
    path: `_locales/${locale}/messages.json`,
    messages: Object.fromEntries(Object.entries(texts).map(([key, message]) => [key, { message }])),
  }));
}
