/** The fields of forms (ISO 32000-1, 12.7) of all parts in one list. */
import { Dict, dict, dictOf, type List, listOf } from '../pdfFile/objects.ts';
import { textOf, wordsOf } from '../pdfFile/words.ts';
import { everyPart, freeName, type Merge, ofCatalog, type Part } from './part.ts';

const formOf = (part: Part): Dict | null => ofCatalog(part, 'AcroForm');

/** Brings all fields. Returns what is left to do once they are there: two fields of one name would be one. */
export function mergeForms(merge: Merge): () => void {
  const parts = everyPart(merge).filter((part) => formOf(part) !== null);
  const [first] = parts;
  if (first === undefined) return () => undefined;
  const form = first.importer.dict(formOf(first) ?? dict({}), ['Fields', 'CO', 'DR']);
  const fields = parts.map((part) => fieldsOf(part, 'Fields'));
  form.set('Fields', fields.flat());
  const order = parts.flatMap((part) => fieldsOf(part, 'CO'));
  if (order.length > 0) form.set('CO', order);
  const resources = parts.map(resourcesOf);
  const merged = resources.reduceRight((all, own) => layered(all, own), new Dict());
  if (merged.size > 0) form.set('DR', merged);
  if (parts.some((part) => formOf(part)?.get('NeedAppearances') === true)) form.set('NeedAppearances', true);
  merge.catalog.set('AcroForm', merge.output.add(form));
  return () => {
    const taken = new Set<string>();
    for (const [index, part] of parts.entries()) finishFields(merge, part, fields[index] ?? [], taken);
  };
}

function fieldsOf(part: Part, key: 'Fields' | 'CO'): List {
  const { file, importer } = part;
  return listOf(file.look(formOf(part)?.get(key)))
    .map((each) => importer.copy(each))
    .filter((each) => each !== null);
}

/** Fonts and the like by category, each category a dictionary of its own. */
function resourcesOf(part: Part): Dict {
  const { file, importer } = part;
  const found = new Dict();
  for (const [key, value] of dictOf(file.look(formOf(part)?.get('DR'))) ?? []) {
    const category = file.look(value);
    found.set(key, category instanceof Dict ? importer.dict(category) : importer.copy(category));
  }
  return found;
}

/** Where both have a name, what `over` says holds. */
function layered(under: Dict, over: Dict): Dict {
  const all = new Dict(under);
  for (const [key, value] of over) {
    const below = all.get(key);
    all.set(key, below instanceof Dict && value instanceof Dict ? new Dict([...below, ...value]) : value);
  }
  return all;
}

function finishFields({ output, name }: Merge, part: Part, fields: List, taken: Set<string>): void {
  const form = formOf(part);
  // What a form says for all its fields, it says for its own alone.
  const said = ['DA', 'Q'].map((key) => [key, part.importer.copy(form?.get(key))] as const).filter(([, value]) => value !== null);
  for (const each of fields) {
    const field = output.dictAt(each);
    if (field === null) continue;
    rename(field, name, taken);
    for (const [key, value] of said) if (!field.has(key)) field.set(key, value);
  }
}

/** Two fields of one name would be one field. */
function rename(field: Dict, annexName: string, taken: Set<string>): void {
  const called = textOf(field.get('T'));
  const free = taken.has(called) ? freeName(`${annexName} ${called}`.replaceAll('.', ' '), (wanted) => taken.has(wanted)) : called;
  if (free !== called) field.set('T', wordsOf(free));
  taken.add(free);
}
