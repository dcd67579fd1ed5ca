/** Links to parts of a page that may be left out. */
import type { ReadPage } from './page.ts';
import { descendants } from './tree.ts';

/**
 * Turns links into mere words where they lead to an id that nothing has and that may be missing; `tell` hears of each. The page is changed,
 * and given back.
 */
export function loosenLinks(page: ReadPage, isLoose: (id: string) => boolean, tell: (id: string) => void = () => {}): ReadPage {
  const elements = descendants(page.root);
  const ids = new Set(elements.flatMap(({ id }) => id ?? []));
  for (const { tag, attributes } of elements) {
    const href = tag === 'a' ? attributes.get('href') : undefined;
    const id = href?.startsWith('#') ? href.slice(1) : null;
    if (id === null || ids.has(id) || !isLoose(id)) continue;
    attributes.delete('href');
    tell(id);
  }
  return page;
}
