import { type DateForm, type Reading, unsettled } from '../reading.ts';
import { isOneOf, lowerAt, standsAt, type Tokens } from '../words.ts';

const naming = new Set(['known', 'called', 'named', 'defunct']);
const present = ['now', 'currently', 'at the moment', 'at present', 'at the present time', 'nowadays', 'these days', 'presently'];
const past = ['recently', 'lately', 'in recent times'];
const future = ['the near future', 'the near term', 'the short term', 'as soon as possible'];

const phrases = [
  ...present.map((words) => ({ words: words.split(' '), timex: 'PRESENT_REF' })),
  ...past.map((words) => ({ words: words.split(' '), timex: 'PAST_REF' })),
  ...future.map((words) => ({ words: words.split(' '), timex: 'FUTURE_REF' })),
];
const heads: ReadonlySet<string> = new Set([
  ...phrases.map(({ words }) => words[0] ?? ''),
  'soon',
  'coming',
  'current',
  'recent',
  'future',
]);
/** Second words of what begins with a word as common as "the". */
const seconds: ReadonlySet<string> = new Set([...phrases.map(({ words }) => words[1] ?? ''), 'past', 'future']);
const byHead = new Map(phrases.map((phrase) => [phrase.words[0] ?? '', phrases.filter(({ words }) => words[0] === phrase.words[0])]));

const modals = new Set("will 'll would may might could to shall can should".split(' '));
const closings = new Set(['is', 'was', 'and', 'but', 'has', 'had', 'when', 'as', 'it', 'that', 'to']);
const plurals = new Set(['days', 'weeks', 'months', 'quarters', 'years']);

interface Phrase {
  readonly timex: string;
  readonly next: number;
}

function fixed(tokens: Tokens, at: number): Phrase | null {
  const phrase = byHead.get(lowerAt(tokens, at))?.find(({ words }) => standsAt(tokens, at, words));
  if (!phrase || naming.has(lowerAt(tokens, at + phrase.words.length))) return null;
  return { timex: phrase.timex, next: at + phrase.words.length };
}

const isClosed = (tokens: Tokens, at: number): boolean =>
  tokens[at] === undefined || tokens[at]?.kind === 'mark' || isOneOf(tokens, at, closings);

/** "In the past", "in the future", where nothing follows: "the past week" is a stretch. */
function pointed(tokens: Tokens, at: number): Phrase | null {
  const word = lowerAt(tokens, at + 1);
  if (lowerAt(tokens, at) !== 'the' || (word !== 'past' && word !== 'future') || tokens[at + 1]?.isCapital) return null;
  if (!isClosed(tokens, at + 2) && !(word === 'past' && lowerAt(tokens, at - 1) === 'in' && tokens[at + 2]?.isCapital)) return null;
  return { timex: word === 'past' ? 'PAST_REF' : 'FUTURE_REF', next: at + 2 };
}

/** "It may soon seek", "it soon will begin": not "soon after" nor "he was soon freed". */
function soon(tokens: Tokens, at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'soon' || lowerAt(tokens, at + 1) === 'after') return null;
  return isOneOf(tokens, at - 1, modals) || isOneOf(tokens, at + 1, modals) ? { timex: 'FUTURE_REF', next: at + 1 } : null;
}

/** "In coming months", "future quarters": the plural names no stretch. */
function toCome(tokens: Tokens, at: number): Phrase | null {
  const word = lowerAt(tokens, at);
  const isComing = (word === 'coming' || word === 'future') && isOneOf(tokens, at + 1, plurals);
  return isComing ? { timex: 'FUTURE_REF', next: at + 2 } : null;
}

/** "Current market conditions", "a recent filing": the adjective alone. Not "the current account", nor names. */
function adjective(tokens: Tokens, at: number): Phrase | null {
  const timex = adjectives.get(lowerAt(tokens, at));
  const noun = tokens[at + 1];
  if (timex === undefined || noun?.kind !== 'word' || standing.has(noun.lower)) return null;
  return { timex, next: at + 1 };
}

const adjectives: ReadonlyMap<string, string> = new Map([
  ['current', 'PRESENT_REF'],
  ['recent', 'PAST_REF'],
]);
const standing = new Set(['account', 'accounts', 'events', 'affairs', 'and', 'or', 'of', 'to', 'in', 'is', 'history', 'tense']);

/** "Now", "recently", "in the future", "current": a time, but no interval. Near misses: "the past week" (a stretch), "until now", "known". */
export const vague = {
  id: 'vague',
  starts: (token) => heads.has(token.lower),
  goesOn: (next) => seconds.has(next.lower),
  read(tokens, at): Reading | null {
    if (!heads.has(lowerAt(tokens, at))) return null;
    const phrase = fixed(tokens, at) ?? pointed(tokens, at) ?? soon(tokens, at) ?? toCome(tokens, at) ?? adjective(tokens, at);
    if (!phrase) return null;
    const resolve = () => unsettled(phrase.timex, '', 'the words name no day');
    return { first: at, next: phrase.next, form: 'vague', grain: 'other', resolve };
  },
  examples: [
    {
      text: 'He was recently freed.',
      published: '2024-01-24',
      words: 'recently',
      edtf: '',
      from: null,
      to: null,
      precision: 'none',
      timex: 'PAST_REF',
    },
  ],
  nearMisses: ['It is a known risk.', 'The camp is now known as Hope.', 'He left soon after.', 'The current account shrank.'],
} as const satisfies DateForm;
