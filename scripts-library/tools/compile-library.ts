import { canonicalJson } from '../../utils/core/pack/canonical-json.ts';
import { checkReferences } from '../../utils/core/pack/check-references.ts';
import { type PackIdentity, splitFolder } from '../../utils/core/pack/folder-form.ts';
import { type Pack, readPack } from '../../utils/core/pack/ndjson-reader.ts';
import { writePack } from '../../utils/core/pack/ndjson-writer.ts';
import type { PackRecord } from '../../utils/core/pack/pack-record.ts';
import { readPackFolder } from './read-pack-folder.ts';

/**
 * A pack as the one text that the panel fetches at its start: `{"header":…,"records":[…]}`, the same records in the
 * same order as the pack's NDJSON, no byte more than JSON needs. Throws when the pack could not be published either:
 * a record beyond the limits, two of one id, a name that leads nowhere.
 */
export function compileLibrary(identity: PackIdentity, records: readonly PackRecord[]): string {
  const dangling = checkReferences(identity, records)[0];
  if (dangling !== undefined) {
    throw new Error(`${dangling.type} ${dangling.id}: ${dangling.kind} "${dangling.target}" at ${dangling.path}`);
  }
  const outcome = readPack(new TextEncoder().encode(writePack(identity, records)));
  if (outcome.kind === 'refused') {
    throw new Error(`${outcome.record ?? `line ${outcome.line}`}: ${outcome.code} ${outcome.path ?? ''}`);
  }
  const pack: Pack = { header: outcome.header, records: outcome.records };
  return canonicalJson(pack);
}

/** Compiles a pack folder, for the build. Throws with the first fault when a file of it cannot be read. */
export function compilePackFolder(directory: string): string {
  const { folder, entries, faults } = readPackFolder(directory);
  const [fault] = faults;
  if (fault !== undefined) throw new Error(`${fault.file}: ${fault.id} · ${fault.where}: ${fault.problem}`);
  return compileLibrary(
    splitFolder(folder).identity,
    entries.map(({ record }) => record),
  );
}
