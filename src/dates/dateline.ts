/** "BAGHDAD, March 12, 2020 (Reuters) — ": place, day and agency before the story. Such a day is the article's, not that of what it tells. */
import type { Article } from '../model.ts';
import { afterAgency, isDashAt, isPlace, longestPlace } from '../text/dateline.ts';
import type { Reading, Resolved } from './reading.ts';
import type { Tokens } from './words.ts';

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

/** The reading that is the day of a dateline at the head of these tokens, or null. */
export function datelineOf(tokens: Tokens, readings: readonly Reading[], { isParagraph, isStory }: Head): Reading | null {
  const day = readings[0];
  if (!isParagraph || !day || day.grain !== 'day' || day.first > longestPlace) return null;
  const next = afterAgency(tokens, day.next);
  if (!isDashAt(tokens, next)) return null;
  // A day alone before a dash heads an entry of a chronology; only an agency makes it a dateline.
  const isDateline = day.first === 0 ? next > day.next : isPlace(tokens.slice(0, day.first), isStory);
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
