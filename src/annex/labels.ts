/** What pages are called: the report's own labels stay, those of the annex are its letter and a number (ISO 32000-1, 12.4.2). */
import { type Dict, dict, dictOf, intOf, name, type PdfObject } from '../pdfFile/objects.ts';
import { readNumbers, writeTree } from '../pdfFile/trees.ts';
import { wordsOf } from '../pdfFile/words.ts';
import type { Merge } from './part.ts';

/** "A-" of "Annex A". */
export const labelPrefix = (annexName: string): string => `${annexName.trim().split(/\s+/).at(-1) ?? ''}-`;

/** Of a report without labels all pages are counted from 1. */
const plain = dict({ S: name('D') });

/** Writes the labels of all pages; `pagesBefore` of the report stand before the `count` of the annex. */
export function mergeLabels({ report, output, catalog, name: annexName }: Merge, pagesBefore: number, count: number): void {
  const { file, importer, tree } = report;
  const own = [...readNumbers(file.catalog.get('PageLabels'), file)].sort(([a], [b]) => a - b);
  const ranges = new Map<number, PdfObject>(pagesBefore > 0 ? [[0, plain]] : []);
  let here: readonly [number, Dict] = [0, plain];
  for (const [from, value] of own) {
    const label = dictOf(file.look(value)) ?? plain;
    ranges.set(from < pagesBefore ? from : from + count, importer.dict(label));
    if (from <= pagesBefore) here = [from, label];
  }
  ranges.set(pagesBefore, dict({ S: name('D'), P: wordsOf(labelPrefix(annexName)) }));
  const goesOn = pagesBefore < tree.pages.length;
  if (goesOn) ranges.set(pagesBefore + count, continued(here, pagesBefore, report.importer.dict(here[1])));
  const add = output.add.bind(output);
  catalog.set('PageLabels', add(writeTree(ranges, add)));
}

/** The label of a range that was cut in two, counted on. */
function continued([from, label]: readonly [number, Dict], at: number, copy: Dict): Dict {
  const start = intOf(label.get('St')) ?? 1;
  if (label.has('S')) copy.set('St', start + at - from);
  return copy;
}
