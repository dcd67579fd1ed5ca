/**
 * Lines to paragraphs. News copy as saved from the web has one paragraph a line; wire copy is wrapped at a fixed width.
 * A run of lines is taken as wrapped when lines that break off without a stop go on with a small letter.
 */
import type { Span } from '../model.ts';
import { trim } from '../text/spans.ts';

/** A paragraph's place, and whether an empty line (or an end of the text) stands on either side of it. */
export interface Paragraph extends Span {
  readonly isAfterGap: boolean;
  readonly isBeforeGap: boolean;
}

interface Line extends Span {
  /** White space before the first word. */
  readonly indent: number;
}

const narrowest = 40;
const widest = 100;

/** Lines of the text without their ends; a lone CR ends a line too. */
function linesOf(text: string, within: Span): readonly Line[] {
  const lines: Line[] = [];
  let start = within.start;
  const push = (end: number): void => {
    const words = trim(text, { start, end });
    lines.push({ ...words, indent: words.start - start });
  };
  for (let at = within.start; at < within.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d && code !== 0x2028 && code !== 0x2029) continue;
    push(at);
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  push(within.end);
  return lines;
}

const length = ({ start, end }: Span): number => end - start;

/** Whether the line's last character, closing marks aside, ends a sentence. */
export function endsSentence(text: string, { start, end }: Span): boolean {
  let at = end - 1;
  while (at > start && '”’"\')]»'.includes(text.charAt(at))) at--;
  return '.!?…:'.includes(text.charAt(at));
}

const startsSmall = (text: string, line: Line): boolean => /^[\p{Ll}\d]/u.test(text.charAt(line.start));

function isWrapped(text: string, run: readonly Line[]): boolean {
  const broken = run.slice(0, -1);
  if (broken.length === 0 || run.some((line) => length(line) > widest)) return false;
  const goingOn = broken.filter((line, at) => {
    const next = run[at + 1];
    return next !== undefined && length(line) >= narrowest && !endsSentence(text, line) && startsSmall(text, next);
  });
  return goingOn.length * 4 >= broken.length;
}

/** In wrapped copy a paragraph also ends where the next line is set in, or where a short line ends a sentence. */
function splitWrapped(text: string, run: readonly Line[]): readonly Span[] {
  const width = run.reduce((most, line) => Math.max(most, length(line)), 0);
  const paragraphs: { start: number; end: number }[] = [];
  let previous: Line | null = null;
  for (const line of run) {
    const isNew = !previous || line.indent > previous.indent + 1 || (endsSentence(text, previous) && length(previous) < width * 0.7);
    const last = paragraphs.at(-1);
    if (isNew || !last) paragraphs.push({ start: line.start, end: line.end });
    else last.end = line.end;
    previous = line;
  }
  return paragraphs;
}

function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const runs: Line[][] = [[]];
  for (const line of lines) {
    if (length(line) === 0) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length > 0);
}

/** The paragraphs of a part of the text, in order, without the white space around them. */
export function paragraphsOf(text: string, within: Span): readonly Paragraph[] {
  return runsOf(linesOf(text, within)).flatMap((run) => {
    const spans = isWrapped(text, run) ? splitWrapped(text, run) : run.map(({ start, end }) => ({ start, end }));
    return spans.map((span, at) => ({ ...span, isAfterGap: at === 0, isBeforeGap: at === spans.length - 1 }));
  });
}
