/** Writes the items of a line where they stand: one after the other, or as the bidi algorithm orders them. */
import { type Course, isBackward, type Stretch, stretchesOf, visualOrder } from './bidi.ts';
import { type Item, widthOf } from './items.ts';
import { endRun, type Pen, type Stretching, writeItem } from './pen.ts';

export function writeLine(pen: Pen, content: readonly Item[], { isMixed, direction }: Course, stretching: Stretching): void {
  if (isMixed) writeBothWays(pen, stretchesOf(content, direction), stretching);
  else for (const item of content) writeItem(pen, item, stretching);
}

/** Writes a line stretch by stretch in reading order, so that it is read in that order, each where the eye finds it. */
function writeBothWays(pen: Pen, stretches: readonly Stretch[], stretching: Stretching): void {
  if (stretches.length === 0) return;
  const places: number[] = [];
  for (const index of visualOrder(stretches.map(({ level }) => level))) {
    places[index] = pen.x;
    for (const item of stretches[index]?.items ?? []) pen.x += printedWidth(item, stretching);
  }
  const end = pen.x;
  stretches.forEach(({ level, items }, index) => {
    endRun(pen);
    pen.x = places[index] ?? 0;
    pen.isBackward = isBackward(level);
    for (const item of pen.isBackward ? items.toReversed() : items) writeItem(pen, item, stretching);
  });
  endRun(pen);
  pen.x = end;
}

function printedWidth(item: Item, { space, leader }: Stretching): number {
  if (item.kind === 'hyphen') return item.width;
  return widthOf(item) + space(item) + (item.kind === 'leader' ? leader : 0);
}
