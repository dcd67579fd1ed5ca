import type { Lexicons, NamedEvent } from '../../text/lexicons.ts';
import { monthOf } from '../calendar.ts';
import { type DateForm, type Reading, type Resolved, resolved } from '../reading.ts';
import { isOneOf, lowerAt, monthNumber, type Tokens, yearNumber } from '../words.ts';

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

/**
 * "Since the beginning of the Israel-Gaza war in October", "during the Gulf War": days from the lexicon of named events.
 * Only after a word that makes it a date; "the Gulf War" alone is a topic.
 */
export const namedEvent = {
  id: 'named-event',
  read(tokens, at, lexicons): Reading | null {
    const link = links.get(lowerAt(tokens, at));
    const phrase = link ? eventAt(tokens, at + 1, lexicons) : null;
    if (!link || !phrase) return null;
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
  ],
  nearMisses: ['The Israel-Gaza war has spread.', 'Before the war he taught.'],
} as const satisfies DateForm;
