import type { Point, RichText } from './rich-text.ts';

/** Where in the tree the character at an offset of the text begins; the end of the line for a line's end. */
export function pointAt({ segments, emptyLines }: RichText, offset: number): Point | null {
  const within = segments.find(({ start, map }) => start <= offset && offset < start + map.length);
  if (within) return { node: within.node, offset: within.map[offset - within.start] as number };
  const ending = segments.findLast(({ start, map }) => start + map.length === offset);
  if (ending) return { node: ending.node, offset: (ending.map.at(-1) as number) + 1 };
  return emptyLines.find(({ start }) => start === offset)?.at ?? null;
}
