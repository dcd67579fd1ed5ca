/** Links to parts of a page that may be left out. */
import type { ReadPage } from './page.ts';
import { descendants } from './tree.ts';

/** Turns links into mere words where they lead to an id that nothing has and that may be missing. The page is changed, and given back. */
export function loosenLinks(page: ReadPage, isLoose: (id: string) => boolean): ReadPage {
  const elements = descendants(page.root);
  const ids = new Set(elements.flatMap(({ id }) => id ?? []));
  for (const { tag, attributes } of elements) {
    const href = tag === 'a' ? attributes.get('href') : undefined;
    if (href?.startsWith('#') && !ids.has(href.slice(1)) && isLoose(href.slice(1))) attributes.delete('href');
  }
  return page;
}
