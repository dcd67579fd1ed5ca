/** FLOOR. The words that count, bound, round and add, and how a phrase of them is found. */
import { groupBy } from './grouping.ts';
import type { Token } from './tokens.ts';

/** A phrase by its words, with what it means. */
type Meaning<What> = readonly [words: readonly string[], what: What];

/** Phrases by their first word; those that share one in the order of the list. */
export type Phrases<What> = ReadonlyMap<string, readonly Meaning<What>[]>;

function phrases<What>(list: readonly (readonly [phrase: string, what: What])[]): Phrases<What> {
  const meanings = list.map(([phrase, what]): Meaning<What> => [phrase.split(' '), what]);
  return groupBy(meanings, ([words]) => words[0] ?? '');
}

/** The first phrase of the list that stands at `at`, with the index after it; null when none does. */
export function phraseAt<What>(
  list: Phrases<What>,
  tokens: readonly Token[],
  at: number,
): { readonly what: What; readonly next: number } | null {
  const candidates = list.get(tokens[at]?.lower ?? '');
  const found = candidates?.find(([words]) => words.every((word, offset) => tokens[at + offset]?.lower === word));
  return found ? { what: found[1], next: at + found[0].length } : null;
}

const upToNineteen =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** Zero to ninety-nine as words; "twenty-one-year-old" and "one-way" are none of them. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
  ...upToNineteen.map((word, value) => [word, value] as const),
  ...tens.flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...upToNineteen.slice(1, 10).map((unit, value) => [`${ten}-${unit}`, (index + 2) * 10 + value + 1] as const),
  ]),
]);

export const multiples: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Values that are round by nature; they stand for about so many. */
export const roundValues = phrases<number>([
  ['half a dozen', 6],
  ['a dozen', 12],
  ['a couple of', 2],
  ['a couple', 2],
]);

/** Words that count without a number, with the least they can mean. Longer phrases first. */
export const vagueWords = phrases<number>([
  ['tens of thousands', 20_000],
  ['hundreds of thousands', 200_000],
  ['several dozen', 24],
  ['several hundred', 200],
  ['several thousand', 2_000],
  ['several', 2],
  ['many', 2],
  ['numerous', 2],
  ['multiple', 2],
  ['various', 2],
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2_000],
  ['a number of', 2],
  ['a handful of', 2],
  ['a few', 2],
]);

/** What a hedge makes of the value after it. */
export type Bound = 'exact' | 'about' | 'at least' | 'at most' | 'over' | 'under';

/** Longest first, so that "no more than" is not read as "no". */
export const hedges = phrases<Bound>([
  ['no fewer than', 'at least'],
  ['no less than', 'at least'],
  ['not less than', 'at least'],
  ['no more than', 'at most'],
  ['as many as', 'at most'],
  ['in excess of', 'over'],
  ['a total of', 'exact'],
  ['a combined', 'exact'],
  ['at least', 'at least'],
  ['at most', 'at most'],
  ['up to', 'at most'],
  ['more than', 'over'],
  ['well over', 'over'],
  ['just over', 'over'],
  ['upwards of', 'over'],
  ['upward of', 'over'],
  ['fewer than', 'under'],
  ['less than', 'under'],
  ['close to', 'about'],
  ['an estimated', 'about'],
  ['just under', 'about'],
  ['over', 'over'],
  ['under', 'under'],
  ['some', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['approx', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['estimated', 'about'],
  ['perhaps', 'about'],
]);

/** Words that add to a count given before. */
export const increments = phrases<'adds'>([
  ['an additional', 'adds'],
  ['another', 'adds'],
  ['additional', 'adds'],
  ['a further', 'adds'],
  ['further', 'adds'],
]);

/** Words that count by themselves or with the noun after them. */
export const countingDeterminers: ReadonlyMap<string, { readonly value: number; readonly form: 'article' | 'both' | 'none' | 'any' }> =
  new Map([
    ['a', { value: 1, form: 'article' }],
    ['an', { value: 1, form: 'article' }],
    ['both', { value: 2, form: 'both' }],
    ['none', { value: 0, form: 'none' }],
    ['no', { value: 0, form: 'none' }],
    ['nobody', { value: 0, form: 'none' }],
    ['neither', { value: 0, form: 'none' }],
    ['any', { value: 0, form: 'any' }],
    ['anyone', { value: 0, form: 'any' }],
    ['anybody', { value: 0, form: 'any' }],
  ]);

/** Every word that can begin a quantity, "between" aside: asked of each word of a text, so that few are looked at twice. */
const beginnings: ReadonlySet<string> = new Set(
  [new Map([['half', 0]]), smallNumbers, roundValues, vagueWords, hedges, increments, countingDeterminers].flatMap((words) => [
    ...words.keys(),
  ]),
);

/** False for a token at which no quantity can begin. */
export function mayBeginQuantity(token: Token): boolean {
  return token.kind === 'number' || beginnings.has(token.lower) || token.lower === 'between';
}
