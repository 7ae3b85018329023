/** A text in a record and where it stands: `texts.en.wordings.neutral.say.0.text`. */
export type TextFields = ReadonlyMap<string, string>;

/**
 * Every value in a record by its path, numbers and yes-or-no included as text. List items that have an id or a phrase
 * are named by it, so that a text put in front of them does not make all the others look changed.
 */
export function textFields(record: unknown): TextFields {
  const fields = new Map<string, string>();
  walk(record, '', fields);
  return fields;
}

function walk(value: unknown, path: string, fields: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined) fields.set(path, String(value));
    return;
  }
  const members: [string, unknown][] = Array.isArray(value)
    ? value.map((item, index) => [nameOf(item, index), item])
    : Object.entries(value);
  for (const [key, member] of members) walk(member, path === '' ? key : `${path}.${key}`, fields);
}

function nameOf(item: unknown, index: number): string {
  if (typeof item === 'string') return `“${item}”`;
  const { id, phrase } = Object(item) as { id?: unknown; phrase?: unknown };
  const name = id ?? phrase;
  return typeof name === 'string' ? `“${name}”` : String(index);
}
