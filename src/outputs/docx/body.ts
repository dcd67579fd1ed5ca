import { type IParagraphOptions, Paragraph, type ParagraphChild, Table, TableCell, TableRow } from 'docx';
import type { Style } from '../../print.ts';
import type { Block, Cell, Paragraph as FlowParagraph, Grid, Group } from '../flow/index.ts';
import { differing, hex, type Line, lineOf, type ParagraphLook, paragraphLook, twips } from './looks.ts';
import { bookmark, type Making, pictureRun, runsOf } from './runs.ts';
import { type NamedStyles, type Place, styleIdOf } from './styles.ts';
import { columnWidths, trackWidths } from './widths.ts';

/** Where blocks stand: how wide, in what, and what surrounds them. */
export interface Around {
  readonly place: Place;
  readonly widthPt: number;
  /** Left of the text, in twentieths of a point. */
  readonly indent: number;
  readonly shading: string | null;
  readonly bar: Line | undefined;
  /** The numbering of the list item that begins here. */
  readonly numbering: { readonly reference: string; readonly level: number; readonly instance: number } | null;
}

export interface Setting {
  readonly making: Making;
  readonly styles: NamedStyles;
  isTitled: boolean;
  lists: number;
}

/** Options of a paragraph before it is made: what stands around it may still change them. */
type Draft = IParagraphOptions & { readonly spacing: ParagraphLook['spacing'] };
type Drafted = Draft | Table;

export function childrenOf(blocks: readonly Block[], around: Around, setting: Setting): (Paragraph | Table)[] {
  return finished(draftsOf(blocks, around, setting));
}

/** Two tables that touch are one to a word processor, and a cell ends with a paragraph. */
function finished(drafts: readonly Drafted[]): (Paragraph | Table)[] {
  return drafts.flatMap((draft, index): (Paragraph | Table)[] => {
    if (!(draft instanceof Table)) return [new Paragraph(draft)];
    const next = drafts[index + 1];
    return next === undefined || next instanceof Table
      ? [draft, new Paragraph({ spacing: { before: 0, after: 0, line: 40, lineRule: 'exact' } })]
      : [draft];
  });
}

function draftsOf(blocks: readonly Block[], around: Around, setting: Setting): readonly Drafted[] {
  let { numbering } = around;
  return blocks.flatMap((block) => {
    const drafts = blockDrafts(block, { ...around, numbering }, setting);
    if (drafts.length > 0) numbering = null;
    return drafts;
  });
}

function blockDrafts(block: Block, around: Around, setting: Setting): readonly Drafted[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphDraft(block, around, setting)];
    case 'picture': {
      const runs = [...block.anchors.flatMap((id) => bookmark(id, setting.making)), pictureRun(block, around.widthPt, setting.making)];
      return [
        {
          children: runs,
          keepNext: true,
          spacing: { before: 0, after: 40, line: 240, lineRule: 'atLeast' },
          indent: { left: around.indent },
        },
      ];
    }
    case 'rule':
      return [{ ...plainDraft([]), thematicBreak: true }];
    case 'list':
      return listDrafts(block, around, setting);
    case 'columns':
      return [columnsTable(block.rows, trackWidths(block.tracks, around.widthPt, block.style.columnGap), block.style, around, setting)];
    case 'table':
      return [...draftsOf(block.caption, around, setting), dataTable(block, around, setting)];
    default:
      return groupDrafts(block, around, setting);
  }
}

const plainDraft = (children: readonly ParagraphChild[]): Draft => ({
  children,
  spacing: { before: 0, after: 0, line: 240, lineRule: 'atLeast' },
});

function paragraphDraft(paragraph: FlowParagraph, around: Around, setting: Setting): Draft {
  const { style, inlines } = paragraph;
  const id = styleIdOf(paragraph, around.place, !setting.isTitled);
  if (paragraph.level === 1) setting.isTitled = true;
  const named = setting.styles.get(id) ?? setting.styles.get('Normal');
  if (!named) throw new Error('docx: no style is named Normal');
  const look = paragraphLook(style);
  const { spacing, indent, ...own } = differing(look, named.paragraph);
  const left = look.indent.left + around.indent;
  const border = { top: lineOf(style.border.top, 4), bottom: lineOf(style.border.bottom, 1), left: around.bar };
  const isFramed = border.top !== undefined || border.bottom !== undefined || border.left !== undefined;
  return {
    style: id,
    ...own,
    spacing: look.spacing,
    ...(around.numbering
      ? { numbering: around.numbering }
      : left !== named.paragraph.indent.left || indent
        ? { indent: { ...look.indent, left } }
        : {}),
    ...(style.breakBefore === 'page' ? { pageBreakBefore: true } : {}),
    ...(around.shading === null ? {} : { shading: { type: 'clear' as const, color: 'auto', fill: around.shading } }),
    ...(isFramed ? { border: withoutGaps(border) } : {}),
    children: runsOf(inlines, named.run, around.widthPt, setting.making),
  };
}

/** Sides that have no line are not named. */
function withoutGaps<Value>(sides: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(sides).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

const points = (value: number | 'auto'): number => (value === 'auto' ? 0 : value);

/** A box hands its ground, its bar and its margins on to the paragraphs in it. */
function groupDrafts({ tag, style, blocks }: Group, around: Around, setting: Setting): readonly Drafted[] {
  const inset = Math.max(0, points(style.margin.left)) + style.padding.left;
  const within: Around = {
    ...around,
    place: tag === 'blockquote' ? 'quote' : around.place,
    indent: around.indent + twips(inset),
    widthPt: around.widthPt - inset,
    shading: style.backgroundColor === null ? around.shading : hex(style.backgroundColor),
    bar: lineOf(style.border.left, 6) ?? around.bar,
  };
  const drafts = draftsOf(blocks, within, setting);
  const [above, below] = [twips(Math.max(0, points(style.margin.top))), twips(Math.max(0, points(style.margin.bottom)))];
  return drafts.map((draft, index) => {
    if (draft instanceof Table) return draft;
    const { spacing } = draft;
    const before = index === 0 ? Math.max(spacing.before, above) : spacing.before;
    const after = index === drafts.length - 1 ? Math.max(spacing.after, below) : spacing.after;
    const isKept = style.breakInside === 'avoid' && index < drafts.length - 1;
    return { ...draft, spacing: { ...spacing, before, after }, ...(isKept ? { keepNext: true } : {}) };
  });
}

function listDrafts(list: Extract<Block, { kind: 'list' }>, around: Around, setting: Setting): readonly Drafted[] {
  setting.lists += 1;
  const reference = list.isOrdered ? 'numbers' : 'bullets';
  const numbering = { reference, level: 0, instance: setting.lists };
  return list.items.flatMap(({ blocks }) => draftsOf(blocks, { ...around, place: 'item', indent: 0, numbering }, setting));
}

/** What stands side by side: a table without lines, whose rows are not broken. */
function columnsTable(
  rows: readonly (readonly Group[])[],
  widths: readonly number[],
  style: Style,
  around: Around,
  setting: Setting,
): Table {
  const top = lineOf(style.border.top);
  const bottom = lineOf(style.border.bottom);
  return new Table({
    ...frame(widths, around),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, index) => {
            const cell = cells[index];
            const own = cell?.style ?? style;
            const within = { ...around, indent: 0, widthPt: width - own.padding.left - own.padding.right };
            return new TableCell({
              width: { size: twips(width), type: 'dxa' },
              borders: borders({ top, bottom, left: cell ? lineOf(cell.style.border.left) : undefined }),
              margins: margins(
                style.padding.top + own.padding.top,
                own.padding.right + style.columnGap / 2,
                style.padding.bottom + own.padding.bottom,
                own.padding.left,
              ),
              children: filled(cell ? childrenOf(cell.blocks, within, setting) : []),
            });
          }),
        }),
    ),
  });
}

const filled = (children: (Paragraph | Table)[]): (Paragraph | Table)[] => (children.length > 0 ? children : [new Paragraph({})]);

const none: Line = { style: 'none', size: 0, color: 'auto' };

const borders = (sides: {
  readonly top?: Line | undefined;
  readonly bottom?: Line | undefined;
  readonly left?: Line | undefined;
  readonly right?: Line | undefined;
}) => ({
  top: sides.top ?? none,
  bottom: sides.bottom ?? none,
  left: sides.left ?? none,
  right: sides.right ?? none,
});

const margins = (top: number, right: number, bottom: number, left: number) => ({
  top: twips(top),
  right: twips(right),
  bottom: twips(bottom),
  left: twips(left),
  marginUnitType: 'dxa' as const,
});

const frame = (widths: readonly number[], around: Around) => ({
  layout: 'fixed' as const,
  width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: 'dxa' as const },
  columnWidths: widths.map(twips),
  indent: { size: around.indent, type: 'dxa' as const },
  borders: { ...borders({}), insideHorizontal: none, insideVertical: none },
});

/** Rows of headings come again on every page, and no row is broken. */
function dataTable(grid: Grid, around: Around, setting: Setting): Table {
  const widths = columnWidths(grid, around.widthPt);
  const row = (cells: readonly Cell[], isHead: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: cells.map((cell, index) => cellOf(cell, widths[index] ?? 72, around, setting)),
    });
  return new Table({
    ...frame(widths, around),
    rows: [...grid.head.map((cells) => row(cells, true)), ...grid.rows.map((cells) => row(cells, false))],
  });
}

const alignments = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

function cellOf({ blocks, style, isHeader, colspan, rowspan }: Cell, width: number, around: Around, setting: Setting): TableCell {
  const { border, padding, verticalAlign } = style;
  const within: Around = {
    ...around,
    place: isHeader ? 'head' : 'cell',
    indent: 0,
    widthPt: width - padding.left - padding.right,
    shading: null,
    bar: undefined,
  };
  const vertical =
    typeof verticalAlign === 'string' && verticalAlign in alignments ? alignments[verticalAlign as keyof typeof alignments] : 'top';
  return new TableCell({
    width: { size: twips(width), type: 'dxa' },
    columnSpan: colspan,
    rowSpan: rowspan,
    verticalAlign: vertical,
    borders: borders({ top: lineOf(border.top), bottom: lineOf(border.bottom), left: lineOf(border.left), right: lineOf(border.right) }),
    margins: margins(padding.top, padding.right, padding.bottom, padding.left),
    ...(style.backgroundColor === null ? {} : { shading: { type: 'clear' as const, color: 'auto', fill: hex(style.backgroundColor) } }),
    children: filled(childrenOf(blocks, within, setting)),
  });
}
