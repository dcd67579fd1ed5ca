import type { Block } from '../model.ts';
import { slice } from '../text/spans.ts';
import { endsSentence } from './blocks.ts';

const count = (words: string): number => words.split(/\s+/).length;

interface Lines {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A line between parts of a story or above it: short, begins with a capital or a digit, and ends without a stop. */
function looksLikeHead(words: string, longest: number): boolean {
  // A row of a table is no head, however short its cells.
  if (words.includes('\n') || words.includes(' | ') || words.length > longest || !/^[\p{Lu}\p{N}‘'“"]/u.test(words)) return false;
  return count(words) >= 2 && !/[.:;,…—–-]["'”’)\]]*$/.test(words);
}

const hasGapAfter = ({ text }: Lines, block: Block, next: Block): boolean => /\n[^\S\n]*\r?\n/.test(text.slice(block.end, next.start));

/** The next block that is still part of the story. */
function following({ blocks }: Lines, at: number): Block | undefined {
  let next = at + 1;
  while (blocks[next]?.role === 'removed') next++;
  return blocks[next];
}

function isTitle(lines: Lines, at: number): boolean {
  const block = lines.blocks[at];
  const next = following(lines, at);
  if (!block || !next) return false;
  const words = slice(lines.text, block);
  if (!looksLikeHead(words, 220) || count(words) > 32) return false;
  return hasGapAfter(lines, block, next) || next.end - next.start > block.end - block.start;
}

/** Quoted words are pulled quotations rather than headings, and a line above another short line is a list. */
function isHeading(lines: Lines, at: number): boolean {
  const block = lines.blocks[at];
  const next = block?.role === 'body' ? following(lines, at) : undefined;
  if (!block || !next) return false;
  const words = slice(lines.text, block);
  if (!looksLikeHead(words, 80) || count(words) > 12 || /["“”!]/.test(words)) return false;
  return endsSentence(lines.text, next) && next.end - next.start > block.end - block.start;
}

/**
 * Gives the first line of the story the role `title` when it looks like one, and short lines between paragraphs the role `heading`.
 * Where the title is known to stand outside the text, no block becomes the title.
 */
export function markHeads(text: string, blocks: readonly Block[], isTitleOutside: boolean): readonly Block[] {
  const lines = { text, blocks };
  const first = blocks.findIndex((block) => block.role !== 'removed');
  const titled = isTitleOutside || blocks.some((block) => block.role === 'title') ? -1 : first;
  return blocks.map((block, at) => {
    if (at === titled && isTitle(lines, at)) return { ...block, role: 'title' };
    return isHeading(lines, at) ? { ...block, role: 'heading' } : block;
  });
}
