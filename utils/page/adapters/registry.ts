import type { Field } from '../field/field.ts';
import type { Adapter } from './adapter.ts';
import { contenteditable } from './contenteditable.ts';
import { native } from './native.ts';

/**
 * Editor families, the first that matches is taken. Order: families with marks of their own come before the two kinds
 * that every field belongs to.
 */
export const ADAPTERS: readonly Adapter[] = [native, contenteditable];

/** The family a field belongs to, or null for a field that no way of writing is known for. */
export function adapterFor(field: Field): Adapter | null {
  return ADAPTERS.find((adapter) => adapter.matches(field)) ?? null;
}
