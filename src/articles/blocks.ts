/**
 * Lines to paragraphs. News copy as saved from the web has one paragraph a line; wire copy, e-mail and old files are wrapped at a fixed
 * width. Two things tell wrapped lines: each is so full that the first word of the next would not have fitted, and some break off in
 * mid-sentence and go on with a small letter. Headlines, tables and verse fail the first, lists of headlines the second. Mail that was
 * wrapped twice has a word or two on every other line.
 */
import type { Span } from '../model.ts';
import { joinAt } from '../text/joins.ts';
import { trim } from '../text/spans.ts';

/** A paragraph's place, and whether an empty line (or an end of the text) stands on either side of it. */
export interface Paragraph extends Span {
  readonly isAfterGap: boolean;
  readonly isBeforeGap: boolean;
}

interface Line extends Span {
  /** White space before the first mark or word. */
  readonly indent: number;
  /** How many marks of quotation ("> >") stand before the first word, as in e-mail. */
  readonly depth: number;
  /** Where the first word begins. */
  readonly words: number;
}

const narrowest = 40;
const widest = 100;

/** Past "> >" at the head of a line. */
function afterQuotes(text: string, { start, end }: Span): { readonly depth: number; readonly words: number } {
  let [depth, words] = [0, start];
  for (let at = start; at < end && (text[at] === '>' || text[at] === ' '); at++) {
    if (text[at] === '>') depth++;
    words = at + 1;
  }
  return { depth, words };
}

/** Lines of the text without their ends; a lone CR ends a line too. */
function linesOf(text: string, within: Span): readonly Line[] {
  const lines: Line[] = [];
  let start = within.start;
  const push = (end: number): void => {
    const words = trim(text, { start, end });
    lines.push({ ...words, indent: words.start - start, ...afterQuotes(text, words) });
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

/** Where the line ends, counted in columns. */
const reach = (line: Line): number => line.indent + length(line);

/** Whether the line's last character, closing marks aside, ends a sentence. */
export function endsSentence(text: string, { start, end }: Span): boolean {
  let at = end - 1;
  while (at > start && '”’"\')]»'.includes(text.charAt(at))) at--;
  return '.!?…:'.includes(text.charAt(at));
}

const startsSmall = (text: string, line: Line): boolean => /^[\p{Ll}\d]/u.test(text.charAt(line.words));

/** "- ", "• ", "2. ", "(b) " */
const startsItem = (text: string, line: Line): boolean =>
  /^(?:[-*•·–—▪◦]|\(?(?:\d{1,3}|[a-z])[.)])\s/.test(text.slice(line.words, line.words + 8));

/** Cells set apart by bars, tabs or three blanks. */
const isRow = (text: string, line: Line): boolean => /\S {3,}\S|\t|\|/.test(text.slice(line.start, line.end));

/** "dead in Old Mill: 25": an entry of a list ends in its number. */
const isEntry = (text: string, { start, end }: Line): boolean => /:\s{1,3}\d[\d,.]{0,12}$/.test(text.slice(Math.max(start, end - 20), end));

function firstWordLength(text: string, line: Line): number {
  let at = line.words;
  while (at < line.end && !/\s/.test(text.charAt(at))) at++;
  return at - line.words;
}

/** Two lines that stand below each other in one run. */
interface Break {
  readonly line: Line;
  readonly next: Line;
}

/** Two rows of a table, or two entries of a list, are never one paragraph. */
const isApart = (text: string, { line, next }: Break): boolean =>
  (isRow(text, line) && isRow(text, next)) || (isEntry(text, line) && isEntry(text, next));

const breaksOf = (run: readonly Line[]): readonly Break[] => run.slice(1).map((next, at) => ({ line: run[at] ?? next, next }));

/** Whether the first word of the next line would have gone over `width`, or is the rest of a word. */
function isFull(text: string, { line, next }: Break, width: number): boolean {
  return joinAt(text, line.end - 1, next.end) !== null || reach(line) + 1 + firstWordLength(text, next) > width;
}

/** Not every program fills its lines as far as it could. */
const loose = 0.9;

const leastOfMail = 60;
const longestLeftover = 24;

/** The short lines of copy that was wrapped again at a lesser width: below a full line that breaks off, each the rest of it. One proves nothing. */
function leftoversIn(text: string, run: readonly Line[], width: number): ReadonlySet<Line> {
  const isLeftover = (next: Line, at: number): boolean => {
    const line = run[at - 1];
    if (!line || at + 1 === run.length || length(next) > longestLeftover || length(line) < leastOfMail) return false;
    return !endsSentence(text, line) && isFull(text, { line, next }, width * loose);
  };
  const found = run.filter(isLeftover);
  return new Set(found.length < 2 ? [] : found);
}

interface Evidence {
  /** Breaks after full lines. */
  readonly full: number;
  /** Those of them in mid-sentence, where a small letter follows. */
  readonly running: number;
  /** Breaks after lines that could not have been fuller. */
  readonly tight: number;
  /** Small letters after lines that are not full and end no sentence: verse. */
  readonly ragged: number;
}

function evidenceIn(text: string, run: readonly Line[], width: number): Evidence {
  const leftovers = leftoversIn(text, run, width);
  const breaks = breaksOf(run).filter((each) => !isApart(text, each) && !leftovers.has(each.line));
  const goesOn = ({ line, next }: Break): boolean => !endsSentence(text, line) && startsSmall(text, next);
  const full = breaks.filter((each) => isFull(text, each, width * loose));
  const runs = full.filter((each) => goesOn(each) && length(each.line) >= narrowest);
  const ragged = breaks.filter((each) => goesOn(each) && !startsItem(text, each.line) && !isFull(text, each, width * loose));
  const tight = full.filter((each) => isFull(text, each, width));
  return { full: full.length, running: runs.length, tight: tight.length, ragged: ragged.length };
}

/** Lines of verse are as long as wrapped ones at times, but then they are short, and most could have taken the next word. */
const isProof = ({ full, running, tight, ragged }: Evidence, width: number): boolean =>
  running > 0 && running * 4 >= full && ragged * 2 <= full && (width >= leastOfMail || tight * 2 >= full);

const isNarrow = (run: readonly Line[]): boolean => run.length > 1 && run.every((line) => length(line) <= widest);

const widthOf = (run: readonly Line[]): number => run.reduce((most, line) => Math.max(most, reach(line)), 0);

/** The width at which the text as a whole is wrapped, one line in twenty left out of account unless all may be verse; null where it is not. */
function widthOfText(text: string, runs: readonly (readonly Line[])[]): number | null {
  const narrow = runs.filter(isNarrow);
  const reaches = narrow.flat().map(reach);
  const common = reaches.sort((a, b) => a - b)[Math.floor((reaches.length - 1) * 0.95)] ?? 0;
  const width = common < leastOfMail ? (reaches.at(-1) ?? 0) : common;
  const found = narrow.map((run) => evidenceIn(text, run, width));
  const sum = (key: keyof Evidence): number => found.reduce((total, each) => total + each[key], 0);
  const all = { full: sum('full'), running: sum('running'), tight: sum('tight'), ragged: sum('ragged') };
  return isProof(all, width) ? width : null;
}

/** How the lines of a run are set. */
interface Setting {
  /** A line that its next word would have carried over this is full. */
  readonly fill: number;
  /** Paragraphs begin with an indent of their own, rather than being set in as a whole. */
  readonly hasIndents: boolean;
  /** The least indent. */
  readonly margin: number;
  /** Lines that are the rest of the line above them, and end no paragraph. */
  readonly leftovers: ReadonlySet<Line>;
}

/**
 * Where nearly every line that breaks off in mid-sentence is as full as can be, all are taken to be; else the fill is loose. Where a
 * line that is set in goes on with one that is set in too, paragraphs are set in as a whole.
 */
function settingOf(text: string, run: readonly Line[], width: number): Setting {
  const goingOn = breaksOf(run).filter(({ line, next }) => !endsSentence(text, line) && startsSmall(text, next));
  const tight = goingOn.filter((each) => isFull(text, each, width));
  const isTight = tight.length * 20 >= goingOn.length * 19;
  const margin = run.reduce((least, line) => Math.min(least, line.indent), run[0]?.indent ?? 0);
  const isSetIn = (line: Line): boolean => line.indent > margin + 1;
  const hasIndents = run.some(isSetIn) && !goingOn.some(({ line, next }) => isSetIn(line) && isSetIn(next));
  return { fill: isTight ? width : width * loose, hasIndents, margin, leftovers: leftoversIn(text, run, width) };
}

/** A paragraph under way: its lines so far. */
interface Open {
  readonly first: Line;
  readonly last: Line;
  /** The line before the last. */
  readonly before: Line | null;
}

/** Whether `next` is set in from the paragraph above it, or out after a quotation that was set in. An item's own lines hang. */
function isSetApart(text: string, { first, last, before }: Open, next: Line, { hasIndents, margin }: Setting): boolean {
  if (next.depth !== last.depth) return true;
  if (startsItem(text, first)) return next.indent < first.indent;
  if (next.indent > (hasIndents ? margin : last.indent) + 1) return true;
  return next.indent < last.indent - 1 && before !== null && before.indent === last.indent;
}

/** Whether a paragraph begins with `next` in wrapped copy. */
function beginsParagraph(text: string, open: Open, next: Line, setting: Setting): boolean {
  const { first, last } = open;
  const goesOn = !endsSentence(text, last);
  const isTight = isFull(text, { line: last, next }, setting.fill);
  // "… on March ⏎ 12. The second …", "… with two jets ⏎ - the third such attack …"
  if (startsItem(text, next) && (!(goesOn && isTight) || startsItem(text, first))) return true;
  if (isSetApart(text, open, next, setting) || isApart(text, { line: last, next })) return true;
  return !setting.leftovers.has(last) && !isTight && !(goesOn && startsSmall(text, next));
}

function splitWrapped(text: string, run: readonly Line[], width: number): readonly Span[] {
  const setting = settingOf(text, run, width);
  const paragraphs: { start: number; end: number }[] = [];
  let open: Open | null = null;
  for (const line of run) {
    const last = paragraphs.at(-1);
    if (open === null || !last || beginsParagraph(text, open, line, setting)) {
      paragraphs.push({ start: line.start, end: line.end });
      open = { first: line, last: line, before: null };
    } else {
      last.end = line.end;
      open = { first: open.first, last: line, before: open.last };
    }
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

/** The spans of a run between empty lines: its lines, or what they make where they are wrapped. */
function paragraphsIn(text: string, run: readonly Line[], widthOfAll: number | null): readonly Span[] {
  const width = widthOf(run);
  if (isNarrow(run) && isProof(evidenceIn(text, run, width), width)) return splitWrapped(text, run, width);
  // Where the few lines of a paragraph all break before names, the rest of the text speaks for them.
  const isLikeAll = widthOfAll !== null && isNarrow(run) && breaksOf(run).every((each) => isFull(text, each, widthOfAll));
  return isLikeAll ? splitWrapped(text, run, widthOfAll) : run.map(({ start, end }) => ({ start, end }));
}

/** The paragraphs of a part of the text, in order, without the white space around them. */
export function paragraphsOf(text: string, within: Span): readonly Paragraph[] {
  const runs = runsOf(linesOf(text, within));
  const width = widthOfText(text, runs);
  return runs.flatMap((run) => {
    const spans = paragraphsIn(text, run, width);
    return spans.map((span, at) => ({ ...span, isAfterGap: at === 0, isBeforeGap: at === spans.length - 1 }));
  });
}
