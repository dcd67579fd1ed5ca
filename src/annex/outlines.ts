/** Bookmarks: the report's own, and those of the annex under its name (ISO 32000-1, 12.3.3). */

import { type Dict, dict, dictOf, intOf, name, type PdfObject, Ref } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { wordsOf } from '../pdfFile/words.ts';
import { pageFinder } from './destinations.ts';
import { type Merge, ofCatalog, type Part } from './part.ts';

interface Item {
  readonly ref: Ref;
  readonly dict: Dict;
}

/** The items of one level, first to last; a chain that comes back to itself ends there. */
function itemsBelow(parent: Dict | null, file: PdfFile): readonly Item[] {
  const items: Item[] = [];
  const seen = new Set<number>();
  let ref = parent?.get('First');
  while (ref instanceof Ref && !seen.has(ref.number)) {
    const found = dictOf(file.look(ref));
    if (found === null) break;
    seen.add(ref.number);
    items.push({ ref, dict: found });
    ref = found.get('Next');
  }
  return items;
}

/** How many lines a viewer shows for the items: those below an item that is shut are not seen. */
function visible(items: readonly Item[], file: PdfFile, depth = 0): number {
  const below = (item: Dict): number => {
    const isOpen = (intOf(file.look(item.get('Count'))) ?? 0) > 0;
    return isOpen && depth < 100 ? visible(itemsBelow(item, file), file, depth + 1) : 0;
  };
  return items.reduce((sum, item) => sum + 1 + below(item.dict), 0);
}

/** The level as it is in the output, without items that could not be brought. */
function brought(items: readonly Item[], { importer }: Part): readonly Ref[] {
  return items.map(({ ref }) => importer.copy(ref)).filter((each) => each instanceof Ref);
}

/** Before the first bookmark that leads behind the annex; behind all where none does. */
function placeOf(items: readonly Item[], { file, tree }: Part, pagesBefore: number): number {
  if (pagesBefore >= tree.pages.length) return items.length;
  const pageOf = pageFinder(file, tree);
  const at = items.findIndex((item) => (pageOf(item.dict) ?? -1) >= pagesBefore);
  return at < 0 ? items.length : at;
}

/**
 * Puts the bookmark of the annex among the report's, with those of its last part (the briefing) below it. To be called when
 * everything else is brought; returns what is left to do once these are, too.
 */
export function mergeOutlines(merge: Merge, pagesBefore: number): () => void {
  const { output, report, annex, catalog } = merge;
  const brief = annex.at(-1);
  const first = annex[0]?.pages[0];
  if (brief === undefined || first === undefined) return () => undefined;
  const [root, item] = [output.add(null), output.add(null)];
  const [reportRoot, briefRoot] = [ofCatalog(report, 'Outlines'), ofCatalog(brief, 'Outlines')];
  assignRoot(report, root);
  assignRoot(brief, item);
  const [own, nested] = [itemsBelow(reportRoot, report.file), itemsBelow(briefRoot, brief.file)];
  const [above, below] = [brought(own, report), brought(nested, brief)];
  const at = placeOf(own, report, pagesBefore);
  const level = [...above.slice(0, at), item, ...above.slice(at)];
  const shut = below.length > 0 ? -visible(nested, brief.file) : undefined;
  output.put(
    item,
    dict({ Title: wordsOf(merge.name), Dest: [first, name('XYZ'), null, null, null], First: below[0], Last: below.at(-1), Count: shut }),
  );
  const kept = reportRoot === null ? dict({ Type: name('Outlines') }) : report.importer.dict(reportRoot, ['First', 'Last', 'Count']);
  for (const [key, value] of dict({ First: level[0], Last: level.at(-1), Count: visible(own, report.file) + 1 })) kept.set(key, value);
  output.put(root, kept);
  catalog.set('Outlines', root);
  return () => {
    chain(merge, level, root);
    chain(merge, below, item);
  };
}

function assignRoot({ file, importer }: Part, ref: Ref): void {
  const old: PdfObject | undefined = file.catalog.get('Outlines');
  if (old instanceof Ref) importer.assign(old.number, ref);
}

function chain({ output }: Merge, level: readonly Ref[], parent: Ref): void {
  for (const [index, ref] of level.entries()) {
    const item = output.dictAt(ref);
    item?.set('Parent', parent);
    for (const [key, neighbour] of [
      ['Prev', level[index - 1]],
      ['Next', level[index + 1]],
    ] as const) {
      if (neighbour === undefined) item?.delete(key);
      else item?.set(key, neighbour);
    }
  }
}
