import { LOCALES } from '../script/locale.ts';
import { typeOfRecord } from './record-keys.ts';
import { KIND } from './record-pieces.ts';
import { FIELD_KINDS, type SearchDoc, type SearchText } from './search-doc.ts';
import type { SearchIndex } from './search-index.ts';
import { PieceCursor } from './text-store.ts';

/** The document that a record of an index was built from. */
export function docOfIndex(index: SearchIndex, record: number): SearchDoc {
  const cursor = new PieceCursor().over(index.text, index.textAt[record] ?? 0, index.textAt[record + 1] ?? 0);
  const texts: SearchText[] = [];
  let id = '';
  let shortcut: string | undefined;
  while (cursor.next()) {
    const text = cursor.text();
    if (cursor.kind === KIND.id) id = text;
    else if (cursor.kind === KIND.shortcut) shortcut = text;
    else texts.push({ kind: FIELD_KINDS[cursor.kind] ?? 'line', locale: LOCALES[cursor.locale] ?? 'zh-CN', text });
  }
  const category = index.categories[(index.category[record] ?? 0) - 1]?.id;
  return { type: typeOfRecord(index, record), id, category, shortcut, texts };
}
