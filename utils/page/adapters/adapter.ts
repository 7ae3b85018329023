import type { Attempt } from '../attempts/attempt.ts';
import type { Field } from '../field/field.ts';
import type { Surface } from '../surface/surface.ts';

/** How one family of editors is read and written. The head of each adapter's file names products and known bugs. */
export interface Adapter {
  /** The file's name. */
  readonly id: string;
  /** Whether a field belongs to the family, told by what it can do or how it marks itself, never by the page. */
  matches(field: Field): boolean;
  surface(field: Field): Surface;
  /** Whether the browser's own typing reaches the family's model, so that what was there can be typed again. */
  readonly canBeTyped?: boolean;
  /** What the family needs to see before a text comes: to close a step of its undo history, or to be awake at all. */
  prepare?(field: Field): void;
  /** What pages around such fields need to see as soon as a text came, to take it over. */
  announce?(field: Field): void;
  /** What the family needs to see after a text was read back and the caret was placed. */
  finish?(field: Field): void;
  /** Ways of writing, best first; each is read back before the next. */
  attempts(text: string, field: Field): readonly Attempt[];
}
