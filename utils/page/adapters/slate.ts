import { beforeInput } from '../attempts/before-input.ts';
import { paste } from '../attempts/paste.ts';
import { richSurface } from '../surface/rich-surface.ts';
import type { Adapter } from './adapter.ts';
import { isWithin } from './marked.ts';

/**
 * Slate and what is built on it: Plate, wangEditor 5, the composers of Discord and Grafana. Known: the browser's own
 * typing changes what is drawn and never reaches the model, so it is not tried; `beforeinput` misplaces the text in
 * wangEditor, so it comes second.
 */
export const slate: Adapter = {
  id: 'slate',
  matches: (field) => field.kind === 'rich' && isWithin(field, '[data-slate-editor]'),
  surface: ({ element }) => richSurface(element),
  attempts: () => [paste, beforeInput],
};
