import type { CategoryRecord } from './category-record.ts';
import type { PackFolder, PackHeader } from './pack-header.ts';

/** A pack's header before its records are counted. */
export type PackIdentity = Omit<PackHeader, 'count'>;

/** Splits a `pack.json` into the header and the category records that its list of categories stands for. */
export function splitFolder(folder: PackFolder): { identity: PackIdentity; categories: CategoryRecord[] } {
  const { categories, ...identity } = folder;
  return {
    identity,
    categories: categories.map(({ id, title }, order) => ({
      type: 'category',
      id,
      order,
      texts: {
        ...(title['zh-CN'] === undefined ? {} : { 'zh-CN': { title: title['zh-CN'] } }),
        ...(title.en === undefined ? {} : { en: { title: title.en } }),
      },
    })),
  };
}
