import type { Span } from '../../model.ts';

/** A line of a message, its words without the white space around them. */
export interface Line extends Span {
  readonly words: string;
  /** Whether it is "-- " with its blank, as mail programs write it above a signature (RFC 3676, 4.3). */
  readonly isSeparator: boolean;
}

export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const raw = text.slice(start, end);
    lines.push({ start, end, words: raw.trim(), isSeparator: raw.trimEnd() === '--' && raw[2] === ' ' });
    start = end + 1;
  }
  return lines;
}

export const isQuoted = ({ words }: Line): boolean => words.startsWith('>');

/** Takes one mark of quoting off every line that has one. */
export const unquoted = (text: string): string => text.replaceAll(/^[ \t]{0,3}> ?/gm, '');

/** Index of the first line at or after `at` that is not empty. */
export function nextFilled(lines: readonly Line[], at: number): number {
  let next = at;
  while (lines[next]?.words === '') next++;
  return next;
}
