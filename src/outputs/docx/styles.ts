/** The named styles of a Word document: each looks as most of what bears its name does on the page. */
import type { Style } from '../../print.ts';
import type { Block, Paragraph } from '../flow/index.ts';
import { type ParagraphLook, paragraphLook, type RunLook, runLook } from './looks.ts';

/** Ids and names as Word knows them; it numbers headings of its outline by them. */
export const styleNames = {
  Normal: 'Normal',
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Quote: 'Quote',
  Caption: 'caption',
  ListParagraph: 'List Paragraph',
  TableHeading: 'Table Heading',
  TableText: 'Table Text',
} as const;

export type StyleId = keyof typeof styleNames;

/** Where a paragraph stands decides its style as well as what it is. */
export type Place = 'text' | 'quote' | 'item' | 'cell' | 'head';

export interface NamedStyle {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
}

export type NamedStyles = ReadonlyMap<StyleId, NamedStyle>;

/** The first heading of the first level is the title of the document. */
export function styleIdOf({ level, tag }: Paragraph, place: Place, isFirst: boolean): StyleId {
  if (level === 1) return isFirst ? 'Title' : 'Heading1';
  if (level > 1) return (['Heading1', 'Heading2', 'Heading3', 'Heading4', 'Heading4'] as const)[level - 2] ?? 'Heading4';
  if (tag === 'figcaption' || tag === 'caption') return 'Caption';
  return ({ text: 'Normal', quote: 'Quote', item: 'ListParagraph', cell: 'TableText', head: 'TableHeading' } as const)[place];
}

/** Of the paragraphs that bear a name, the look that most words have. */
export function namedStyles(blocks: readonly Block[], usual: Style): NamedStyles {
  const counts = new Map<StyleId, Map<Style, number>>();
  const note = (id: StyleId, { style, inlines }: Paragraph): void => {
    const found = counts.get(id) ?? new Map<Style, number>();
    counts.set(id, found);
    const words = inlines.reduce((sum, inline) => sum + (inline.kind === 'words' ? inline.text.length : 0), 1);
    found.set(style, (found.get(style) ?? 0) + words);
  };
  walk(blocks, 'text', note);
  const look = (style: Style): NamedStyle => ({ run: runLook(style), paragraph: paragraphLook(style) });
  const named = [...counts].map(([id, found]) => [id, look(most(found))] as const);
  return new Map([['Normal', look(usual)], ...named]);
}

const most = (counts: ReadonlyMap<Style, number>): Style => [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];

function walk(blocks: readonly Block[], place: Place, note: (id: StyleId, paragraph: Paragraph) => void): void {
  for (const block of blocks) {
    if (block.kind === 'paragraph') note(styleIdOf(block, place, false), block);
    else for (const [inner, there] of partsOf(block, place)) walk(inner, there, note);
  }
}

/** What stands in a block, and as what. */
function partsOf(block: Exclude<Block, Paragraph>, place: Place): readonly (readonly [readonly Block[], Place])[] {
  switch (block.kind) {
    case 'group':
      return [[block.blocks, block.tag === 'blockquote' ? 'quote' : place]];
    case 'list':
      return block.items.map((item) => [item.blocks, 'item']);
    case 'columns':
      return [[block.rows.flat(), place]];
    case 'table':
      return [
        [block.caption, place],
        ...[...block.head, ...block.rows].flat().map((cell) => [cell.blocks, cell.isHeader ? 'head' : 'cell'] as const),
      ];
    default:
      return [];
  }
}
