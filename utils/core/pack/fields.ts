import * as v from 'valibot';

/** Ids of packs, records and categories: lower-case letters, digits, dots and hyphens, at most 64. */
export const recordId = (description: string) =>
  v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,64}$/), v.description(description));

/** A slot's name as it stands between braces in a text: `{surname}`. */
export const slotName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_-]{0,31}$/), v.description('A slot’s name.'));

/** A value for each locale; a pack from outside may hold only one of them. */
export const perLocale = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    v.strictObject({ 'zh-CN': v.optional(schema), en: v.optional(schema) }),
    v.check((value) => value['zh-CN'] !== undefined || value.en !== undefined, 'at least one locale'),
    v.description('The texts by locale.'),
  );

/** A non-empty line of text with a description for authors. */
export const line = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));

/** A list of non-empty lines with a description for authors. */
export const lines = (description: string) =>
  v.pipe(v.array(v.pipe(v.string(), v.minLength(1))), v.minLength(1), v.description(description));
