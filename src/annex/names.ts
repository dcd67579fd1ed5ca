/** Named destinations and embedded files of all parts in the catalog (ISO 32000-1, 7.7.4). */

import { Dict, dict, dictOf, type List, listOf, type PdfObject } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { readNames, writeTree } from '../pdfFile/trees.ts';
import { wordsOf } from '../pdfFile/words.ts';
import { namedDestinations, numbered } from './destinations.ts';
import { everyPart, type Merge, ofCatalog, type Part, renamesOf } from './part.ts';

/** A destination by name, with its page by reference: a list may stand by itself in a tree, where no dictionary is changed. */
function destination(value: PdfObject, { importer, file, pages }: Part): PdfObject {
  const target = file.look(value);
  return (Array.isArray(target) ? numbered(target, pages, file) : null) ?? importer.copy(value);
}

function mergedDestinations(parts: readonly Part[], kind: 'old' | 'tree'): Map<string, PdfObject> {
  const merged = new Map<string, PdfObject>();
  for (const part of parts) {
    for (const [key, value] of namedDestinations(part.file)[kind]) {
      merged.set(part.renames.destinations.get(key) ?? key, destination(value, part));
    }
  }
  return merged;
}

export const embeddedFiles = (file: PdfFile): ReadonlyMap<string, PdfObject> =>
  readNames(dictOf(file.look(file.catalog.get('Names')))?.get('EmbeddedFiles'), file);

function mergedFiles(parts: readonly Part[], name: string): Map<string, PdfObject> {
  const merged = new Map<string, PdfObject>();
  const taken = new Set<string>();
  for (const { file, importer } of parts) {
    const own = embeddedFiles(file);
    const renames = renamesOf(own.keys(), taken, `${wordsOf(name).bytes} `);
    for (const [key, value] of own) merged.set(renames.get(key) ?? key, importer.copy(value));
  }
  return merged;
}

/** The names of the catalog: all of the report's, and the destinations and files of the others. */
export function mergeNames(merge: Merge): void {
  const { output, report, catalog, name } = merge;
  const add = output.add.bind(output);
  const parts = everyPart(merge);
  const old = mergedDestinations(parts, 'old');
  if (old.size > 0) catalog.set('Dests', add(new Dict(old)));
  const names = report.importer.dict(ofCatalog(report, 'Names') ?? dict({}), ['Dests', 'EmbeddedFiles']);
  const destinations = mergedDestinations(parts, 'tree');
  if (destinations.size > 0) names.set('Dests', add(writeTree(destinations, add)));
  const files = mergedFiles(parts, name);
  if (files.size > 0) names.set('EmbeddedFiles', add(writeTree(files, add)));
  if (names.size > 0) catalog.set('Names', add(names));
  const associated = parts.flatMap((part) => listIn(part, 'AF'));
  if (associated.length > 0) catalog.set('AF', associated);
}

/** A list of the catalog, brought over. */
function listIn({ file, importer }: Part, key: string): List {
  return listOf(file.look(file.catalog.get(key))).map((each) => importer.copy(each));
}
