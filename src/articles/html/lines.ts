/** Pieces of old pages, where headline, maker, day and story are lines of one paragraph, told apart by the size of their letters alone. */
import { fold } from '../../text/spans.ts';
import { bylineOf, stampOf } from '../clutter/makers.ts';
import { dayIn } from './makers.ts';
import type { Piece } from './pieces.ts';

const longestLine = 200;
const mostLines = 4;

/** A day and next to nothing else. */
const isDay = (line: string): boolean => stampOf(line) !== null && dayIn(line) !== null;

/** How many lines at the head of a piece are the page's title, the maker's name or the day. */
function headLines(lines: readonly string[], title: string): number {
  const isHead = (line: string, at: number): boolean =>
    line.length <= longestLine &&
    ((at === 0 && line.includes(' ') && title.includes(fold(line))) || bylineOf(line) !== null || isDay(line));
  const end = lines.findIndex((line, at) => at >= mostLines || !isHead(line, at));
  return end < 0 ? lines.length : end;
}

/**
 * The pieces, with the lines at the head of one that name the story, its maker or its day as pieces of their own; `title` is what the
 * page calls itself. A piece with links in it is left as it is: whose they are is not known any more.
 */
export function withHeadLinesApart(pieces: readonly Piece[], title: string): readonly Piece[] {
  const folded = fold(title);
  return pieces.flatMap((piece) => {
    const lines = piece.linked === 0 && piece.holder.name !== 'pre' ? piece.words.split('\n', 200) : [];
    const count = lines.length > 1 && lines.length < 200 ? headLines(lines, folded) : 0;
    if (count === 0) return [piece];
    const parts = [...lines.slice(0, count), lines.slice(count).join('\n')];
    return parts.filter((words) => words.trim() !== '').map((words) => ({ ...piece, words }));
  });
}
