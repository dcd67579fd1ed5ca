/** How much text the elements of a page hold, and of what kind. */
import { below, type Element } from './element.ts';
import type { Piece } from './pieces.ts';

/** What an element holds. Sizes are in words of an even length, so that languages without blanks have words too. */
export interface Extent {
  readonly size: number;
  /** Of `size`, what stands in links. */
  readonly linked: number;
  /** Of `size`, what stands in sentences. */
  readonly prose: number;
  readonly pieces: number;
  /** Places of its first and last piece; `first` is past `last` where it has none. */
  readonly first: number;
  readonly last: number;
}

const emptyExtent: Extent = { size: 0, linked: 0, prose: 0, pieces: 0, first: Number.POSITIVE_INFINITY, last: -1 };

const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Length in words of six characters, or of two where the script has no blanks. */
export const sizeOf = ({ words }: Piece): number => words.length / (dense.test(words.slice(0, 40)) ? 2 : 6);

export const linkShare = ({ linked, words }: Piece): number => linked / words.length;

/** Whether the last mark, closing ones aside, ends a sentence, in Latin, Arabic, Chinese or Devanagari script. */
export const endsWithStop = (words: string): boolean => /[.!?…:;。！？؟۔।]["'”’»)\]」』）】]*$/.test(words.slice(-8).trimEnd());

/** Sentences rather than labels, names and links: long, or short and closed by a stop. */
export function isProse(piece: Piece): boolean {
  const size = sizeOf(piece);
  return linkShare(piece) < 0.5 && (size >= 20 || (size >= 5 && endsWithStop(piece.words)));
}

/** How much of the pieces is sentences. */
export const proseIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + (isProse(piece) ? sizeOf(piece) : 0), 0);

const join = (a: Extent, b: Extent): Extent => ({
  size: a.size + b.size,
  linked: a.linked + b.linked,
  prose: a.prose + b.prose,
  pieces: a.pieces + b.pieces,
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});

export interface Extents {
  /** All of the page. */
  readonly whole: Extent;
  of(element: Element): Extent;
  /** Place of an element in document order. */
  order(element: Element): number;
  readonly elements: readonly Element[];
}

/** The extent of every element of the page, summed from the inside out in one pass. */
export function extentsOf(root: Element, pieces: readonly Piece[]): Extents {
  const elements = below(root).toSpliced(0, 0, root);
  const order = new Map(elements.map((element, at) => [element, at]));
  const extents = new Map<Element, Extent>();
  const add = (element: Element, extent: Extent): void => {
    extents.set(element, join(extents.get(element) ?? emptyExtent, extent));
  };
  for (const [at, piece] of pieces.entries()) {
    const size = sizeOf(piece);
    add(piece.holder, { size, linked: size * linkShare(piece), prose: isProse(piece) ? size : 0, pieces: 1, first: at, last: at });
  }
  for (const element of elements.toReversed()) {
    const extent = extents.get(element);
    if (extent && element.parent) add(element.parent, extent);
  }
  return {
    whole: extents.get(root) ?? emptyExtent,
    elements,
    of: (element) => extents.get(element) ?? emptyExtent,
    order: (element) => order.get(element) ?? 0,
  };
}
