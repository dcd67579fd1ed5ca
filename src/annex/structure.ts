/** The tags of all parts in one structure tree (ISO 32000-1, 14.7). */
import { Dict, dict, dictOf, intOf, type List, listOf, Name, name, type PdfObject, Ref, Words } from '../pdfFile/objects.ts';
import type { PdfFile } from '../pdfFile/open.ts';
import { readNames, readNumbers, writeTree } from '../pdfFile/trees.ts';
import { textOf } from '../pdfFile/words.ts';
import { everyPart, type Merge, ofCatalog, type Part, type Renames } from './part.ts';

/** The root of a file's tags; null where it has none. */
export const structureOf = (file: PdfFile): Dict | null => dictOf(file.look(file.catalog.get('StructTreeRoot')));

/** The dictionary of a name such as RoleMap in a file's structure tree, by what its entries say. */
export function mapOf(file: PdfFile, key: 'RoleMap' | 'ClassMap'): ReadonlyMap<string, PdfObject> {
  return dictOf(file.look(structureOf(file)?.get(key))) ?? new Map();
}

export const idsOf = (file: PdfFile): ReadonlyMap<string, PdfObject> => readNames(structureOf(file)?.get('IDTree'), file);

/** The first number that no page or object of the file is filed under. */
export function parentsEnd(file: PdfFile): number {
  const root = structureOf(file);
  if (root === null) return 0;
  const last = [...readNumbers(root.get('ParentTree'), file).keys()].reduce((most, key) => Math.max(most, key), -1);
  return Math.max(last + 1, intOf(file.look(root.get('ParentTreeNextKey'))) ?? 0);
}

/** A change for tags that are filed under other numbers and called by other names in the whole. */
export function refiling(offset: number | null, renames: Renames, file: PdfFile): (copy: Dict, original: Dict) => void {
  const renamed = (value: PdfObject): PdfObject => {
    if (Array.isArray(value)) return value.map(renamed);
    return value instanceof Name ? name(renames.classes.get(value.text) ?? value.text) : value;
  };
  const identified = (value: PdfObject): PdfObject =>
    value instanceof Words ? new Words(renames.ids.get(value.bytes) ?? value.bytes) : value;
  const element = (copy: Dict, original: Dict): void => {
    const role = file.look(original.get('S'));
    if (role instanceof Name) copy.set('S', name(renames.roles.get(role.text) ?? role.text));
    if (original.has('C')) copy.set('C', renamed(file.look(original.get('C'))));
    if (original.has('ID')) copy.set('ID', identified(file.look(original.get('ID'))));
  };
  return (copy, original) => {
    for (const key of ['StructParents', 'StructParent']) {
      const number = intOf(file.look(original.get(key)));
      if (number === null) continue;
      if (offset === null) copy.delete(key);
      else copy.set(key, number + offset);
    }
    if (isElement(original, file)) element(copy, original);
    const headers = file.look(original.get('Headers'));
    if (Array.isArray(headers)) copy.set('Headers', headers.map(file.look).map(identified));
  };
}

/** The type may be left out, and other dictionaries have an S, too. */
function isElement(dict: Dict, file: PdfFile): boolean {
  const type = file.look(dict.get('Type'));
  if (type instanceof Name) return type.text === 'StructElem';
  return dict.get('S') instanceof Name && dict.get('P') instanceof Ref;
}

/** Lets the roots of all parts lead to the one of the whole; to be called before tags are brought. */
export function assignStructure({ output, catalog, ...parts }: Merge): void {
  const tagged = [parts.report, ...parts.annex].filter(({ file }) => structureOf(file) !== null);
  if (tagged.length === 0) return;
  const root = output.add(null);
  catalog.set('StructTreeRoot', root);
  for (const { file, importer } of tagged) {
    const old = file.catalog.get('StructTreeRoot');
    if (old instanceof Ref) importer.assign(old.number, root);
  }
}

/** Files the tags of all parts under the root. Returns what is left to do once everything is brought. */
export function mergeStructure(merge: Merge): () => void {
  const { output, catalog } = merge;
  const root = catalog.get('StructTreeRoot');
  const tagged = everyPart(merge).filter(({ file }) => structureOf(file) !== null);
  const [first] = tagged;
  if (first === undefined || !(root instanceof Ref)) return () => undefined;
  const rest = ['K', 'ParentTree', 'ParentTreeNextKey', 'IDTree', 'RoleMap', 'ClassMap', 'Namespaces', 'AF'];
  const whole = first.importer.dict(structureOf(first.file) ?? dict({}), rest);
  const kids = tagged.map((part) => kidsOf(part));
  whole.set('K', kids.flat());
  for (const [key, value] of maps(tagged, output.add.bind(output))) whole.set(key, value);
  for (const key of ['Namespaces', 'AF']) {
    const all = tagged.flatMap(({ file, importer }) => listOf(file.look(structureOf(file)?.get(key))).map((each) => importer.copy(each)));
    if (all.length > 0) whole.set(key, all);
  }
  output.put(root, whole);
  markTagged(merge, tagged);
  return () => {
    for (const [index, part] of tagged.entries()) finishKids(merge, part, kids[index] ?? [], root);
  };
}

function kidsOf({ file, importer }: Part): List {
  const kids = file.look(structureOf(file)?.get('K'));
  // One element may stand alone, and should be referred to.
  const list = Array.isArray(kids) ? kids : [structureOf(file)?.get('K') ?? null];
  return list.map((each) => importer.copy(each)).filter((each) => each !== null);
}

function maps(tagged: readonly Part[], add: (object: PdfObject) => Ref): Dict {
  const parents = new Map(tagged.flatMap(parentsOf));
  const ids = new Map(
    tagged.flatMap(({ file, importer, renames }) =>
      [...idsOf(file)].map(([id, value]) => [renames.ids.get(id) ?? id, importer.copy(value)]),
    ),
  );
  const roles = new Dict(
    tagged.flatMap(({ file, renames }) =>
      [...mapOf(file, 'RoleMap')].map(([role, value]) => [renames.roles.get(role) ?? role, renamedRole(file.look(value), renames)]),
    ),
  );
  const classes = new Dict(
    tagged.flatMap(({ file, importer, renames }) =>
      [...mapOf(file, 'ClassMap')].map(([key, value]) => [renames.classes.get(key) ?? key, importer.copy(value)]),
    ),
  );
  const next = tagged.reduce((most, { file, parentOffset }) => Math.max(most, (parentOffset ?? 0) + parentsEnd(file)), 0);
  return dict({
    ParentTree: add(parents.size > 0 ? writeTree(parents, add) : dict({ Nums: [] })),
    ParentTreeNextKey: next,
    IDTree: ids.size > 0 ? add(writeTree(ids, add)) : undefined,
    RoleMap: roles.size > 0 ? roles : undefined,
    ClassMap: classes.size > 0 ? classes : undefined,
  });
}

/** The entries of the parent tree under their new numbers. */
const parentsOf = ({ file, importer, parentOffset }: Part): readonly (readonly [number, PdfObject])[] =>
  [...readNumbers(structureOf(file)?.get('ParentTree'), file)].map(([key, value]) => [key + (parentOffset ?? 0), importer.copy(value)]);

/** A role may stand for another role of its own part. */
const renamedRole = (role: PdfObject, { roles }: Renames): PdfObject =>
  role instanceof Name ? name(roles.get(role.text) ?? role.text) : role;

/** Whatever part has tags, readers have to look for them. */
function markTagged({ catalog, report }: Merge, tagged: readonly Part[]): void {
  const mark = report.importer.dict(ofCatalog(report, 'MarkInfo') ?? dict({}));
  mark.set('Marked', true);
  if (tagged.some((part) => ofCatalog(part, 'MarkInfo')?.get('Suspects') === true)) mark.set('Suspects', true);
  catalog.set('MarkInfo', mark);
}

/** The topmost elements hang on the new root, and say their language where it is not that of the report. */
function finishKids({ output, report }: Merge, { file }: Part, kids: List, root: Ref): void {
  const language = textOf(file.look(file.catalog.get('Lang')));
  const isOther = language !== '' && language !== textOf(report.file.look(report.file.catalog.get('Lang')));
  for (const kid of kids) {
    const element = output.dictAt(kid);
    element?.set('P', root);
    const own = file.look(file.catalog.get('Lang'));
    if (isOther && element && !element.has('Lang')) element.set('Lang', own);
  }
}
