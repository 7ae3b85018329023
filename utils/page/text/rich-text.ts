import { isFiller } from './canonical.ts';

/** A position in a document tree. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** One text node's part in the text: `map[i]` is the node's offset of the character at `start + i`. */
export interface Segment {
  readonly start: number;
  readonly node: Node;
  readonly map: readonly number[];
}

export interface RichText {
  /** Lines joined by `\n`, as a reader sees them; fillers left out, no-break blanks as blanks. */
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Where a caret can be put though no text node stands there: before a line's break, in an empty block. */
  readonly emptyLines: readonly { readonly start: number; readonly at: Point }[];
  /** Offsets of the points asked for, in the order asked; null for a point that lies outside. */
  readonly offsets: readonly (number | null)[];
}

/**
 * Reads an editing host line by line: each block is a line of its own, `<br>` and a kept `\n` end a line, so that the
 * placeholder break at the end of a block adds none. Islands that are not editable, what is not drawn, and elements
 * that match `skip` are left out.
 */
export function readRichText(root: HTMLElement, points: readonly Point[] = [], skip?: string): RichText {
  return new Reader(root, points, skip).result();
}

class Reader {
  private text = '';
  private isLineOpen = false;
  private hasLines = false;
  private endsInSoftBlank = false;
  private readonly segments: Segment[] = [];
  private readonly emptyLines: { start: number; at: Point }[] = [];
  private readonly offsets: (number | null)[];
  private readonly points: readonly Point[];

  private readonly skip: string | undefined;

  constructor(root: HTMLElement, points: readonly Point[], skip: string | undefined) {
    this.points = points;
    this.skip = skip;
    this.offsets = points.map(() => null);
    this.readChildren(root);
  }

  result(): RichText {
    const last = this.text.length;
    const offsets = this.offsets.map((offset) => (offset === null ? null : Math.min(offset, last)));
    return { text: this.text, segments: this.segments, emptyLines: this.emptyLines, offsets };
  }

  private readChildren(parent: HTMLElement): void {
    const spaces = parent.ownerDocument.defaultView?.getComputedStyle(parent).whiteSpaceCollapse ?? 'collapse';
    let index = 0;
    for (const child of Array.from(parent.childNodes)) {
      this.notePoint(parent, index++);
      if (child.nodeType === Node.TEXT_NODE) this.readTextNode(child as Text, spaces);
      else if (child.nodeType === Node.ELEMENT_NODE) this.readElement(child as HTMLElement);
    }
    this.notePoint(parent, index);
  }

  private readElement(element: HTMLElement): void {
    if (element.localName === 'br') {
      this.openLine();
      this.emptyLines.push({ start: this.text.length, at: placeBefore(element) });
      this.isLineOpen = false;
      return;
    }
    const display = element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'inline';
    if (display === 'none' || element.getAttribute('contenteditable') === 'false') return;
    if (this.skip && element.matches(this.skip)) return;
    if (/^inline|^contents$|^ruby/.test(display)) {
      this.readChildren(element);
      return;
    }
    this.isLineOpen = false;
    const before = this.text.length;
    const hadLines = this.hasLines;
    this.readChildren(element);
    const isEmpty = this.text.length === before && this.hasLines === hadLines;
    if (isEmpty && element.childNodes.length === 0 && element.offsetHeight > 0) {
      this.openLine();
      this.emptyLines.push({ start: this.text.length, at: { node: element, offset: 0 } });
    }
    this.isLineOpen = false;
  }

  private readTextNode(node: Text, spaces: string): void {
    const { data } = node;
    const keepsSpaces = spaces !== 'collapse' && spaces !== 'preserve-breaks';
    const keepsBreaks = spaces !== 'collapse' && spaces !== 'preserve-spaces';
    if (data === '') {
      this.notePoint(node, 0);
      return;
    }
    if (spaces === 'collapse' && !this.isLineOpen && /^[ \t\r\n\f]*$/.test(data)) {
      for (let offset = 0; offset <= data.length; offset++) this.notePoint(node, offset);
      return;
    }
    let map: number[] = [];
    let start = -1;
    const flush = () => {
      if (map.length > 0) this.segments.push({ start, node, map });
      map = [];
      start = -1;
    };
    for (let offset = 0; offset < data.length; offset++) {
      const char = data[offset] as string;
      const isBreak = char === '\n' && keepsBreaks;
      const collapses = !keepsSpaces && !isBreak && /[ \t\n\r\f]/.test(char);
      if (!collapses) this.openLine();
      this.notePoint(node, offset);
      if (isFiller(char)) continue;
      if (isBreak) {
        flush();
        this.emptyLines.push({ start: this.text.length, at: { node, offset } });
        this.isLineOpen = false;
        continue;
      }
      if (collapses && (!this.isLineOpen || this.endsInSoftBlank || this.endsLine(node, offset))) continue;
      if (start < 0) start = this.text.length;
      this.text += char === '\u00A0' || collapses ? ' ' : char;
      this.endsInSoftBlank = collapses;
      map.push(offset);
    }
    flush();
    this.notePoint(node, data.length);
  }

  /** Whether nothing but collapsing blanks follows in this node, so that this one is not drawn at a line's end. */
  private endsLine(node: Text, offset: number): boolean {
    if (!/^[ \t\n\r\f]*$/.test(node.data.slice(offset))) return false;
    const next = node.nextSibling;
    return next === null
      ? !isInline(node.parentElement)
      : next.nodeType === Node.ELEMENT_NODE && isBreaking(next as Element);
  }

  private openLine(): void {
    if (this.isLineOpen) return;
    if (this.hasLines) this.text += '\n';
    this.isLineOpen = true;
    this.hasLines = true;
  }

  private notePoint(node: Node, offset: number): void {
    this.points.forEach((point, index) => {
      if (this.offsets[index] !== null || point.node !== node || point.offset !== offset) return;
      // Between two lines the next one is meant, and its break is still to be written.
      this.offsets[index] = this.text.length + (this.isLineOpen || !this.hasLines ? 0 : 1);
    });
  }
}

const placeBefore = (node: ChildNode): Point => ({
  node: node.parentNode as Node,
  offset: Array.prototype.indexOf.call(node.parentNode?.childNodes, node),
});

const displayOf = (element: Element) => element.ownerDocument.defaultView?.getComputedStyle(element).display ?? '';
const isInline = (element: Element | null) => element !== null && displayOf(element).startsWith('inline');
const isBreaking = (element: Element) => element.localName === 'br' || !displayOf(element).startsWith('inline');
