/** Holds what a template names and calls against its data and the table of helpers. */
import { hint } from '../text/nearest.ts';
import { type Check, report } from './faults.ts';
import { blocks, type Helper, helpers } from './helpers.ts';
import { type FieldPath, type Frame, look } from './scope.ts';
import { present, type Shape, type Shapes, shapesOfValue } from './shapes.ts';
import { oneOf } from './sources.ts';

export type Expression =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.NullLiteral
  | hbs.AST.UndefinedLiteral;

export type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

const helperTable = new Map(helpers.map((helper) => [helper.name, helper]));
const callable = [...blocks, ...helperTable.keys()];

/** The helper of that name; undefined where there is none. */
export const helperNamed = (name: string): Helper | undefined => helperTable.get(name);

export function checkCall(call: Call, frame: Frame, check: Check): void {
  const name = describe(call.path);
  const helper = isPath(call.path) && isSimple(call.path) ? helperTable.get(name) : undefined;
  if (!helper) {
    report(call, 'document/unknown-helper', { name, hint: hint(name, callable), known: oneOf(callable) }, check);
  } else {
    const settings = helper.settings === 'any' ? (call.hash?.pairs.map((pair) => pair.key) ?? []) : helper.settings;
    checkArity(call, helper.takes.length, settings, check);
  }
  const given = call.params.map((param) => shapesOf(param as Expression, frame, check));
  for (const pair of call.hash?.pairs ?? []) shapesOf(pair.value as Expression, frame, check);
  if (helper) checkKinds(call, helper, given, check);
  if (helper?.name === 'eq') checkComparison(call, given, check);
}

/** Tells of values and settings that the call has too many of or too few; false where the values are not as many as `parameters`. */
export function checkArity(call: Call, parameters: number, settings: readonly string[], check: Check): boolean {
  const name = describe(call.path);
  const usage = helperTable.get(name)?.usage ?? `{{#${name} field}}…{{/${name}}}`;
  if (call.params.length !== parameters) {
    const complaint = `takes ${parameters} ${parameters === 1 ? 'value' : 'values'} and is given ${call.params.length}`;
    const isBare = call.params.length === 0 && call.type === 'MustacheStatement';
    const advice = isBare ? `${usage}, or {{this.${name}}} for the field of that name` : usage;
    report(call, 'document/helper-use', { name, complaint, usage: advice }, check);
  }
  for (const { key } of call.hash?.pairs ?? []) {
    if (!settings.includes(key)) report(call, 'document/helper-use', { name, complaint: `has no setting "${key}"`, usage }, check);
  }
  return call.params.length === parameters;
}

const every = (shape: Shape, isWanted: (item: Shape) => boolean): boolean => shape.kind === 'list' && shape.items.every(isWanted);

/** What a helper may want, in words, and how its shape is known. */
const kinds: Readonly<Record<Helper['takes'][number], { readonly wanted: string; fits(shape: Shape): boolean }>> = {
  any: { wanted: 'a value', fits: () => true },
  text: { wanted: 'text', fits: ({ kind }) => kind === 'text' },
  number: { wanted: 'a number', fits: ({ kind }) => kind === 'number' },
  numbers: { wanted: 'a list of numbers', fits: (shape) => every(shape, ({ kind }) => kind === 'number') },
  texts: { wanted: 'a list of texts', fits: (shape) => every(shape, ({ kind }) => kind === 'text') },
  sentence: {
    wanted: 'a sentence of the briefing',
    fits: (shape) => every(shape, (item) => item.kind === 'record' && item.name === 'Run'),
  },
};

/** Where nothing is known of a value, or one of the kinds that it may be fits, it is let through. */
function checkKinds(call: Call, helper: Helper, given: readonly Shapes[], check: Check): void {
  for (const [index, taken] of helper.takes.entries()) {
    const { wanted, fits } = kinds[taken];
    const shapes = given[index] ?? [];
    const [first, ...others] = present(shapes);
    const param = call.params[index] as Expression | undefined;
    if (!first || !param) continue;
    const field = describe(param);
    if ([first, ...others].some(fits)) {
      if (taken !== 'any') demandPresence(param, shapes, check);
    } else report(call, 'document/wrong-kind', { field, kind: inWords(first), wanted, mend: `write ${helper.usage}` }, check);
  }
}

/** `(eq grade.word "far")` never holds where a grade is one of five words, and its section would never be printed. */
function checkComparison(call: Call, [left = [], right = []]: readonly Shapes[], check: Check): void {
  const [first, second] = call.params as Expression[];
  const sides = [
    { field: first, shapes: left, word: second },
    { field: second, shapes: right, word: first },
  ];
  for (const { field, shapes, word } of sides) {
    if (field?.type !== 'PathExpression' || word?.type !== 'StringLiteral') continue;
    const known = wordsOf(shapes);
    if (known === null || known.includes(word.value)) {
      check.comparisons.set(call, null);
    } else if (check.comparisons.get(call) !== null) {
      const details = { field: field.original, word: word.value, hint: hint(word.value, known), known: oneOf(known) };
      check.comparisons.set(call, () => report(word, 'document/never-equal', details, check));
    }
  }
}

/** All texts that a value may be; null where it may be others, or something else. */
function wordsOf(shapes: Shapes): readonly string[] | null {
  const kinds = present(shapes);
  const words = kinds.flatMap((shape) => (shape.kind === 'text' ? (shape.words ?? []) : []));
  return kinds.length > 0 && kinds.every((shape) => shape.kind === 'text' && shape.words !== null) ? words : null;
}

/** What an expression may be; what does not exist is reported and counts as unknown. */
export function shapesOf(expression: Expression, frame: Frame, check: Check): Shapes {
  switch (expression.type) {
    case 'PathExpression':
      return fieldShapes(expression, frame, check);
    case 'SubExpression':
      checkCall(expression, frame, check);
      return [];
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return [];
    default:
      return shapesOfValue(expression.value);
  }
}

function fieldShapes(path: hbs.AST.PathExpression, frame: Frame, check: Check): Shapes {
  const sight = look(frame, path as FieldPath, check.root);
  if (sight.isThere) {
    if (sight.missing !== null) reportMissing(path, `${above(path as FieldPath)}${sight.missing}`, check);
    return sight.shapes;
  }
  const known = [...sight.known].sort();
  const advice = known.length > 0 ? oneOf(known) : 'a field of the briefing; a partial sees nothing above it but its parameters and @root';
  report(path, 'document/unknown-field', { field: path.original, hint: hint(sight.part, known), known: advice }, check);
  return [];
}

const above = ({ data, depth }: FieldPath): string => (data ? '@root.' : '../'.repeat(depth));

/** Tells of a value that is not there in every briefing, where the template would stop without it. */
export function demandPresence(expression: Expression, shapes: Shapes, check: Check): void {
  if (shapes.length > present(shapes).length) reportMissing(expression, describe(expression), check);
}

const reportMissing = (expression: Expression, field: string, check: Check): void =>
  report(expression, 'document/may-be-missing', { field }, check);

/** "a list", for what stands where something else is needed. */
export function inWords(shape: Shape): string {
  return {
    text: 'text',
    number: 'a number',
    boolean: 'true or false',
    null: 'nothing',
    absent: 'nothing',
    list: 'a list',
    record: 'a record',
  }[shape.kind];
}

export function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

/** A lone name, which Handlebars takes for a helper when there is one. */
export function isSimple(path: hbs.AST.PathExpression): boolean {
  return path.parts.length === 1 && !path.data && path.depth === 0 && !/^\.|^this\b/.test(path.original);
}

export function describe(expression: hbs.AST.Expression): string {
  if (expression.type === 'StringLiteral') return (expression as hbs.AST.StringLiteral).value;
  return isPath(expression) ? expression.original : '…';
}
