/** The article's own day, where nobody gives it: what its words leave of the calendar. */
import type { DatedArticle, When } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { undated } from '../text/undated.ts';
import { addDays, daysBetween } from './calendar.ts';
import { boundClues, type Mention, namesWeekday, yearlessClues } from './clues/calendar.ts';
import type { Clue } from './clues/clue.ts';
import { readNamedEvents } from './clues/events.ts';
import { readOffices } from './clues/offices.ts';
import { always, type Days, hull, intersect } from './clues/span.ts';
import type { Tokens } from './words.ts';

/** Longer stretches date nothing: the article counts as undated, and its reasons say how far its words lead. */
const widestDays = 366;
/** An office may be named, and an event announced, so many days beside its time before a date is doubted. */
const toleranceDays = 31;

/** What clues are read from: the date expressions as they are read without a day of publication, and sentences that may name the rest. */
export interface Words {
  readonly offices: readonly Tokens[];
  readonly events: readonly Tokens[];
  readonly mentions: readonly Mention[];
}

const firstDay = ({ days }: Clue): string => days[0]?.from ?? '';

/** Clues once each: who says the same thing twice says it once. */
function distinct(clues: readonly Clue[]): readonly Clue[] {
  return [...new Map(clues.map((clue) => [clue.reason, clue])).values()];
}

/** Clues that name one stretch each, the latest first: history is told in the words of its time. */
function boundsOf({ offices, events, mentions }: Words, lexicons: Lexicons): readonly Clue[] {
  const named = [
    ...offices.flatMap((tokens) => readOffices(tokens, lexicons)),
    ...events.flatMap((tokens) => readNamedEvents(tokens, lexicons)),
  ];
  return distinct([...named, ...boundClues(mentions)].sort((a, b) => (firstDay(a) > firstDay(b) ? -1 : 1)));
}

interface Narrowed {
  readonly days: Days;
  readonly reasons: readonly string[];
}

/** The days that all clues leave; one that would leave none is passed over, and said so. */
function narrow(given: Days, clues: readonly Clue[]): Narrowed {
  let days = given;
  const reasons: string[] = [];
  for (const clue of clues) {
    const left = intersect(days, clue.days);
    if (left.length === 0) reasons.push(`set aside, because it does not fit: ${clue.reason}`);
    else if (left.length !== days.length || JSON.stringify(left) !== JSON.stringify(days)) reasons.push(clue.reason);
    if (left.length > 0) days = left;
  }
  return { days, reasons };
}

const spell = ({ from, to }: { readonly from: string | null; readonly to: string | null }): string => {
  if (from === null) return to === null ? 'any day' : `a day up to ${to}`;
  return to === null ? `a day from ${from} on` : `a day from ${from} to ${to}`;
};

/** What is known of the day of publication, and the days that the words leave, too many though they be to date it. */
export type Inferred = Pick<DatedArticle, 'published' | 'possible'>;

/** The stretch in which the article was published, `inferred`, with its reasons; undated where its words leave more than a year. */
export function inferPublished(given: When, words: Words, lexicons: Lexicons): Inferred {
  const first = narrow(given.precision === 'none' ? always : [{ from: given.from, to: given.to }], boundsOf(words, lexicons));
  const second = narrow(first.days, distinct(yearlessClues(words.mentions, hull(first.days))));
  const possible = hull(second.days);
  const reasons = [...first.reasons, ...second.reasons];
  if (reasons.length === 0) return { published: given, possible };
  const { from, to } = possible;
  const told = [...given.reasons, ...reasons];
  if (from === null || to === null || daysBetween(from, to) >= widestDays)
    return { published: { ...undated, reasons: [...told, `its words leave ${spell(possible)}: too much to date it`] }, possible };
  const [edtf, precision] = from === to ? ([from, 'day'] as const) : ([`${from}/${to}`, 'range'] as const);
  return { published: { ...undated, from, to, edtf, precision, basis: 'inferred', reasons: told }, possible };
}

const holds = (days: Days, day: string): boolean =>
  days.some(
    ({ from, to }) => (from === null || addDays(from, -toleranceDays) <= day) && (to === null || day <= addDays(to, toleranceDays)),
  );

/** Why the day that was given cannot be right by the article's own words; null where nothing speaks against it. */
export function contradictionOf({ from, to }: When, words: Words, lexicons: Lexicons): string | null {
  if (from === null || from !== to) return null;
  const clues = [...boundsOf(words, lexicons), ...yearlessClues(words.mentions.filter(namesWeekday), { from, to })];
  const firm = clues.find(({ days, weight }) => weight === 'firm' && !holds(days, from));
  const shared = clues.filter(({ weight }) => weight === 'shared');
  const isForeign = shared.length > 0 && !shared.some(({ days }) => holds(days, from));
  return (firm ?? (isForeign ? shared[0] : undefined))?.reason ?? null;
}
