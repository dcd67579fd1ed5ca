/** How the best of several figures for the same people is chosen. Whatever is chosen, the range stays. */
import type { Claim, Policy } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { wordSet } from '../text/wordSet.ts';

/** What linking goes by. */
export interface Method {
  readonly lexicons: Lexicons;
  readonly policy: Policy;
}

/** One answer to the question how many. */
export interface Answer {
  readonly value: number | null;
  readonly voice: string;
  /** ISO day; empty where nobody says. */
  readonly published: string;
  /** Said by an authority. */
  readonly isOfficial: boolean;
}

/** The rule in words, as it is printed. */
export const policyWords: Readonly<Record<Policy, string>> = {
  majority: 'the figure that most origins give; of equals, the one published last; of a count that rises, the last',
  latest: 'the figure published last; of equals, the one that most origins give',
  official: 'the figure of an authority; without one, that which most origins give',
  range: 'no figure is preferred where sources differ',
};

const authorities = wordSet(
  'ministry minister ministries police army military navy government governor mayor president official officials authority authorities department prosecutor prosecutors coroner sheriff embassy commissioner brigade defence defense guard agency pentagon',
);

/** A body of the state by the lexicon, or by the words with which it is called: "the health ministry", "police spokeswoman Dana Ruiz". */
export function isOfficial({ attribution: { speaker, name } }: Claim, lexicons: Lexicons): boolean {
  const kind = name === null ? undefined : lexicons.organisations.find(name)?.kind;
  if (kind === 'government' || kind === 'military' || kind === 'police') return true;
  return fold(speaker ?? '')
    .split(' ')
    .some((word) => authorities.has(word));
}

interface Support {
  readonly value: number;
  readonly voices: number;
  readonly published: string;
}

/** Every value once, with how many voices give it and when it was last given. */
function supportOf(answers: readonly Answer[]): readonly Support[] {
  const byValue = new Map<number, { voices: Set<string>; published: string }>();
  for (const { value, voice, published } of answers) {
    if (value === null) continue;
    const entry = byValue.get(value) ?? { voices: new Set<string>(), published: '' };
    entry.voices.add(voice);
    if (published > entry.published) entry.published = published;
    byValue.set(value, entry);
  }
  return [...byValue].map(([value, { voices, published }]) => ({ value, voices: voices.size, published }));
}

const lastFirst = (a: Support, b: Support): number => (a.published === b.published ? 0 : a.published < b.published ? 1 : -1);
const mostFirst = (a: Support, b: Support): number => b.voices - a.voices;
const highestFirst = (a: Support, b: Support): number => b.value - a.value;

/** What is known of an answer by which a count can rise. */
export type Dated = Pick<Answer, 'value' | 'published' | 'voice'>;

/** What a voice says again on a later day is left out: "the ministry had put the number at nine". */
function saidFirst(answers: readonly Dated[]): readonly Dated[] {
  const keyOf = ({ value, voice }: Dated): string => `${value} ${voice}`;
  const first = new Map<string, string>();
  for (const answer of answers) {
    const day = first.get(keyOf(answer));
    if (day === undefined || answer.published < day) first.set(keyOf(answer), answer.published);
  }
  return answers.filter((answer) => first.get(keyOf(answer)) === answer.published);
}

/** True where every greater number was published on a later day, and none of a day differ; what a voice says again is passed over. */
export function isRising(answers: readonly Dated[]): boolean {
  const dated = answers.filter(({ value, published }) => value !== null && published !== '');
  if (dated.length < answers.length) return false;
  const byDay = [...groupBy(saidFirst(dated), ({ published }) => published)].sort(([a], [b]) => (a < b ? -1 : 1));
  const bounds = byDay.map(([, told]) => {
    const values = told.flatMap(({ value }) => value ?? []);
    return { low: Math.min(...values), high: Math.max(...values) };
  });
  const steps = bounds.slice(1).map(({ low }, at) => low - (bounds[at]?.high ?? 0));
  return steps.every((step) => step >= 0) && steps.some((step) => step > 0) && bounds.every(({ low, high }) => low === high);
}

/** The value that the policy prefers; null where it prefers none, or nobody gives a number. */
export function chooseBest(answers: readonly Answer[], policy: Policy): number | null {
  // Who says that nobody was hurt widens the range; he is not taken at his word against those who count some.
  const counting = answers.filter(({ value }) => value !== 0);
  const told = counting.length > 0 ? counting : answers;
  const official = told.filter((answer) => answer.isOfficial);
  const asked = policy === 'official' && official.length > 0 ? official : told;
  const support = supportOf(asked);
  if (policy === 'range') return support.length === 1 ? (support[0]?.value ?? null) : null;
  const order = policy === 'latest' || isRising(asked) ? [lastFirst, mostFirst] : [mostFirst, lastFirst];
  const ranked = [...support].sort((a, b) => (order[0]?.(a, b) ?? 0) || (order[1]?.(a, b) ?? 0) || highestFirst(a, b));
  return ranked[0]?.value ?? null;
}
