import type { Field } from '../field/field.ts';

/** Whether a field is, or lies in, an element that an editor family marks as its own. */
export const isWithin = ({ element }: Field, mark: string): boolean => element.closest(mark) !== null;

/** The element that an editor family marks as its own. */
export const markedRoot = ({ element }: Field, mark: string): HTMLElement =>
  element.closest<HTMLElement>(mark) ?? element;
