import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { authorSchemas } from '../../scripts-library/tools/author-schemas.ts';

const FOLDER = 'scripts-library/schema';

describe('the schemas for authors', () => {
  const generated = authorSchemas();

  test('the committed files are the generated ones: run `npm run -s library:schema`', () => {
    expect(readdirSync(FOLDER).sort()).toEqual([...generated.keys()].sort());
    for (const [name, text] of generated) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text);
  });

  test('every text that an author writes is described', () => {
    const bare = [...generated].flatMap(([name, text]) =>
      name === 'catalog.json' ? [] : undescribed(JSON.parse(text), name),
    );
    expect(bare, 'give these a v.description in their shape').toEqual([]);
  });

  test('a text in no language at all is refused', () => {
    expect(generated.get('scripts.schema.json')).toContain('"minProperties": 1');
  });
});

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
  readonly enum?: unknown[];
}

/** Paths of the strings and lists of a schema that say nothing about themselves. */
function undescribed(schema: Schema, path: string): string[] {
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const isText = (value.type === 'string' || value.type === 'array') && key !== 'id' && key !== 'kind';
    const missing = isText && value.description === undefined ? [`${path}.${key}`] : [];
    return [...missing, ...undescribed(value, `${path}.${key}`)];
  });
  return schema.items === undefined ? inner : [...inner, ...undescribed(schema.items, `${path}[]`)];
}
