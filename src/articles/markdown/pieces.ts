/** Lines of Markdown to paragraphs, headings, rows of tables, items and rules. */
import type { Block, BlockRole, Span } from '../../model.ts';
import { slice, trim } from '../../text/spans.ts';
import { endsSentence, type Paragraph, paragraphsOf } from '../blocks.ts';

const removed = (span: Span, reason: string): Block => ({ start: span.start, end: span.end, role: 'removed', reason });
const kept = (text: string, { start, end }: Span, role: BlockRole): Block => ({ ...trim(text, { start, end }), role, reason: null });

const heading = /^#{1,6}[ \t]+/;
const rule = /^(?:-{3,}|\*{3,}|_{3,}|`{3,}|~{3,})$/;
const image = /^!\[[^\]]*\]\([^)]*\)$/;
/** `|---|:--:|`, `--- | ---`: the line below the head of a table. */
const isDivide = (words: string): boolean => words.includes('|') && words.includes('-') && /^[|:\s-]+$/.test(words);
const underline = /^(?:={2,}|-{2,})$/;

/** A line by itself: `# Head`, `---`, `![…](…)`. */
const isAlone = (words: string): boolean => heading.test(words) || rule.test(words) || words.startsWith('![');
/** A line that begins something new although no empty line stands above it. */
const isMarked = (words: string): boolean => isAlone(words) || /^(?:[-*+>][ \t]|\d{1,3}[.)][ \t])/.test(words);

/** A heading or a rule, or a paragraph of prose; marks at its head stay outside the block. */
function blockOf(text: string, paragraph: Span): Block {
  const words = slice(text, paragraph);
  const marks = heading.exec(words)?.[0];
  if (marks) return kept(text, { start: paragraph.start + marks.length, end: paragraph.end }, marks.trim() === '#' ? 'title' : 'heading');
  if (rule.test(words)) return removed(paragraph, 'rule');
  if (image.test(words)) return removed(paragraph, 'image');
  const mark = /^(?:>|[-*+])[ \t]+/.exec(words);
  return { start: paragraph.start + (mark?.[0].length ?? 0), end: paragraph.end, role: 'body', reason: null };
}

/** A row without the bars at its ends; null for one of empty cells. */
function rowOf(text: string, line: Span): Block | null {
  const words = slice(text, line);
  const cells = trim(text, { start: line.start + (words.startsWith('|') ? 1 : 0), end: line.end - (words.endsWith('|') ? 1 : 0) });
  return cells.end > cells.start ? kept(text, cells, 'body') : null;
}

/** The lines of a table whose head is at `at`: up to an empty line, or one without a bar; 0 where there is no table. */
function tableLength(text: string, lines: readonly Paragraph[], at: number): number {
  const [head, divide] = [lines[at], lines[at + 1]];
  if (!head || !divide || divide.isAfterGap || !slice(text, head).includes('|') || !isDivide(slice(text, divide))) return 0;
  let length = 2;
  for (let line = lines[at + length]; line && !line.isAfterGap && slice(text, line).includes('|'); line = lines[at + length]) length++;
  return length;
}

function tableBlocks(text: string, rows: readonly Span[]): readonly Block[] {
  const blocks = rows.map((row, at) => (at === 1 ? removed(row, 'rule') : rowOf(text, row)));
  return blocks.filter((block) => block !== null);
}

/** "Head ⏎ ====": title or heading by the line below it; null where the line above is a sentence, or there is none. */
function underlined(text: string, line: Paragraph, below: Paragraph | undefined): readonly Block[] | null {
  if (!below || below.isAfterGap || isMarked(slice(text, line)) || endsSentence(text, line)) return null;
  const words = slice(text, below);
  if (!underline.test(words)) return null;
  return [kept(text, line, words.startsWith('=') ? 'title' : 'heading'), removed(below, 'rule')];
}

/** Lines that belong together. */
interface Piece {
  readonly start: number;
  end: number;
  /** Whether the next line may belong to it. */
  readonly isOpen: boolean;
  /** What it gives, where lines below tell: a table, or a heading with its line; null for a paragraph. */
  readonly blocks: readonly Block[] | null;
}

function knownAt(text: string, lines: readonly Paragraph[], at: number, isOpen: boolean): (Piece & { readonly length: number }) | null {
  const line = lines[at];
  if (!line) return null;
  const rows = lines.slice(at, at + tableLength(text, lines, at));
  if (rows.length > 0) return { ...line, isOpen: false, blocks: tableBlocks(text, rows), length: rows.length };
  const blocks = isOpen && !line.isAfterGap ? null : underlined(text, line, lines[at + 1]);
  return blocks && { ...line, isOpen: false, blocks, length: 2 };
}

function addLine(text: string, pieces: Piece[], line: Paragraph): void {
  const words = slice(text, line);
  const last = pieces.at(-1);
  if (last?.isOpen && !line.isAfterGap && !isMarked(words)) last.end = line.end;
  else pieces.push({ start: line.start, end: line.end, isOpen: !isAlone(words), blocks: null });
}

/** In Markdown the lines of a paragraph run on whatever their width; a heading, a rule, a list mark or a table begins something new. */
export function piecesOf(text: string, within: Span): readonly Block[] {
  const lines = paragraphsOf(text, within);
  const pieces: Piece[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const known = knownAt(text, lines, at, pieces.at(-1)?.isOpen ?? false);
    if (known) pieces.push(known);
    else if (line) addLine(text, pieces, line);
    at += known?.length ?? 1;
  }
  return pieces.flatMap((piece) => piece.blocks ?? [blockOf(text, piece)]);
}
