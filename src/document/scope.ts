/**
 * What a template can see at one point, worked out from the shapes of its data. A field exists where at least one of the kinds of value
 * that the context may be has it; where nothing is known of the context, anything may be asked.
 */
import { partOf, partsOf, present, type Shapes } from './shapes.ts';

export interface Frame {
  readonly shapes: Shapes;
  /** Parameters of a partial, which hide fields of the same name. */
  readonly parameters: ReadonlyMap<string, Shapes>;
  /** Paths from the context that are asked for, so that something is there: `quotation` inside `{{#known quotation}}`. */
  readonly known: ReadonlySet<string>;
  /** The context that `../` leads to. */
  readonly outer: Frame | null;
  /** Block parameters (`as |row|`) in sight. */
  readonly names: ReadonlyMap<string, Shapes>;
  /** Data variables of the loops around, innermost last. */
  readonly loops: readonly ReadonlyMap<string, Shapes>[];
}

/** A path as Handlebars reads it: `../a.b` is depth 1, parts a and b; `@index` is data. */
export interface FieldPath {
  readonly data: boolean;
  readonly depth: number;
  readonly parts: readonly string[];
  readonly original: string;
}

export type Sight =
  /** `missing` is the part of the path behind which more is asked for, though it may hold nothing. */
  | { readonly isThere: true; readonly shapes: Shapes; readonly missing: string | null }
  | { readonly isThere: false; readonly part: string; readonly known: readonly string[] };

export function topFrame(root: Shapes): Frame {
  return { shapes: root, parameters: new Map(), known: new Set(), outer: null, names: new Map(), loops: [] };
}

/** The data variables inside an `each`. */
export const loopVariables: ReadonlyMap<string, Shapes> = new Map<string, Shapes>([
  ['index', [{ kind: 'number' }]],
  // A number in a list, a name in a record.
  ['key', []],
  ['first', [{ kind: 'boolean' }]],
  ['last', [{ kind: 'boolean' }]],
]);

/** What stands at the path as seen from the frame. */
export function look(frame: Frame, path: FieldPath, root: Shapes): Sight {
  if (path.data) return lookAtData(frame, path, root);
  const [first = '', ...rest] = path.parts;
  const named = isNamed(frame, path) ? frame.names.get(first) : undefined;
  if (named) return follow(named, rest, first, frame.known);
  let target: Frame | null = frame;
  for (let depth = path.depth; depth > 0; depth--) target = target?.outer ?? null;
  if (target === null) return { isThere: false, part: path.original, known: [] };
  const parameter = target.parameters.get(first);
  return parameter ? follow(parameter, rest, first, target.known) : follow(target.shapes, path.parts, '', target.known);
}

const isNamed = ({ names }: Frame, { depth, original, parts }: FieldPath): boolean =>
  depth === 0 && !/^\.|^this\b/.test(original) && names.has(parts[0] ?? '');

/** The frame inside a block that is entered only where something stands at the path. */
export function assume(frame: Frame, path: FieldPath): Frame {
  if (path.data || path.parts.length === 0) return frame;
  if (path.depth === 0) return { ...frame, known: new Set([...frame.known, path.parts.join('.')]) };
  return frame.outer === null ? frame : { ...frame, outer: assume(frame.outer, { ...path, depth: path.depth - 1 }) };
}

function lookAtData(frame: Frame, path: FieldPath, root: Shapes): Sight {
  const [first = '', ...rest] = path.parts;
  if (first === 'root') return follow(root, rest, '', new Set());
  const loop = frame.loops.at(-1 - path.depth);
  const shapes = loop?.get(first);
  if (shapes) return { isThere: true, shapes, missing: null };
  return { isThere: false, part: `@${first}`, known: ['@root', ...[...(loop?.keys() ?? [])].map((key) => `@${key}`)] };
}

function follow(from: Shapes, parts: readonly string[], start: string, known: ReadonlySet<string>): Sight {
  let shapes = from;
  let at = start;
  let missing: string | null = null;
  for (const part of parts) {
    if (at !== '' && !known.has(at) && present(shapes).length < shapes.length) missing ??= at;
    const next = partOf(shapes, part);
    if (next === null) return { isThere: false, part, known: partsOf(shapes) };
    at = at === '' ? part : `${at}.${part}`;
    shapes = known.has(at) ? present(next) : next;
  }
  return { isThere: true, shapes: known.has(at) ? present(shapes) : shapes, missing };
}
