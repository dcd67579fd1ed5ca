/**
 * What a template can see at one point, worked out from the actual briefing. A field "exists" when at least one of the values that
 * the context takes there has it; where no value is known (an empty list, a quotation that is null everywhere), anything may be asked.
 */

/** All values that one expression takes while the template runs; none means that nothing is known of it. */
export type Values = readonly unknown[];

export interface Frame {
  readonly values: Values;
  /** Parameters of a partial, which hide fields of the same name. */
  readonly parameters: ReadonlyMap<string, Values>;
  /** The context that `../` leads to. */
  readonly outer: Frame | null;
  /** Block parameters (`as |row|`) in sight. */
  readonly names: ReadonlyMap<string, Values>;
  /** Data variables of the loops around, innermost last. */
  readonly loops: readonly ReadonlyMap<string, Values>[];
}

/** A path as Handlebars reads it: `../a.b` is depth 1, parts a and b; `@index` is data. */
export interface FieldPath {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export type Sight =
  | { readonly isThere: true; readonly values: Values }
  | { readonly isThere: false; readonly part: string; readonly known: readonly string[] };

/** Fields that a record has only where it has something to say, so that the briefing at hand need not show them all. */
const sparse: ReadonlyMap<string, readonly string[]> = new Map([
  ['totals', ['killed', 'wounded', 'missing', 'captured', 'displaced']],
  ['place', ['line', 'column']],
]);

export function topFrame(root: unknown): Frame {
  return { values: [root], parameters: new Map(), outer: null, names: new Map(), loops: [] };
}

/** What stands at the path as seen from the frame. */
export function look(frame: Frame, path: FieldPath, root: unknown): Sight {
  if (path.data) return lookAtData(frame, path, root);
  const [first = '', ...rest] = path.parts;
  const named = path.depth === 0 && !/^\.|^this\b/.test(path.original) ? frame.names.get(first) : undefined;
  if (named) return follow(named, rest, first);
  let target: Frame | null = frame;
  for (let depth = path.depth; depth > 0; depth--) target = target?.outer ?? null;
  if (target === null) return { isThere: false, part: path.original, known: [] };
  const parameter = target.parameters.get(first);
  return parameter ? follow(parameter, rest, first) : follow(target.values, path.parts, '');
}

function lookAtData(frame: Frame, path: FieldPath, root: unknown): Sight {
  const [first = '', ...rest] = path.parts;
  if (first === 'root') return follow([root], rest, '');
  const loop = frame.loops.at(-1 - path.depth);
  const values = loop?.get(first);
  if (values) return { isThere: true, values };
  return { isThere: false, part: `@${first}`, known: ['@root', ...[...(loop?.keys() ?? [])].map((key) => `@${key}`)] };
}

function follow(from: Values, parts: readonly string[], holder: string): Sight {
  let values = from;
  let parent = holder;
  for (const part of parts) {
    const present = values.filter((value) => value !== null && value !== undefined);
    const found = present.filter((value) => owns(value, part));
    if (present.length > 0 && found.length === 0 && !sparse.get(parent)?.includes(part)) {
      return { isThere: false, part, known: fieldsOf(present) };
    }
    values = found.map((value) => (value as Record<string, unknown>)[part]);
    parent = part;
  }
  return { isThere: true, values };
}

/** The values that the elements of lists (or the fields of records) take; null when something else is among them. */
export function elementsOf(values: Values): Values | null {
  const elements: unknown[] = [];
  for (const value of values) {
    if (value === null || value === undefined) continue;
    if (typeof value !== 'object') return null;
    for (const element of Object.values(value)) elements.push(element);
  }
  return elements;
}

function owns(value: unknown, name: string): boolean {
  if (Array.isArray(value) && /^\d+$/.test(name)) return true;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function fieldsOf(values: Values): readonly string[] {
  const names = new Set<string>();
  for (const value of values) {
    if (Array.isArray(value)) names.add('length');
    else if (typeof value === 'object' && value !== null) for (const name of Object.keys(value)) names.add(name);
  }
  return [...names];
}
