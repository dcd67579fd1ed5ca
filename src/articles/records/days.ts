/** Days out of records, with a word about those that cannot be read. */
import type { Problem, Whereabouts } from '../../model.ts';
import { problem } from '../../problems.ts';
import type { Metadata } from '../draft.ts';
import { readDays } from '../published.ts';

/** Where the words for the days stand, each list the most trusted first. */
export interface DayWords {
  readonly published: readonly string[];
  readonly modified: readonly string[];
}

const longestShown = 80;

/**
 * The days of publication and of the last change: the first of the words for each that can be read. Where there are words and none
 * can, they are told of as `articles/unread-date`, and the day is left for another voice to give.
 */
export function daysOf({ published, modified }: DayWords, place: Whereabouts, tell: (complaint: Problem) => void): Metadata {
  const given = published.map((words) => readDays(words, 'stated'));
  const first = given.find((days) => days.published)?.published;
  const changes = modified.map((words) => readDays(words, 'stated')).map((days) => days.modified ?? days.published);
  const last = [...changes, ...given.map((days) => days.modified)].find((day) => day !== null);
  for (const [words, day] of [[published[0], first] as const, [modified[0], last] as const]) {
    if (words !== undefined && !day) tell(problem('articles/unread-date', place, { words: words.trim().slice(0, longestShown) }));
  }
  return { ...(first ? { published: first } : {}), ...(last ? { modified: last } : {}) };
}
