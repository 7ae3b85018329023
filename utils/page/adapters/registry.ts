import type { Field } from '../field/field.ts';
import { ace } from './ace.ts';
import type { Adapter } from './adapter.ts';
import { ckeditor4 } from './ckeditor4.ts';
import { ckeditor5 } from './ckeditor5.ts';
import { codemirror5 } from './codemirror5.ts';
import { codemirror6 } from './codemirror6.ts';
import { contenteditable } from './contenteditable.ts';
import { draft } from './draft.ts';
import { lexical } from './lexical.ts';
import { monaco } from './monaco.ts';
import { native } from './native.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { squire } from './squire.ts';
import { summernote } from './summernote.ts';
import { tinymce } from './tinymce.ts';
import { trix } from './trix.ts';

/**
 * Editor families, the first that matches is taken. Order: those that mark their elements; then Squire, which is known by
 * its shape alone; then the two kinds that every field belongs to. Code editors stand before `native`, since the
 * textarea that has the focus there is not where their text is.
 */
export const ADAPTERS: readonly Adapter[] = [
  prosemirror,
  lexical,
  slate,
  draft,
  ckeditor5,
  ckeditor4,
  tinymce,
  quill,
  summernote,
  trix,
  codemirror6,
  codemirror5,
  ace,
  monaco,
  squire,
  native,
  contenteditable,
];

/** The family a field belongs to, or null for a field that no way of writing is known for. */
export function adapterFor(field: Field): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.matches(field)) ?? null;
}
