/** Data with something in every place, for trying templates: what tonight's briefing lacks, tomorrow's may have. */
import { type DataSchema, openSchema, present, type Shape, type Shapes } from './shapes.ts';

/**
 * The value of that type with something of the right kind wherever it has null or an empty list; what is there stays. A list that was empty
 * holds one of each kind that it may hold.
 */
export function completed<Value>(value: Value, type: string, schema: DataSchema): Value {
  return complete(value, openSchema(schema)(type)) as Value;
}

function complete(value: unknown, shapes: Shapes): unknown {
  const [first] = present(shapes);
  if (value === null || value === undefined) return first ? specimenOf(first) : null;
  if (Array.isArray(value)) return completeList(value, shapes);
  if (typeof value !== 'object') return value;
  const keys = Object.keys(value);
  const shape = shapes.find((each) => each.kind === 'record' && keys.every((key) => each.fields.has(key)));
  if (shape?.kind !== 'record') return value;
  const held = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries([...shape.fields].map(([key, inner]) => [key, complete(held[key], inner)]));
}

function completeList(values: readonly unknown[], shapes: Shapes): readonly unknown[] {
  const items = shapes.flatMap((shape) => (shape.kind === 'list' ? shape.items : []));
  return values.length === 0 ? present(items).map(specimenOf) : values.map((value) => complete(value, items));
}

function specimenOf(shape: Shape): unknown {
  switch (shape.kind) {
    case 'text':
      return shape.words?.[0] ?? 'specimen';
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'list':
      return present(shape.items).map(specimenOf);
    case 'record':
      return Object.fromEntries([...shape.fields].map(([key, inner]) => [key, complete(null, inner)]));
    case 'null':
    case 'absent':
      return null;
  }
}
