/**
 * Which events come first when there is room for few. A ranking of what the articles give weight to, not of what matters in the world:
 * what an article is about, how many articles tell it, the toll, a dispute, nearness to the newest event.
 */
import type { Event } from '../model.ts';
import type { Catalogue } from './catalogue.ts';

const newestDays = 31;
const dayMilliseconds = 86_400_000;

/** Most important first; equal weights keep the order of the chronology. */
export function byImportance(lookup: Catalogue): readonly Event[] {
  const leads = leadsOf(lookup);
  const newest = lookup.events
    .flatMap((event) => event.when.to ?? [])
    .sort()
    .at(-1);
  const weighed = lookup.events.map((event) => ({ event, weight: weightOf(event, leads, newest) }));
  return weighed.sort((a, b) => b.weight - a.weight).map(({ event }) => event);
}

function weightOf(event: Event, leads: ReadonlySet<string>, newest: string | undefined): number {
  const { killed, wounded } = event.totals;
  const isLead = leads.has(event.id) ? 4 : 0;
  const isNew = newest && event.when.from && days(event.when.from, newest) <= newestDays ? 2 : 0;
  const toll = Math.log2(1 + (killed?.best ?? 0)) + Math.log2(1 + (wounded?.best ?? 0)) / 2;
  const sources = 1.5 * (event.articles.length - 1) + (event.disputes.length > 0 ? 2 : 0);
  const doubt = event.grade.word === 'discounted' ? 10 : event.grade.word === 'weak' ? 1 : 0;
  return isLead + isNew + toll + sources - doubt;
}

/** The events that articles are about: of each article, the one nearest the head of its text. */
function leadsOf(lookup: Catalogue): ReadonlySet<string> {
  return new Set(
    lookup.articles.flatMap(({ id }) => {
      const told = lookup.events.filter((event) => event.articles.includes(id));
      const starts = told.map((event) => ({ event, start: Math.min(...startsIn(lookup, event, id)) }));
      return starts.sort((a, b) => a.start - b.start)[0]?.event.id ?? [];
    }),
  );
}

function startsIn(lookup: Catalogue, event: Event, article: string): readonly number[] {
  return lookup
    .claimsOf(event.claims)
    .filter((claim) => claim.article === article)
    .map((claim) => claim.evidence.focus.start);
}

function days(from: string, to: string): number {
  return Math.abs(Date.parse(to) - Date.parse(from)) / dayMilliseconds;
}
