import { RINGS } from '../offer/device-bucket.ts';
import type { UpdatePolicy } from './update-policy.ts';

interface SchemaEntry {
  readonly type: 'string' | 'integer' | 'boolean' | 'array';
  readonly description: string;
  readonly items?: { readonly type: 'string' };
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/**
 * The properties of the schema that browsers check managed storage by (`storage.managed_schema`), in the subset of JSON
 * Schema that Chrome and Edge take. `readPolicy` checks each value again: what a browser lets through is not trusted.
 */
export const UPDATE_POLICY_SCHEMA: { readonly [K in keyof UpdatePolicy]-?: SchemaEntry } = {
  rootSha256: {
    type: 'string',
    description: 'SHA-256 of the root file to be trusted (metadata/1.root.json), 64 hexadecimal digits.',
  },
  sources: { type: 'array', items: { type: 'string' }, description: 'Addresses of the pack server and its mirrors.' },
  channel: { type: 'string', description: 'Channel besides stable, such as beta.' },
  ring: { type: 'string', enum: RINGS, description: 'early takes each version first, late last.' },
  pollMinutes: { type: 'integer', minimum: 5, maximum: 1440, description: 'Minutes between checks for updates (15).' },
  freshnessDays: {
    type: 'integer',
    minimum: 1,
    maximum: 365,
    description: 'Days after which packs count as stale (7).',
  },
  blockWhenStale: {
    type: 'boolean',
    description: 'True: stale packs are not shown at all. They are, unless this is set.',
  },
  allowFileImport: { type: 'boolean', description: 'False: no packs from files.' },
  allowUnsigned: { type: 'boolean', description: 'False: no packs without a signature.' },
  allowLocalEdits: { type: 'boolean', description: 'False: agents do not put their own words over a pack’s.' },
  packMiB: { type: 'integer', minimum: 1, maximum: 64, description: 'Largest pack, in MiB (4).' },
  packRecords: { type: 'integer', minimum: 1, maximum: 200_000, description: 'Most records in a pack (20,000).' },
};
