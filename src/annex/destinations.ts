/** Where links and bookmarks lead: to pages by reference, by number, or by name (ISO 32000-1, 12.3.2). */
import { Dict, dictOf, intOf, type List, Name, nameOf, type PdfObject, Ref, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import type { PageTree } from '../pdfFile/pages.ts';
import { readNames } from '../pdfFile/trees.ts';

/** All named destinations of a file, those of old files and those of the name tree. */
export function namedDestinations(file: PdfFile): {
  readonly old: ReadonlyMap<string, PdfObject>;
  readonly tree: ReadonlyMap<string, PdfObject>;
} {
  const names = dictOf(file.look(file.catalog.get('Names')));
  return { old: dictOf(file.look(file.catalog.get('Dests'))) ?? new Map(), tree: readNames(names?.get('Dests'), file) };
}

const keyOf = (value: PdfObject | undefined): string | null =>
  value instanceof Words ? value.bytes : value instanceof Name ? value.text : null;

/** Finds the index of the page that a bookmark leads to; null where it leads to none. */
export function pageFinder(file: PdfFile, tree: PageTree): (item: Dict) => number | null {
  const { old, tree: named } = namedDestinations(file);
  const indexes = new Map(tree.pages.map(({ number }, index) => [number, index]));
  const pageOf = (value: PdfObject | undefined): number | null => {
    let found = file.look(value);
    const key = keyOf(found);
    if (key !== null) found = file.look(named.get(key) ?? old.get(key));
    if (found instanceof Dict) found = file.look(found.get('D'));
    const page = Array.isArray(found) ? found[0] : null;
    return page instanceof Ref ? (indexes.get(page.number) ?? null) : intOf(page);
  };
  return (item) => {
    const action = dictOf(file.look(item.get('A')));
    const isHere = action !== null && nameOf(file.look(action.get('S'))) === 'GoTo';
    return pageOf(item.get('Dest') ?? (isHere ? action.get('D') : undefined));
  };
}

/** Whether the list is a destination by the number of its page, as no standard has it and some programs write it. */
const isNumbered = (target: PdfObject): target is List =>
  Array.isArray(target) && typeof target[0] === 'number' && target[1] instanceof Name;

/** A change for destinations that lead elsewhere in the whole: new names, and references for the numbers of pages. */
export function leading(renames: ReadonlyMap<string, string>, pages: readonly Ref[], file: PdfFile): (copy: Dict, original: Dict) => void {
  const renamed = (target: PdfObject): PdfObject | null => {
    if (target instanceof Words) return new Words(renames.get(target.bytes) ?? target.bytes);
    return target instanceof Name ? new Name(renames.get(target.text) ?? target.text) : null;
  };
  const mend = (copy: Dict, original: Dict, key: 'D' | 'Dest'): void => {
    const target = file.look(original.get(key));
    const now = isNumbered(target) ? numbered(target, pages, file) : renamed(target);
    if (now !== null) copy.set(key, now);
  };
  return (copy, original) => {
    if (original.has('Dest')) mend(copy, original, 'Dest');
    if (!original.has('D')) return;
    // A dictionary of nothing but "D" is what a name leads to.
    const isNamed = original.size === 1 && Array.isArray(file.look(original.get('D')));
    if (isNamed || nameOf(file.look(original.get('S'))) === 'GoTo') mend(copy, original, 'D');
  };
}

/** The destination with a reference to its page; null where there is no such page. */
export function numbered(target: List, pages: readonly Ref[], file: PdfFile): List | null {
  const page = pages[intOf(target[0]) ?? -1];
  return page === undefined ? null : [page, ...target.slice(1).map(file.look)];
}
