/** ROOF. Where briefings and charts go, as `-o`, `--format` and `--charts` say. */
import { posix } from 'node:path';
import type { World } from '../model.ts';
import { type ChartFormatId, chartFormats, endings, type OutputId, outputOf, outputs, pathOf } from '../outputs/index.ts';
import { wrongUse } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { placedAt } from './places.ts';
import type { Wishes } from './wishes.ts';

/** Where a briefing goes; path `-` is standard output. With several audiences each has a target of its own for what is shown to it. */
export interface Target {
  readonly path: string;
  readonly output: OutputId;
  /** Null for what is the same for all audiences. */
  readonly audience: string | null;
}

/** Where charts go as files of their own, and as what. */
export interface ChartTarget {
  readonly folder: string;
  readonly formats: readonly ChartFormatId[];
  /** Pixels to the inch. */
  readonly density: number;
}

/** Written where nothing is named, with the ending of its format. */
export const usualOutput = 'out/brief';
export const usualDensity = 192;

/** What is asked of charts, as it stands: no formats where none are named. */
interface ChartsAsked {
  readonly formats: readonly ChartFormatId[];
  readonly density: number;
}

function chartsAsked(wishes: Wishes): ChartsAsked {
  const words = wishes.all('charts').flatMap((word) => word.split(/[\s,]+/));
  const { places } = wishes;
  return {
    formats: placedAt(places, 'charts', () => formatsOf(words.filter((word) => word !== ''))),
    density: placedAt(places, 'density', () => densityOf(wishes.one('density'))),
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
  if (word === undefined) return usualDensity;
  const density = /^\d{1,4}$/.test(word) ? Number(word) : 0;
  if (density >= fewestPixels && density <= mostPixels) return density;
  throw wrongUse(`"${word}" is no density of pixels`, `give a number of pixels to the inch from ${fewestPixels} to ${mostPixels}`);
}

/**
 * Charts alone go to the folder that is named; beside a briefing they go to its folder `charts`. With several audiences, `brief.pdf` is
 * `brief-analyst.pdf` for analysts. Throws `cli/wrong-use` for what nobody can write.
 */
export function destinations(
  wishes: Wishes,
  audiences: readonly string[],
  world: World,
): { readonly targets: readonly Target[]; readonly charts: ChartTarget | null } {
  const wanted = wishes.all('output');
  const format = wishes.one('format');
  const { formats, density } = chartsAsked(wishes);
  const folders = [...new Set(wanted.filter((path) => isFolder(path, world)))];
  const files = wanted.filter((path) => !folders.includes(path));
  const [folder, another] = folders;
  if (another !== undefined) throw wrongUse(`Charts go to one folder, and "${folder}" and "${another}" are two`, 'name one of them');
  const briefs = folder === undefined || files.length > 0 || format !== undefined ? targetsOf(files, format) : [];
  const named = [...briefs, ...messagesOf(wishes.all('eml'), briefs)];
  const targets = named.flatMap((target) => forEach(audiences, target));
  if (folder === undefined && formats.length === 0) return { targets, charts: null };
  const brief = named.find(({ path }) => path !== '-')?.path ?? usualOutput;
  const chosen = formats.length > 0 ? formats : chartFormats.map(({ id }) => id);
  return { targets, charts: { folder: folder ?? posix.join(posix.dirname(brief), chartFolder), formats: chosen, density } };
}

/** Messages that `--eml` asks for: of that name, or beside the briefing. */
function messagesOf(words: readonly string[], briefs: readonly Omit<Target, 'audience'>[]): readonly Omit<Target, 'audience'>[] {
  const beside = briefs.find(({ path }) => path !== '-')?.path ?? usualOutput;
  const paths = words.map((word) => word || `${beside.slice(0, beside.length - posix.extname(beside).length)}.eml`);
  const stray = paths.find((path) => posix.extname(path).toLowerCase() !== '.eml');
  if (stray !== undefined)
    throw wrongUse(`"${stray}" is no name of a message`, 'let it end in .eml, or write --eml behind the paths of articles');
  return [...new Set(paths)].filter((path) => !briefs.some((brief) => brief.path === path)).map((path) => ({ path, output: 'eml' }));
}

/** One file for each audience, but for what is the same for all. */
function forEach(audiences: readonly string[], { path, output }: Omit<Target, 'audience'>): readonly Target[] {
  const isShared = !outputs.some(({ id, isForAudience }) => id === output && isForAudience);
  if (isShared) return [{ path, output, audience: null }];
  const [only, ...others] = audiences;
  if (only !== undefined && others.length === 0) return [{ path, output, audience: only }];
  if (path === '-') throw wrongUse('Standard output holds the briefing of one audience', 'name one audience, or a file with -o');
  const extension = posix.extname(path);
  return audiences.map((audience) => ({ path: `${path.slice(0, -extension.length)}-${audience}${extension}`, output, audience }));
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

function targetsOf(paths: readonly string[], format: string | undefined): readonly Omit<Target, 'audience'>[] {
  const named = outputs.find(({ id }) => id === format);
  if (paths.length === 0) {
    const output = named ?? outputs[0];
    return [{ path: pathOf(usualOutput, output), output: output.id }];
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
  const output = outputOf(path);
  if (output) return output.id;
  const name = posix.basename(path).toLowerCase();
  const extension = posix.extname(name);
  const named = endings.filter((ending) => !ending.startsWith('.') && ending.endsWith(extension));
  if (extension !== '' && named.length > 0) {
    throw wrongUse(
      `No table is known by the name of "${path}"`,
      `call it ${alternatives(named)}, or put words and a hyphen before that`,
      hint(name, named),
    );
  }
  throw wrongUse(`No format is known by the ending of "${path}"`, `let the file end in ${alternatives(endings)}`, hint(extension, endings));
}
