import type { ownWords as en } from '../en/own-words.ts';

export const ownWords: typeof en = {
  edit: '改措辞',
  goOn: '继续修改',
  mark: '自己的措辞',
  markMeans: '这条话术里有您自己的措辞。',
  ownScript: '自建',
  ownScriptMeans: '这条话术是您自己写的。',
  titleOf: (title) => `改措辞：${title}`,
  wordingOf: (wording, language) => `措辞：${wording}，${language}。`,
  switchHint: '按 Alt+0 到 4、Alt+L 换到其他措辞和语言；已输入的内容会留着。',
  loading: '正在读取话术包原文……',
  locked: '这条话术已锁定：组长要求一字不改地说，不能换成自己的措辞。',
  policy: '公司规定不允许坐席修改话术措辞。',
  gone: '话术包里已经没有这条话术了。',
  typedKept: '您之前输入的内容还在：',
  copyOnly: '话术包里已经没有这条话术了。这一份带着您的措辞，归您自己所有。',
  place: {
    title: '标题',
    when: '何时用',
    say: '这样说',
    sayPart: (n) => `这样说，第 ${n} 段`,
    send: '这样发',
    never: '不能说',
    tag: '搜索词',
    asked: '客户会说',
    other: '文字',
  },
  pack: '话术包原文',
  same: '与话术包一致。',
  compared: '与话术包原文对照',
  removedWord: '删去：',
  addedWord: '新增：',
  blanksGone: (names) => `原文有这些空白，您的措辞里没有：${names}。`,
  blanksUnknown: (names) => `这些空白没有内容可填：${names}。每次都要手工填写。`,
  empty: '这里不能为空。可以用“恢复原文”换回话术包的文字。',
  reset: '恢复原文',
  earlier: (n) => `您以前的 ${n} 个写法`,
  earlierReason: {
    'both-changed': '话术包也改了',
    locked: '话术包已锁定',
    'place-gone': '话术包删去了这一处',
    replaced: '被您换掉',
  },
  takeUp: '重新用它',
  save: '保存',
  discard: '放弃修改',
  nothingTyped: '还没有修改。',
  unsaved: (n) => `${n} 处还没保存`,
  conflict: '您改过措辞的地方，话术包也更新了。',
  choose: '选择',
  conflictsOf: (title) => `用谁的措辞？${title}`,
  conflictHint: '选定之前显示话术包的文字。无论怎么选，您的文字都会保留。',
  before: '话术包原来的',
  mine: '您的',
  theirs: '话术包现在的',
  takeMine: '用我的',
  takeTheirs: '用话术包的',
  mixBoth: '修改',
  noConflict: '这里没有需要选择的了。',
  toScript: '查看话术',
  section: '我的措辞和话术',
  sectionHint: '您自己的话术和修改只存在这台电脑上，话术包更新不会覆盖它们。',
  noOwn: '还没有自己的话术。',
  editedTitle: '改过措辞的话术',
  conflictTitle: '您和话术包都改过的',
  newScript: '新建话术',
  newFromSearch: '写一条这样的话术',
  exportAll: '导出为文件',
  importFile: '从文件导入',
  newTitle: '新建话术',
  editTitle: '修改自建话术',
  languages: '语言',
  inLanguage: (language) => `${language}版`,
  category: '类别',
  newCategory: '新类别……',
  newCategoryName: '新类别的名称',
  fields: {
    title: '标题',
    when: '何时用',
    say: '这样说',
    send: '这样发',
    tags: '搜索词',
  },
  optional: '可不填',
  sayHint: '空一行就是下一步。空白写在花括号里：{surname}、{order}、{deadline}。',
  sendHint: '写出来的和说出来的不一样时才填。',
  tagsHint: '用逗号分开。',
  remove: '删除',
  problems: {
    'no-language': '请至少选择一种语言。',
    'no-category': '请选择类别，或给新类别起个名。',
    'category-too-long': '类别名称太长：最多 80 个字符。',
    'no-title': '需要一个标题，才能搜得到。',
    'no-words': '还没有写要说的话。',
    'too-many-tags': '搜索词最多 30 个。',
    tooLong: (limit) => `太长了：最多 ${limit} 个字符。`,
    unknownBlank: (names) => `没有叫 ${names} 的空白。可用的例如 {surname}、{order}、{amount}、{deadline}。`,
  },
  notice: (what) => {
    switch (what.code) {
      case 'words-saved':
        return '已保存：这条话术换成了您的措辞。';
      case 'mine-taken':
        return '已采用您的措辞。';
      case 'theirs-taken':
        return '已采用话术包的措辞。您的文字保留在以前的写法里。';
      case 'undone':
        return '已撤销。';
      case 'draft-waits':
        return '还没保存。已输入的内容留在“改措辞”里。';
      case 'script-saved':
        return `已保存：${what.title}`;
      case 'script-deleted':
        return `已删除：${what.title}`;
      case 'script-back':
        return `已恢复：${what.title}`;
      case 'imported':
        return what.added + what.both === 0
          ? '文件里的话术这里都有了。'
          : `已导入 ${what.added + what.both} 条。${what.both === 0 ? '' : `其中 ${what.both} 条与您的不同，两份都保留。`}`;
      case 'refused-locked':
        return '没有保存：这条话术已锁定。';
      case 'refused-gone':
        return '没有保存：它已经不在了。';
      case 'refused-no-such-place':
        return '没有保存：话术包刚刚变了。请重新打开这条话术，已输入的内容还在。';
      case 'refused-storage':
        return '没有保存：浏览器存储拒绝了写入。已输入的内容还在。';
      case 'refused-policy':
        return '没有保存：公司规定不允许使用自己的措辞。';
      case 'refused-bad-script':
        return '没有保存：一条话术里的文字太多，请分成两条。';
      case 'refused-not-own':
        return '没有导入：这是话术包，但不是自建话术的文件。';
      case 'refused-bad-file':
        return `没有导入：这不是自建话术的文件，或者文件被改动过（第 ${what.line} 行）。`;
    }
  },
};
