import { folding, isHan } from './folding.ts';
import { FIELD_KINDS, type FieldKind } from './search-doc.ts';
import type { SearchIndex } from './search-index.ts';
import { PieceCursor } from './text-store.ts';

/** The texts of one record, folded, in one run of units; read again and again, so kept in arrays that are reused. */
export class RecordPieces {
  units = new Uint16Array(4096);
  count = 0;
  kind: number[] = [];
  locale: number[] = [];
  from: number[] = [];
  to: number[] = [];
  /** Where the piece’s units stand in the index’s text: names the piece for good. */
  place: number[] = [];
  /** True where the piece holds a Chinese character. */
  han: boolean[] = [];
  private readonly cursor = new PieceCursor();

  /** Reads the pieces of a record that are of a wanted kind; without `narrow` ones where only characters can match. */
  read(index: SearchIndex, record: number, wanted: (kind: number) => boolean, onlyWide = false): void {
    const table = folding();
    this.count = 0;
    let end = 0;
    const cursor = this.cursor.over(index.text, index.textAt[record] ?? 0, index.textAt[record + 1] ?? 0);
    while (cursor.next()) {
      if ((onlyWide && !cursor.wide) || !wanted(cursor.kind)) continue;
      if (end + cursor.length > this.units.length) this.grow(end + cursor.length);
      const at = this.count++;
      this.kind[at] = cursor.kind;
      this.locale[at] = cursor.locale;
      this.place[at] = cursor.start;
      this.from[at] = end;
      end = cursor.units(this.units, end, table);
      this.to[at] = end;
      this.han[at] = cursor.wide && hasHan(this.units, this.from[at] ?? 0, end);
    }
  }

  private grow(least: number): void {
    const bigger = new Uint16Array(Math.max(least, this.units.length * 2));
    bigger.set(this.units);
    this.units = bigger;
  }
}

export const KIND = Object.fromEntries(FIELD_KINDS.map((kind, number) => [kind, number])) as Record<FieldKind, number>;

function hasHan(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isHan(units[i] ?? 0)) return true;
  return false;
}
