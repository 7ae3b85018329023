import type { Pack } from '../../../utils/core/pack/ndjson-reader.ts';
import type { PackRecord } from '../../../utils/core/pack/pack-record.ts';

/** The files of a pack's folder by path: the other direction of `readPackFolder`. */
export function folderOf({ header, records }: Pack): Map<string, unknown> {
  const { count: _, ...identity } = header;
  const files = new Map<string, unknown>();
  const categories = records
    .flatMap((record) => (record.type === 'category' ? [record] : []))
    .toSorted((a, b) => a.order - b.order)
    .map(({ id, texts }) => ({ id, title: titlesOf(texts) }));
  files.set('pack.json', { ...identity, categories });
  for (const record of records) {
    const place = placeOf(record);
    if (place === undefined) continue;
    if (record.type !== 'script') files.set(place, record);
    else files.set(place, [...((files.get(place) as PackRecord[] | undefined) ?? []), record]);
  }
  return files;
}

function titlesOf(texts: Readonly<Record<string, { readonly title: string } | undefined>>) {
  return Object.fromEntries(Object.entries(texts).flatMap(([locale, text]) => (text ? [[locale, text.title]] : [])));
}

function placeOf(record: PackRecord): string | undefined {
  switch (record.type) {
    case 'category':
      return undefined;
    case 'script':
      return `scripts/${record.category}.json`;
    case 'finder':
    case 'wrapup':
      return `${record.type}.json`;
    default:
      return `${record.type}s/${record.id}.json`;
  }
}
