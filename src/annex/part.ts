/** One of the files that become one, and what is known of it before its objects are brought over. */
import { type Dict, dictOf, type Ref } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import type { Importer, Output } from '../pdfFile/output.ts';
import type { PageTree } from '../pdfFile/pages.ts';

/** New names for what is called the same in a part before; what is not in the map keeps its name. */
export interface Renames {
  readonly destinations: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, string>;
  readonly classes: ReadonlyMap<string, string>;
  readonly ids: ReadonlyMap<string, string>;
}

export interface Part {
  readonly file: PdfFile;
  readonly tree: PageTree;
  readonly importer: Importer;
  readonly renames: Renames;
  /** What is added to its numbers of parents in the structure tree; null where it has no such tree. */
  readonly parentOffset: number | null;
  /** Where its pages are in the output. */
  readonly pages: readonly Ref[];
}

/** What all parts become; `report` is the first of them, and its catalog the one that is added to. */
export interface Merge {
  readonly output: Output;
  readonly report: Part;
  readonly annex: readonly Part[];
  readonly catalog: Dict;
  /** How the annex is called: "Annex A". */
  readonly name: string;
}

export const everyPart = ({ report, annex }: Merge): readonly Part[] => [report, ...annex];

/** A dictionary of the catalog of a part, null where it has none. */
export const ofCatalog = ({ file }: { readonly file: PdfFile }, key: string): Dict | null => dictOf(file.look(file.catalog.get(key)));

/** The name with as many dots as make it one that is not taken. */
export function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let found = wanted;
  while (isTaken(found)) found += '.';
  return found;
}

/** New names for those that are taken; `taken` then holds all. */
export function renamesOf(names: Iterable<string>, taken: Set<string>, prefix: string): ReadonlyMap<string, string> {
  const own = [...names];
  const renames = new Map<string, string>();
  const all = new Set(own);
  for (const each of own) {
    if (taken.has(each))
      renames.set(
        each,
        freeName(`${prefix}${each}`, (name) => taken.has(name) || all.has(name)),
      );
  }
  for (const each of own) taken.add(renames.get(each) ?? each);
  return renames;
}
