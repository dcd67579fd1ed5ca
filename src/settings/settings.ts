/** ROOF. What the user wants, settled from flags, environment, brief.yaml and defaults, in this order. */

import type { Article, Policy, Problem, Stretch, World } from '../model.ts';
import { BriefError, problem, wrongUse } from '../problems.ts';
import { readEdtf } from '../text/edtf.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { type ChartTarget, destinations, type Target, usualDensity, usualOutput } from './destinations.ts';
import { type Makeup, makeupOf } from './makeup.ts';
import { placedAt } from './places.ts';
import type { Reliability } from './reliability.ts';
import { type Environment, type Flags, gatherWishes, usualFile, variables, type Wishes } from './wishes.ts';

export interface Settings extends Makeup {
  readonly paths: readonly string[];
  readonly targets: readonly Target[];
  /** Null where the charts stand in the briefing only. */
  readonly charts: ChartTarget | null;
  /** One at least, each once. */
  readonly audiences: readonly string[];
  readonly title: string | null;
  /** Days that the briefing is of; null for all that the articles tell. */
  readonly period: Stretch | null;
  /** Seconds since 1970, from SOURCE_DATE_EPOCH; null leaves the date of making to the input. */
  readonly madeAt: number | null;
  /** Files with more bytes are left out. */
  readonly maxFileBytes: number;
  /** How the best of several figures is chosen. */
  readonly policy: Policy;
  /** How far each outlet is trusted, by its name. */
  readonly reliability: Reliability;
  /** The file of a person's edits; null where there is none. */
  readonly review: string | null;
  /** An earlier briefing that this one is held against; null for none. */
  readonly since: string | null;
  /** Whether the texts of the articles travel in the PDF. */
  readonly embedsSources: boolean;
  /** What is odd about the settings, though they hold. */
  readonly problems: readonly Problem[];
}

/** The one place where the defaults stand. */
export const defaults = {
  paths: ['data/articles'],
  output: usualOutput,
  audience: 'analyst',
  config: usualFile,
  review: 'review.yaml',
  maxFileBytes: 52_428_800,
  density: usualDensity,
  policy: 'majority',
} as const;

export const policies = ['majority', 'latest', 'official', 'range'] as const satisfies readonly Policy[];

/** Settles every setting. Throws `cli/wrong-use` for what cannot be meant, `settings/…`, and what `readYaml` finds wrong in the file. */
export async function settle(flags: Flags, environment: Environment, world: World): Promise<Settings> {
  return settled(await gatherWishes(flags, environment, world), environment, world);
}

/** Settings of what is wished. */
export function settled(wishes: Wishes, environment: Environment, world: World): Settings {
  const { places } = wishes;
  const paths = wishes.all('paths');
  const audiences = audiencesOf(wishes.all('audience'));
  return {
    paths: paths.length > 0 ? paths : defaults.paths,
    ...placedAt(places, 'output', () => destinations(wishes, audiences, world)),
    audiences,
    title: wishes.one('title') ?? null,
    period: placedAt(places, 'period', () => periodOf(wishes.one('period'))),
    madeAt: sourceDate(environment['SOURCE_DATE_EPOCH']),
    maxFileBytes: placedAt(places, 'max-file-size', () => fileBytes(wishes.one('max-file-size'))),
    policy: placedAt(places, 'policy', () => policyOf(wishes.one('policy'))),
    reliability: wishes.file.reliability ?? {},
    review: reviewFile(wishes, world),
    since: wishes.one('since') ?? null,
    embedsSources: placedAt(places, 'embed-sources', () => yesOrNo('embed-sources', wishes.one('embed-sources'))),
    ...makeupOf(wishes),
    problems: strayVariables(environment),
  };
}

/** A switch, which the command line only turns on. */
function yesOrNo(setting: string, word: string | undefined): boolean {
  if (word === undefined || word === 'false') return false;
  if (word === 'true') return true;
  throw wrongUse(`The setting ${setting} does not take "${word}"`, 'say true or false');
}

/** Names parted by commas or blanks. */
function audiencesOf(words: readonly string[]): readonly string[] {
  const names = new Set(words.flatMap((word) => word.split(/[\s,]+/)).filter((word) => word !== ''));
  return names.size > 0 ? [...names] : [defaults.audience];
}

/** "2024", "2024-01", "2024-01-23", or from one to another: "2024-01-01/2024-02-15". */
function periodOf(word: string | undefined): Stretch | null {
  if (word === undefined) return null;
  const stretch = readEdtf(word);
  if (stretch) return { from: stretch.from, to: stretch.to };
  throw wrongUse(`"${word}" is no period`, 'write a day, month or year such as 2024-01, or two of them: 2024-01-01/2024-02-15');
}

/** Throws `cli/wrong-use` for a policy that nobody knows. */
export function policyOf(word: string | undefined): Policy {
  const policy = policies.find((each) => each === (word ?? defaults.policy));
  if (policy) return policy;
  throw wrongUse(`The policy "${word}" is not known`, `use ${alternatives(policies)}`);
}

/** The file of edits alone, for commands that need no other setting of brief.yaml. */
export async function settleReview(flag: string | undefined, environment: Environment, world: World): Promise<string | null> {
  return reviewFile(await gatherWishes({ paths: [], review: flag === undefined ? [] : [flag] }, environment, world), world);
}

/** The file that is named, or ./review.yaml where there is one. */
function reviewFile(wishes: Wishes, world: World): string | null {
  return wishes.one('review') ?? (world.exists(defaults.review) ? defaults.review : null);
}

/** Megabytes as the user writes them, as bytes. */
export function fileBytes(megabytes: string | undefined): number {
  if (megabytes === undefined) return defaults.maxFileBytes;
  const match = /^(\d{1,7}(?:\.\d{1,6})?) ?(?:MB?)?$/i.exec(megabytes);
  const bytes = Math.round(Number(match?.[1] ?? 0) * 1_048_576);
  if (bytes > 0) return bytes;
  throw wrongUse(`"${megabytes}" is no size of a file`, 'give a number of megabytes, such as 50');
}

/** SOURCE_DATE_EPOCH in seconds since 1970; null where it is not set. Throws `settings/source-date`. */
export function sourceDate(value: string | undefined): number | null {
  if (!value) return null;
  if (/^\d{1,11}$/.test(value)) return Number(value);
  throw new BriefError(problem('settings/source-date', null, { value }));
}

/**
 * When a briefing counts as made, where nobody says: the start (UTC) of the last day on which one of its articles was published,
 * or of 1970. In seconds since 1970, so that the same input gives the same bytes on any day.
 */
export function dayOfMaking(articles: readonly Article[]): number {
  const days = articles.map(({ published }) => published.to ?? published.from ?? '').sort();
  return Date.parse(days.at(-1) || '1970-01-01') / 1000;
}

/** A misspelt variable would otherwise be passed over in silence. */
function strayVariables(environment: Environment): readonly Problem[] {
  const stray = Object.keys(environment).filter((name) => name.startsWith('MAKE_BRIEF_') && !variables.includes(name));
  const known = alternatives(variables);
  return stray.sort().map((name) => problem('settings/unknown-variable', null, { name, hint: hint(name, variables), known }));
}
