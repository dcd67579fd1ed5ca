/**
 * Footnotes at the foot of a page (CSS Generated Content for Paged Media 3, section 2). A line carries the notes that are called in it;
 * where pages are cut, a page keeps room for the notes of all that stands on it.
 */
import type { FootnoteArea, PlacedItem } from '../print.ts';
import type { Box } from './boxes.ts';
import { tolerance } from './noteRoom.ts';
import { fill, measureFill } from './paginate.ts';
import { openPieceList } from './pieceList.ts';
import { cost, type Flow, type Footnote, flowHeight, flowOf, type Piece } from './pieces.ts';
import type { Setter } from './setter.ts';
import type { Spot } from './space.ts';
import { leastHeight } from './splits.ts';

/** A note in the width of the page that its call stands on. */
export function measureFootnote(setter: Setter, box: Box): Footnote {
  const list = openPieceList();
  setter.measure(box, { ...setter.area(box.page), x: 0, page: box.page, isInColumns: false }, list);
  list.fence();
  return { pieces: list.pieces, height: flowHeight(flowOf(list.pieces)) };
}

/** Height of what parts the text of a page from its notes. */
export const edgeOf = ({ marginTop, rule, paddingTop }: FootnoteArea): number => marginTop + rule.width + paddingTop;

/** Notes that wait for a page, those of this page behind what the last one left over. */
export function queued(waiting: Flow | null, called: readonly Footnote[]): Flow | null {
  if (called.length === 0) return waiting;
  const pieces: Piece[] = waiting ? waiting.pieces.slice(waiting.index) : [];
  for (const footnote of called) {
    // Better to part a note in its text than to part it from its call.
    if (pieces.length > 0 || waiting) pieces.push({ kind: 'break', cost: cost.inside, repeat: null });
    for (const piece of footnote.pieces) pieces.push(piece);
  }
  return waiting ? { ...waiting, pieces, index: 0 } : flowOf(pieces);
}

/** The text area of a page, and how much of it is left for notes. */
export interface Foot {
  readonly area: FootnoteArea;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Nothing else is on the page, and something must be. */
  readonly isAlone: boolean;
}

/** Sets what fits of the notes at the foot of the page whose text area `spot` names; gives what must wait. */
export function placeNotes(notes: Flow, { area, width, height, left, isAlone }: Foot, { canvas, x, y }: Spot): Flow | null {
  const edge = edgeOf(area);
  const space = { room: left - edge, page: height, obeysTurns: false, notes: null };
  if (!isAlone && leastHeight(notes) > space.room + tolerance) return notes;
  const top = y + Math.max(0, height - measureFill(notes, space).height);
  if (top - edge >= y - tolerance && !canvas.isSketch) canvas.items.push(...ruleOver(area, { x, top: top - edge, width }));
  return fill(notes, space, { canvas, x, y: top }).rest;
}

function ruleOver({ rule, ruleLength, marginTop }: FootnoteArea, at: { x: number; top: number; width: number }): readonly PlacedItem[] {
  const { style, width, color } = rule;
  if (style === 'none' || width === 0) return [];
  const length = ruleLength === 'auto' ? at.width : typeof ruleLength === 'number' ? ruleLength : (ruleLength.percent / 100) * at.width;
  const y = at.top + marginTop + width / 2;
  return [{ kind: 'line', x1: at.x, x2: at.x + Math.min(length, at.width), y1: y, y2: y, width, color, style }];
}
