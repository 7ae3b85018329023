/** An object as JSON.parse makes it; read its members with `member`, so that inherited ones are never seen. */
export type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isText = (value: unknown): value is string => typeof value === 'string';

export const isWhole = (value: unknown, least: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least;

export const isTextList = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

/** A member that the object itself has; undefined for what it inherits. */
export const member = (object: Json, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** Reads every member; undefined as soon as one is malformed. */
export function mapOf<T>(
  value: unknown,
  read: (each: unknown, key: string) => T | undefined,
): Map<string, T> | undefined {
  if (!isObject(value)) return undefined;
  const map = new Map<string, T>();
  for (const [key, each] of Object.entries(value)) {
    const item = read(each, key);
    if (item === undefined) return undefined;
    map.set(key, item);
  }
  return map;
}

/** Reads every item; undefined as soon as one is malformed. */
export function listOf<T>(value: unknown, read: (each: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map(read);
  return items.includes(undefined) ? undefined : (items as T[]);
}
