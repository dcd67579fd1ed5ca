/** Layers (ISO 32000-1, 8.11) of all parts in one list. */
import { type Dict, dict, dictOf, type List, listOf, nameOf, type PdfObject } from '../pdfFile/objects.ts';
import { everyPart, type Merge, ofCatalog, type Part } from './part.ts';

const layersOf = (part: Part): Dict | null => ofCatalog(part, 'OCProperties');

/** Layers of all parts, each as visible as it is in its own file. */
export function mergeLayers(merge: Merge): void {
  const parts = everyPart(merge).filter((part) => layersOf(part) !== null);
  const [first] = parts;
  if (first === undefined) return;
  const all = first.importer.dict(layersOf(first) ?? dict({}), ['OCGs', 'D']);
  const groups = parts.map((part) => copies(part, layersOf(part)?.get('OCGs')));
  all.set('OCGs', groups.flat());
  const usual = first.importer.dict(configuration(first), ['ON', 'OFF', 'Order', 'RBGroups', 'AS', 'Locked']);
  for (const key of ['ON', 'OFF', 'Order', 'RBGroups', 'AS', 'Locked']) {
    const list = parts.flatMap((part) => copies(part, configuration(part).get(key)));
    if (list.length > 0) usual.set(key, list);
  }
  const state = (part: Part): string => nameOf(part.file.look(configuration(part).get('BaseState'))) ?? 'ON';
  const others = parts.flatMap((part, index) => (state(part) === state(first) ? [] : (groups[index] ?? [])));
  // Of layers whose own file begins with another state, each is said to be in it.
  const key = state(first) === 'OFF' ? 'ON' : 'OFF';
  if (others.length > 0) usual.set(key, [...listOf(usual.get(key)), ...others]);
  all.set('D', usual);
  merge.catalog.set('OCProperties', merge.output.add(all));
}

const configuration = (part: Part): Dict => dictOf(part.file.look(layersOf(part)?.get('D'))) ?? dict({});
const copies = ({ file, importer }: Part, value: PdfObject | undefined): List =>
  listOf(file.look(value)).map((each) => importer.copy(each));
