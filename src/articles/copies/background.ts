/**
 * Sentences that an outlet prints under many articles: a disclaimer, a paragraph of background. They make no copies.
 *
 * Matches: a sentence in three articles of one outlet or more, which otherwise tell different things
 * Near misses:
 *   a story printed three times, or brought up to date twice: what is left of the articles is alike too, or nothing is left
 *   a wire story in many outlets: no outlet prints it often
 *   a long text that recurs: more than a paragraph or two is the story
 */
import { groupBy } from '../../text/grouping.ts';
import { fold } from '../../text/spans.ts';
import { type Body, shinglesOf } from './body.ts';
import { countCommon, hashOfRun } from './hashes.ts';

const fewestArticles = 3;
/** Shorter sentences ("He gave no details.") recur by chance and tell nothing. */
const fewestWords = 6;
/** Words that may recur in one article: a disclaimer and a paragraph of background. */
const mostRecurring = 120;
/** Words that must be left to tell what the article is about. */
const fewestLeft = 8;
/** Share of the smaller rest that stands in the other, from which two articles tell the same. */
const alike = 0.5;

interface Place {
  readonly body: number;
  readonly sentence: number;
}

/** One sentence that stands in several articles of one outlet. */
type Places = readonly Place[];

/** Keys of the sentences of each body. */
type Keys = readonly (readonly (number | null)[])[];

/** An article without all that recurs. */
interface Rest {
  readonly shingles: Uint32Array;
  readonly wordsLeft: number;
  readonly wordsRecurring: number;
}

/** Key of a sentence: two hashes of its words in one exact number; null where it is too short to tell. */
function keyOf({ words, starts }: Body, sentence: number): number | null {
  const [from, to] = [starts[sentence] ?? 0, starts[sentence + 1] ?? 0];
  if (to - from < fewestWords) return null;
  return hashOfRun(words, from, to) * 0x200000 + (hashOfRun(words, from + 1, to) & 0x1fffff);
}

const keysOf = (body: Body): readonly (number | null)[] => body.sentences.map((_, sentence) => keyOf(body, sentence));

/** Sentences of one outlet that stand in three of its articles or more, each article once. */
function recurringIn(keys: Keys, outlet: readonly number[]): readonly Places[] {
  const all = outlet.flatMap((body) => (keys[body] ?? []).map((key, sentence) => ({ key, body, sentence })));
  const places = groupBy(
    all.filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  return [...places.values()]
    .map((found) => found.filter(({ body }, at) => body !== found[at - 1]?.body))
    .filter(({ length }) => length >= fewestArticles);
}

function restOf(body: Body, recurring: ReadonlySet<number>): Rest {
  let wordsRecurring = 0;
  for (const sentence of recurring) wordsRecurring += (body.starts[sentence + 1] ?? 0) - (body.starts[sentence] ?? 0);
  const shingles = shinglesOf(body, (sentence) => recurring.has(sentence));
  return { shingles, wordsLeft: body.words.length - wordsRecurring, wordsRecurring };
}

/** True where two articles share a sentence and otherwise tell different things. */
function differ(a: Rest, b: Rest): boolean {
  if (Math.max(a.wordsRecurring, b.wordsRecurring) > mostRecurring || Math.min(a.wordsLeft, b.wordsLeft) < fewestLeft) return false;
  const smaller = Math.min(a.shingles.length, b.shingles.length);
  return countCommon(a.shingles, b.shingles) < alike * Math.max(1, smaller);
}

/** Keys of the sentences of one outlet that most of its articles have in common with articles on something else. */
function furnitureOf(bodies: readonly Body[], keys: Keys, outlet: readonly number[]): readonly number[] {
  const recurring = recurringIn(keys, outlet);
  const inBody = groupBy(recurring.flat(), ({ body }) => body);
  const rests = new Map<number, Rest>();
  const verdicts = new Map<number, boolean>();
  for (const [index, places] of inBody) {
    const body = bodies[index];
    if (body) rests.set(index, restOf(body, new Set(places.map(({ sentence }) => sentence))));
  }
  /** Neighbours among the articles with the sentence; sentences of one paragraph have the same neighbours. */
  const isApart = (one: number, other: number): boolean => {
    const pair = one * bodies.length + other;
    const known = verdicts.get(pair);
    if (known !== undefined) return known;
    const [a, b] = [rests.get(one), rests.get(other)];
    const verdict = a !== undefined && b !== undefined && differ(a, b);
    verdicts.set(pair, verdict);
    return verdict;
  };
  return recurring.flatMap((places) => {
    const pairs = places.slice(1).map(({ body }, at) => isApart(places[at]?.body ?? body, body));
    const [first] = places;
    const key = first ? keys[first.body]?.[first.sentence] : null;
    return key != null && pairs.filter((each) => each).length * 2 > pairs.length ? [key] : [];
  });
}

/** The articles of each outlet, those of the very same words once, in an order that only the words decide. */
function outletsOf(bodies: readonly Body[]): readonly (readonly number[])[] {
  const order = bodies
    .map(({ words }, index) => ({ index, words: hashOfRun(words, 0, words.length) }))
    .sort((a, b) => a.words - b.words || a.index - b.index);
  const outlets = groupBy(order, ({ index }) => fold(bodies[index]?.article.publisher ?? ''));
  return [...outlets.values()].map((own) => own.filter(({ words }, at) => words !== own[at - 1]?.words).map(({ index }) => index));
}

/**
 * For each body the indices of its sentences that some outlet prints under many articles. Articles that name no outlet count as one
 * outlet. Independent of the order of the bodies; time in proportion to the words.
 */
export function backgroundOf(bodies: readonly Body[]): readonly ReadonlySet<number>[] {
  const keys = bodies.map(keysOf);
  const furniture = new Set<number>();
  for (const outlet of outletsOf(bodies)) {
    if (outlet.length >= fewestArticles) for (const key of furnitureOf(bodies, keys, outlet)) furniture.add(key);
  }
  return keys.map((own) => new Set(own.flatMap((key, sentence) => (key !== null && furniture.has(key) ? [sentence] : []))));
}
