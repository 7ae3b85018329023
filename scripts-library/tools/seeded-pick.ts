/**
 * Some items of a list, each at most once, chosen by a seed: a Fisher–Yates shuffle driven by mulberry32
 * (a 32-bit generator in the public domain by Tommy Ettinger). The same list, count and seed give the same choice.
 */
export function pickSeeded<T>(items: readonly T[], count: number, seed: number): T[] {
  const pool = [...items];
  let state = seed >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let last = pool.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [pool[last], pool[other]] = [pool[other] as T, pool[last] as T];
  }
  return pool.slice(0, count);
}
