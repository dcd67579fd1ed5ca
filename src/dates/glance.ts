/**
 * What kinds of words a sentence has, by one look at its letters, before it is taken apart: most sentences hold no date and name no
 * office, and to find that out must cost next to nothing. A glance never misses: every date has a digit or one of these words, and
 * every name of an event, office or holiday its own longest word.
 */
import type { Span } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';

/** Bits of a glance. */
export const sight = { date: 1, office: 2, event: 4 } as const;
/** A word that makes a date of an event: "since the war". */
const link = 8;
const everything = sight.date | sight.office | sight.event | link;

/** Months, days and their short forms; units of time and parts of the day; seasons; numbers and years in words; words that point in time. */
const dateWords = [
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
  'minute hour day night week fortnight weekend month quarter half year decade century period semester season fiscal',
  'morning afternoon evening noon midday midnight dawn dusk daybreak sunrise sunset overnight',
  'spring summer autumn fall winter ramadan',
  'twenty thirty forty fifty sixty seventy eighty ninety twenties thirties forties fifties sixties seventies eighties nineties',
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen hundred thousand',
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth',
  'today yesterday tomorrow tonight now currently current recently recent lately nowadays previously formerly once already soon presently later earlier ago',
  'past future present time moment term am pm m',
].flatMap((line) => line.split(' '));

const inLetters = /[\p{L}\p{M}]+/gu;

/** The longest run of letters of a name, as the rarest: where it is missing, the name cannot stand. */
function rarestWord(name: string): string {
  const words = name.toLowerCase().match(inLetters) ?? [];
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

function add(words: Map<string, number>, found: readonly string[], bit: number): void {
  for (const word of found) if (word !== '') words.set(word, (words.get(word) ?? 0) | bit);
}

const singular =
  /^(?:second|minute|hour|day|night|week|fortnight|weekend|month|quarter|year|decade|period|season|time|term|morning|evening|afternoon|\w+day)$/;
const plurals = [...dateWords.filter((word) => singular.test(word)).map((word) => `${word}s`), 'halves', 'centuries'];

function wordsOf({ officeHolders, namedEvents, holidays }: Lexicons): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const namesOf = (entries: readonly { readonly name: string; readonly aliases: readonly string[] }[]): readonly string[] =>
    entries.flatMap(({ name, aliases }) => [name, ...aliases]);
  const titles = officeHolders.entries.flatMap((offices) => offices.flatMap((office) => office.titles)).map(rarestWord);
  add(words, [...dateWords, ...plurals], sight.date);
  // "Labor Day" has its "day".
  const bare = namesOf(holidays.entries).filter((name) => !(name.toLowerCase().match(inLetters) ?? []).some((word) => words.has(word)));
  add(words, bare.map(rarestWord), sight.date);
  add(words, namesOf(namedEvents.entries).map(rarestWord), sight.event);
  add(words, ['since', 'before', 'until', 'during', 'throughout', 'after'], link);
  add(words, titles, sight.office);
  return words;
}

/** What is known of words as they are spelled; emptied when full, so that no text makes it grow without end. */
const mostKnown = 20_000;
const longestKept = 40;

/** ASCII letters, and all beyond Latin-1's signs but the general punctuation: what is no letter there is no word either. */
const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** What breaks a word over lines, or hides in one: the letters beside it do not tell. */
const softHyphen = 0xad;
const isBreak = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code === softHyphen || ((code === 0x2d || code === 0x2010) && /\s/.test(text.charAt(at + 1)));
};

const byLexicons = new WeakMap<Lexicons, (text: string, span: Span) => number>();

function openGlance(lexicons: Lexicons): (text: string, span: Span) => number {
  const words = wordsOf(lexicons);
  const known = new Map<string, number>();
  const bitsOf = (spelling: string): number => {
    const bits = known.get(spelling);
    if (bits !== undefined) return bits;
    const found = words.get(spelling.toLowerCase()) ?? 0;
    if (known.size >= mostKnown) known.clear();
    if (spelling.length <= longestKept) known.set(spelling, found);
    return found;
  };
  return (text, { start, end }) => {
    let seen = 0;
    for (let at = start; at < end && seen !== everything; ) {
      const next = wordEnd(text, at, end);
      seen |= next > at ? bitsOf(text.slice(at, next)) : bitsOfMark(text, at);
      at = Math.max(next, at + 1);
    }
    return (seen & sight.event) !== 0 && (seen & link) !== 0 ? seen | sight.date : seen;
  };
}

/** Past the letters that begin at `at`. */
function wordEnd(text: string, at: number, end: number): number {
  let next = at;
  while (next < end && isLetter(text.charCodeAt(next))) next++;
  return next;
}

/** "2014", "12/03", "24.01", "11-14", "00:15", "80s", "5pm": of a date; not "12 men" or "1,200". Days of a month have its name beside them. */
const dateNumber = /(?:\d{4}(?!\d)|\d{8}|\d{1,4}(?:[-/.:–]\d|s|[ap]m|st|nd|rd|th))/y;

function bitsOfNumber(text: string, at: number): number {
  dateNumber.lastIndex = at;
  return dateNumber.test(text) ? sight.date : 0;
}

/** A digit may be of a date; a word that is broken off may be any. */
function bitsOfMark(text: string, at: number): number {
  if (isDigit(text.charCodeAt(at))) return isDigit(text.charCodeAt(at - 1)) ? 0 : bitsOfNumber(text, at);
  return isBreak(text, at) ? everything : 0;
}

/** The bits of `sight` for what a sentence may hold. Linear in its length. */
export function glanceAt(text: string, span: Span, lexicons: Lexicons): number {
  const known = byLexicons.get(lexicons);
  if (known) return known(text, span);
  const glance = openGlance(lexicons);
  byLexicons.set(lexicons, glance);
  return glance(text, span);
}
