/** ROOF. Where the templates of an audience lie: those that ship with the package, under the user's own, file by file. */
import { posix } from 'node:path';
import { shippedPath } from './disk.ts';
import type { SourceFile, TemplateSources } from './document/index.ts';
import type { EntryLimits, Problem, SortOrder, World } from './model.ts';
import { BriefError, problem } from './problems.ts';
import { alternatives, hint } from './text/nearest.ts';
import { remembered } from './text/remembered.ts';
import { audienceWords, labelWords, readYaml } from './yaml.ts';

/** Everything that is read for one audience. */
export interface Audience {
  readonly name: string;
  readonly sources: Omit<TemplateSources, 'imprint'>;
  /** Style sheets, the shared ones first, so that an audience has the last word. */
  readonly sheets: readonly SourceFile[];
  readonly sort: SortOrder;
  readonly limits: EntryLimits;
  /** How many pages it promises to take at most; null promises nothing. */
  readonly pages: number | null;
  /** How little of each part it prints to keep that promise. */
  readonly least: EntryLimits;
  /** What is odd about its files, though they hold. */
  readonly problems: readonly Problem[];
}

/** The folder of what all audiences have in common. */
const shared = 'shared';

/** Where templates lie, the user's own last. */
const roots = (): readonly string[] => [shippedPath('templates'), 'templates'];

/** The files of one folder of templates. */
interface Folder {
  readonly name: string;
  /** By their names below it: the user's own where he has one. */
  readonly files: ReadonlyMap<string, string>;
  /** Every file of that name, the user's own last. */
  readonly all: readonly { readonly name: string; readonly path: string }[];
}

/** An audience with those that it is built on, the first of them first. */
interface Lineage {
  readonly folders: readonly Folder[];
  /** The words of its own `audience.yaml` over those of the ones before. */
  readonly words: Words;
}

type Words = ReturnType<typeof readYaml<typeof audienceWords>>;

/**
 * The templates of an audience. A file `templates/<audience>/<name>` in the working folder stands in for the shipped one of that name. An
 * audience that extends another has all that it has no file for from that one; style sheets and labels come on top of the other's.
 * Throws `audiences/unknown`, `audiences/incomplete`, `audiences/circle`, and what `readYaml` finds wrong in a file.
 */
export function openAudience(world: World, name: string): Audience {
  const { folders, words } = lineageOf(world, name, []);
  const common = folderOf(world, shared);
  const whole = [common, ...folders];
  const files = new Map(whole.flatMap((folder) => [...folder.files]));
  const template = files.get('brief.hbs');
  if (template === undefined) throw incomplete(name, 'brief.hbs');
  const sheets = [...inOrder(common, '.css').filter((path) => posix.basename(path) !== greySheet), ...sheetsOf(folders)];
  if (sheetsOf(folders).length === 0) throw incomplete(name, 'style.css');
  const partials = [...files].filter(([file]) => file.endsWith('.hbs') && file !== 'brief.hbs');
  const labels = labelsOf(world, whole);
  const { title, description, extends: _, sections, sort, limits, pages, least, ...others } = words;
  const sources = {
    template: readSource(world, template),
    partials: Object.fromEntries(partials.sort(byName).map(([file, path]) => [file.slice(0, -'.hbs'.length), readSource(world, path)])),
    audience: { name, title, description, ...others },
    labels: labels.words,
    sections: sections ? { names: sections, isDemanded: false } : null,
  };
  const problems = strayLabels(labels.own, sources);
  return {
    name,
    sources,
    sheets: sheets.map((path) => readSource(world, path)),
    sort: sort ?? 'oldest',
    limits: limits ?? {},
    pages: pages ?? null,
    least: least ?? {},
    problems,
  };
}

/** A file that is read for an audience. */
export interface AudienceFile {
  /** Below its folder. */
  readonly name: string;
  readonly path: string;
  /** The folder that it lies in: the audience itself, one that it extends, or `shared`. */
  readonly folder: string;
  /** False for what ships with the package. */
  readonly isOwn: boolean;
}

/** What `audience.yaml` says of an audience, and all files that are read for it, in order of reading. Throws what `openAudience` throws of them. */
export function describeAudience(world: World, name: string): { readonly words: Words; readonly files: readonly AudienceFile[] } {
  const { folders, words } = lineageOf(world, name, []);
  const whole = [folderOf(world, shared), ...folders];
  const lastOf = new Map(whole.flatMap(({ files }) => [...files]));
  const stacks = /(?:\.css|^audience\.yaml)$/;
  const files = whole.flatMap((folder) =>
    folder.all
      .filter(({ name: file, path }) => {
        if (file === 'labels.yaml') return true;
        return (stacks.test(file) ? folder.files : lastOf).get(file) === path;
      })
      .map((file) => ({ ...file, folder: folder.name, isOwn: isOwn(file.path) })),
  );
  return { words, files };
}

const isOwn = (path: string): boolean => !path.startsWith(shippedPath('templates'));

/** Read last where a page is to be printed in black. */
const greySheet = 'grey.css';

/** The sheet that turns all colours to grey. */
export const openGreySheet = (world: World): SourceFile =>
  readSource(world, folderOf(world, shared).files.get(greySheet) ?? shippedPath('templates', shared, greySheet));

function lineageOf(world: World, name: string, below: readonly string[]): Lineage {
  const folder = isName(name) ? folderOf(world, name) : null;
  if (!folder || folder.files.size === 0) throw unknown(world, name, below.at(-1));
  const about = folder.files.get('audience.yaml');
  if (about === undefined) throw incomplete(name, 'audience.yaml');
  const own = readYaml(about, readSource(world, about).text, audienceWords);
  if (own.extends === undefined) return { folders: [folder], words: own };
  const circle = [...below, name];
  if (circle.includes(own.extends))
    throw new BriefError(problem('audiences/circle', { file: about }, { circle: [...circle, own.extends].join(' → ') }));
  const base = lineageOf(world, own.extends, circle);
  return { folders: [...base.folders, folder], words: { ...base.words, ...own } };
}

const sheetsOf = (folders: readonly Folder[]): readonly string[] => folders.flatMap(({ files }) => files.get('style.css') ?? []);

const inOrder = ({ files }: Folder, extension: string): readonly string[] =>
  [...files].filter(([file]) => file.endsWith(extension)).map(([, path]) => path);

interface Labels {
  readonly words: Readonly<Record<string, string>>;
  /** Those that only the user's own files give, and where. */
  readonly own: readonly { readonly file: string; readonly label: string }[];
}

/** One label of a file stands over the same of the files before; the others stay. */
function labelsOf(world: World, folders: readonly Folder[]): Labels {
  const paths = folders.flatMap(({ all }) => all.filter(({ name }) => name === 'labels.yaml').map(({ path }) => path));
  const read = paths.map((path) => ({ path, words: readLabels(readSource(world, path)) }));
  const shipped = new Set(read.filter(({ path }) => !isOwn(path)).flatMap(({ words }) => Object.keys(words)));
  const own = read.filter(({ path }) => isOwn(path));
  return {
    words: Object.assign({}, ...read.map(({ words }) => words)) as Readonly<Record<string, string>>,
    own: own.flatMap(({ path, words }) => Object.keys(words).flatMap((label) => (shipped.has(label) ? [] : [{ file: path, label }]))),
  };
}

/** All audiences have the shared ones. */
const readLabels = remembered(({ file, text }) => readYaml(file, text, labelWords));

/** A misspelt label would change nothing, without a word. */
function strayLabels(own: Labels['own'], { template, partials }: Pick<TemplateSources, 'template' | 'partials'>): readonly Problem[] {
  const texts = [template, ...Object.values(partials)].map(({ text }) => text);
  const used = new Set(texts.flatMap((text) => [...text.matchAll(/\blabels\.([\w-]+)/g)].map(([, label]) => label ?? '')));
  const stray = own.filter(({ label }) => !used.has(label));
  return stray.map(({ file, label }) => problem('audiences/unused-label', { file }, { label, hint: hint(label, [...used]) }));
}

/** The name of a folder of templates, not a path out of it. */
function isName(name: string): boolean {
  return name !== shared && /^[\w-]+$/.test(name);
}

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : 1);

function folderOf(world: World, name: string): Folder {
  const all = roots()
    .map((root) => posix.join(root, name))
    .flatMap((folder) =>
      world.exists(folder) ? world.list(folder).map(({ path }) => ({ name: path.slice(folder.length + 1), path })) : [],
    );
  return { name, all, files: new Map([...new Map(all.map((file) => [file.name, file.path]))].sort(byName)) };
}

const incomplete = (name: string, file: string): BriefError =>
  new BriefError(problem('audiences/incomplete', { file: posix.join('templates', name) }, { file }));

/** A text file of the page: a template, a sheet, HTML. */
export function readSource(world: World, path: string): SourceFile {
  return { file: path, text: new TextDecoder().decode(world.read(path)) };
}

/** The names of all audiences, in order. */
export function audienceNames(world: World): readonly string[] {
  const folders = roots().filter((folder) => world.exists(folder));
  const names = folders.flatMap((folder) => world.list(folder).map(({ path }) => path.slice(folder.length + 1).split('/')));
  return [...new Set(names.flatMap(([first, ...rest]) => (first && rest.length > 0 && isName(first) ? [first] : [])))].sort();
}

/** `extendedBy` is the audience that is to be built on it. */
function unknown(world: World, name: string, extendedBy: string | undefined): BriefError {
  const known = audienceNames(world);
  const place = extendedBy === undefined ? null : { file: posix.join('templates', extendedBy, 'audience.yaml') };
  return new BriefError(problem('audiences/unknown', place, { name, hint: hint(name, known), known: alternatives(known) }));
}
