/** Who wrote the story and when: lines that become metadata. */
import { type Token, tokenize } from '../../text/tokens.ts';
import { readPublished } from '../published.ts';
import { bare, type ClutterRule, endsWithStop, includesAny, type Page, type Passage, startsWithAny } from './rule.ts';

const desks = [
  'with reporting by',
  'additional reporting by',
  'reporting by',
  'reporting from',
  'writing by',
  'edited by',
  'editing by',
  'compiled by',
  'with inputs from',
  'with input from',
  'with files from',
  'with agencies',
  'with material from',
  'with information from',
  'translated by',
];

const agencies = new Set(
  'reuters|afp|ap|associated press|the associated press|agence france-presse|upi|bloomberg|dpa|efe|ansa|xinhua|tass|interfax|anadolu|pa|pa media|agencies'.split(
    '|',
  ),
);

/** "Sources: Reuters, AFP and AP": after a short label nothing but agencies. */
function listsAgencies(lower: string): boolean {
  const colon = lower.indexOf(':');
  const names = lower
    .slice(colon + 1)
    .split(/,|\/|&|\band\b/)
    .map((name) => bare(name.trim()));
  const isList = (colon > 0 && colon < 30) || names.length > 1;
  return isList && names.some((name) => name !== '') && names.every((name) => name === '' || agencies.has(name));
}

export const agencyCredit = {
  id: 'agency-credit',
  matches: ({ lower, words }) =>
    words.length > 0 &&
    words.length <= 45 &&
    (listsAgencies(lower) ||
      startsWithAny(bare(lower), desks) ||
      includesAny(lower, [
        'contributed to this report',
        'contributed reporting',
        'contributed to this story',
        'contributed to this article',
      ])),
  examples: [
    'With reporting by Reuters and AFP',
    '(Reporting by Jane Doe; Editing by John Roe)',
    'Jane Doe in Paris contributed to this report.',
    'Agence Exemple contributed to this article',
    'Sources: Reuters, AFP and AP',
  ],
  nearMisses: ['Reuters and AP said so.', 'Reporting on the front has been rare.', 'With the agencies closed, the men went home.'],
} as const satisfies ClutterRule;

const joining = new Set('and of for the in at de la von van al bin with'.split(' '));
const clockWords = new Set(
  'published updated posted last modified on at by date first est edt gmt utc pm am a.m p.m et pt pst pdt cet ist bst min mins minute minutes hour hours ago read reading time views monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec staff'.split(
    ' ',
  ),
);
const dayWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december'.split(
    ' ',
  ),
);

const isLetters = (token: Token): boolean => token.kind === 'word' || token.kind === 'abbreviation';

/** The names of a line "By Jane Doe and John Roe, Example Agency"; null for "By Tuesday the troops had left". */
export function bylineOf(text: string): string | null {
  if (!/^\W{0,9}by\b/i.test(text)) return null;
  const tokens = tokenize(text);
  const [by, first] = tokens;
  const names = tokens.slice(1);
  if (by?.lower !== 'by' || !first?.isCapital || dayWords.has(first.lower) || tokens.length > 16) return null;
  const isNames = names.every((token) => (isLetters(token) ? token.isCapital || joining.has(token.lower) : ',|.&-/'.includes(token.text)));
  const hasTwo = names.filter((token) => isLetters(token) && token.isCapital).length >= 2;
  const isSentence = names.length > 6 && tokens.at(-1)?.text === '.';
  return isNames && hasTwo && !isSentence ? text.slice(first.start).trim() : null;
}

const monthWords = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Letters: eighteen words of dates and clocks, the blanks between them among it. */
const longestDateLine = 240;
const countedTimes = new Set('min mins minute minutes hour hours read am pm a.m p.m gmt utc'.split(' '));

/** Whether a number belongs to a day or a clock: it has a month, a slash or a unit of time beside it, or is a year. */
function tellsTime(tokens: readonly Token[], at: number): boolean {
  const [before, here, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const beyond = after && ',.'.includes(after.text) ? tokens[at + 2] : after;
  const ahead = before && ',.'.includes(before.text) ? tokens[at - 2] : before;
  const isBeside = [before, ahead, after, beyond].some(
    (token) => monthWords.has(bare(token?.lower ?? '')) || '/-.:'.includes(token?.text ?? ' '),
  );
  return here?.kind !== 'number' || /^(?:19|20)\d\d$/.test(here.text) || isBeside || countedTimes.has(bare(after?.lower ?? ''));
}

/** A line of nothing but a day, a clock and words such as "Updated": "Published 24/01/2024 by staff", "3 min read"; "Tuesday | 3 | 11" is a row of a table. */
function isDateLine(text: string): boolean {
  if (text.length > longestDateLine || !/\d/.test(text)) return false;
  const tokens = tokenize(text);
  if (tokens.length === 0 || tokens.length > 18) return false;
  const isAllClock = tokens.every((token) => !isLetters(token) || clockWords.has(bare(token.lower)));
  const hasNumber = tokens.some((token) => token.kind === 'number' || token.kind === 'ordinal');
  const hasWord = tokens.some(isLetters);
  return (
    isAllClock &&
    hasNumber &&
    tokens.every((_, at) => tellsTime(tokens, at)) &&
    (hasWord || readPublished(text, 'stated')?.precision === 'day')
  );
}

const stamps = ['published', 'posted', 'first published', 'updated', 'last updated', 'last modified', 'date'];

/** The words after "Published:" or the like in a date line; the line itself when it has no such word. */
export function stampOf(text: string): string | null {
  const lower = text.trim().toLowerCase();
  if (!isDateLine(text)) return null;
  const stamp = stamps.find((word) => lower.startsWith(word));
  const rest = stamp ? text.trim().slice(stamp.length) : text;
  return rest.replace(/^[\s:–—-]*(?:on\s+)?/i, '').split(/\bby\b/i)[0] ?? null;
}

const dayOnly = /\b(?:published|posted|updated|last|modified|ago|read|by|staff|views|reading)\b/;

/** A day and nothing else, "March 13, 2020" or "Wednesday, March 11", directly above a sentence. */
function isDayAbove({ text, lower }: Passage, below: Passage | undefined): boolean {
  if (!below || below.words.length < 4 || !endsWithStop(below.lower) || dayOnly.test(lower) || !isDateLine(text)) return false;
  return tokenize(lower).some((token) => monthWords.has(token.lower)) || readPublished(text, 'stated') !== null;
}

/** What is known of whole pages; it is asked for once a line, and costs a look at every line. */
const chronologies = new WeakMap<Page['passages'], boolean>();

/** Whether a page tells of several days one after the other, each below its own day: these are headings, and none is the story's own. */
function isChronology({ passages }: Page): boolean {
  const known = chronologies.get(passages);
  if (known !== undefined) return known;
  const days = passages.filter((passage, at) => isDayAbove(passage, passages[at + 1])).map(({ lower }) => bare(lower));
  const isOne = new Set(days).size > 1;
  chronologies.set(passages, isOne);
  return isOne;
}

export const byline = {
  id: 'byline',
  matches: (passage, page, at) => {
    const { text, words } = passage;
    if (words.length === 0 || (page.storyAbove > 3 && at < page.passages.length - 3)) return false;
    return bylineOf(text) !== null || (isDateLine(text) && !(isDayAbove(passage, page.passages[at + 1]) && isChronology(page)));
  },
  examples: [
    'By Jane Doe',
    'By Jane Doe and John Roe, Example Agency',
    'Published 24/01/2024 by staff',
    'Updated: 24 January 2024, 07:15 GMT',
    '3 min read',
    'March 13, 2020',
    { text: 'March 13, 2020', below: ['Rockets fell on the camp.', 'Ferry back in port', 'March 11, 2020', 'Harvest begins'] },
  ],
  nearMisses: [
    'By Tuesday the troops had left.',
    'By noon Two Rivers lay empty.',
    'By the time help came it was dark.',
    'On March 13, 2020 the base was hit.',
    '2020',
    'Tuesday | 3 | 11',
    'March | 12 | 40',
    { text: 'March 11, 2020', below: ['Rockets fell on the camp.', 'March 13, 2020', 'Jets bombed five depots.'] },
  ],
} as const satisfies ClutterRule;
