/** ROOF. What the user wants, settled from flags, environment, brief.yaml and defaults, in this order. */
import { posix } from 'node:path';
import type { Article, Policy, Problem, World } from './model.ts';
import { type ChartFormatId, chartFormats, type OutputId, outputs } from './outputs/index.ts';
import { BriefError, problem } from './problems.ts';
import { alternatives, hint } from './text/nearest.ts';

/** What stands on the command line; undefined where nothing does. */
export interface Flags {
  readonly paths: readonly string[];
  readonly output: readonly string[];
  readonly format: string | undefined;
  /** Formats, several in one word parted by commas. */
  readonly charts: readonly string[];
  readonly density: string | undefined;
  readonly audience: string | undefined;
  readonly title: string | undefined;
  readonly config: string | undefined;
  readonly maxFileSize: string | undefined;
  readonly policy: string | undefined;
  readonly review: string | undefined;
}

/** Where a briefing goes; path `-` is standard output. */
export interface Target {
  readonly path: string;
  readonly output: OutputId;
}

/** Where charts go as files of their own, and as what. */
export interface ChartTarget {
  readonly folder: string;
  readonly formats: readonly ChartFormatId[];
  /** Pixels to the inch. */
  readonly density: number;
}

export interface Settings {
  readonly paths: readonly string[];
  readonly targets: readonly Target[];
  /** Null where the charts stand in the briefing only. */
  readonly charts: ChartTarget | null;
  readonly audience: string;
  readonly title: string | null;
  /** Seconds since 1970, from SOURCE_DATE_EPOCH; null leaves the date of making to the input. */
  readonly madeAt: number | null;
  /** Files with more bytes are left out. */
  readonly maxFileBytes: number;
  /** How the best of several figures is chosen. */
  readonly policy: Policy;
  /** The file of a person's edits; null where there is none. */
  readonly review: string | null;
  /** What is odd about the settings, though they hold. */
  readonly problems: readonly Problem[];
}

/** The one place where the defaults stand. */
export const defaults = {
  paths: ['data/articles'],
  output: 'out/brief',
  audience: 'analyst',
  config: 'brief.yaml',
  review: 'review.yaml',
  maxFileBytes: 52_428_800,
  density: 192,
  policy: 'majority',
} as const;

export const policies = ['majority', 'latest', 'official', 'range'] as const satisfies readonly Policy[];

const variables = [
  'MAKE_BRIEF_AUDIENCE',
  'MAKE_BRIEF_CHARTS',
  'MAKE_BRIEF_CONFIG',
  'MAKE_BRIEF_DENSITY',
  'MAKE_BRIEF_MAX_FILE_SIZE',
  'MAKE_BRIEF_OUTPUT',
  'MAKE_BRIEF_POLICY',
  'MAKE_BRIEF_REVIEW',
  'MAKE_BRIEF_TITLE',
] as const;

/** The variables that mean something here. */
export type Environment = Readonly<Partial<Record<(typeof variables)[number] | 'SOURCE_DATE_EPOCH', string | undefined>>>;

/** What brief.yaml may say. */
interface Wishes {
  readonly title?: string | undefined;
  readonly audience?: string | undefined;
  readonly charts?: readonly string[] | undefined;
  readonly density?: number | undefined;
  readonly output?: readonly string[] | undefined;
  readonly paths?: readonly string[] | undefined;
  readonly review?: string | undefined;
  readonly 'max-file-size'?: number | undefined;
  readonly policy?: string | undefined;
}

/**
 * Settles every setting. An empty variable counts as unset. Throws `cli/wrong-use` for an output nobody can write,
 * `settings/source-date`, and what `readYaml` finds wrong in the configuration.
 */
export async function settle(flags: Flags, environment: Environment, world: World): Promise<Settings> {
  const configured = await readConfiguration(flags.config ?? (environment.MAKE_BRIEF_CONFIG || undefined), world);
  const variable = environment.MAKE_BRIEF_OUTPUT;
  const wanted = [flags.output, variable ? [variable] : [], configured.output ?? []].find((paths) => paths.length > 0) ?? [];
  return {
    paths: [flags.paths, configured.paths ?? []].find((paths) => paths.length > 0) ?? defaults.paths,
    ...destinations(wanted, flags.format, chartsAsked(flags, environment, configured), world),
    audience: flags.audience ?? first(environment.MAKE_BRIEF_AUDIENCE, configured.audience) ?? defaults.audience,
    title: flags.title ?? first(environment.MAKE_BRIEF_TITLE, configured.title) ?? null,
    madeAt: sourceDate(environment.SOURCE_DATE_EPOCH),
    maxFileBytes: fileBytes(first(flags.maxFileSize, environment.MAKE_BRIEF_MAX_FILE_SIZE, configured['max-file-size']?.toString())),
    policy: policyOf(first(flags.policy, environment.MAKE_BRIEF_POLICY, configured.policy)),
    review: reviewFile(flags.review, environment, configured, world),
    problems: strayVariables(environment),
  };
}

/** Throws `cli/wrong-use` for a policy that nobody knows. */
export function policyOf(word: string | undefined): Policy {
  const policy = policies.find((each) => each === (word ?? defaults.policy));
  if (policy) return policy;
  throw wrongUse(`The policy "${word}" is not known`, `use ${alternatives(policies)}`);
}

/** The file of edits alone, for commands that need no other setting of brief.yaml. */
export async function settleReview(flag: string | undefined, environment: Environment, world: World): Promise<string | null> {
  return reviewFile(flag, environment, await readConfiguration(environment.MAKE_BRIEF_CONFIG || undefined, world), world);
}

/** The file that is named, or ./review.yaml where there is one. */
function reviewFile(flag: string | undefined, environment: Environment, configured: Wishes, world: World): string | null {
  return first(flag, environment.MAKE_BRIEF_REVIEW, configured.review) ?? (world.exists(defaults.review) ? defaults.review : null);
}

/** The first word that says something. */
const first = (...words: readonly (string | undefined)[]): string | undefined => words.find((word) => word);

/** Paths in the file count from its folder. Without a file named, ./brief.yaml is read where there is one. */
async function readConfiguration(named: string | undefined, world: World): Promise<Wishes> {
  if (named === undefined && !world.exists(defaults.config)) return {};
  const file = named ?? defaults.config;
  const source = new TextDecoder().decode(world.read(file));
  const { configuration, readYaml } = await import('./yaml.ts');
  const wishes = readYaml(file, source, configuration);
  const beside = (path: string): string => (path === '-' || posix.isAbsolute(path) ? path : posix.join(posix.dirname(file), path));
  const review = wishes.review && beside(wishes.review);
  return { ...wishes, output: wishes.output?.map(beside), paths: wishes.paths?.map(beside), review };
}

/** What is asked of charts, as it stands: no formats where none are named. */
interface ChartsAsked {
  readonly formats: readonly ChartFormatId[];
  readonly density: number;
}

function chartsAsked({ charts, density }: Flags, environment: Environment, configured: Wishes): ChartsAsked {
  const variable = environment.MAKE_BRIEF_CHARTS;
  const words = [charts, variable ? [variable] : [], configured.charts ?? []].find((each) => each.length > 0) ?? [];
  return {
    formats: formatsOf(words.flatMap((word) => word.split(/[\s,]+/)).filter((word) => word !== '')),
    density: densityOf(first(density, environment.MAKE_BRIEF_DENSITY, configured.density?.toString())),
  };
}

/** In the order in which they are offered. */
function formatsOf(words: readonly string[]): readonly ChartFormatId[] {
  const known = chartFormats.map(({ id }) => id);
  const stray = words.find((word) => !known.some((id) => id === word.toLowerCase()));
  if (stray !== undefined) throw wrongUse(`Charts cannot be written as "${stray}"`, `use ${alternatives(known)}`, hint(stray, known));
  return known.filter((id) => words.some((word) => word.toLowerCase() === id));
}

const fewestPixels = 36;
const mostPixels = 1200;

function densityOf(word: string | undefined): number {
  if (word === undefined) return defaults.density;
  const density = /^\d{1,4}$/.test(word) ? Number(word) : 0;
  if (density >= fewestPixels && density <= mostPixels) return density;
  throw wrongUse(`"${word}" is no density of pixels`, `give a number of pixels to the inch from ${fewestPixels} to ${mostPixels}`);
}

/** Charts alone go to the folder that is named; beside a briefing they go to its folder `charts`. */
function destinations(
  wanted: readonly string[],
  format: string | undefined,
  { formats, density }: ChartsAsked,
  world: World,
): Pick<Settings, 'targets' | 'charts'> {
  const folders = [...new Set(wanted.filter((path) => isFolder(path, world)))];
  const files = wanted.filter((path) => !folders.includes(path));
  const [folder, another] = folders;
  if (another !== undefined) throw wrongUse(`Charts go to one folder, and "${folder}" and "${another}" are two`, 'name one of them');
  const targets = folder === undefined || files.length > 0 || format !== undefined ? targetsOf(files, format) : [];
  if (folder === undefined && formats.length === 0) return { targets, charts: null };
  const brief = targets.find(({ path }) => path !== '-')?.path ?? defaults.output;
  const chosen = formats.length > 0 ? formats : chartFormats.map(({ id }) => id);
  return { targets, charts: { folder: folder ?? posix.join(posix.dirname(brief), chartFolder), formats: chosen, density } };
}

const chartFolder = 'charts';

/** `out/charts/`, which is made where it is not there, or any folder that is there. */
function isFolder(path: string, world: World): boolean {
  if (path === '-' || outputs.some(({ extension }) => extension === posix.extname(path).toLowerCase())) return false;
  if (world.exists(path)) return !world.list(path).some((found) => found.path === path);
  if (!path.endsWith('/')) return false;
  if (posix.basename(path) === chartFolder) return true;
  throw wrongUse(`There is no folder "${path}"`, `call it ${posix.join(path, chartFolder)}/ to have it made for charts, or name a file`);
}

function targetsOf(paths: readonly string[], format: string | undefined): readonly Target[] {
  const named = outputs.find(({ id }) => id === format);
  if (paths.length === 0) {
    const { id, extension } = named ?? outputs[0];
    return [{ path: defaults.output + extension, output: id }];
  }
  if (named && !paths.includes('-')) {
    throw wrongUse('--format goes with -o -, and -o names files here', 'let the ending of the file tell the format');
  }
  return [...new Set(paths)].map((path) => ({ path, output: path === '-' ? printed(named?.id) : outputFor(path) }));
}

function printed(format: OutputId | undefined): OutputId {
  if (format) return format;
  throw wrongUse('Standard output has no ending that tells the format', `add --format ${alternatives(outputs.map(({ id }) => id))}`);
}

function outputFor(path: string): OutputId {
  const extension = posix.extname(path).toLowerCase();
  const output = outputs.find((each) => each.extension === extension);
  if (output) return output.id;
  const known = outputs.map((each) => each.extension);
  throw wrongUse(`No format is known by the ending of "${path}"`, `let the file end in ${alternatives(known)}`, hint(extension, known));
}

/** For what cannot be meant on this command line; leaves with exit code 2. */
export function wrongUse(reason: string, mend: string, meant = ''): BriefError {
  return new BriefError(problem('cli/wrong-use', null, { reason, mend, hint: meant }));
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
  const stray = Object.keys(environment).filter((name) => name.startsWith('MAKE_BRIEF_') && !variables.some((known) => known === name));
  const known = alternatives(variables);
  return stray.sort().map((name) => problem('settings/unknown-variable', null, { name, hint: hint(name, variables), known }));
}
