/** Events that are new, gone, told otherwise, told apart or put together. */
import type { Event, EventChange, EventGroup, EventPair, FieldChange, PrintedDate, Prose } from '../../model.ts';
import { printDate } from '../dates.ts';
import { actorWords } from '../phrases.ts';
import { measures } from '../toll.ts';
import { giversOf, totalText } from '../totals.ts';
import { cite, date, figure, joined, label, listedProse, merged, sourceWords, text } from '../wording.ts';
import type { Side, Sides } from './sides.ts';
import { reasonsOf } from './withdrawal.ts';
import { fieldWords, inBrackets, tellersOf } from './words.ts';

const unknown = 'not stated';

/** New ones first, then those that are gone, were regrouped, and are told otherwise; each in the order of its briefing. */
export function eventChanges(sides: Sides): readonly EventChange[] {
  const { events, regrouped } = sides.same;
  const known = {
    earlier: new Set([...events.map((pair) => pair.earlier), ...regrouped.flatMap((group) => group.earlier)]),
    later: new Set([...events.map((pair) => pair.later), ...regrouped.flatMap((group) => group.later)]),
  };
  return [
    ...sides.later.briefing.events.filter(({ id }) => !known.later.has(id)).map((event) => added(sides, event)),
    ...sides.earlier.briefing.events.filter(({ id }) => !known.earlier.has(id)).map((event) => gone(sides, event)),
    ...regrouped.map((group) => regroupedOf(sides, group)),
    ...events.flatMap((pair) => retold(sides, pair)),
  ];
}

/** "killed 8; wounded 3": with marks in this briefing, without in the earlier. */
function tollOf(side: Side, event: Event, isMarked: boolean): Prose {
  const facts = measures.flatMap((measure): readonly Prose[] => {
    const words = totalText(side, event, measure);
    if (words === null) return [];
    const givers = giversOf(side, event, measure);
    return [[text(`${measure} `), figure(words, measure, givers), ...(isMarked ? [cite(side.numbersOf(givers))] : [])]];
  });
  return facts.length === 0 ? [text('nobody is counted')] : joined(facts, '; ');
}

const counted = (side: Side, event: Event) => {
  const claims = side.claimsOf(event.claims);
  const own = claims.filter(({ kind }) => kind !== 'statement');
  return own.length > 0 ? own : claims;
};

/** Why an event is new that the earlier briefing could not tell. */
export const outsideEarlier = (sides: Sides, { when }: Event): Prose =>
  sides.isOutsideEarlier(when) ? [text('outside the period of the earlier briefing')] : [];

function added(sides: Sides, event: Event): EventChange {
  const { later } = sides;
  return {
    change: 'new',
    title: event.title,
    date: printDate(event.when),
    events: [later.referenceTo(event.id)],
    earlier: [],
    fields: [],
    what: merged([
      ...tollOf(later, event, true),
      text(', told by '),
      ...tellersOf(later, counted(later, event)),
      ...inBrackets([outsideEarlier(sides, event)]),
    ]),
  };
}

function gone(sides: Sides, event: Event): EventChange {
  const { earlier } = sides;
  const told = counted(earlier, event);
  const reasons = sides.isOutsideLater(event.when) ? [[text('outside the period of this briefing')]] : reasonsOf(sides, told);
  return {
    change: 'gone',
    title: event.title,
    date: printDate(event.when),
    events: [],
    earlier: [earlier.referenceTo(event.id).number],
    fields: [],
    what: merged([...tollOf(earlier, event, false), ...inBrackets(reasons)]),
  };
}

/** "Mortar fire at Camp Hadra (killed 3)". */
const named = (side: Side, event: Event, isMarked: boolean): Prose => [
  ...(isMarked ? [text('event '), label(side.referenceTo(event.id).number), text(' ')] : []),
  sourceWords(event.title, event.claims[0] ?? ''),
  text(' ('),
  ...tollOf(side, event, isMarked),
  text(')'),
];

/** "Mortar fire (killed 8; missing 2) is told as event 1 Mortar fire (killed 8) and event 2 Wreck (missing 2)". */
function regroupedOf({ earlier, later }: Sides, group: EventGroup): EventChange {
  const [then, now] = [group.earlier.map((id) => earlier.event(id)), group.later.map((id) => later.event(id))];
  const [first = then[0]] = now;
  if (!first) throw new Error('changes: a group of no events');
  const verb = then.length === 1 ? ' is told as ' : now.length === 1 ? ' are told as one, ' : ' are told as ';
  return {
    change: then.length === 1 ? 'split' : now.length === 1 ? 'merged' : 'regrouped',
    title: first.title,
    date: printDate(first.when),
    events: now.map(({ id }) => later.referenceTo(id)),
    earlier: then.map(({ id }) => earlier.referenceTo(id).number),
    fields: [],
    what: merged([
      ...listedProse(then.map((event) => named(earlier, event, false))),
      text(verb),
      ...listedProse(now.map((event) => named(later, event, true))),
    ]),
  };
}

/** None or one. */
function retold(sides: Sides, { basis, ...pair }: EventPair): readonly EventChange[] {
  const [then, now] = [sides.earlier.event(pair.earlier), sides.later.event(pair.later)];
  const fields = fieldsOf(sides, then, now);
  if (fields.length === 0 && basis === 'claims') return [];
  const number = sides.earlier.referenceTo(then.id).number;
  const likely: Prose =
    basis === 'claims'
      ? []
      : [
          text('taken for event '),
          label(number),
          text(' of the earlier briefing, by kind, day, place and a figure or title: they share no claim'),
        ];
  const told = fields.map((field) => fieldWords(field, then.claims[0] ?? '', now.claims[0] ?? '', null));
  return [
    {
      change: basis === 'claims' ? 'changed' : 'likely',
      title: now.title,
      date: printDate(now.when),
      events: [sides.later.referenceTo(now.id)],
      earlier: [number],
      fields,
      what: merged(joined([likely, ...told], '; ')),
    },
  ];
}

function fieldsOf({ earlier, later }: Sides, then: Event, now: Event): readonly FieldChange[] {
  const agent = (event: Event): string => (event.agent ? actorWords(event.agent) : unknown);
  const pairs: readonly (readonly [field: string, before: string, after: string])[] = [
    ['title', then.title, now.title],
    ['date', ...dates(printDate(then.when), printDate(now.when))],
    ['place', earlier.placeOf(then) || unknown, later.placeOf(now) || unknown],
    ['by', agent(then), agent(now)],
    ['sourcing', then.grade.word, now.grade.word],
  ];
  return pairs.flatMap(([field, before, after]) => (before === after ? [] : [{ field, before, after }]));
}

/** With their bases where the same day is known otherwise: "3 May 2021 (counted from 4 May 2021)". */
function dates(then: PrintedDate, now: PrintedDate): readonly [string, string] {
  const isAlike = then.text === now.text && then.mark !== now.mark;
  return isAlike ? [`${then.text} (${then.basis})`, `${now.text} (${now.basis})`] : [then.text, now.text];
}

/** The heading of a change. */
export const heading = ({ title, date: when }: Pick<EventChange, 'title' | 'date'>): Prose => [
  sourceWords(title, ''),
  ...(when.iso === '' ? [] : [text(', '), date(when.text)]),
];
