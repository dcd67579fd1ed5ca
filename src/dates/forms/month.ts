import { yearOf } from '../calendar.ts';
import type { Context, DateForm, Reading, Resolved } from '../reading.ts';
import { afterMonth, afterStop, isFullMonth, isOneOf, lowerAt, monthNumber, type Tokens } from '../words.ts';
import { monthAlone, yearIn } from '../years.ts';
import { type YearWords, yearAfter } from '../yearWords.ts';

/** Months that are names of people or other words too: they need a preposition before them. */
const doubtful = new Set(['march', 'april', 'may', 'june', 'august']);
const introductions = new Set(
  'in since last this next late early mid until during through between within throughout mid- by for'.split(' '),
);
const articles = new Set(['a', 'an', 'the']);
/** "Each July" recurs. */
const recurring = new Set(['each', 'every']);
const shifts = new Set(['last', 'next', 'this', 'past', 'previous', 'coming']);
const following = new Set(['on', 'of', 'for', 'to', 'in', 'by', 'against', 'toward', 'towards', 'through']);

/** "in May", "a May attack", "from May to July", "April and May", but not "May said" or "the March on the capital". */
function isIntroduced(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1];
  if (isOneOf(tokens, at - 1, introductions)) return lowerAt(tokens, at - 1) !== 'for' || next?.kind !== 'word' || !next.isCapital;
  if (isOneOf(tokens, at - 1, articles)) return next?.kind === 'word' && !next.isCapital && !following.has(next.lower);
  if (lowerAt(tokens, at - 1) === 'from') return ['to', 'through', 'until', 'on', 'onwards'].includes(next?.lower ?? '');
  return ['and', 'or', 'to'].includes(lowerAt(tokens, at - 1)) && monthNumber(tokens[at - 2]) !== null;
}

function isMonthName(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  const next = tokens[afterStop(tokens, at + 1)];
  const isNameBefore = next?.isCapital === true && next.kind === 'word' && !isOneOf(tokens, at - 1, introductions);
  if (doubtful.has(token.lower) || !isFullMonth(token)) return isIntroduced(tokens, at) && !isNameBefore;
  return !isNameBefore || articles.has(lowerAt(tokens, at - 1));
}

const mostListed = 6;

/** The year of "June, July and August 2021", for each of them; null where no later month goes on the list. */
function sharedYear(tokens: Tokens, at: number): YearWords | null {
  let place = at;
  for (let count = 0; count < mostListed; count++) {
    const isJoint = tokens[place]?.text === ',' || isOneOf(tokens, place, joints);
    const month = isJoint && monthNumber(tokens[place + 1]) !== null && isFullMonth(tokens[place + 1] ?? { lower: '' });
    if (!month) return null;
    const year = isOneOf(tokens, place, joints) ? yearAfter(tokens, place + 2) : null;
    if (year) return year;
    place += 2;
  }
  return null;
}

const joints = new Set(['and', 'or']);

/** "This September" is of the year of publication, past or to come. */
const ofThisYear = (number: number, context: Context): Resolved => {
  const { published } = context;
  if (published === null) return monthAlone(null, number, context);
  return { ...monthAlone(yearOf(published), number, context), basis: 'relative', anchor: published };
};

/**
 * A month: "December 2019", "in December", "a January airstrike", "last May".
 * Near misses: "He may respond", "the March on the capital", "April Jones", "June said".
 */
export const month = {
  id: 'month',
  starts: (token) => monthNumber(token) !== null || shifts.has(token.lower),
  goesOn: (next) => monthNumber(next) !== null,
  read(tokens, at): Reading | null {
    const place = isOneOf(tokens, at, shifts) ? at + 1 : at;
    const number = monthNumber(tokens[place]);
    if (number === null) return null;
    const own = yearAfter(tokens, place + 1);
    const stated = own ?? sharedYear(tokens, place + 1);
    if (!stated && (!isMonthName(tokens, place) || isOneOf(tokens, at - 1, recurring))) return null;
    const shift = place === at ? '' : lowerAt(tokens, at);
    const isBack = shift === 'last' || shift === 'past' || shift === 'previous';
    const isNext = shift === 'next' || shift === 'coming';
    const next = own?.next ?? afterMonth(tokens, place);
    return {
      first: at,
      next,
      form: 'month',
      grain: 'month',
      resolve: (context) =>
        shift === 'this'
          ? ofThisYear(number, context)
          : monthAlone(yearIn(stated, context), number, isNext ? { ...context, isAhead: true } : context, isBack),
    };
  },
  examples: [
    {
      text: 'A strike in December killed a guard.',
      published: '2020-03-13',
      words: 'December',
      edtf: '2019-12',
      from: '2019-12-01',
      to: '2019-12-31',
      precision: 'month',
      timex: '2019-12',
    },
    {
      text: 'A March attack hurt two.',
      published: '2020-03-13',
      words: 'March',
      edtf: '2020-03',
      from: '2020-03-01',
      to: '2020-03-31',
      precision: 'month',
    },
    {
      text: 'The war began in October 2023.',
      published: null,
      words: 'October 2023',
      edtf: '2023-10',
      from: '2023-10-01',
      to: '2023-10-31',
      precision: 'month',
    },
    {
      text: 'It was hit in October last year.',
      published: '2024-01-24',
      words: 'October last year',
      edtf: '2023-10',
      from: '2023-10-01',
      to: '2023-10-31',
      precision: 'month',
    },
    {
      text: 'It fell last March.',
      published: '2020-03-13',
      words: 'last March',
      edtf: '2019-03',
      from: '2019-03-01',
      to: '2019-03-31',
      precision: 'month',
    },
    {
      text: 'Talks resume next May.',
      published: '2020-03-13',
      words: 'next May',
      edtf: '2020-05',
      from: '2020-05-01',
      to: '2020-05-31',
      precision: 'month',
    },
    {
      text: 'It closed in Sept. 2019 for good.',
      published: null,
      words: 'Sept. 2019',
      edtf: '2019-09',
      from: '2019-09-01',
      to: '2019-09-30',
      precision: 'month',
    },
  ],
  nearMisses: [
    'He may respond to it.',
    'The march went on.',
    'April Jones met the governor.',
    'The March on the capital was banned.',
    'Mrs. May said so.',
    'Rep. June Smith spoke.',
  ],
} as const satisfies DateForm;
