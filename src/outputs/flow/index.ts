/** A styled document as blocks in their order, whatever pages it would be printed on. */
import type { StyledDocument, StyledElement, StyledNode } from '../../print.ts';
import type { Block, Cell, Grid, Group, Inline, Item } from './blocks.ts';
import { anchor, type Inside, inlinesOf, isEmpty, settled } from './inlines.ts';

export type { Block, Cell, Grid, Group, Inline, Item, Paragraph, Picture, Words } from './blocks.ts';

/** Every word, drawing and link target of the document, once, in its order. What pages alone have, heads and feet, is left out. */
export function flowOf({ root }: StyledDocument): readonly Block[] {
  const reading: Reading = { targets: [] };
  const blocks = blocksIn(root.children, { style: root.style, href: null, isCode: false, language: null }, reading);
  const last = takeTargets(reading);
  return last.length === 0 ? blocks : [...blocks, { kind: 'paragraph', level: 0, tag: 'p', inlines: last, style: root.style }];
}

/** Boxes that links lead to and whose first words are yet to come. */
interface Reading {
  readonly targets: string[];
}

const takeTargets = ({ targets }: Reading): readonly Inline[] => targets.splice(0).flatMap(anchor);

const headings: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4, h5: 5, h6: 6 };

/** Elements stand below each other, and text between them is a paragraph of its own. */
function blocksIn(nodes: readonly StyledNode[], inside: Inside, reading: Reading, tag = 'p'): readonly Block[] {
  const blocks: Block[] = [];
  let line: Inline[] = [];
  const end = (): void => {
    const inlines = settled(line);
    line = [];
    if (isEmpty(inlines)) reading.targets.push(...inlines.flatMap((inline) => (inline.kind === 'anchor' ? inline.id : [])));
    else {
      const whole = [...takeTargets(reading), ...inlines];
      blocks.push({ kind: 'paragraph', level: headings[tag] ?? 0, tag, inlines: whole, style: inside.style });
    }
  };
  const within = (inner: readonly StyledNode[], of: Inside): readonly Block[] => blocksIn(inner, of, reading);
  for (const node of nodes) {
    if (isInline(node)) line.push(...inlinesOf(node, inside, within));
    else {
      end();
      blocks.push(...blockOf(node, inside, reading));
    }
  }
  end();
  return blocks;
}

function isInline(node: StyledNode): boolean {
  if (node.kind !== 'element' && node.kind !== 'drawing') return true;
  return node.style.display === 'inline' || node.style.display === 'inline-block';
}

function blockOf(node: StyledNode, inside: Inside, reading: Reading): readonly Block[] {
  if (node.kind !== 'element' && node.kind !== 'drawing') return [];
  if (node.id !== null) reading.targets.push(node.id);
  if (node.kind === 'drawing') return [{ kind: 'picture', anchors: reading.targets.splice(0), drawing: node.drawing, size: node.size }];
  const { tag, style, href, language } = node;
  return boxOf(
    node,
    { style, href: href ?? inside.href, isCode: inside.isCode || tag === 'code', language: language ?? inside.language },
    reading,
  );
}

function boxOf(element: StyledElement, inside: Inside, reading: Reading): readonly Block[] {
  const { tag, style, children } = element;
  if (tag === 'hr') return [{ kind: 'rule', style }];
  if (style.display === 'table') return [tableOf(element, inside, reading)];
  if (children.some(isItem)) return [listOf(element, inside, reading)];
  if (style.display === 'grid' && style.gridTemplateColumns.length > 1) return [columnsOf(element, inside, reading)];
  const blocks = blocksIn(children, inside, reading, tag);
  const [only, ...others] = blocks;
  const isParagraph = only?.kind === 'paragraph' && only.style === style && others.length === 0;
  return blocks.length === 0 || isParagraph ? blocks : [{ kind: 'group', tag, style, blocks }];
}

const isItem = (node: StyledNode): node is StyledElement => node.kind === 'element' && node.style.display === 'list-item';

function listOf({ style, children }: StyledElement, inside: Inside, reading: Reading): Block {
  const items = children.filter(isItem).map((child): Item => {
    const parts = child.children.flatMap((node) => (node.kind === 'content' && node.isMarker ? node.parts : []));
    const marker = parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    if (child.id !== null) reading.targets.push(child.id);
    return { marker: marker.trim(), blocks: blocksIn(child.children, { ...inside, style: child.style }, reading, child.tag) };
  });
  return { kind: 'list', isOrdered: items.some(({ marker }) => /[\p{L}\p{N}]/u.test(marker)), style, items };
}

function columnsOf({ style, children }: StyledElement, inside: Inside, reading: Reading): Block {
  const cells = children.flatMap((child): readonly Group[] => {
    if (child.kind === 'text' && child.text.trim() === '') return [];
    const own = child.kind === 'element' ? child.style : style;
    return [{ kind: 'group', tag: 'div', style: own, blocks: blocksIn([child], inside, reading) }];
  });
  const { length } = style.gridTemplateColumns;
  const rows = Array.from({ length: Math.ceil(cells.length / length) }, (_, row) => cells.slice(row * length, (row + 1) * length));
  return { kind: 'columns', tracks: style.gridTemplateColumns, style, rows };
}

function tableOf(table: StyledElement, inside: Inside, reading: Reading): Grid {
  const grid = { caption: [] as Block[], head: [] as (readonly Cell[])[], rows: [] as (readonly Cell[])[] };
  readRows(table, { grid, into: grid.rows }, inside, reading);
  return { kind: 'table', style: table.style, ...grid };
}

/** What is being filled: a table, and which of its rows. */
interface Filling {
  readonly grid: { readonly caption: Block[]; readonly head: (readonly Cell[])[] };
  readonly into: (readonly Cell[])[];
}

function readRows({ children }: StyledElement, filling: Filling, inside: Inside, reading: Reading): void {
  const { grid, into } = filling;
  for (const child of children) {
    if (child.kind !== 'element') continue;
    const { display } = child.style;
    if (display === 'table-caption') grid.caption.push(...blockOf(child, inside, reading));
    else if (display === 'table-row') into.push(cellsOf(child, inside, reading));
    else readRows(child, display === 'table-header-group' ? { grid, into: grid.head } : filling, inside, reading);
  }
}

function cellsOf(row: StyledElement, inside: Inside, reading: Reading): readonly Cell[] {
  if (row.id !== null) reading.targets.push(row.id);
  const cells = row.children.flatMap((child) => (child.kind === 'element' ? [child] : []));
  return cells.map(({ tag, id, style, children, colspan, rowspan, language }) => {
    if (id !== null) reading.targets.push(id);
    const own = { ...inside, style, language: language ?? inside.language };
    return { isHeader: tag === 'th', colspan, rowspan, style, blocks: blocksIn(children, own, reading, tag) };
  });
}

/** Everything that stands in lines below, footnotes and the link targets of pictures included, in its order. */
export function inlinesIn(blocks: readonly Block[]): readonly Inline[] {
  return blocks.flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case 'paragraph':
        return block.inlines.flatMap((inline) => (inline.kind === 'note' ? inlinesIn(inline.blocks) : inline));
      case 'group':
        return inlinesIn(block.blocks);
      case 'list':
        return block.items.flatMap((item) => inlinesIn(item.blocks));
      case 'columns':
        return inlinesIn(block.rows.flat());
      case 'picture':
        return block.anchors.flatMap(anchor);
      case 'table':
        return [...inlinesIn(block.caption), ...[...block.head, ...block.rows].flat().flatMap((cell) => inlinesIn(cell.blocks))];
      default:
        return [];
    }
  });
}
