const FIRST_ROW = 0xb0;
const LAST_ROW = { 1: 0xd7, 2: 0xf7 } as const;

/** The characters of GB 2312 up to a level (1: in daily use, 2: all) as code points, ascending. */
export function gb2312(level: 1 | 2 = 2): number[] {
  const decoder = new TextDecoder('gbk');
  const units: number[] = [];
  for (let row = FIRST_ROW; row <= LAST_ROW[level]; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(new Uint8Array([row, cell]));
      const unit = text.charCodeAt(0);
      if (text.length === 1 && unit >= 0x4e00 && unit <= 0x9fff) units.push(unit);
    }
  }
  return units.sort((a, b) => a - b);
}
