/** Bare numbers after a day of a month that name days of the same month: "11-14", "11 to 14", "11 and 12", "11, 12 and 13". */
import { dayNumber, isGlued, lowerAt, monthNumber, type Tokens } from './words.ts';

const dashes = new Set(['-', '–', '—', '/']);
const through = new Set(['to', 'through', 'until', 'till']);
const also = new Set(['and', 'or', '&']);
const mostListed = 6;

/** Words that open a stretch, and so want a second end. */
export const boundLeads = new Set(['between', 'from']);
/** Words before which numbers and a month are days: "killed 11 and 12 March marchers" has none. */
export const listLeads = new Set(
  'on between from the of over during for both by in since after before until late early , ( — – -'.split(' '),
);
const prepositions = new Set(
  'in at on near by from around across inside outside along against with when while as after before during when where that which under over following amid'.split(
    ' ',
  ),
);
const closing = new Set([',', '.', ';', ':', '!', '?', ')', ']', '—', '–', '”', '’', '"', "'", '...']);

/** A day of a list, and where its number stands. */
export interface ListedDay {
  readonly day: number;
  readonly first: number;
  readonly next: number;
}

export interface MoreDays {
  readonly joint: 'dash' | 'through' | 'also';
  readonly last: number;
  readonly next: number;
  /** Every day of "3, 7 and 9" after the first; empty for a stretch, and for a list of days that follow each other, which is one. */
  readonly listed: readonly ListedDay[];
}

/** The number at `at`, with or without "the" before it. */
function dayAt(tokens: Tokens, at: number): { readonly day: number; readonly next: number } | null {
  const place = lowerAt(tokens, at) === 'the' && tokens[at + 1]?.kind === 'ordinal' ? at + 1 : at;
  const day = dayNumber(tokens[place]);
  return day === null ? null : { day, next: place + 1 };
}

function jointAt(tokens: Tokens, at: number): MoreDays['joint'] | null {
  const word = lowerAt(tokens, at);
  if (dashes.has(word)) return isGlued(tokens, at - 1) && isGlued(tokens, at) ? 'dash' : null;
  if (through.has(word)) return 'through';
  return also.has(word) ? 'also' : null;
}

/** Past the ", 12" of "11, 12 and 13": as far as days go on rising. */
function listedAfter(tokens: Tokens, at: number, day: number): readonly ListedDay[] {
  const listed: ListedDay[] = [];
  let here = { day, next: at + 1 };
  for (let count = 0; count < mostListed && tokens[here.next]?.text === ','; count++) {
    const more = dayAt(tokens, here.next + 1);
    if (!more || more.day <= here.day) break;
    listed.push({ ...more, first: here.next + 1 });
    here = more;
  }
  return listed;
}

/** Days that follow each other are a stretch, unless only one of them is meant. */
function isScattered(days: readonly number[], isOr: boolean): boolean {
  return isOr || days.some((day, at) => at > 0 && day !== (days[at - 1] ?? 0) + 1);
}

/** What goes on after the day number at `at`, or null; the days rise, and a list has "and" before its last. */
export function moreDays(tokens: Tokens, at: number, day: number): MoreDays | null {
  const listed = listedAfter(tokens, at, day);
  const before = listed.at(-1) ?? { day, next: at + 1 };
  const isList = listed.length > 0;
  const place = isList && tokens[before.next]?.text === ',' ? before.next + 1 : before.next;
  const joint = jointAt(tokens, place);
  const end = joint && (!isList || joint === 'also') ? dayAt(tokens, place + 1) : null;
  if (!joint || !end || end.day <= before.day) return null;
  const all = [...listed, { ...end, first: place + 1 }];
  const isApart = joint === 'also' && isScattered([day, ...all.map((each) => each.day)], lowerAt(tokens, place) === 'or');
  return { joint, last: end.day, next: end.next, listed: isApart ? all : [] };
}

/** "Between … and", "from … to": the number after it can be nothing but the other end. */
export function isBound(lead: string, { joint }: MoreDays): boolean {
  return lead === 'between' ? joint === 'also' : lead === 'from' && joint === 'through';
}

/** Whether the number before `at` has another month: "from March 11 to 14 April". */
export const isMonthAt = (tokens: Tokens, at: number): boolean => monthNumber(tokens[lowerAt(tokens, at) === 'of' ? at + 1 : at]) !== null;

/** Whether the number before `at` counts nothing: a mark, a preposition, a year or the end follows. */
export function closesPhrase(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token || closing.has(token.text) || prepositions.has(token.lower)) return true;
  return token.kind === 'number' && /^(?:19|20)\d\d$/.test(token.text);
}
