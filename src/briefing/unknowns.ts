/** What the articles leave open, in plain words: on what they differ, when it happened, how many were hit, and what a single article says. */
import type { Event, Prose } from '../model.ts';
import { textOf } from '../text/repeats.ts';
import type { Catalogue } from './catalogue.ts';
import { tellersOf } from './copies.ts';
import { dateText, isDated, width } from './dates.ts';
import { measures, tollOf } from './toll.ts';
import { count, counted, date, joined, sentence, sourceWords, text } from './wording.ts';

/** More events are counted. */
const mostNamed = 5;

/** One sentence for each kind of gap, events in order of time; none for what is known of all. Nothing is said of what no rule reads. */
export function unknownsOf(lookup: Catalogue): readonly Prose[] {
  const { events } = lookup;
  const undated = events.filter(({ when }) => !isDated(when));
  const dayless = events.filter(({ when }) => isDated(when) && width(when) !== 1);
  // Of a single article nobody asks who else reports it.
  const alone = new Set(lookup.articles.map(textOf)).size > 1 ? events.filter((event) => isAlone(lookup, event)) : [];
  const days = ({ when }: Event): Prose => [text(' ('), date(dateText(when)), text(')')];
  const differing = events.filter(({ disputes }) => disputes.length > 0);
  return [
    gap(differing, { lead: [text('accounts differ on ')] }),
    gap(undated, { lead: [text('no date was found for ')] }),
    gap(dayless, { lead: [text('the exact day of ')], end: ' was not found', remark: days }),
    ...measures.map((measure) => numberless(lookup, measure)),
    gap(alone, { end: `${alone.length === 1 ? ' is' : ' are each'} reported by one article alone` }),
  ].filter((each) => each.length > 0);
}

/** Copies of one text are one article. */
function isAlone(lookup: Catalogue, { articles, claims }: Event): boolean {
  const own = lookup.claimsOf(claims);
  return own.length === 0 ? articles.length === 1 : tellersOf(lookup, own).length === 1;
}

/** "No number of wounded was found for two events: …", cited where the words stand that give none. */
function numberless(lookup: Catalogue, measure: (typeof measures)[number]): Prose {
  const open = lookup.events.filter(({ totals }) => totals[measure]?.isVague === true);
  const claims = open.flatMap((event) => tollOf(lookup, event, measure)?.groups.flatMap(({ same }) => same) ?? []);
  return gap(open, { lead: [text(`no number of ${measure} was found for `)], marks: lookup.marks(claims.map(({ id }) => id)) });
}

interface Wording {
  /** Before and behind the count of events. */
  readonly lead?: Prose;
  readonly end?: string;
  /** What is said of each. */
  readonly remark?: (event: Event) => Prose;
  readonly marks?: readonly number[];
}

/** "The exact day of two events was not found: …; …." Titles have commas of their own. */
function gap(events: readonly Event[], { lead = [], end = '', remark = () => [], marks = [] }: Wording): Prose {
  if (events.length === 0) return [];
  const named = events.length <= mostNamed + 1 ? events : events.slice(0, mostNamed);
  const rest = events.length - named.length;
  const list = named.map((event): Prose => [sourceWords(event.title, event.claims[0] ?? ''), ...remark(event)]);
  const more: readonly Prose[] = rest > 0 ? [[count(rest), text(' more')]] : [];
  return sentence([...lead, ...counted(events.length, 'event'), text(`${end}: `), ...joined([...list, ...more], '; ')], marks);
}
