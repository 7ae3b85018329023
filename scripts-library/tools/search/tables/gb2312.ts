/** The characters of GB 2312 (levels 1 and 2) as code points, ascending. */
export function gb2312(): number[] {
  const decoder = new TextDecoder('gbk');
  const units: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const text = decoder.decode(new Uint8Array([row, cell]));
      const unit = text.charCodeAt(0);
      if (text.length === 1 && unit >= 0x4e00 && unit <= 0x9fff) units.push(unit);
    }
  }
  return units.sort((a, b) => a - b);
}
