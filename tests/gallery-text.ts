/**
 * Laid-out pages as text that a person can review: page by page what is painted, in painting order, in points from the top left;
 * then links, the outline, the places that links go to, and the structure tree with the words of each node.
 *
 * A line of text says: x, baseline, width, what its spaces are stretched by, tag of its owner (– for none), and its words in quotation marks.
 * Its face, size and colour stand above it where they change. Of what cannot be seen, ¬ is a hyphen at the end of a line (copied as a
 * soft one), and all else is written as its number.
 */
import { basename } from 'node:path';
import type { Drawing, LaidOut, Page, PlacedItem, PlacedLink, PlacedText, StructureNode } from '../src/print.ts';

type Tree = readonly StructureNode[];

const pt = (value: number): string => (Math.round(value * 10) / 10 + 0).toFixed(1);
const column = (value: number): string => pt(value).padStart(6);
const signed = (value: number): string => `${value < 0 ? '' : '+'}${pt(value)}`;

const softHyphen = '\u00ad';

/** White space other than a space, format characters and unassigned ones, so that a reviewer sees them. */
const visible = (text: string): string =>
  text.replaceAll(/(?! )[\p{Z}\p{C}]/gu, (mark) => (mark === softHyphen ? '¬' : `\\u{${mark.codePointAt(0)?.toString(16)}}`));

const tagOf = (tree: Tree, owner: number | null): string => (owner === null ? '–' : (tree[owner]?.tag ?? '?'));

const spacesIn = (text: string): number => text.split(' ').length - 1;

/** The width of a text as it is painted. */
const paintedWidth = ({ run, size, wordSpacing, letterSpacing }: PlacedText): number =>
  run.width * size + wordSpacing * spacesIn(run.text) + letterSpacing * run.glyphs.length;

function look({ run, size, color, letterSpacing }: PlacedText): string {
  const scale = run.scale === undefined ? '' : ` at ${run.scale}`;
  return `${basename(run.face).replace(/\.\w+$/, '')} ${pt(size)}${scale} ${color}${letterSpacing === 0 ? '' : ` letters ${signed(letterSpacing)}`}`;
}

/** The words of a text, with the space behind them where a line ends between two. */
const wordsOf = ({ run, isBeforeSpace }: PlacedText): string => (isBeforeSpace ? `${run.text} ` : run.text);

function textLine(item: PlacedText, tree: Tree): string {
  const spacing = Math.abs(item.wordSpacing) < 0.05 ? '' : signed(item.wordSpacing);
  const places = [item.x, item.baseline, paintedWidth(item)].map(column).join(' ');
  return `${places} ${spacing.padStart(5)}  ${tagOf(tree, item.owner).padEnd(5)} “${visible(wordsOf(item))}”`;
}

/** How often each operation of a drawing comes: fill ×3, text ×2. */
function operations({ ops }: Drawing): string {
  const counts = new Map<string, number>();
  for (const { op } of ops) counts.set(op, (counts.get(op) ?? 0) + 1);
  return [...counts].map(([op, count]) => `${op} ×${count}`).join(', ');
}

function paintedLine(item: Exclude<PlacedItem, PlacedText>, tree: Tree): string {
  switch (item.kind) {
    case 'rect':
      return `${column(item.x)} ${column(item.y)} rect ${pt(item.width)} × ${pt(item.height)} ${item.color}`;
    case 'line': {
      const to = `to ${pt(item.x2)} ${pt(item.y2)}`;
      return `${column(item.x1)} ${column(item.y1)} line ${to}, ${pt(item.width)} ${item.style} ${item.color}`;
    }
    case 'drawing': {
      const box = `${pt(item.width)} × ${pt(item.height)}`;
      return `${column(item.x)} ${column(item.y)} drawing ${box} ${tagOf(tree, item.owner)} “${item.drawing.alt}” (${operations(item.drawing)})`;
    }
  }
}

function paintedLines(items: readonly PlacedItem[], tree: Tree): readonly string[] {
  const lines: string[] = [];
  let last = '';
  for (const item of items) {
    if (item.kind !== 'text') lines.push(paintedLine(item, tree));
    else {
      if (look(item) !== last) lines.push(`  ${look(item)}`);
      last = look(item);
      lines.push(textLine(item, tree));
    }
  }
  return lines;
}

const linkLine = ({ x, y, width, height, target, description }: PlacedLink): string =>
  `${column(x)} ${column(y)} link ${pt(width)} × ${pt(height)} to ${target} “${visible(description)}”`;

const pageLines = ({ width, height, items, links }: Page, index: number, tree: Tree): readonly string[] => [
  `page ${index + 1}, ${pt(width)} × ${pt(height)}`,
  ...paintedLines(items, tree),
  ...links.map(linkLine),
  '',
];

/** What a node owns itself, in painting order, as a program reads it that goes by the text alone; a drawing is its alternative text. */
function wordsByOwner(pages: readonly Page[]): ReadonlyMap<number, string> {
  const words = new Map<number, string>();
  for (const item of pages.flatMap(({ items }) => items)) {
    if (item.kind === 'rect' || item.kind === 'line' || item.owner === null) continue;
    const own = item.kind === 'text' ? wordsOf(item) : `[${item.drawing.alt}]`;
    words.set(item.owner, `${words.get(item.owner) ?? ''}${own}`.replaceAll(softHyphen, ''));
  }
  return words;
}

const longest = 60;
const shortened = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest).trimEnd()}…`);

function attributes({ language, alt, scope, colspan, rowspan, title }: StructureNode): string {
  const named = { language, scope, title, alt, colspan: colspan > 1 ? colspan : null, rowspan: rowspan > 1 ? rowspan : null };
  return Object.entries(named)
    .map(([name, value]) => (value === null ? '' : ` ${name}=${value}`))
    .join('');
}

function treeLines(tree: Tree, words: ReadonlyMap<number, string>): readonly string[] {
  const depths: number[] = [];
  return tree.map((node) => {
    const depth = node.parent === null ? 0 : (depths[node.parent] ?? 0) + 1;
    depths[node.id] = depth;
    const own = words.get(node.id)?.replaceAll(/\s+/g, ' ').trim();
    return `${'  '.repeat(depth + 1)}${node.tag}${attributes(node)}${own ? ` “${visible(shortened(own))}”` : ''}`;
  });
}

/** The text form of laid-out pages, ending in a line end. */
export function tellPages({ title, language, pages, structure, destinations, bookmarks }: LaidOut): string {
  const lines = [
    `${title} (${language})`,
    '',
    ...pages.flatMap((page, index) => pageLines(page, index, structure)),
    'outline',
    ...bookmarks.map((mark) => `${'  '.repeat(mark.level)}${mark.title}, page ${mark.page + 1} at ${pt(mark.y)}`),
    '',
    'places',
    ...destinations.map(({ name, page, x, y }) => `  #${name}, page ${page + 1} at ${pt(x)} ${pt(y)}`),
    '',
    'structure',
    ...treeLines(structure, wordsByOwner(pages)),
  ];
  return `${lines.join('\n')}\n`;
}
