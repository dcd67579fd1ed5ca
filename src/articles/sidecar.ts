import { isMap, isNode, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Problem, Whereabouts } from '../model.ts';
import { problem } from '../problems.ts';
import { decode } from './decode.ts';
import type { Metadata, SourceFile } from './draft.ts';
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

function openSheet(sidecar: SourceFile, problems: Problem[]): Sheet {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(decode(sidecar.bytes).text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number): Whereabouts => {
    const { line, col } = lines.linePos(offset);
    return { file: sidecar.path, line, column: col };
  };
  const broken = errors[0];
  if (broken) problems.push(problem('yaml/syntax', place(broken.pos[0]), { cause: broken.message }));
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!broken && !isEmpty && !isMap(contents)) problems.push(problem('articles/not-a-mapping', place(contents.range?.[0] ?? 0)));
  return { root: !broken && isMap(contents) ? contents : null, place };
}

/**
 * `sources.yaml`: what is known of the articles beside their text, by file name (or path below the sidecar's folder); a file of the
 * same name in another folder is another article. Gives metadata by the path of the file; a file that is named and not among `paths` is a warning.
 */
export function readSidecar(sidecar: SourceFile, paths: ReadonlySet<string>, problems: Problem[]): ReadonlyMap<string, Metadata> {
  const { root, place } = openSheet(sidecar, problems);
  const folder = folderOf(sidecar.path);
  const found = new Map<string, Metadata>();
  for (const { key, value } of root?.items ?? []) {
    const { name, offset } = entryOf(key);
    const path = folder + name;
    if (!paths.has(path)) problems.push(problem('articles/no-such-article', place(offset), { name }));
    else found.set(path, readMetadata(isNode(value) ? value : null, place, problems));
  }
  return found;
}
