/** From lines on pages to paragraphs of a text. */
import { endsSentence } from '../blocks.ts';
import type { Line, PageLines } from './lines.ts';

export interface Paragraph {
  readonly lines: readonly Line[];
  readonly size: number;
  readonly page: number;
}

/** A paragraph, or a line of furniture, in the order of the text. */
export type Part = { readonly kind: 'paragraph'; readonly paragraph: Paragraph } | { readonly kind: 'furniture'; readonly line: Line };

/** A paragraph to which lines may still come, and the page that its last line stands on. */
interface Growing extends Paragraph {
  readonly lines: Line[];
  lastPage: number;
}

/** In sizes of the type or in leadings: what makes a gap, an indent, a short last line. */
const wideGap = 1.3;
const indent = 0.8;
const shortLine = 0.75;
const sizeStep = 0.08;

/** "• Two villages", "– the bridge", "3. The depot": items begin paragraphs of their own. Near miss: "1,200 troops", "3 soldiers". */
const item = /^(?:[•◦▪‣●■]|[–—-]\s|\d{1,2}[.)]\s)/;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** The usual step from line to line in type of each size (rounded), on all pages. */
function leadings(pages: readonly (readonly Line[])[]): (size: number) => number {
  const steps = new Map<number, number[]>();
  for (const lines of pages) {
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1];
      const step = above ? line.y - above.y : 0;
      if (!above || step <= 0 || step > line.size * 2.5 || Math.abs(above.size - line.size) > 0.5) continue;
      const key = Math.round(line.size);
      steps.set(key, [...(steps.get(key) ?? []), step]);
    }
  }
  const usual = new Map([...steps].map(([size, all]) => [size, median(all)]));
  return (size) => usual.get(Math.round(size)) ?? size * 1.3;
}

const isOtherSize = (a: number, b: number): boolean => Math.abs(a - b) > sizeStep * Math.max(a, b);
const endsHere = (line: Line): boolean => endsSentence(line.text, { start: 0, end: line.text.length });

/** How far the lines of a column reach, from left to right. */
interface Column {
  readonly left: number;
  readonly right: number;
}

/** Whether `line` begins a paragraph below `above`, on the same page and in the same column. */
function breaksBelow(above: Line, line: Line, column: Column, leading: number): boolean {
  if (line.y - above.y > wideGap * leading || line.left > above.left + indent * line.size || item.test(line.text)) return true;
  const isShort = above.right - column.left < shortLine * (column.right - column.left);
  return isShort && endsHere(above);
}

/** Whether a paragraph goes on at the head of the next page or column: it broke off without a stop, or the words go on small. */
function runsOver(above: Line, line: Line): boolean {
  if (item.test(line.text)) return false;
  return !endsHere(above) || /^\p{Ll}/u.test(line.text);
}

interface Measure {
  readonly columns: ReadonlyMap<Line, Column>;
  leading(size: number): number;
}

function goesOn(growing: Growing, line: Line, page: number, { columns, leading }: Measure): boolean {
  const above = growing.lines.at(-1);
  if (!above || isOtherSize(growing.size, line.size)) return false;
  const isTurn = page !== growing.lastPage || line.y <= above.y;
  return isTurn ? runsOver(above, line) : !breaksBelow(above, line, columns.get(line) ?? { left: 0, right: 0 }, leading(line.size));
}

/** The column of each line: lines of one size that begin within the same band of the page. */
function columnsOf(lines: readonly Line[]): ReadonlyMap<Line, Column> {
  const bandOf = ({ left, size }: Line): string => `${Math.round(left / 40)} ${Math.round(size)}`;
  const bands = new Map<string, Column>();
  for (const line of lines) {
    const known = bands.get(bandOf(line)) ?? line;
    bands.set(bandOf(line), { left: Math.min(known.left, line.left), right: Math.max(known.right, line.right) });
  }
  return new Map(lines.map((line) => [line, bands.get(bandOf(line)) ?? line]));
}

/**
 * The paragraphs of a document in order, with the furniture of its pages between them. One that runs over the end of a page is one
 * paragraph, and the furniture that stood in its midst comes after it.
 */
export function partsOf(pages: readonly PageLines[], furniture: readonly ReadonlySet<Line>[]): readonly Part[] {
  const bodies = pages.map(({ lines }, at) => lines.filter((line) => !furniture[at]?.has(line)));
  const leading = leadings(bodies);
  const parts: Part[] = [];
  let open: Growing = { lines: [], size: 0, page: 0, lastPage: 0 };
  let waiting: Line[] = [];
  const turn = (): void => {
    parts.push(...waiting.map((line) => ({ kind: 'furniture', line }) as const));
    waiting = [];
  };
  for (const [page, lines] of bodies.entries()) {
    const measure: Measure = { columns: columnsOf(lines), leading };
    for (const line of lines) {
      if (goesOn(open, line, page, measure)) {
        open.lines.push(line);
        open.lastPage = page;
        continue;
      }
      turn();
      open = { lines: [line], size: line.size, page, lastPage: page };
      parts.push({ kind: 'paragraph', paragraph: open });
    }
    waiting.push(...(furniture[page] ?? []));
  }
  turn();
  return parts;
}
