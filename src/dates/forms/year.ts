import { type DateForm, type Reading, resolved, wholeYear } from '../reading.ts';
import { spokenYear, startsSpokenYear } from '../spokenYears.ts';
import { isGlued, lowerAt, type Tokens, yearNumber } from '../words.ts';

/** Words before a number of four digits that let it be a year. */
const introductions = new Set(
  'in since from by until till before after during of the late early between to and around mid through summer spring autumn fall winter year circa back fiscal throughout for into its his her their that a both due'.split(
    ' ',
  ),
);
const certain = new Set('in since during until till circa year fiscal throughout'.split(' '));
const clocks = new Set(['gmt', 'utc', 'hours', 'hrs', 'local', 'est', 'edt']);
/** Things that are counted rather than dated. */
const counted = new Set(
  'people rounds troops soldiers fighters men women children homes houses vehicles missiles rockets drones dollars km kilometres kilometers miles metres meters feet votes shares points others more tonnes tons'.split(
    ' ',
  ),
);

/** "1994, 1995 and 1997": a year follows another. */
const isListed = (tokens: Tokens, at: number): boolean => tokens[at - 1]?.text === ',' && yearNumber(tokens[at - 2]) !== null;

/** "His unsuccessful 1996 campaign": an adjective between the owner and the year. */
function isDescribed(tokens: Tokens, at: number): boolean {
  const adjective = tokens[at - 1];
  const noun = tokens[at + 1];
  if (adjective?.kind !== 'word' || adjective.isCapital || noun?.kind !== 'word' || noun.isCapital) return false;
  return owners.has(lowerAt(tokens, at - 2)) || tokens[at - 2]?.kind === 'possessive';
}

const owners = new Set(['his', 'her', 'its', 'their', 'the', 'a']);
/** Before these a year is a model: "her 1987 Chevrolet". */
const makes = new Set(
  'chevrolet ford toyota honda buick cadillac chrysler dodge nissan mazda bmw mercedes volkswagen volvo fiat peugeot renault jeep'.split(
    ' ',
  ),
);

/** "the 1900 block of Elm Street": an address. */
const addresses = new Set(['block', 'blocks', 'blk']);

function isYear(tokens: Tokens, at: number, isPerson: (word: string) => boolean): boolean {
  const next = lowerAt(tokens, at + 1);
  const before = lowerAt(tokens, at - 1);
  const isOwned = tokens[at - 1]?.kind === 'possessive';
  if (!(introductions.has(before) || isOwned || isListed(tokens, at) || isDescribed(tokens, at)) || clocks.has(next)) return false;
  if (makes.has(next) || addresses.has(next)) return false;
  if (tokens[at + 1]?.text === '-' && isGlued(tokens, at) && yearNumber(tokens[at + 2]) === null) return tokens[at + 2]?.kind === 'number';
  return certain.has(before) || !(counted.has(next) || isPerson(next));
}

/** The other end of "2014-17" and "2014-2017", glued on both sides. */
function shortEnd(tokens: Tokens, at: number, year: number): number | null {
  const isDash = ['-', '–'].includes(tokens[at + 1]?.text ?? '') && isGlued(tokens, at) && isGlued(tokens, at + 1);
  const digits = tokens[at + 2]?.text ?? '';
  const whole = yearNumber(tokens[at + 2]);
  if (!isDash || !(whole || /^\d\d$/.test(digits))) return null;
  const end = whole ?? Math.floor(year / 100) * 100 + Number(digits);
  return end > year ? end : null;
}

/**
 * A year after a word that leads to one: "in 2014", "the 2005 truce", "2014-17".
 * Near misses: "2020 rounds", "room 1917", "Resolution 1701", "from 1900 GMT", "of 2000 soldiers".
 */
export const year = {
  id: 'year',
  starts: (token) => token.kind === 'number' || startsSpokenYear(token),
  read(tokens, at, { roles }): Reading | null {
    const spoken = spokenYear(tokens, at);
    if (spoken) return { first: at, next: spoken.next, form: 'year', grain: 'year', resolve: () => wholeYear(spoken.year) };
    const number = yearNumber(tokens[at]);
    if (number === null || !isYear(tokens, at, (word) => roles.has(word))) return null;
    const end = shortEnd(tokens, at, number);
    if (end === null) return { first: at, next: at + 1, form: 'year', grain: 'year', resolve: () => wholeYear(number) };
    const interval = {
      from: `${number}-01-01`,
      to: `${end}-12-31`,
      edtf: `${number}/${end}`,
      timex: `${number}/${end}`,
      precision: 'range',
    } as const;
    return { first: at, next: at + 3, form: 'year', grain: 'span', resolve: () => resolved(interval) };
  },
  examples: [
    {
      text: 'The fight ended with the 2005 truce.',
      published: null,
      words: '2005',
      edtf: '2005',
      from: '2005-01-01',
      to: '2005-12-31',
      precision: 'year',
      timex: '2005',
    },
    { text: 'It was lost in 2014.', published: null, words: '2014', edtf: '2014', from: '2014-01-01', to: '2014-12-31', precision: 'year' },
    {
      text: 'The war of 2014-17 ended it.',
      published: null,
      words: '2014-17',
      edtf: '2014/2017',
      from: '2014-01-01',
      to: '2017-12-31',
      precision: 'range',
    },
  ],
  nearMisses: [
    'They fired 2020 rounds.',
    'Its 2000 soldiers left.',
    'Iran’s 2000 missiles are gone.',
    'It was room 1917 in hall 3.',
    'The UN passed Resolution 1701.',
    'A force of 2000 soldiers came.',
    'It closes from 1900 GMT.',
  ],
} as const satisfies DateForm;
