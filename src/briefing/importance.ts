/**
 * Which events come first when there is room for few. A ranking of what the articles give weight to, not of what matters in the world:
 * how near the head of its articles it stands, how many articles tell it (copies aside), the toll, a dispute, nearness to the newest event.
 */
import type { Event, GradeWord, Total } from '../model.ts';
import { textOf } from '../text/repeats.ts';
import type { Catalogue } from './catalogue.ts';

const gradeWeights: Readonly<Record<GradeWord, number>> = { confirmed: 1, fair: 0, contested: 2, weak: -1, discounted: -10 };
const newestDays = 31;
const dayMilliseconds = 86_400_000;

/** Most important first; equal weights keep the order of the chronology. */
export function byImportance(lookup: Catalogue): readonly Event[] {
  const newest = lookup.events
    .flatMap((event) => event.when.to ?? [])
    .sort()
    .at(-1);
  const weighed = lookup.events.map((event) => ({ event, weight: weightOf(lookup, event, newest) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ event }) => event);
}

function weightOf(lookup: Catalogue, event: Event, newest: string | undefined): number {
  const { killed, wounded } = event.totals;
  const head = 1.5 * Math.log2(1 + event.prominence);
  const isNew = newest && event.when.from && days(event.when.from, newest) <= newestDays ? 2 : 0;
  const texts = new Set(event.articles.map((id) => textOf(lookup.article(id)))).size;
  const toll = Math.log2(1 + numberOf(killed)) + Math.log2(1 + numberOf(wounded)) / 2;
  const sources = 1.5 * (texts - 1);
  return head + isNew + toll + sources + gradeWeights[event.grade.word];
}

/** Words without a number weigh nothing. */
function numberOf(total: Total | undefined): number {
  return total && !total.isVague ? (total.best ?? 0) : 0;
}

function days(from: string, to: string): number {
  return Math.abs(Date.parse(to) - Date.parse(from)) / dayMilliseconds;
}
