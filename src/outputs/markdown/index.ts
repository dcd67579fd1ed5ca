/** MARKDOWN. The printed briefing as one file of CommonMark with pipe tables: the same words, and nothing else that has a meaning. */
import type { StyledDocument } from '../../print.ts';
import { type Block, flowOf, type Group, type Item, inlinesIn, type Paragraph, type Picture } from '../flow/index.ts';
import { attribute, escaped } from './escape.ts';
import { line, type Making, ofHeading, ofText } from './lines.ts';
import { pipeTable, plainTable } from './tables.ts';

/**
 * Charts are told in words, with the figures behind them in a table; footnotes stand at the end. Reference marks are links to their claims.
 * UTF-8, one line feed at the end. `marking` stands above and below all.
 */
export function writeMarkdown(document: StyledDocument, marking: string | null): Uint8Array {
  const blocks = flowOf(document);
  const making: Making = { wanted: targetsOf(blocks), notes: [] };
  const body = textOf(blocks, making);
  const notes = notesOf(making);
  const word = marking === null || marking === '' ? [] : [`**${escaped(marking)}**`];
  // By this line the program knows its own work: see `articles/formats/ownWork.ts`.
  const parts = ['<!-- Generator: make-brief -->', ...word, body, ...notes, ...word];
  return new TextEncoder().encode(`${parts.filter((part) => part !== '').join('\n\n')}\n`);
}

/** Ids that links lead to. */
function targetsOf(blocks: readonly Block[]): ReadonlySet<string> {
  return new Set(
    inlinesIn(blocks).flatMap((inline) => (inline.kind === 'words' && inline.href?.startsWith('#') ? inline.href.slice(1) : [])),
  );
}

const textOf = (blocks: readonly Block[], making: Making): string =>
  blocks
    .map((block) => blockText(block, making))
    .filter((text) => text !== '')
    .join('\n\n');

function blockText(block: Block, making: Making): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphText(block, making);
    case 'picture':
      return pictureText(block, making);
    case 'rule':
      return '***';
    case 'list':
      return block.items.map((item, index) => itemText(item, block.isOrdered ? index : null, making)).join('\n');
    case 'columns':
      return textOf(block.rows.flatMap(headingFirst), making);
    case 'table':
      return [textOf(block.caption, making), pipeTable(block, making)].filter((text) => text !== '').join('\n\n');
    default:
      return groupText(block, making);
  }
}

function paragraphText({ level, inlines }: Paragraph, making: Making): string {
  if (level === 0) return line(inlines, ofText, making);
  return `${'#'.repeat(level)} ${line(inlines, ofHeading, making).replace(/#+$/, '\\$&')}`;
}

/**
 * Cells that stood side by side, below each other. A heading beside a date is of that date: it comes first, with the link targets of both,
 * or the date would stand under the heading before.
 */
function headingFirst(cells: readonly Group[]): readonly Block[] {
  const at = cells.findIndex(({ blocks: [first] }) => first?.kind === 'paragraph' && first.level > 0);
  const [first] = cells;
  const heading = cells[at]?.blocks[0];
  if (at < 1 || !first || heading?.kind !== 'paragraph') return cells;
  const anchors = inlinesIn([first]).filter(({ kind }) => kind === 'anchor');
  const others = cells.map((cell, index) => (index === at ? { ...cell, blocks: cell.blocks.slice(1) } : cell));
  return [{ ...heading, inlines: [...anchors, ...heading.inlines] }, ...withoutAnchors(others)];
}

const withoutAnchors = (cells: readonly Group[]): readonly Block[] =>
  cells.map((cell, index) => (index === 0 ? { ...cell, blocks: cell.blocks.map(bare) } : cell));

const bare = (block: Block): Block =>
  block.kind === 'paragraph' ? { ...block, inlines: block.inlines.filter(({ kind }) => kind !== 'anchor') } : block;

/** What a chart shows, in words, and the figures behind it. */
function pictureText({ drawing, anchors }: Picture, making: Making): string {
  const places = line(
    anchors.map((id) => ({ kind: 'anchor', id })),
    ofText,
    making,
  );
  const alt = drawing.alt.trim() === '' ? '' : `*${escaped(drawing.alt.trim().replaceAll(/\s+/g, ' '))}*`;
  return [places + alt, plainTable(drawing.table)].filter((text) => text !== '').join('\n\n');
}

/** As its marker says where that is a number; a list goes on in what is set in under it. */
function itemText({ marker, blocks }: Item, index: number | null, making: Making): string {
  const number = /\d{1,9}/.exec(marker)?.[0] ?? String((index ?? 0) + 1);
  const sign = index === null ? '- ' : `${number}. `;
  const [first = '', ...others] = textOf(blocks, making).split('\n');
  return [sign + first, ...others.map((each) => (each === '' ? '' : ' '.repeat(sign.length) + each))].join('\n');
}

/** Short lines that stand together, such as a date and its basis, stay together. */
function groupText({ tag, blocks }: Group, making: Making): string {
  const isTogether =
    blocks.length > 1 && blocks.every((block) => block.kind === 'paragraph' && block.level === 0 && lengthOf(block) <= mostTogether);
  const text = isTogether ? blocks.map((block) => blockText(block, making)).join('\\\n') : textOf(blocks, making);
  return tag === 'blockquote'
    ? text
        .split('\n')
        .map((each) => `> ${each}`.trimEnd())
        .join('\n')
    : text;
}

const mostTogether = 200;

const lengthOf = ({ inlines }: Paragraph): number =>
  inlines.reduce((length, inline) => length + (inline.kind === 'words' ? inline.text.length : 0), 0);

/** A note may hold notes. */
function notesOf(making: Making): readonly string[] {
  const found: string[] = [];
  for (let number = 1; number <= making.notes.length; number++) {
    found.push(`<a id="${attribute(`note-${number}`)}"></a>\\[${number}\\] ${textOf(making.notes[number - 1] ?? [], making)}`);
  }
  return found;
}
