import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Problem, Whereabouts } from '../model.ts';
import { problem } from '../problems.ts';
import type { Metadata, Saying, SourceFile } from './draft.ts';
import { lenient } from './encoding/index.ts';
import { readMetadata } from './metadata.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function entryOf(key: unknown): { readonly name: string; readonly offset: number } {
  return isScalar(key) ? { name: String(key.value), offset: key.range?.[0] ?? 0 } : { name: '', offset: 0 };
}

interface Sheet {
  /** The mapping of names to entries; null when there is none, with a problem unless the file is merely empty. */
  readonly root: YAMLMap | null;
  place(offset: number): Whereabouts;
}

/** The first key that stands twice, in the sheet or in one of its entries. */
function repeatedKey(node: unknown): { readonly offset: number; readonly cause: string } | null {
  if (!isMap(node)) return null;
  const seen = new Set<string>();
  for (const { key, value } of node.items) {
    const { name, offset } = entryOf(key);
    if (seen.has(name)) return { offset, cause: 'Map keys must be unique.' };
    seen.add(name);
    const inside = repeatedKey(value);
    if (inside) return inside;
  }
  return null;
}

function openSheet(sidecar: SourceFile, problems: Problem[]): Sheet {
  const lines = new LineCounter();
  // The parser compares every key with every other; a set does it once.
  const { contents, errors } = parseDocument(lenient(sidecar.bytes), { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const place = (offset: number): Whereabouts => {
    const { line, col } = lines.linePos(offset);
    return { file: sidecar.path, line, column: col };
  };
  const broken = errors[0] ? { offset: errors[0].pos[0], cause: errors[0].message } : repeatedKey(contents);
  if (broken) problems.push(problem('yaml/syntax', place(broken.offset), { cause: broken.cause }));
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!broken && !isEmpty && !isMap(contents)) problems.push(problem('articles/not-a-mapping', place(contents.range?.[0] ?? 0)));
  return { root: !broken && isMap(contents) ? contents : null, place };
}

/** What stands beside the articles: details by the path of the file, and what is wrong with the sheets. */
export interface Sidecars {
  readonly problems: readonly Problem[];
  sayingsOf(path: string): readonly Saying[];
}

const sidecarName = 'sources.yaml';

/** Some write `sources.yml`, and some systems `SOURCES.YAML`. */
export const isSidecar = (path: string): boolean => /(?:^|\/)sources\.ya?ml$/i.test(path);

/** Where the sidecar of a folder may lie; the folder ends in a slash, or is empty. */
export const sidecarsIn = (folder: string): readonly string[] => [folder + sidecarName, `${folder}sources.yml`];

/** As names are compared: some systems part letters from their accents. */
const comparable = (path: string): string => path.normalize('NFC').replace(/^(?:\.\/)+/, '');

/** Whether a sidecar may speak of a file: it lies in its folder or above. */
export const speaksOf = (sidecar: string, path: string): boolean =>
  isSidecar(sidecar) && comparable(path).startsWith(comparable(folderOf(sidecar)));

/** The file on disk in which `news.zip!/a.html` or `feed.xml#3` is found. */
const containerOf = (path: string): string => path.replace(/(?:!\/|#\d+$).*/s, '');

function readSheet(sidecar: SourceFile, paths: ReadonlySet<string>, problems: Problem[]): ReadonlyMap<string, Metadata> {
  const { root, place } = openSheet(sidecar, problems);
  const folder = folderOf(sidecar.path);
  const found = new Map<string, Metadata>();
  for (const { key, value } of root?.items ?? []) {
    const { name, offset } = entryOf(key);
    const path = comparable(folder + name);
    if (!paths.has(path) && !paths.has(containerOf(path))) problems.push(problem('articles/no-such-article', place(offset), { name }));
    else found.set(path, readMetadata(isNode(value) ? value : null, { place, problems, isOurs: true }));
  }
  return found;
}

/**
 * `sources.yaml`: what is known of the articles beside their text, by file name (or path below the sidecar's folder); a file of the
 * same name in another folder is another article. `feed.xml` speaks of all entries of the feed, `feed.xml#3` of one, and wins.
 * `sidecars` come in the order of their folders, those above first: the nearest to an article wins.
 * A file that is named and not among `paths` is a warning.
 */
export function readSidecars(sidecars: readonly SourceFile[], paths: ReadonlySet<string>): Sidecars {
  const problems: Problem[] = [];
  const known = new Set([...paths].map(comparable));
  const sheets = sidecars.map((sidecar) => readSheet(sidecar, known, problems)).reverse();
  const saying = (path: string): readonly Saying[] =>
    sheets.flatMap((sheet) => {
      const says = sheet.get(comparable(path));
      return says ? [{ source: sidecarName, says }] : [];
    });
  return {
    problems,
    sayingsOf: (path) => (/#\d+$/.test(path) ? [...saying(path), ...saying(path.replace(/#\d+$/, ''))] : saying(path)),
  };
}

/** The sidecars among the files of a container, read, under what is said from outside it; and the files without them. */
export function openSidecars(
  files: readonly SourceFile[],
  outside: Sidecars,
): { readonly files: readonly SourceFile[]; readonly sidecars: Sidecars } {
  const articles = files.filter(({ path }) => !isSidecar(path));
  const inside = readSidecars(
    files.filter(({ path }) => isSidecar(path)),
    new Set(articles.map(({ path }) => path)),
  );
  const sayingsOf = (path: string): readonly Saying[] => [...outside.sayingsOf(path), ...inside.sayingsOf(path)];
  return { files: articles, sidecars: { problems: inside.problems, sayingsOf } };
}
