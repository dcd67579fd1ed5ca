/** Compares what the program reads of labelled sentences and stories with what a reader found before the program ran. Conventions: `about` in each file. */
import type { Claim, ClaimKind, Event } from '../../src/model.ts';
import type { Tally } from '../corpus/score.ts';

/** One figure that a careful reader may count. Fields beyond the count are null or absent where the sentence does not test them. */
export interface Given {
  readonly kind: ClaimKind;
  readonly low: number | null;
  readonly high: number | null;
  readonly hedge?: string;
  readonly speaker?: string | null;
  readonly stance?: string;
  readonly part?: boolean;
  readonly again?: boolean;
}

export interface LabelledSentence {
  readonly text: string;
  readonly gives: readonly Given[];
  /** Other readings that are not wrong: they may be given or left out. */
  readonly also?: readonly Given[];
}

/** What is true of all sentences of one file. */
export interface Labelling {
  readonly name: string;
  /** Claims of other kinds are neither asked for nor wrong. */
  readonly kinds: ReadonlySet<ClaimKind>;
  /** True where a label without `part` or `again` says that the claim is none; false where it says nothing. */
  readonly isPartTold: boolean;
}

export interface LabelledStory {
  readonly title: string;
  readonly published: string;
  readonly text: string;
  readonly killed: number;
  readonly wounded: number;
}

const isSameCount = (label: Given, { kind, quantity }: Claim): boolean =>
  kind === label.kind && (quantity?.low ?? null) === label.low && (quantity?.high ?? null) === label.high;

const range = ({ low, high }: { readonly low: number | null; readonly high: number | null }): string => `${low}..${high}`;

/** Takes the first claim that the label counts out of those left; undefined when none does. */
function take(left: Claim[], label: Given): Claim | undefined {
  const at = left.findIndex((claim) => isSameCount(label, claim));
  return at < 0 ? undefined : left.splice(at, 1)[0];
}

/** A speaker without the case and the article with which the sentence happens to name him. */
const voice = (speaker: string | null): string | null => speaker?.toLowerCase().replace(/^the /, '') ?? null;

/** Only what the label tells is compared. */
function countFields(tally: Tally, claim: Claim, label: Given, where: string): void {
  const { quantity, attribution } = claim;
  const compare = (name: string, said: string | null | undefined, truth: string | null | undefined): void => {
    if (truth !== undefined) tally.count(name, said === truth, `said ${said}, truth ${truth} | ${where}`);
  };
  compare('hedge', quantity?.hedge, label.hedge);
  compare('stance', attribution.stance, label.stance);
  if (label.speaker !== undefined) compare('speaker', voice(attribution.speaker), voice(label.speaker));
}

/** Parts of a whole, and people told before: found where they are, and not where they are not. */
function countTies(tally: Tally, claim: Claim, label: Given, { isPartTold }: Labelling, where: string): void {
  const isPart = claim.subsetOf !== null;
  const isAgain = claim.person !== null && claim.person !== claim.id;
  if (label.part) tally.count('part recall', isPart, where);
  if (label.again) tally.count('again recall', isAgain, where);
  if (!isPartTold) return;
  // One of those told before is both: a label that says either allows it to be a part.
  if (isPart) tally.count('part precision', label.part === true || label.again === true, where);
  if (isAgain) tally.count('again precision', label.again === true, where);
}

/** Looks for every label among the claims of the sentence's text, in text order, and for a label of every claim. */
export function scoreSentence(tally: Tally, claims: readonly Claim[], sentence: LabelledSentence, labelling: Labelling): void {
  const left = claims.filter(({ kind }) => labelling.kinds.has(kind));
  const where = `${labelling.name} “${sentence.text}”`;
  for (const label of sentence.gives.filter(({ kind }) => labelling.kinds.has(kind))) {
    const found = take(left, label);
    tally.count(`${label.kind} recall`, found !== undefined, `${range(label)} | ${where}`);
    if (!found) continue;
    tally.count(`${label.kind} precision`, true, '');
    countFields(tally, found, label, where);
    countTies(tally, found, label, labelling, where);
  }
  for (const label of sentence.also ?? []) take(left, label);
  for (const { kind, quantity, rule } of left)
    tally.count(`${kind} precision`, false, `${range(quantity ?? { low: null, high: null })} [${rule}] | ${where}`);
}

/** Compares the totals of what the program takes for the main event with those of a reader. */
export function scoreStory(tally: Tally, main: Event | undefined, story: LabelledStory): void {
  for (const measure of ['killed', 'wounded'] as const) {
    const said = main?.totals[measure]?.best ?? 0;
    tally.count(`story ${measure}`, said === story[measure], `said ${said}, truth ${story[measure]} | ${story.title}`);
  }
}

/** A table with a line for each kind: recall and precision side by side; then the fields, one line each. */
export function table(tally: Tally): readonly string[] {
  const cell = (name: string): string => {
    const { right, all } = tally.counts.get(name) ?? { right: 0, all: 0 };
    return all === 0 ? '-'.padEnd(16) : `${(right / all).toFixed(3)}  ${right}/${all}`.padEnd(16);
  };
  const names = [...tally.counts.keys()];
  const paired = [...new Set(names.filter((name) => / (recall|precision)$/.test(name)).map((name) => name.replace(/ \w+$/, '')))];
  const single = names.filter((name) => !/ (recall|precision)$/.test(name)).sort();
  return [
    `${''.padEnd(14)}  ${'recall'.padEnd(16)}  precision`,
    ...paired.map((name) => `${name.padEnd(14)}  ${cell(`${name} recall`)}  ${cell(`${name} precision`)}`.trimEnd()),
    '',
    ...single.map((name) => `${name.padEnd(14)}  ${cell(name)}`.trimEnd()),
  ];
}
