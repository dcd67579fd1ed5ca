/** ROOF. Where the templates of an audience lie: those that ship with the package, under the user's own, file by file. */
import { posix } from 'node:path';
import { shippedPath } from '../disk.ts';
import type { SourceFile, TemplateSources } from '../document/index.ts';
import type { EntryLimits, Problem, SortOrder, Whereabouts, World } from '../model.ts';
import { BriefError, problem } from '../problems.ts';
import { type Places, placeOfEntry, placesOf } from '../settings/places.ts';
import { audienceWords, type Entry, labelWords, openYaml } from '../settings/yaml.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { remembered } from '../text/remembered.ts';
import { type OwnName, strayNames } from './strayNames.ts';

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
  /** The words of its own `audience.yaml` over those of the ones before, and where they stand. */
  readonly words: Words;
  readonly places: Places;
  /** The files that say so. */
  readonly entries: readonly { readonly path: string; readonly entry: Entry<Words> }[];
}

type Words = ReturnType<typeof openYaml<typeof audienceWords>>['value'];

/**
 * The templates of an audience. A file `templates/<audience>/<name>` in the working folder stands in for the shipped one of that name. An
 * audience that extends another has all that it has no file for from that one; style sheets and labels come on top of the other's.
 * Throws `audiences/unknown`, `audiences/incomplete`, `audiences/circle`, and what `readYaml` finds wrong in a file.
 */
export function openAudience(world: World, name: string): Audience {
  const { folders, words, places, entries } = lineageOf(world, name, []);
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
    sections: sections
      ? { names: sections, isDemanded: false, places: sections.map((_, at) => placeOfEntry(places, 'sections', at)) }
      : null,
  };
  const read = sheets.map((path) => readSource(world, path));
  const problems = strayNames({
    templates: [sources.template, ...Object.values(sources.partials)],
    sheets: read,
    ownSheets: read.filter(({ file }) => isOwn(file)),
    labels: labels.own,
    words: entries.filter(({ path }) => isOwn(path)).flatMap(({ entry }) => namesOf(entry, (word) => word in others)),
    keys: Object.keys(audienceWords.entries),
  });
  return {
    name,
    sources,
    sheets: read,
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

/** `below` are the audiences that are built on it, and `asked` is where the last of them says so. */
function lineageOf(world: World, name: string, below: readonly string[], asked: Whereabouts | null = null): Lineage {
  const folder = isName(name) ? folderOf(world, name) : null;
  if (!folder || folder.files.size === 0) throw unknown(world, name, asked);
  const about = folder.files.get('audience.yaml');
  if (about === undefined) throw incomplete(name, 'audience.yaml');
  const entry = openYaml(about, readSource(world, about).text, audienceWords);
  const own = entry.value;
  const places = placesOf(entry);
  const entries = [{ path: about, entry }];
  if (own.extends === undefined) return { folders: [folder], words: own, places, entries };
  const circle = [...below, name];
  if (circle.includes(own.extends))
    throw new BriefError(problem('audiences/circle', places['extends'] ?? null, { circle: [...circle, own.extends].join(' → ') }));
  const base = lineageOf(world, own.extends, circle, places['extends']);
  return {
    folders: [...base.folders, folder],
    words: { ...base.words, ...own },
    places: { ...base.places, ...places },
    entries: [...base.entries, ...entries],
  };
}

const sheetsOf = (folders: readonly Folder[]): readonly string[] => folders.flatMap(({ files }) => files.get('style.css') ?? []);

const inOrder = ({ files }: Folder, extension: string): readonly string[] =>
  [...files].filter(([file]) => file.endsWith(extension)).map(([, path]) => path);

interface Labels {
  readonly words: Readonly<Record<string, string>>;
  /** Those that only the user's own files give, and where. */
  readonly own: readonly OwnName[];
}

/** One label of a file stands over the same of the files before; the others stay. */
function labelsOf(world: World, folders: readonly Folder[]): Labels {
  const paths = folders.flatMap(({ all }) => all.filter(({ name }) => name === 'labels.yaml').map(({ path }) => path));
  const read = paths.map((path) => ({ path, entry: readLabels(readSource(world, path)) }));
  const shipped = new Set(read.filter(({ path }) => !isOwn(path)).flatMap(({ entry }) => Object.keys(entry.value)));
  return {
    words: Object.assign({}, ...read.map(({ entry }) => entry.value)) as Readonly<Record<string, string>>,
    own: read.filter(({ path }) => isOwn(path)).flatMap(({ entry }) => namesOf(entry, (label) => !shipped.has(label))),
  };
}

/** All audiences have the shared ones. */
const readLabels = remembered(({ file, text }) => openYaml(file, text, labelWords));

const namesOf = ({ value, keyPlace }: Entry<object>, isMeant: (name: string) => boolean): readonly OwnName[] =>
  Object.keys(value).flatMap((name) => (isMeant(name) ? [{ name, place: keyPlace(name) }] : []));

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

function unknown(world: World, name: string, place: Whereabouts | null): BriefError {
  const known = audienceNames(world);
  return new BriefError(problem('audiences/unknown', place, { name, hint: hint(name, known), known: alternatives(known) }));
}
