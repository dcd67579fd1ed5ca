import { wordSet } from '../../text/wordSet.ts';
import { yearOf } from '../calendar.ts';
import { quarterFrom, quarterOfYear, wholeQuarter, yearsFromQuarter } from '../quarters.ts';
import { type Context, type DateForm, noPublication, type Reading, type Resolved, unsettled, wholeYear } from '../reading.ts';
import { afterStop, dayNumber, isOneOf, lowerAt, monthNumber, type Tokens, yearNumber } from '../words.ts';

const determiners = wordSet('the this that its their');
const ordinals: ReadonlyMap<string, number> = new Map('first second third fourth'.split(' ').map((word, at) => [word, at + 1]));
/** Quarters counted from the one that is running at publication. */
const shifts: ReadonlyMap<string, number> = new Map([
  ['latest', -1],
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['current', 0],
  ['present', 0],
  ['next', 1],
  ['coming', 1],
]);
/** Of these the text's own quarter is meant, where it reports on one. */
const reported = wordSet('latest');
const alike = wordSet('comparable corresponding same');
const nouns = wordSet('quarter period');
const endings = wordSet('ended ending');
const parts = wordSet('of in on and city town final');
const years: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

const noQuarter = 'the text names no quarter that it could be';

interface Phrase {
  readonly next: number;
  readonly isAnchored: boolean;
  resolve(context: Context): Resolved;
}

const counted = (value: Resolved | null, anchor: string | null): Resolved =>
  value ? { ...value, basis: 'relative', anchor } : unsettled('XXXX-QX', '', noQuarter);

const ofReport = ({ quarter }: Context): Resolved => counted(quarter ?? null, quarter?.edtf ?? null);

/** "Ended Sept. 30", "ending June 30, 1990": the quarter in which that day lies. */
function ended(tokens: Tokens, at: number): Phrase | null {
  const month = isOneOf(tokens, at, endings) ? monthNumber(tokens[at + 1]) : null;
  const day = afterStop(tokens, at + 2);
  if (month === null || dayNumber(tokens[day]) === null) return null;
  // Three months that end in July are mostly of the second quarter.
  const number = Math.ceil((((month + 10) % 12) + 1) / 3);
  const stated = yearNumber(tokens[tokens[day + 1]?.text === ',' ? day + 2 : day + 1]);
  const resolve = ({ published }: Context): Resolved => {
    if (stated !== null) return wholeQuarter(stated, number);
    if (published === null) return unsettled(`XXXX-Q${number}`, '', noPublication);
    const own = wholeQuarter(yearOf(published), number);
    const isToCome = lowerAt(tokens, at) === 'ended' && (own.from ?? '') > published;
    return counted(isToCome ? wholeQuarter(yearOf(published) - 1, number) : own, published);
  };
  return { next: at, isAnchored: false, resolve };
}

/** "Last year", "a year ago", "of 1988" after "the same quarter": how many years back, or which year. */
function yearWordsAt(tokens: Tokens, at: number): { readonly shift: number; readonly stated: number | null; readonly next: number } | null {
  const stated = yearNumber(tokens[['of', 'in'].includes(lowerAt(tokens, at)) ? at + 1 : at]);
  if (stated !== null) return { shift: 0, stated, next: ['of', 'in'].includes(lowerAt(tokens, at)) ? at + 2 : at + 1 };
  const place = ['of', 'in'].includes(lowerAt(tokens, at)) ? at + 1 : at;
  const shift = years.get(lowerAt(tokens, place));
  if (shift !== undefined && lowerAt(tokens, place + 1) === 'year') return { shift, stated: null, next: place + 2 };
  const isAgo = lowerAt(tokens, at) === 'a' && lowerAt(tokens, at + 1) === 'year' && ['ago', 'earlier'].includes(lowerAt(tokens, at + 2));
  return isAgo ? { shift: -1, stated: null, next: at + 3 } : null;
}

function inYear(year: number | null, shift: number, ordinal: number | null, { quarter, published }: Context): Resolved {
  const own = year ?? (published === null ? null : yearOf(published) + shift);
  if (own === null) return unsettled('XXXX', '', noPublication);
  if (ordinal !== null) return counted(wholeQuarter(own, ordinal), published);
  const ofReported = year === null ? yearsFromQuarter(quarter, shift) : quarterOfYear(quarter, year);
  return counted(ofReported ?? wholeYear(own), quarter?.edtf ?? published);
}

/** "The 1988 quarter", "the 1988 second quarter", "the 1989 period". */
function ofStatedYear(tokens: Tokens, at: number): Phrase | null {
  const year = yearNumber(tokens[at]);
  if (year === null) return null;
  const ordinal = ordinals.get(lowerAt(tokens, at + 1)) ?? null;
  const noun = ordinal === null ? at + 1 : at + 2;
  if (!isOneOf(tokens, noun, nouns)) return null;
  return { next: noun + 1, isAnchored: true, resolve: (context) => inYear(year, 0, ordinal, context) };
}

/** "Last year's quarter", "next year's first quarter". */
function ofOtherYear(tokens: Tokens, at: number): Phrase | null {
  const shift = years.get(lowerAt(tokens, at));
  if (shift === undefined || lowerAt(tokens, at + 1) !== 'year' || tokens[at + 2]?.kind !== 'possessive') return null;
  const ordinal = ordinals.get(lowerAt(tokens, at + 3)) ?? null;
  const noun = ordinal === null ? at + 3 : at + 4;
  if (!isOneOf(tokens, noun, nouns)) return null;
  return { next: noun + 1, isAnchored: ordinal === null || shift < 0, resolve: (context) => inYear(null, shift, ordinal, context) };
}

/** "The comparable period last year", "the same quarter of 1988", "the quarter a year ago". */
function likeIt(tokens: Tokens, at: number): Phrase | null {
  const noun = isOneOf(tokens, at, alike) ? at + 1 : at;
  if (!isOneOf(tokens, noun, nouns) || (noun === at && lowerAt(tokens, noun) === 'period')) return null;
  const year = yearWordsAt(tokens, noun + 1);
  return year && { next: year.next, isAnchored: true, resolve: (context) => inYear(year.stated, year.shift, null, context) };
}

function shiftedQuarter(shift: number, isReported: boolean, context: Context): Resolved {
  if (isReported && context.quarter) return ofReport(context);
  const { published } = context;
  return published === null ? unsettled('XXXX-QX', '', noPublication) : counted(quarterFrom(published, shift), published);
}

/** "The latest quarter", "the current quarter", "the latest period". */
function shifted(tokens: Tokens, at: number): Phrase | null {
  const shift = shifts.get(lowerAt(tokens, at));
  const isReported = isOneOf(tokens, at, reported);
  const noun = lowerAt(tokens, at + 1);
  if (shift === undefined || !(noun === 'quarter' || (noun === 'period' && isReported))) return null;
  return { next: at + 2, isAnchored: true, resolve: (context) => shiftedQuarter(shift, isReported, context) };
}

/** "The quarter", "this quarter", "that quarter": the one that the text is about. */
function plain(tokens: Tokens, at: number): Phrase | null {
  if (lowerAt(tokens, at) !== 'quarter' || tokens[at]?.isCapital) return null;
  const end = ended(tokens, at + 1);
  if (end) return end;
  if (isOneOf(tokens, at + 1, parts)) return null;
  const isOwn = lowerAt(tokens, at - 1) === 'this';
  return {
    next: at + 1,
    isAnchored: true,
    resolve: (context) => (isOwn && !context.quarter ? shiftedQuarter(0, false, context) : ofReport(context)),
  };
}

function phraseAt(tokens: Tokens, at: number): Phrase | null {
  const other = ofOtherYear(tokens, at);
  if (other) return other;
  if (!isOneOf(tokens, at, determiners)) return null;
  return ofStatedYear(tokens, at + 1) ?? likeIt(tokens, at + 1) ?? shifted(tokens, at + 1) ?? plain(tokens, at + 1);
}

/**
 * "The latest quarter", "the quarter", "the quarter ended Sept. 30", "the 1988 period", "last year's quarter", "the same quarter last year":
 * counted from the quarter that the text names. Where it names none, "the quarter" is no date.
 * Near misses: "the quarter of the city", "the Armenian Quarter", "a quarter of the men", "the period of mourning".
 */
export const quarter = {
  id: 'quarter',
  starts: (token) => determiners.has(token.lower) || years.has(token.lower),
  goesOn: (next) =>
    next.kind === 'number' || nouns.has(next.lower) || alike.has(next.lower) || shifts.has(next.lower) || next.lower === 'year',
  read(tokens, at): Reading | null {
    const phrase = phraseAt(tokens, at);
    if (!phrase) return null;
    const { next, resolve } = phrase;
    return {
      first: at,
      next,
      form: 'quarter',
      grain: 'span',
      isOptional: true,
      resolve,
      ...(phrase.isAnchored ? { anchored: 'text' } : {}),
    };
  },
  examples: [
    {
      text: 'It lost money in the third quarter. Sales rose in the latest quarter.',
      published: '2024-10-30',
      words: 'the latest quarter',
      edtf: '2024-07/2024-09',
      from: '2024-07-01',
      to: '2024-09-30',
      precision: 'range',
      timex: '2024-Q3',
    },
    {
      text: 'The works made a loss in the quarter ended March 31.',
      published: '2024-05-02',
      words: 'the quarter',
      edtf: '2024-01/2024-03',
      from: '2024-01-01',
      to: '2024-03-31',
      precision: 'range',
      timex: '2024-Q1',
    },
    {
      text: 'Third-quarter net rose. In the 2023 quarter it fell.',
      published: '2024-10-30',
      words: 'the 2023 quarter',
      edtf: '2023-07/2023-09',
      from: '2023-07-01',
      to: '2023-09-30',
      precision: 'range',
      timex: '2023-Q3',
    },
    {
      text: 'The sale could close in next year’s first quarter.',
      published: '2024-10-30',
      words: 'next year’s first quarter',
      edtf: '2025-01/2025-03',
      from: '2025-01-01',
      to: '2025-03-31',
      precision: 'range',
      timex: '2025-Q1',
    },
    {
      text: 'Orders picked up in the current quarter.',
      published: '2024-10-30',
      words: 'the current quarter',
      edtf: '2024-10/2024-12',
      from: '2024-10-01',
      to: '2024-12-31',
      precision: 'range',
      timex: '2024-Q4',
    },
  ],
  nearMisses: [
    'The quarter of the city burned.',
    'Shells hit the Armenian Quarter.',
    'A quarter of the men fled.',
    'Guards searched the quarter.',
  ],
} as const satisfies DateForm;
