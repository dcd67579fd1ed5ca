import type { Lexicons, NamedEvent } from '../../text/lexicons.ts';
import { tokenize } from '../../text/tokens.ts';
import { monthOf, yearOf } from '../calendar.ts';
import { type Context, type DateForm, type Reading, type Resolved, resolved, wholeDay } from '../reading.ts';
import { isOneOf, lowerAt, monthNumber, type Tokens, yearNumber } from '../words.ts';
import { monthDay } from '../years.ts';
import { yearAfter } from '../yearWords.ts';

type Link = 'since' | 'before' | 'during' | 'after';

const links: ReadonlyMap<string, Link> = new Map([
  ['since', 'since'],
  ['before', 'before'],
  ['until', 'before'],
  ['during', 'during'],
  ['throughout', 'during'],
  ['after', 'after'],
]);
const beginnings = new Set(['beginning', 'start', 'outbreak', 'onset', 'launch']);
const articles = new Set(['the', 'a', 'its', 'their', "russia's", "israel's"]);

function interval({ name, from, to }: NamedEvent, link: Link, isBeginning: boolean): Resolved {
  const ending = isBeginning ? from : (to ?? from);
  const reasons = [`${name}: ${from}${to === null ? ', not over' : to === from ? '' : ` to ${to}`}`];
  const ends: Readonly<Record<Link, { readonly from: string | null; readonly to: string | null }>> = {
    since: { from, to: null },
    before: { from: null, to: from },
    during: { from, to },
    after: { from: ending, to: null },
  };
  const days = ends[link];
  const edtf = `${days.from ?? '..'}/${days.to ?? '..'}`;
  return resolved({ ...days, edtf, timex: from, precision: 'range' }, { reasons });
}

/** " in October" after the name of an event that began then. */
function afterMonth(tokens: Tokens, at: number, { from }: NamedEvent): number {
  if (lowerAt(tokens, at) !== 'in' || monthNumber(tokens[at + 1]) !== monthOf(from)) return at;
  return yearNumber(tokens[at + 2]) === Number(from.slice(0, 4)) ? at + 3 : at + 2;
}

function skipArticle(tokens: Tokens, at: number): number {
  return isOneOf(tokens, at, articles) ? at + 1 : at;
}

interface Phrase {
  readonly event: NamedEvent;
  readonly isBeginning: boolean;
  readonly next: number;
}

function eventAt(tokens: Tokens, at: number, { namedEvents }: Lexicons): Phrase | null {
  const start = skipArticle(tokens, at);
  const isBeginning = isOneOf(tokens, start, beginnings) && lowerAt(tokens, start + 1) === 'of';
  const place = isBeginning ? skipArticle(tokens, start + 2) : start;
  const match = namedEvents.match(tokens, place) ?? namedEvents.match(tokens, start) ?? namedEvents.match(tokens, at);
  return match ? { event: match.entry, isBeginning, next: afterMonth(tokens, match.next, match.entry) } : null;
}

/** Whether the words of the name are themselves a day: "Oct. 7 attack", "9/11 attacks". */
const namesDay = (tokens: Tokens, at: number, next: number): boolean =>
  tokens.slice(at, next).some((token) => monthNumber(token) !== null || token.text === '/');

/** The event's own day; for a reader to whom it is still to come the words are a day like any other. */
function ownDay({ name, from }: NamedEvent, context: Context): Resolved {
  const isToCome = context.published !== null && from > context.published;
  if (isToCome) return monthDay(null, monthOf(from), Number(from.slice(8)), context);
  return wholeDay(from, { reasons: [`${name}: ${from}`] });
}

const known = new WeakMap<Lexicons, ReadonlySet<string>>();

/** With which the names of events begin. */
function firstWords(lexicons: Lexicons): ReadonlySet<string> {
  const words =
    known.get(lexicons) ??
    new Set(lexicons.namedEvents.entries.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => tokenize(each)[0]?.plain ?? '')));
  known.set(lexicons, words);
  return words;
}

/** "Sept. 11 attacks" without a word that makes it a bound. After "on" the month and the day are a date of their own. */
function bareEvent(tokens: Tokens, at: number, { namedEvents }: Lexicons): Reading | null {
  const match = namedEvents.match(tokens, at);
  if (!match || match.entry.from !== match.entry.to || !namesDay(tokens, at, match.next) || lowerAt(tokens, at - 1) === 'on') return null;
  const year = yearAfter(tokens, match.next);
  if (year?.stated && year.stated !== yearOf(match.entry.from)) return null;
  return {
    first: at,
    next: year?.stated ? year.next : match.next,
    form: 'named-event',
    grain: 'other',
    resolve: (context) => ownDay(match.entry, context),
  };
}

/**
 * "Since the beginning of the Israel-Gaza war in October", "during the Gulf War": days from the lexicon of named events.
 * Only after a word that makes it a date, or where its name is one ("the Sept. 11 attacks"); "the Gulf War" alone is a topic.
 */
export const namedEvent = {
  id: 'named-event',
  starts: (token, lexicons) => links.has(token.lower) || firstWords(lexicons).has(token.plain),
  read(tokens, at, lexicons): Reading | null {
    const link = links.get(lowerAt(tokens, at));
    const phrase = link ? eventAt(tokens, at + 1, lexicons) : null;
    if (!link || !phrase) return bareEvent(tokens, at, lexicons);
    return {
      first: at,
      next: phrase.next,
      form: 'named-event',
      grain: 'other',
      resolve: () => interval(phrase.event, link, phrase.isBeginning),
    };
  },
  examples: [
    {
      text: 'Since the beginning of the Israel-Gaza war in October, raids grew.',
      published: null,
      words: 'Since the beginning of the Israel-Gaza war in October',
      edtf: '2023-10-07/..',
      from: '2023-10-07',
      to: null,
      precision: 'range',
    },
    {
      text: 'He served during the Falklands War as a cook.',
      published: null,
      words: 'during the Falklands War',
      edtf: '1982-04-02/1982-06-14',
      from: '1982-04-02',
      to: '1982-06-14',
      precision: 'range',
    },
    {
      text: 'The 9/11 attacks killed 2,977 people.',
      published: '2020-03-13',
      words: '9/11 attacks',
      edtf: '2001-09-11',
      from: '2001-09-11',
      to: '2001-09-11',
      precision: 'day',
    },
  ],
  nearMisses: ['On September 11 attacks went on.', 'The Israel-Gaza war has spread.', 'Before the war he taught.'],
} as const satisfies DateForm;
