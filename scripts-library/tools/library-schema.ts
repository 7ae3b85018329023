import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorSchemas } from './author-schemas.ts';

/** Writes the JSON Schemas for authors: `npm run -s library:schema`. */
const folder = join(import.meta.dirname, '..', 'schema');
mkdirSync(folder, { recursive: true });
for (const [name, text] of authorSchemas()) {
  writeFileSync(join(folder, name), text);
  console.log(`scripts-library/schema/${name}`);
}
