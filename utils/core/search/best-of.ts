/** The most promising records seen so far: a heap of fixed room whose least member makes way. */
export class BestOf {
  /** A promise below this does not get in. */
  least = 0;
  private readonly promises: Float64Array;
  private readonly indexes: Int32Array;
  private readonly records: Int32Array;
  private size = 0;
  private readonly room: number;

  constructor(room: number) {
    this.room = room;
    this.promises = new Float64Array(room);
    this.indexes = new Int32Array(room);
    this.records = new Int32Array(room);
  }

  /** Takes a record in if it is better than the least; among equal promises the record numbered first is better. */
  add(promise: number, index: number, record: number): void {
    if (this.size < this.room) {
      this.put(this.size++, promise, index, record);
      for (let at = this.size - 1; at > 0; ) {
        const parent = (at - 1) >>> 1;
        if (!this.isBelow(at, parent)) break;
        this.swap(at, parent);
        at = parent;
      }
    } else if (this.isBetter(promise, index, record)) {
      this.put(0, promise, index, record);
      for (let at = 0; ; ) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < this.size && this.isBelow(child, least)) least = child;
        if (least === at) break;
        this.swap(at, least);
        at = least;
      }
    }
    if (this.size === this.room) this.least = this.promises[0] ?? 0;
  }

  /** Everything taken in, best first. */
  sorted(): { index: number; record: number; promise: number }[] {
    const places = Array.from({ length: this.size }, (_, at) => at);
    places.sort((a, b) => (this.isBelow(a, b) ? 1 : -1));
    return places.map((at) => ({
      index: this.indexes[at] ?? 0,
      record: this.records[at] ?? 0,
      promise: this.promises[at] ?? 0,
    }));
  }

  private isBelow(a: number, b: number): boolean {
    const difference = (this.promises[a] ?? 0) - (this.promises[b] ?? 0);
    if (difference !== 0) return difference < 0;
    const place = (this.records[a] ?? 0) - (this.records[b] ?? 0);
    return place !== 0 ? place > 0 : (this.indexes[a] ?? 0) > (this.indexes[b] ?? 0);
  }

  /** Tells whether a newcomer goes before the least member. */
  private isBetter(promise: number, index: number, record: number): boolean {
    const difference = promise - (this.promises[0] ?? 0);
    if (difference !== 0) return difference > 0;
    const place = record - (this.records[0] ?? 0);
    return place !== 0 ? place < 0 : index < (this.indexes[0] ?? 0);
  }

  private put(at: number, promise: number, index: number, record: number): void {
    this.promises[at] = promise;
    this.indexes[at] = index;
    this.records[at] = record;
  }

  private swap(a: number, b: number): void {
    const [promise, index, record] = [this.promises[a] ?? 0, this.indexes[a] ?? 0, this.records[a] ?? 0];
    this.put(a, this.promises[b] ?? 0, this.indexes[b] ?? 0, this.records[b] ?? 0);
    this.put(b, promise, index, record);
  }
}
