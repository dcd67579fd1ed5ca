/** What Markdown does not print as text: comments of HTML, and code between fences. */
import type { Span } from '../../model.ts';

/** A part of the text that is set aside, and why. */
export interface Aside extends Span {
  readonly reason: 'html-comment' | 'code';
}

interface Fence extends Span {
  readonly mark: string;
  readonly length: number;
  /** Whether nothing stands behind the marks, as a closing fence wants it. */
  readonly isBare: boolean;
}

/** The fence that a line is: three or more of a mark, which stands nowhere else in the line; null for "```ls``` is a command". */
function fenceIn(text: string, start: number, end: number): Fence | null {
  const match = /^ {0,3}(`{3,}|~{3,})([^`]*)$/.exec(text.slice(start, end).trimEnd());
  if (!match) return null;
  const [, marks = '', info = ''] = match;
  return { start, end, mark: marks.charAt(0), length: marks.length, isBare: info.trim() === '' };
}

function fencesIn(text: string, { start, end }: Span): readonly Fence[] {
  const fences: Fence[] = [];
  for (let at = start; at < end; ) {
    const found = text.indexOf('\n', at);
    const lineEnd = found < 0 || found > end ? end : found;
    const fence = fenceIn(text, at, lineEnd);
    if (fence) fences.push(fence);
    at = lineEnd + 1;
  }
  return fences;
}

/** Index of the fence that closes the one at `at`; the number of fences where none does. */
function closing(fences: readonly Fence[], at: number): number {
  const opening = fences[at];
  let close = at + 1;
  for (let each = fences[close]; each && opening; each = fences[++close])
    if (each.isBare && each.mark === opening.mark && each.length >= opening.length) break;
  return close;
}

/** Code, from an opening fence to the first bare one of its mark that is no shorter. A fence that nothing closes is none. */
function codeIn(text: string, within: Span): readonly Aside[] {
  const fences = fencesIn(text, within);
  // Where nothing closes a fence, nothing closes a longer one below it.
  const unclosed = new Map<string, number>();
  const found: Aside[] = [];
  for (let at = 0; at < fences.length; at++) {
    const opening = fences[at];
    if (!opening || opening.length >= (unclosed.get(opening.mark) ?? Number.POSITIVE_INFINITY)) continue;
    const close = closing(fences, at);
    const end = fences[close]?.end;
    if (end === undefined) unclosed.set(opening.mark, opening.length);
    else {
      found.push({ start: opening.start, end, reason: 'code' });
      at = close;
    }
  }
  return found;
}

/** Comments outside of code. One that never ends is none. */
function commentsIn(text: string, within: Span): readonly Aside[] {
  const found: Aside[] = [];
  for (let at = within.start; ; ) {
    const start = text.indexOf('<!--', at);
    const close = start < 0 ? -1 : text.indexOf('-->', start + 4);
    if (close < 0 || close + 3 > within.end) return found;
    at = close + 3;
    found.push({ start, end: at, reason: 'html-comment' });
  }
}

/** Everything that is set aside, in text order; where code and a comment overlap, the one that begins first counts. */
export function asidesIn(text: string, within: Span): readonly Aside[] {
  const found = [...codeIn(text, within), ...commentsIn(text, within)].sort((a, b) => a.start - b.start);
  const kept: Aside[] = [];
  for (const aside of found) if (aside.start >= (kept.at(-1)?.end ?? 0)) kept.push(aside);
  return kept;
}
