import { v001 } from './v001-first.ts';
import { v002 } from './v002-missing-scripts.ts';
import { v003 } from './v003-promises.ts';
import { v004 } from './v004-calls.ts';
import { v005 } from './v005-packs.ts';

/** Every schema version in ascending order. A released one is never edited: its fixture in tests is frozen. */
export const MIGRATIONS = [v001, v002, v003, v004, v005] as const;

/** The schema this code writes. */
export const SCHEMA_VERSION = MIGRATIONS[MIGRATIONS.length - 1]?.version ?? 0;
