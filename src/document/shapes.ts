/** What a template may find in its data: the shapes of values, out of a JSON Schema, or out of a value that is at hand. */

/** A JSON Schema, as far as types and their docstrings give one. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** A schema with the named types that it refers to as `#/definitions/Name`. */
export interface DataSchema extends SchemaNode {
  readonly definitions: Readonly<Record<string, SchemaNode>>;
}

export type Shape =
  /** `words` are all that it can be; null where it can be any text. */
  | { readonly kind: 'text'; readonly words: readonly string[] | null }
  | { readonly kind: 'number' | 'boolean' }
  /** Null prints as nothing, and what is absent stops the template; neither has parts. */
  | { readonly kind: 'null' | 'absent' }
  | { readonly kind: 'list'; readonly items: Shapes }
  /** `name` is that of its type, where it has one. */
  | { readonly kind: 'record'; readonly name: string | null; readonly fields: ReadonlyMap<string, Shapes> };

/** All that a value may be; none means that nothing is known of it. */
export type Shapes = readonly Shape[];

/** The fields of a type that is a record. */
export function fieldsOf([shape]: Shapes): ReadonlyMap<string, Shapes> {
  if (shape?.kind !== 'record') throw new Error('The schema of the data does not describe a record.');
  return shape.fields;
}

/** The types of a schema by their names. */
export function openSchema(schema: DataSchema): (name: string) => Shapes {
  const named = new Map<string, Shape[]>();
  // A type is entered before its parts are read, so that it may hold itself.
  const lookUp = (name: string): Shapes => {
    const met = named.get(name);
    if (met) return met;
    const shapes: Shape[] = [];
    named.set(name, shapes);
    const node = schema.definitions[name];
    if (!node) throw new Error(`The schema of the data has no type ${name}.`);
    shapes.push(...read(node, name));
    return shapes;
  };
  const read = (node: SchemaNode, name: string | null): Shapes => {
    if (node.$ref !== undefined) return lookUp(node.$ref.replace('#/definitions/', ''));
    if (node.anyOf) return node.anyOf.flatMap((each) => read(each, name));
    const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
    return types.map((type) => shapeOfType(type, node, name, (part) => read(part, null)));
  };
  return lookUp;
}

function shapeOfType(type: string, node: SchemaNode, name: string | null, read: (node: SchemaNode) => Shapes): Shape {
  switch (type) {
    case 'object':
      return record(name, () => partsOfRecord(node, read));
    case 'array':
      return { kind: 'list', items: read(node.items ?? {}) };
    case 'string':
      return { kind: 'text', words: wordsOf(node) };
    case 'integer':
      return { kind: 'number' };
    case 'number':
    case 'boolean':
    case 'null':
      return { kind: type };
    default:
      throw new Error(`The schema of the data has a type "${type}".`);
  }
}

/** Most of the types of a schema are asked for by no template, and their fields are not read. */
function record(name: string | null, read: () => ReadonlyMap<string, Shapes>): Shape {
  let fields: ReadonlyMap<string, Shapes> | null = null;
  return {
    kind: 'record',
    name,
    get fields() {
      fields ??= read();
      return fields;
    },
  };
}

function partsOfRecord({ properties = {}, required = [] }: SchemaNode, read: (node: SchemaNode) => Shapes): ReadonlyMap<string, Shapes> {
  const absent = { kind: 'absent' } as const;
  return new Map(Object.entries(properties).map(([key, node]) => [key, required.includes(key) ? read(node) : [...read(node), absent]]));
}

function wordsOf({ enum: words, const: word }: SchemaNode): readonly string[] | null {
  const all = words ?? (word === undefined ? null : [word]);
  return all === null ? null : all.filter((each) => typeof each === 'string');
}

/** What a value at hand shows of its kind: it says nothing of other texts, and null nothing at all. */
export function shapesOfValue(value: unknown): Shapes {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return [{ kind: 'list', items: value.flatMap(shapesOfValue) }];
  switch (typeof value) {
    case 'string':
      return [{ kind: 'text', words: null }];
    case 'number':
    case 'boolean':
      return [{ kind: typeof value as 'number' | 'boolean' }];
    default:
      return [{ kind: 'record', name: null, fields: new Map(Object.entries(value).map(([key, field]) => [key, shapesOfValue(field)])) }];
  }
}

/** Everything but null and what is absent. */
export const present = (shapes: Shapes): Shapes => shapes.filter(({ kind }) => kind !== 'null' && kind !== 'absent');

/** What the elements of lists (or the fields of records) may be; null where something else is among them. */
export function elementsOf(shapes: Shapes): Shapes | null {
  const elements: Shape[] = [];
  for (const shape of present(shapes)) {
    if (shape.kind === 'list') elements.push(...shape.items);
    else if (shape.kind === 'record') elements.push(...[...shape.fields.values()].flat());
    else return null;
  }
  return elements;
}

/** What stands at a part of a path; null where nothing can. Of what is not known, every part may be there. */
export function partOf(shapes: Shapes, part: string): Shapes | null {
  const holders = present(shapes);
  const found = holders.flatMap((shape) => memberOf(shape, part) ?? []);
  return holders.length > 0 && !holders.some((shape) => memberOf(shape, part)) ? null : found;
}

function memberOf(shape: Shape, part: string): Shapes | null {
  if (shape.kind === 'record') return shape.fields.get(part) ?? null;
  if (shape.kind !== 'list') return null;
  if (part === 'length') return [{ kind: 'number' }];
  return /^\d+$/.test(part) ? [...shape.items, { kind: 'absent' }] : null;
}

/** The names that `partOf` knows. */
export function partsOf(shapes: Shapes): readonly string[] {
  return [
    ...new Set(shapes.flatMap((shape) => (shape.kind === 'list' ? ['length'] : shape.kind === 'record' ? [...shape.fields.keys()] : []))),
  ];
}
