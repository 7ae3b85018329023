/**
 * Why a text did not go into the page. Codes only: strings turn each into a sentence that names the fix.
 *
 * - `no-field`: nothing the agent could type into has had the focus.
 * - `needs-access`: the site, or the frame that holds the field, is not open to the extension. `origin` is what to ask
 *   permission for; null when the browser hides the address, so that only the hotkey or the toolbar button helps.
 * - `unscriptable`: a page no extension may touch (browser pages, the add-on shops, other extensions' pages).
 * - `no-answer`: the page did not answer in time (`view-source:` never does).
 * - `read-only`, `disabled`, `password`: what the field is.
 * - `wrong-type`: the field takes no free text (a number, a date, …); `type` is the input's type.
 * - `one-line`: the field holds one line, the text has several.
 * - `too-long`: the field takes `limit` UTF-16 units, the result would have `length`.
 * - `editor-refused`: no way of writing that the field's editor family honours did anything; `editor` is its id.
 * - `page-rewrites`: the page makes other text of what is written there (a mask, capitals, a filter); the field is as it was.
 * - `page-changed-text`: the page altered what was written, and it could not be taken back: the field must be looked at.
 * - `target-changed`: between reading and writing, `what` became another one. Nothing was written.
 * - `covered`: something of the page lies over the quick palette; nothing is done that can't be seen.
 * - `words-lost`: the words that are in use now cannot be read; older ones are not written in their place.
 * - `empty-text`: there is nothing to write.
 */
export type InsertionReason =
  | { readonly code: 'no-field' }
  | { readonly code: 'needs-access'; readonly origin: string | null }
  | { readonly code: 'unscriptable' }
  | { readonly code: 'no-answer' }
  | { readonly code: 'read-only' }
  | { readonly code: 'disabled' }
  | { readonly code: 'password' }
  | { readonly code: 'wrong-type'; readonly type: string }
  | { readonly code: 'one-line' }
  | { readonly code: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly code: 'editor-refused'; readonly editor: string }
  | { readonly code: 'page-rewrites'; readonly editor: string }
  | { readonly code: 'page-changed-text'; readonly editor: string }
  | { readonly code: 'target-changed'; readonly what: 'tab' | 'document' | 'address' | 'field' }
  | { readonly code: 'covered' }
  | { readonly code: 'words-lost' }
  | { readonly code: 'empty-text' };

export type InsertionReasonCode = InsertionReason['code'];
