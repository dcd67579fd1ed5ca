/** ROOF. Where the templates of an audience lie: those that ship with the package, under the user's own, file by file. */
import { posix } from 'node:path';
import { shippedPath } from './disk.ts';
import type { SourceFile, TemplateSources } from './document/index.ts';
import type { World } from './model.ts';
import { BriefError, problem } from './problems.ts';
import { alternatives, hint } from './text/nearest.ts';
import { audienceWords, readYaml } from './yaml.ts';

/** Everything that is read for one audience. */
export interface Audience {
  readonly sources: TemplateSources;
  /** Stylesheets, the shared ones first, so that an audience has the last word. */
  readonly sheets: readonly SourceFile[];
}

const shared = 'shared';

/**
 * The templates of an audience. A file `templates/<audience>/<name>` in the working folder stands in for the shipped one of that name.
 * Throws `audiences/unknown`, `audiences/incomplete`, and what `readYaml` finds wrong in `audience.yaml`.
 */
export function openAudience(world: World, name: string): Audience {
  const common = filesOf(world, shared);
  const own = isName(name) ? filesOf(world, name) : new Map<string, string>();
  if (own.size === 0) throw unknown(world, name);
  const about = existing(own, name, 'audience.yaml');
  const template = existing(own, name, 'brief.hbs');
  const sheet = existing(own, name, 'style.css');
  const partials = [...common, ...own].filter(([file]) => file.endsWith('.hbs') && file !== 'brief.hbs');
  return {
    sources: {
      template: readSource(world, template),
      partials: Object.fromEntries(partials.map(([file, path]) => [file.slice(0, -'.hbs'.length), readSource(world, path)])),
      audience: readYaml(about, readSource(world, about).text, audienceWords),
    },
    sheets: [...[...common].filter(([file]) => file.endsWith('.css')).map(([, path]) => path), sheet].map((path) =>
      readSource(world, path),
    ),
  };
}

/** The name of a folder of templates, not a path out of it. */
function isName(name: string): boolean {
  return name !== shared && /^[\w-]+$/.test(name);
}

/** Paths of an audience's files by their names below its folder, in code-unit order of the names. */
function filesOf(world: World, audience: string): ReadonlyMap<string, string> {
  const found = [shippedPath('templates', audience), posix.join('templates', audience)].flatMap((folder) =>
    world.exists(folder) ? world.list(folder).map(({ path }) => [path.slice(folder.length + 1), path] as const) : [],
  );
  return new Map([...new Map(found)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function existing(files: ReadonlyMap<string, string>, audience: string, name: string): string {
  const path = files.get(name);
  if (path === undefined)
    throw new BriefError(problem('audiences/incomplete', { file: posix.join('templates', audience) }, { file: name }));
  return path;
}

/** A text file of the page: a template, a sheet, HTML. */
export function readSource(world: World, path: string): SourceFile {
  return { file: path, text: new TextDecoder().decode(world.read(path)) };
}

function unknown(world: World, name: string): BriefError {
  const folders = [shippedPath('templates'), 'templates'].filter((folder) => world.exists(folder));
  const names = folders.flatMap((folder) => world.list(folder).map(({ path }) => path.slice(folder.length + 1).split('/')));
  const known = [...new Set(names.flatMap(([first, ...rest]) => (first && rest.length > 0 && isName(first) ? [first] : [])))].sort();
  return new BriefError(problem('audiences/unknown', null, { name, hint: hint(name, known), known: alternatives(known) }));
}
