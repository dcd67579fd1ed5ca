/** "BAGHDAD, March 12, 2020 (Reuters) — ": place, day and agency before the story. Such a day is the article's, not that of what it tells. */
import type { Article } from '../model.ts';
import type { Reading, Resolved } from './reading.ts';
import { isGlued, lowerAt, type Tokens } from './words.ts';

const dashes = new Set(['-', '–', '—', '--']);
const longestPlace = 8;

/** Where a sentence stands: only the head of a paragraph holds a dateline, and a place in small letters only the head of the story. */
export interface Head {
  readonly isParagraph: boolean;
  readonly isStory: boolean;
}

/** Whether each sentence begins a paragraph of the body, and whether that paragraph is the first. */
export function headsOf({ blocks, sentences }: Article): readonly Head[] {
  const body = blocks.filter((block) => block.role === 'body');
  const starts = new Set(body.map((block) => block.start));
  const first = body[0];
  return sentences.map(({ start }) => ({ isParagraph: starts.has(start), isStory: start === first?.start }));
}

/** Past "(Reuters)" at `at`, or `at` itself. */
function afterAgency(tokens: Tokens, at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let next = at + 1; next <= at + 4; next++) if (tokens[next]?.text === ')') return next + 1;
  return at;
}

/** A dash between blanks or double: a hyphen inside "11-12" is none. */
function isDashAt(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token || !dashes.has(token.text)) return false;
  return token.text !== '-' || tokens[at + 1]?.text === '-' || !(isGlued(tokens, at - 1) && isGlued(tokens, at));
}

/** "BAGHDAD,", "BAGHDAD, Iraq," or, at the head of the story, "Baghdad,": nothing but names, and the first of them shouted. */
function isPlace(tokens: Tokens, end: number, isStory: boolean): boolean {
  const place = tokens.slice(0, end);
  const first = place[0];
  if (!first?.isCapital || end > longestPlace || place.at(-1)?.text !== ',') return false;
  const isShouted = first.text.length > 1 && first.text === first.text.toUpperCase();
  const isNames = place.every((token) =>
    token.kind === 'word' || token.kind === 'abbreviation' ? token.isCapital : ',.()/'.includes(token.text),
  );
  return isNames && (isShouted || (isStory && end <= 4 && lowerAt(tokens, 0) !== 'on'));
}

/** The reading that is the day of a dateline at the head of these tokens, or null. */
export function datelineOf(tokens: Tokens, readings: readonly Reading[], { isParagraph, isStory }: Head): Reading | null {
  const day = readings[0];
  if (!isParagraph || !day || day.grain !== 'day' || day.first > longestPlace) return null;
  const next = afterAgency(tokens, day.next);
  if (!isDashAt(tokens, next)) return null;
  // A day alone before a dash heads an entry of a chronology; only an agency makes it a dateline.
  const isDateline = day.first === 0 ? next > day.next : isPlace(tokens, day.first, isStory);
  return isDateline ? day : null;
}

/** The day as a mention that dates nothing: its interval is given up, its words still count nothing. */
export const setAside = (day: Resolved): Resolved => ({
  ...day,
  from: null,
  to: null,
  precision: 'none',
  basis: 'none',
  anchor: null,
  clock: null,
  reasons: ['it stands in the dateline, and is the day of the article'],
});
