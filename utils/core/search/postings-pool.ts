/**
 * Postings while an index is built: for each slot a growing list of ascending numbers, written as variable-length
 * distances into one arena. A list is a chain of blocks, each twice as long as the last, so that many short lists and a
 * few long ones both waste little.
 */
export class PostingsPool {
  private arena = new Uint8Array(1 << 16);
  private used = 0;
  private head = new Uint32Array(1024);
  private at = new Uint32Array(1024);
  private end = new Uint32Array(1024);
  private last = new Int32Array(1024).fill(-1);
  private counts = new Uint32Array(1024);
  /** Number of slots in use. */
  size = 0;

  /** Opens a new, empty list and says its number. */
  open(): number {
    const slot = this.size++;
    if (slot === this.head.length) this.growSlots();
    const block = this.allocate(FIRST_BLOCK);
    this.head[slot] = block;
    this.at[slot] = block;
    this.end[slot] = block + FIRST_BLOCK - LINK;
    this.last[slot] = -1;
    return slot;
  }

  /** Appends a number that is not below the last one; the same number again is ignored. */
  add(slot: number, value: number): void {
    const last = this.last[slot] ?? -1;
    if (last === value) return;
    this.last[slot] = value;
    this.counts[slot] = (this.counts[slot] ?? 0) + 1;
    let gap = value - last - 1;
    while (gap > 127) {
      this.write(slot, (gap & 127) | 128);
      gap >>>= 7;
    }
    this.write(slot, gap);
  }

  /** How many numbers a list holds. */
  count(slot: number): number {
    return this.counts[slot] ?? 0;
  }

  /** The last number of a list, or -1. */
  lastOf(slot: number): number {
    return this.last[slot] ?? -1;
  }

  /** Length in bytes of a list’s distances. */
  byteLength(slot: number): number {
    let block = this.head[slot] ?? 0;
    let size = FIRST_BLOCK;
    let bytes = 0;
    const at = this.at[slot] ?? 0;
    while (at < block || at > block + size - LINK) {
      bytes += size - LINK;
      block = this.link(block + size - LINK);
      size = nextSize(size);
    }
    return bytes + at - block;
  }

  /** Copies a list’s distances to a place in an array and says where they end. */
  copy(slot: number, target: Uint8Array, offset: number): number {
    let block = this.head[slot] ?? 0;
    let size = FIRST_BLOCK;
    let to = offset;
    const at = this.at[slot] ?? 0;
    while (at < block || at > block + size - LINK) {
      target.set(this.arena.subarray(block, block + size - LINK), to);
      to += size - LINK;
      block = this.link(block + size - LINK);
      size = nextSize(size);
    }
    target.set(this.arena.subarray(block, at), to);
    return to + at - block;
  }

  private write(slot: number, byte: number): void {
    let at = this.at[slot] ?? 0;
    const end = this.end[slot] ?? 0;
    if (at === end) {
      const size = nextSize(this.sizeOfLast(slot));
      const block = this.allocate(size);
      this.arena[end] = block & 255;
      this.arena[end + 1] = (block >>> 8) & 255;
      this.arena[end + 2] = (block >>> 16) & 255;
      this.arena[end + 3] = block >>> 24;
      this.sizes[slot] = size;
      this.end[slot] = block + size - LINK;
      at = block;
    }
    this.arena[at] = byte;
    this.at[slot] = at + 1;
  }

  private sizes: number[] = [];

  private sizeOfLast(slot: number): number {
    return this.sizes[slot] ?? FIRST_BLOCK;
  }

  private link(at: number): number {
    const a = this.arena;
    return ((a[at] ?? 0) | ((a[at + 1] ?? 0) << 8) | ((a[at + 2] ?? 0) << 16) | ((a[at + 3] ?? 0) << 24)) >>> 0;
  }

  private allocate(size: number): number {
    const start = this.used;
    this.used += size;
    if (this.used > this.arena.length) {
      const bigger = new Uint8Array(Math.max(this.used, this.arena.length * 2));
      bigger.set(this.arena);
      this.arena = bigger;
    }
    return start;
  }

  private growSlots(): void {
    const grow = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const bigger = new Uint32Array(old.length * 2);
      bigger.set(old);
      return bigger;
    };
    this.head = grow(this.head);
    this.at = grow(this.at);
    this.end = grow(this.end);
    this.counts = grow(this.counts);
    const last = new Int32Array(this.last.length * 2).fill(-1);
    last.set(this.last);
    this.last = last;
  }
}

const FIRST_BLOCK = 12;
const LINK = 4;
const LARGEST_BLOCK = 4096;

function nextSize(size: number): number {
  return Math.min(size * 2, LARGEST_BLOCK);
}
