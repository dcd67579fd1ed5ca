/**
 * Holds a template against the briefing before it is rendered. Handlebars takes a mistyped `{{#if}}` or `{{#each}}` for "nothing there",
 * and a whole section would vanish from a sourced briefing without a word; here every path that the template names must exist.
 */
import { type ProblemCode, problem } from '../problems.ts';
import { hint } from '../text/nearest.ts';
import { blocks, helpers } from './helpers.ts';
import { elementsOf, type FieldPath, type Frame, look, topFrame, type Values } from './scope.ts';
import { oneOf, type ProblemList } from './sources.ts';

/** A template file, parsed. */
export interface ParsedTemplate {
  readonly file: string;
  readonly program: hbs.AST.Program;
}

type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.ContentStatement
  | { readonly type: 'CommentStatement' | 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'; readonly loc: hbs.AST.SourceLocation };

type Expression =
  | hbs.AST.PathExpression
  | hbs.AST.SubExpression
  | hbs.AST.StringLiteral
  | hbs.AST.NumberLiteral
  | hbs.AST.BooleanLiteral
  | hbs.AST.NullLiteral
  | hbs.AST.UndefinedLiteral;

type Call = hbs.AST.MustacheStatement | hbs.AST.BlockStatement | hbs.AST.SubExpression;

interface Check {
  readonly file: string;
  readonly root: unknown;
  readonly partials: ReadonlyMap<string, ParsedTemplate>;
  readonly problems: ProblemList;
  /** Partials being walked, outermost first. */
  readonly path: readonly string[];
}

/** A partial that calls itself is walked so many times: deeper data of the same shape has nothing new to show. */
const deepestRecursion = 4;

const helperTable = new Map(helpers.map((helper) => [helper.name, helper]));
const callable = [...blocks, ...helperTable.keys()];

/** Adds a problem for every path, helper and partial of the template that does not exist in `root`, the value it is rendered with. */
export function checkTemplate(
  template: ParsedTemplate,
  partials: ReadonlyMap<string, ParsedTemplate>,
  root: unknown,
  problems: ProblemList,
): void {
  checkProgram(template.program, topFrame(root), { file: template.file, root, partials, problems, path: [] });
}

function checkProgram(program: hbs.AST.Program | undefined, frame: Frame, check: Check): void {
  for (const statement of program?.body ?? []) checkStatement(statement as Statement, frame, check);
}

function checkStatement(statement: Statement, frame: Frame, check: Check): void {
  switch (statement.type) {
    case 'MustacheStatement':
      checkMustache(statement, frame, check);
      break;
    case 'BlockStatement':
      checkBlock(statement, frame, check);
      break;
    case 'PartialStatement':
      checkPartial(statement, frame, check);
      break;
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock':
      refuse(statement, 'block partials and decorators', 'write {{> name}} and a partial file of that name', check);
      break;
    case 'ContentStatement':
    case 'CommentStatement':
  }
}

function checkMustache(statement: hbs.AST.MustacheStatement, frame: Frame, check: Check): void {
  const { path } = statement;
  const isBare = statement.params.length === 0 && !statement.hash;
  if (!statement.escaped) {
    refuse(statement, 'unescaped output', 'write two braces: prose, cite and chart give HTML by themselves', check);
  } else if (!isPath(path)) {
    refuse(statement, 'a value in place of a field', 'write the text itself, without braces', check);
  } else if (isBare && !(isSimple(path) && helperTable.has(path.original))) {
    checkPrinted(path, valuesOf(path, frame, check), check);
  } else {
    checkCall(statement, frame, check);
  }
}

/** Lists and records print as nonsense; text, numbers and booleans print as themselves, null as nothing. */
function checkPrinted(path: hbs.AST.PathExpression, values: Values, check: Check): void {
  const structured = values.find((value) => typeof value === 'object' && value !== null);
  if (structured === undefined) return;
  const isList = Array.isArray(structured);
  const mend = isList ? `write {{#each ${path.original}}}, or {{prose ${path.original}}} for a sentence` : 'name one of its fields';
  report(path, 'document/wrong-kind', { field: path.original, kind: isList ? 'a list' : 'a record', wanted: 'text', mend }, check);
}

function checkBlock(block: hbs.AST.BlockStatement, frame: Frame, check: Check): void {
  checkProgram(block.program, blockFrame(block, frame, check), check);
  checkProgram(block.inverse, frame, check);
}

/** What the inside of a block sees. */
function blockFrame(block: hbs.AST.BlockStatement, frame: Frame, check: Check): Frame {
  const name = block.path.original;
  const [subject] = block.params as Expression[];
  if (!isBlock(name)) {
    checkConditionHelper(block, frame, check);
    return frame;
  }
  const settings = name === 'if' || name === 'unless' ? ['includeZero'] : [];
  if (!checkArity(block, 1, settings, check) || !subject) return { ...frame, values: [], parameters: new Map(), outer: frame };
  const values = valuesOf(subject, frame, check);
  if (name === 'each') return loopFrame(block, values, frame, check);
  return name === 'with' ? withFrame(block, values, frame) : frame;
}

function checkConditionHelper(block: hbs.AST.BlockStatement, frame: Frame, check: Check): void {
  checkCall(block, frame, check);
  const helper = helperTable.get(block.path.original);
  if (helper?.isCondition === false) {
    report(block, 'document/helper-use', { name: helper.name, complaint: 'is no block', usage: helper.usage }, check);
  }
}

function loopFrame(block: hbs.AST.BlockStatement, values: Values, frame: Frame, check: Check): Frame {
  const elements = elementsOf(values);
  if (elements === null) {
    const field = describe(block.params[0] as Expression);
    report(
      block,
      'document/wrong-kind',
      { field, kind: 'no list', wanted: 'a list', mend: 'write {{#if}} or {{#known}} to ask for one value' },
      check,
    );
  }
  const [item, key] = block.program.blockParams ?? [];
  const names = new Map(frame.names);
  if (item) names.set(item, elements ?? []);
  if (key) names.set(key, []);
  const loop = new Map<string, Values>([
    ['index', [0]],
    ['key', ['']],
    ['first', [true]],
    ['last', [true]],
  ]);
  return { values: elements ?? [], parameters: new Map(), outer: frame, names, loops: [...frame.loops, loop] };
}

function withFrame(block: hbs.AST.BlockStatement, values: Values, frame: Frame): Frame {
  const [name] = block.program.blockParams ?? [];
  const names = name ? new Map(frame.names).set(name, values) : frame.names;
  const subject = block.params[0] as Expression;
  // Handlebars opens no new level when the context stays the same object.
  const isSame = subject.type === 'PathExpression' && !subject.data && subject.depth === 0 && subject.parts.length === 0;
  return isSame ? { ...frame, names } : { ...frame, values, parameters: new Map(), outer: frame, names };
}

function checkPartial(statement: hbs.AST.PartialStatement, frame: Frame, check: Check): void {
  const name = statement.name.type === 'PathExpression' ? (statement.name as hbs.AST.PathExpression).original : null;
  const partial = name === null ? undefined : check.partials.get(name);
  if (name === null || !partial) {
    reportPartial(statement, name, check);
    return;
  }
  const [context] = statement.params.map((param) => valuesOf(param as Expression, frame, check));
  const parameters = new Map(statement.hash?.pairs.map((pair) => [pair.key, valuesOf(pair.value as Expression, frame, check)]));
  if (check.path.filter((each) => each === name).length >= deepestRecursion) return;
  const inside: Frame = {
    values: context ?? frame.values,
    parameters: context ? parameters : new Map([...frame.parameters, ...parameters]),
    outer: null,
    names: new Map(),
    loops: frame.loops,
  };
  checkProgram(partial.program, inside, { ...check, file: partial.file, path: [...check.path, name] });
}

function reportPartial(statement: hbs.AST.PartialStatement, name: string | null, check: Check): void {
  const known = [...check.partials.keys()];
  if (name === null) refuse(statement, 'partials with a computed name', 'choose between partials with {{#if}}', check);
  else report(statement, 'document/unknown-partial', { name, hint: hint(name, known), known: oneOf(known) || 'no partials' }, check);
}

function checkCall(call: Call, frame: Frame, check: Check): void {
  const name = describe(call.path);
  const helper = isPath(call.path) && isSimple(call.path) ? helperTable.get(name) : undefined;
  if (!helper) {
    report(call, 'document/unknown-helper', { name, hint: hint(name, callable), known: oneOf(callable) }, check);
  } else {
    const settings = helper.settings === 'any' ? (call.hash?.pairs.map((pair) => pair.key) ?? []) : helper.settings;
    checkArity(call, helper.parameters, settings, check);
  }
  for (const param of call.params) valuesOf(param as Expression, frame, check);
  for (const pair of call.hash?.pairs ?? []) valuesOf(pair.value as Expression, frame, check);
}

function checkArity(call: Call, parameters: number, settings: readonly string[], check: Check): boolean {
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

/** The values an expression takes; what does not exist is reported and counts as unknown. */
function valuesOf(expression: Expression, frame: Frame, check: Check): Values {
  switch (expression.type) {
    case 'PathExpression':
      return fieldValues(expression, frame, check);
    case 'SubExpression':
      checkCall(expression, frame, check);
      return [];
    case 'NullLiteral':
    case 'UndefinedLiteral':
      return [];
    default:
      return [expression.value];
  }
}

function fieldValues(path: hbs.AST.PathExpression, frame: Frame, check: Check): Values {
  const sight = look(frame, path as FieldPath, check.root);
  if (sight.isThere) return sight.values;
  const known = [...sight.known].sort();
  const advice = known.length > 0 ? oneOf(known) : 'a field of the briefing; a partial sees nothing above it but its parameters and @root';
  report(path, 'document/unknown-field', { field: path.original, hint: hint(sight.part, known), known: advice }, check);
  return [];
}

function refuse(node: { readonly loc: hbs.AST.SourceLocation }, what: string, mend: string, check: Check): void {
  report(node, 'document/template-refused', { what, mend }, check);
}

function report(
  node: { readonly loc: hbs.AST.SourceLocation },
  code: ProblemCode,
  details: Readonly<Record<string, string>>,
  check: Check,
): void {
  const { line, column } = node.loc.start;
  check.problems.add(problem(code, { file: check.file, line, column: column + 1 }, details));
}

function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

function isBlock(name: string): boolean {
  return blocks.some((block) => block === name);
}

/** A lone name, which Handlebars takes for a helper when there is one. */
function isSimple(path: hbs.AST.PathExpression): boolean {
  return path.parts.length === 1 && !path.data && path.depth === 0 && !/^\.|^this\b/.test(path.original);
}

function describe(expression: hbs.AST.Expression): string {
  return isPath(expression) ? expression.original : '…';
}
