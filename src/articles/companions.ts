import type { Problem } from '../model.ts';
import { problem } from '../problems.ts';

/** Folders that browsers put beside a saved page, by what they add to the page's name. */
const endings = ['_files', '.files', '_fichiers', '-Dateien', '_archivos', '_bestanden', '_arquivos'];

/** `dir/Story` for `dir/Story_files/a.css`; null for a path outside such folders. */
function pageOf(path: string): string | null {
  const parts = path.split('/');
  for (let at = 0; at < parts.length - 1; at++) {
    const ending = endings.find((each) => parts[at]?.endsWith(each));
    if (ending) return [...parts.slice(0, at), parts[at]?.slice(0, -ending.length)].join('/');
  }
  return null;
}

/**
 * Leaves out what a browser saved beside a page (pictures, styles, frames of advertisements): files in `Story_files/` where
 * `Story.html` is among the files. Each such page is told of once.
 */
export function companions<File extends { readonly path: string }>(
  files: readonly File[],
): { readonly kept: readonly File[]; readonly problems: readonly Problem[] } {
  const pages = new Map(files.flatMap(({ path }) => (/\.x?html?$/i.test(path) ? [[path.replace(/\.x?html?$/i, ''), path] as const] : [])));
  const counts = new Map<string, number>();
  const kept = files.filter(({ path }) => {
    const page = pages.get(pageOf(path) ?? '');
    if (page !== undefined) counts.set(page, (counts.get(page) ?? 0) + 1);
    return page === undefined;
  });
  const problems = [...counts].map(([page, count]) => problem('articles/companions', { file: page }, { count }));
  return { kept, problems };
}
