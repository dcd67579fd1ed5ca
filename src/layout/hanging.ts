/**
 * Punctuation that reaches into the margin, so that the edges of justified text look straight (optical margins, as pdfTeX has them).
 */
import type { Style } from '../print.ts';
import { type Item, widthOf } from './items.ts';
import type { Hangs } from './totalFit.ts';

/** The part of its width that a mark reaches out at the start or end of a line: the lighter the mark, the more. */
const atStart: Readonly<Record<string, number>> = {
  '“': 0.6,
  '‘': 0.7,
  '"': 0.6,
  "'": 0.7,
  '«': 0.4,
  '(': 0.2,
  '[': 0.2,
  '–': 0.3,
  '—': 0.2,
};
const atEnd: Readonly<Record<string, number>> = {
  '\u00ad': 0.6,
  '-': 0.6,
  '.': 0.7,
  ',': 0.7,
  ':': 0.5,
  ';': 0.5,
  '”': 0.6,
  '’': 0.7,
  '"': 0.6,
  "'": 0.7,
  '»': 0.4,
  ')': 0.2,
  ']': 0.2,
  '–': 0.3,
  '—': 0.2,
};

type Hanging = Style['hangingPunctuation'];

/** How far a line that begins with this item reaches out of it, in points. */
function startHang(item: Item | undefined): number {
  if (item?.kind !== 'word') return 0;
  const glyph = item.runs[0]?.glyphs[0];
  return glyph ? glyph.advance * item.style.size * (atStart[glyph.text] ?? 0) : 0;
}

function endHang(item: Item | undefined): number {
  if (item?.kind !== 'word' && item?.kind !== 'hyphen') return 0;
  const glyph = item.runs.at(-1)?.glyphs.at(-1);
  return glyph ? glyph.advance * item.style.size * (atEnd[glyph.text] ?? 0) : 0;
}

const printsNothing = (item: Item | undefined): boolean =>
  item !== undefined && item.kind !== 'hyphen' && item.kind !== 'space' && widthOf(item) === 0;

/** What hangs out of a line of these items. */
export function hangsOf(content: readonly Item[], { start, end }: Hanging): { readonly start: number; readonly end: number } {
  return {
    start: start ? startHang(content.find((item) => !printsNothing(item))) : 0,
    end: end ? endHang(content.findLast((item) => !printsNothing(item))) : 0,
  };
}

/** What would hang out of lines that begin with each item, and of lines that end before it or with its hyphen. */
export function hangsAt(items: readonly Item[], { start, end }: Hanging): Hangs {
  const starts = new Float64Array(items.length + 1);
  const ends = new Float64Array(items.length + 1);
  for (let index = items.length - 1; start && index >= 0; index--) {
    starts[index] = printsNothing(items[index]) ? (starts[index + 1] ?? 0) : startHang(items[index]);
  }
  for (let index = 0; end && index <= items.length; index++) {
    const last = items[index]?.kind === 'hyphen' ? items[index] : items[index - 1];
    ends[index] = printsNothing(last) ? (ends[index - 1] ?? 0) : endHang(last);
  }
  return { starts, ends };
}
