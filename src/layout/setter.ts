/** What every measuring function is handed: the type, what is known of page numbers so far, and what was measured before. */
import type { FontMetrics, FontRequest } from '../print.ts';
import type { Box } from './boxes.ts';
import type { ForeignPatterns } from './hyphenation.ts';
import type { Memory, Widths } from './memory.ts';
import type { PieceList } from './pieceList.ts';

/** Page numbers as the pass before found them; empty on the first pass. */
export interface References {
  /** Page of an anchor, counted from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly pages: number;
}

export const noReferences: References = { pageOf: new Map(), pages: 0 };

/** The place a box is given: left edge and width, the most height that a page leaves it, and the name of that page. */
export interface Room {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly page: string | null;
  /** Whether what stands here flows in columns already. */
  readonly isInColumns: boolean;
}

/** Width and height of the text on a page; `footnoteEdge` is the height of what parts it from footnotes, where there are any. */
export interface TextArea {
  readonly width: number;
  readonly height: number;
  readonly footnoteEdge: number;
}

export interface Setter {
  readonly metrics: FontMetrics;
  readonly references: References;
  readonly memory: Memory;
  readonly patterns: ForeignPatterns;
  /** The text area, by page name. */
  readonly area: (page: string | null) => TextArea;
  /** `measureBox` and `widthsOf`: handed on, because boxes stand in boxes of every other kind. */
  readonly measure: (box: Box, room: Room, list: PieceList) => void;
  readonly widths: (box: Box) => Widths;
}

/** Ascent and descent of a font at a size, in points. */
export function textHeight(setter: Setter, font: FontRequest, size: number): { readonly ascent: number; readonly descent: number } {
  const { ascent, descent } = setter.metrics.vertical(font);
  return { ascent: ascent * size, descent: descent * size };
}
