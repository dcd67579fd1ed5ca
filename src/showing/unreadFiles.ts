/** ROOF. Files of the user's templates that do nothing, because a name is misspelt or nobody calls them. */
import { posix } from 'node:path';
import type { Problem, World } from '../model.ts';
import { attempt, BriefError, problem } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import { type AudienceFile, describeAudience } from './audiences.ts';

const fixedNames = ['audience.yaml', 'brief.hbs', 'style.css', 'labels.yaml'];
const sharedNames = ['house.css', 'faces.css', 'grey.css', 'labels.yaml'];

/** A file of the user's own: `templates/<folder>/<name>`. */
interface OwnFile {
  readonly path: string;
  readonly folder: string;
  readonly name: string;
}

/**
 * `templates/unread-file` and `templates/unused-partial` for files in `templates/` that none of these audiences reads; `called` are the
 * files of partials that their templates call. Folders of other audiences are passed over, and so are notes (`.md`).
 */
export function unreadFiles(audiences: readonly string[], called: ReadonlySet<string>, world: World): readonly Problem[] {
  if (!world.exists('templates')) return [];
  const opened = audiences.flatMap((name) => {
    const found = attempt(() => describeAudience(world, name));
    return found instanceof BriefError ? [] : [{ name, files: found.files }];
  });
  const read = opened.flatMap(({ files }) => files);
  const folders = new Set(['shared', ...opened.map(({ name }) => name)]);
  const texts = textsOf(read, world);
  const own = world.list('templates').map(({ path }) => ownFile(path));
  const suspects = own.filter(
    ({ path, folder, name }) => (name === '' || folders.has(folder)) && !isReadByName(folder, name) && !/\.md$/.test(path),
  );
  return suspects.flatMap((file) => {
    if (file.name.endsWith('.hbs')) return called.has(file.path) ? [] : [unusedPartial(file, read)];
    return texts.some((text) => text.includes(posix.basename(file.path))) ? [] : [unread(file)];
  });
}

function ownFile(path: string): OwnFile {
  const [, folder = '', ...rest] = path.split('/');
  return { path, folder, name: rest.join('/') };
}

const isReadByName = (folder: string, name: string): boolean =>
  folder === 'shared' ? name === 'labels.yaml' || /^[^/]+\.css$/.test(name) : fixedNames.includes(name);

/** Everything in which a picture or typeface may be named. */
const textsOf = (files: readonly AudienceFile[], world: World): readonly string[] =>
  [...new Set(files.map(({ path }) => path))]
    .filter((path) => /\.(?:hbs|css|yaml)$/.test(path))
    .map((path) => new TextDecoder().decode(world.read(path)));

function unread({ path, folder, name }: OwnFile): Problem {
  const known = folder === 'shared' ? sharedNames : fixedNames;
  return problem('templates/unread-file', { file: path }, { hint: hint(name, known), known: alternatives(known) });
}

function unusedPartial({ path, name: file }: OwnFile, read: readonly AudienceFile[]): Problem {
  const name = withoutEnding(file);
  const known = read.filter((each) => each.name.endsWith('.hbs') && each.path !== path).map((each) => withoutEnding(each.name));
  const section = /^section-(.*)$/.exec(name)?.[1];
  const call = `write {{> ${name}}} where it belongs`;
  const mend = section === undefined ? call : `name ${section} under sections: of audience.yaml, or ${call}`;
  return problem('templates/unused-partial', { file: path }, { name, hint: hint(name, [...new Set(known)]), mend });
}

const withoutEnding = (file: string): string => file.slice(0, -'.hbs'.length);
