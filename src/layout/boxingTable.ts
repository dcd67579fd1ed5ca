/** Tables: which cell stands in which row and column. */
import type { Style, StyledElement, StyledNode } from '../print.ts';
import { BriefError, problem } from '../problems.ts';
import type { Box, Note, TableBox, TableCell, TableRow, TableSection } from './boxes.ts';
import { collapseBorders } from './collapse.ts';
import { isSeen } from './frames.ts';
import { notesOf, type Place, placeIn } from './place.ts';

type BoxElement = (element: StyledElement, place: Place) => Box;

const sections: Readonly<Record<string, TableSection>> = {
  'table-header-group': 'head',
  'table-row-group': 'body',
  'table-footer-group': 'foot',
};
const sectionOrder: readonly TableSection[] = ['head', 'body', 'foot'];

/** A row before its cells are put into columns; `group` is the element that holds the rows of its section, if there is one. */
interface SourceRow {
  readonly element: StyledElement;
  readonly section: TableSection;
  readonly group: StyledElement | null;
  readonly notes: readonly Note[];
}

const isElement = (node: StyledNode): node is StyledElement => node.kind === 'element';

/** HTML lets one cell span so many; on the widest of pages none of more would be as wide as a letter. */
const mostColumns = 1000;

/** The table in `element`, rows in the order head, body, foot. Throws BriefError `layout/too-many-columns`. */
export function boxTable(element: StyledElement, place: Place, boxElement: BoxElement): TableBox {
  const children = element.children.filter(isElement);
  const captions = children.filter((child) => child.style.display === 'table-caption').map((caption) => boxElement(caption, place));
  const source = children.flatMap(sourceRows);
  const ordered = sectionOrder.flatMap((section) => source.filter((row) => row.section === section));
  const rows = collapseBorders(placeCells(ordered, place, boxElement), element.style);
  const columns = rows.reduce((most, row) => Math.max(most, endOf(row)), 0);
  if (columns > mostColumns) throw new BriefError(problem('layout/too-many-columns', element.at, { count: columns, most: mostColumns }));
  return { at: element.at, captions, rows, columns };
}

/** The column after the last of a row; the last cell ends it. */
function endOf({ cells }: TableRow): number {
  const last = cells.at(-1);
  return last ? last.column + last.colspan : 0;
}

function sourceRows(child: StyledElement): readonly SourceRow[] {
  if (child.style.display === 'table-row') return [{ element: child, section: 'body', group: null, notes: notesOf(child) }];
  const section = sections[child.style.display];
  if (!section) return [];
  const rows = child.children.filter(isElement).filter((row) => row.style.display === 'table-row');
  return rows.map((row, index) => ({
    element: row,
    section,
    group: child,
    notes: [...(index === 0 ? notesOf(child) : []), ...notesOf(row)],
  }));
}

function placeCells(rows: readonly SourceRow[], place: Place, boxElement: BoxElement): readonly TableRow[] {
  const reach: number[] = [];
  const ends = new Map(rows.map(({ section }, index) => [section, index + 1]));
  let groupPlace = place;
  return rows.map(({ element, section, group, notes }, index) => {
    if (group !== rows[index - 1]?.group) groupPlace = group ? placeIn(group, place) : place;
    const inner = placeIn(element, groupPlace);
    const end = ends.get(section) ?? rows.length;
    let from = 0;
    const cells = element.children.filter(isElement).map((cell): TableCell => {
      const rowspan = Math.min(Math.max(1, cell.rowspan), end - index);
      const colspan = Math.max(1, cell.colspan);
      const column = claimColumns(reach, { row: index, from, rowspan, colspan });
      from = column + colspan;
      return { box: dressed(boxElement(cell, inner), element.style), column, colspan, rowspan };
    });
    return { section, style: element.style, notes, cells, overlap: 0 };
  });
}

interface Claim {
  readonly row: number;
  /** Where the cell before it ends: no column before that is free. */
  readonly from: number;
  readonly rowspan: number;
  readonly colspan: number;
}

/** The first column of a row that no cell before or above reaches into; `reach` tells how far down each column is taken. */
function claimColumns(reach: number[], cell: Claim): number {
  let column = cell.from;
  while ((reach[column] ?? 0) > cell.row) column++;
  for (let covered = column; covered < column + cell.colspan; covered++) reach[covered] = cell.row + cell.rowspan;
  return column;
}

/** A row's background and horizontal borders are painted by its cells, which cover it. */
function dressed(box: Box, row: Style): Box {
  const { top, bottom } = row.border;
  if (row.backgroundColor === null && !isSeen(top) && !isSeen(bottom)) return box;
  const own = box.style;
  const border = {
    ...own.border,
    top: isSeen(own.border.top) ? own.border.top : top,
    bottom: isSeen(own.border.bottom) ? own.border.bottom : bottom,
  };
  return { ...box, style: { ...own, backgroundColor: own.backgroundColor ?? row.backgroundColor, border } };
}
