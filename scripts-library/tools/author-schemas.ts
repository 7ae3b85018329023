import { type ConversionConfig, toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { cardRecordSchema } from '../../utils/core/pack/card-record.ts';
import { packFolderSchema } from '../../utils/core/pack/pack-header.ts';
import { wrapupRecordSchema } from '../../utils/core/pack/wrapup-record.ts';
import { finderRecordSchema } from '../../utils/core/playbook/finder-record.ts';
import { playbookRecordSchema } from '../../utils/core/playbook/playbook-record.ts';
import { stateRecordSchema } from '../../utils/core/playbook/state-record.ts';
import { scriptRecordSchema } from '../../utils/core/script/script-record.ts';

interface AuthorSchema {
  readonly name: string;
  readonly title: string;
  /** Files of a pack folder that it describes, as a glob. */
  readonly files: string;
  readonly schema: v.GenericSchema;
}

const SCHEMAS: readonly AuthorSchema[] = [
  { name: 'pack', title: 'A pack: its name, languages, categories', files: 'pack.json', schema: packFolderSchema },
  { name: 'scripts', title: 'Scripts of a category', files: 'scripts/*.json', schema: v.array(scriptRecordSchema) },
  { name: 'playbooks', title: 'Playbooks', files: 'playbooks/*.json', schema: playbookRecordSchema },
  { name: 'states', title: 'States of the moment', files: 'states/*.json', schema: stateRecordSchema },
  { name: 'cards', title: 'Reference cards', files: 'cards/*.json', schema: cardRecordSchema },
  { name: 'finder', title: 'The type finder', files: 'finder.json', schema: finderRecordSchema },
  { name: 'wrapup', title: 'The note of a call', files: 'wrapup.json', schema: wrapupRecordSchema },
];

const CONFIG: ConversionConfig = {
  typeMode: 'input',
  // The one check that JSON Schema has no word for in valibot's converter: a text in at least one language.
  overrideAction: ({ valibotAction, jsonSchema }) =>
    valibotAction.type === 'check' ? { ...jsonSchema, minProperties: 1 } : undefined,
  target: 'draft-07',
};

/**
 * The files of scripts-library/schema by name: a JSON Schema (draft-07) for each kind of file in a pack folder, made
 * from the shapes that Cuecard itself reads by, and `catalog.json`, which tells editors the files each one is for.
 */
export function authorSchemas(): Map<string, string> {
  const files = new Map(
    SCHEMAS.map(({ name, title, schema }) => {
      const { $schema, ...shape } = toJsonSchema(schema, CONFIG);
      return [`${name}.schema.json`, asText({ $schema, title, ...shape })];
    }),
  );
  const schemas = SCHEMAS.map(({ name, title, files: glob }) => ({
    name: title,
    fileMatch: [`scripts-library/packs/*/${glob}`],
    url: `./${name}.schema.json`,
  }));
  files.set('catalog.json', asText({ version: 1, schemas }));
  return files;
}

const asText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
