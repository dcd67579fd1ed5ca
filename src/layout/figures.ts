/** Columns of figures: text that lines up on a character, such as the decimal point (CSS Text 4, a string in `text-align`). */
import type { Box, Paragraph, TableBox } from './boxes.ts';
import { itemsOf } from './inline.ts';
import { type Item, widthOf } from './items.ts';
import type { Inset } from './memory.ts';
import type { Setter } from './setter.ts';

/** A line of a column and where in it the character stands; a text without it ends there. */
interface Figure {
  readonly paragraph: Paragraph;
  readonly before: number;
  readonly after: number;
}

/** Notes what every line of a column must keep free on either side, so that all characters stand below each other. */
export function alignFigures(setter: Setter, table: TableBox): void {
  const columns = new Map<number, Figure[]>();
  for (const { cells } of table.rows) {
    for (const { box, column, colspan } of cells) {
      const { alignOn } = box.style;
      if (alignOn === null || colspan > 1) continue;
      const figures = columns.get(column) ?? [];
      columns.set(column, figures);
      for (const paragraph of paragraphsIn(box)) figures.push(...figureOf(setter, paragraph, alignOn));
    }
  }
  for (const figures of columns.values()) noteInsets(figures, setter.memory.insets);
}

function paragraphsIn({ content }: Box): readonly Paragraph[] {
  if (content.kind === 'lines') return [content.paragraph];
  return content.kind === 'blocks' ? content.boxes.flatMap(paragraphsIn) : [];
}

function figureOf(setter: Setter, paragraph: Paragraph, alignOn: string): readonly Figure[] {
  const items = itemsOf(setter, paragraph, Number.POSITIVE_INFINITY);
  if (items.some((item) => item.kind === 'newline') || isRemark(items)) return [];
  const width = items.reduce((sum, item) => sum + widthOf(item), 0);
  const before = widthBefore(items, alignOn) ?? width;
  return [{ paragraph, before, after: width - before }];
}

/** Words without a figure, such as "not reported": they would push the figures of their column aside. */
function isRemark(items: readonly Item[]): boolean {
  const hasDigit = items.some((item) => item.kind === 'word' && item.runs.some(({ text }) => /\p{Nd}/u.test(text)));
  return !hasDigit && items.some((item) => item.kind === 'space' && item.canBreak);
}

/** Null where the character does not stand. */
function widthBefore(items: readonly Item[], alignOn: string): number | null {
  let width = 0;
  for (const item of items) {
    if (item.kind !== 'word') {
      width += widthOf(item);
      continue;
    }
    for (const { text, advance } of item.runs.flatMap((run) => run.glyphs)) {
      if (text.includes(alignOn)) return width;
      width += advance * item.style.size + item.style.letterSpacing;
    }
  }
  return null;
}

function noteInsets(figures: readonly Figure[], insets: Map<Paragraph, Inset>): void {
  let [before, after] = [0, 0];
  for (const figure of figures) {
    before = Math.max(before, figure.before);
    after = Math.max(after, figure.after);
  }
  for (const figure of figures) insets.set(figure.paragraph, { before: before - figure.before, after: after - figure.after });
}
