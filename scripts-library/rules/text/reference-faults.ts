import { checkReferences, type ReferenceFault } from '../../../utils/core/pack/check-references.ts';
import { splitFolder } from '../../../utils/core/pack/folder-form.ts';
import type { Library } from '../library.ts';

export interface PlacedReferenceFault {
  readonly file: string;
  readonly id: string;
  readonly where: string;
  readonly kind: ReferenceFault['kind'];
  readonly target: string;
}

/** The faults of some kinds in how records refer to each other, with the files they stand in. */
export function referenceFaults(library: Library, kinds: readonly ReferenceFault['kind'][]): PlacedReferenceFault[] {
  const { identity } = splitFolder(library.folder);
  const files = new Map(library.entries.map(({ file, record }) => [`${record.type} ${record.id}`, file]));
  const records = library.entries.map(({ record }) => record);
  return checkReferences(identity, records)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ type, id, path, kind, target }) => ({
      file: files.get(`${type} ${id}`) ?? 'pack.json',
      id,
      where: path,
      kind,
      target,
    }));
}
