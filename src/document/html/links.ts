/** Links to parts of a page that may be left out. */
import type { ReadPage } from './page.ts';
import { descendants } from './tree.ts';

/** The ids that links of the page lead to and nothing has, as often as there are links. */
export function danglingLinks({ root, ids }: ReadPage): readonly string[] {
  const known = new Set(ids);
  return descendants(root).flatMap(({ tag, attributes }) => {
    const href = tag === 'a' ? attributes.get('href') : undefined;
    return href?.startsWith('#') && !known.has(href.slice(1)) ? [href.slice(1)] : [];
  });
}

/** Turns links into mere words where they lead to an id that nothing has and that may be missing. The page is changed, and given back. */
export function withoutLinks(page: ReadPage, isLoose: (id: string) => boolean): ReadPage {
  const dangling = new Set(danglingLinks(page));
  for (const { tag, attributes } of descendants(page.root)) {
    const href = tag === 'a' ? attributes.get('href') : undefined;
    if (href !== undefined && dangling.has(href.slice(1)) && isLoose(href.slice(1))) attributes.delete('href');
  }
  return page;
}
