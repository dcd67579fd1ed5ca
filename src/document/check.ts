/**
 * Holds a template against the shapes of its data before it is rendered. Handlebars takes a mistyped `{{#if}}` or `{{#each}}` for "nothing
 * there", and a whole section would vanish from a sourced briefing without a word; here every path that the template names must exist,
 * whether the briefing at hand has something to say there or not.
 */
import { hint } from '../text/nearest.ts';
import {
  checkArity,
  checkCall,
  demandPresence,
  describe,
  type Expression,
  helperNamed,
  inWords,
  isPath,
  isSimple,
  shapesOf,
} from './calls.ts';
import { type Check, type ParsedTemplate, type ParsedTemplates, refuse, report } from './faults.ts';
import { blocks } from './helpers.ts';
import { assume, type FieldPath, type Frame, loopVariables, topFrame } from './scope.ts';
import { isSection } from './sections.ts';
import { elementsOf, present, type Shapes } from './shapes.ts';
import { oneOf, type ProblemList } from './sources.ts';

type Statement =
  | hbs.AST.MustacheStatement
  | hbs.AST.BlockStatement
  | hbs.AST.PartialStatement
  | hbs.AST.ContentStatement
  | { readonly type: 'CommentStatement' | 'PartialBlockStatement' | 'Decorator' | 'DecoratorBlock'; readonly loc: hbs.AST.SourceLocation };

/** A partial that calls itself is walked so many times: deeper data of the same shape has nothing new to show. */
const deepestRecursion = 4;

/**
 * Adds a problem for every path, helper and partial of the template that cannot be there in `root`, what it is rendered with. Gives the
 * names of the partials that it calls, directly or not.
 */
export function checkTemplate({ template, partials }: ParsedTemplates, root: Shapes, problems: ProblemList): ReadonlySet<string> {
  return checkFrom(template, topFrame(root), { root, partials, problems });
}

/** Adds the same for a partial that nobody calls: a section is read as if it were called, of others the context is not known. */
export function checkPartialAlone(name: string, { partials }: ParsedTemplates, root: Shapes, problems: ProblemList): void {
  const partial = partials.get(name);
  if (!partial) throw new Error(`There is no partial ${name}.`);
  const unknown = { ...topFrame([]), loops: [loopVariables] };
  checkFrom(partial, isSection(name) ? topFrame(root) : unknown, { root, partials, problems });
}

function checkFrom(
  template: ParsedTemplate,
  frame: Frame,
  { root, partials, problems }: Pick<Check, 'root' | 'partials' | 'problems'>,
): ReadonlySet<string> {
  const check: Check = { file: template.file, root, partials, problems, path: [], comparisons: new Map(), called: new Set() };
  checkProgram(template.program, frame, check);
  for (const tell of check.comparisons.values()) tell?.();
  return check.called;
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
  } else if (isBare && !(isSimple(path) && helperNamed(path.original))) {
    checkPrinted(path, shapesOf(path, frame, check), check);
  } else {
    checkCall(statement, frame, check);
  }
}

/** Lists and records print as nonsense; text, numbers and booleans print as themselves, null as nothing. */
function checkPrinted(path: hbs.AST.PathExpression, shapes: Shapes, check: Check): void {
  const absent = shapes.filter(({ kind }) => kind === 'absent');
  demandPresence(path as Expression, absent, check);
  const structured = shapes.find(({ kind }) => kind === 'list' || kind === 'record');
  if (structured === undefined) return;
  const isList = structured.kind === 'list';
  const mend = isList ? `write {{#each ${path.original}}}, or {{prose ${path.original}}} for a sentence` : 'name one of its fields';
  report(path, 'document/wrong-kind', { field: path.original, kind: inWords(structured), wanted: 'text', mend }, check);
}

function checkBlock(block: hbs.AST.BlockStatement, frame: Frame, check: Check): void {
  const inside = blockFrame(block, frame, check);
  const asked = conditionOf(block);
  const isNegated = block.path.original === 'unless';
  checkProgram(block.program, asked && !isNegated ? assume(inside, asked) : inside, check);
  checkProgram(block.inverse, asked && isNegated ? assume(frame, asked) : frame, check);
}

/** The path that holds something where the condition of the block does: `{{#known path}}`, `{{#if path}}`, `{{#if (eq path "word")}}`. */
function conditionOf({ path, params }: hbs.AST.BlockStatement): FieldPath | null {
  const name = path.original;
  const [subject] = params as Expression[];
  if (name === 'known') return fieldIn([subject]);
  if (name === 'eq') return fieldIn(params as Expression[]);
  if (name !== 'if' && name !== 'unless') return null;
  if (subject?.type !== 'SubExpression') return fieldIn([subject]);
  const helper = describe(subject.path);
  return helper === 'known' || (helper === 'eq' && subject.params.some(({ type }) => type.endsWith('Literal')))
    ? fieldIn(subject.params as Expression[])
    : null;
}

function fieldIn(expressions: readonly (Expression | undefined)[]): FieldPath | null {
  return (expressions.find((each) => each?.type === 'PathExpression') as FieldPath | undefined) ?? null;
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
  if (!checkArity(block, 1, settings, check) || !subject) return inner(frame, []);
  const shapes = shapesOf(subject, frame, check);
  if (name === 'each') return loopFrame(block, shapes, frame, check);
  return name === 'with' ? withFrame(block, present(shapes), frame) : frame;
}

/** The frame of a context inside another one. */
const inner = (outer: Frame, shapes: Shapes): Frame => ({ ...outer, shapes, parameters: new Map(), known: new Set(), outer });

function checkConditionHelper(block: hbs.AST.BlockStatement, frame: Frame, check: Check): void {
  checkCall(block, frame, check);
  const helper = helperNamed(block.path.original);
  if (helper?.isCondition === false) {
    report(block, 'document/helper-use', { name: helper.name, complaint: 'is no block', usage: helper.usage }, check);
  }
}

function loopFrame(block: hbs.AST.BlockStatement, shapes: Shapes, frame: Frame, check: Check): Frame {
  const elements = elementsOf(shapes);
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
  return { ...inner(frame, elements ?? []), names, loops: [...frame.loops, loopVariables] };
}

function withFrame(block: hbs.AST.BlockStatement, shapes: Shapes, frame: Frame): Frame {
  const [name] = block.program.blockParams ?? [];
  const names = name ? new Map(frame.names).set(name, shapes) : frame.names;
  const subject = block.params[0] as Expression;
  // Handlebars opens no new level when the context stays the same object.
  const isSame = subject.type === 'PathExpression' && !subject.data && subject.depth === 0 && subject.parts.length === 0;
  return isSame ? { ...frame, names } : { ...inner(frame, shapes), names };
}

function checkPartial(statement: hbs.AST.PartialStatement, frame: Frame, check: Check): void {
  const name = statement.name.type === 'PathExpression' ? (statement.name as hbs.AST.PathExpression).original : null;
  const partial = name === null ? undefined : check.partials.get(name);
  if (name === null || !partial) {
    reportPartial(statement, name, check);
    return;
  }
  check.called.add(name);
  const [context] = statement.params.map((param) => shapesOf(param as Expression, frame, check));
  if (context) demandPresence(statement.params[0] as Expression, context, check);
  const parameters = new Map(statement.hash?.pairs.map((pair) => [pair.key, shapesOf(pair.value as Expression, frame, check)]));
  if (check.path.filter((each) => each === name).length >= deepestRecursion) return;
  const inside: Frame = {
    shapes: context ?? frame.shapes,
    parameters: context ? parameters : new Map([...frame.parameters, ...parameters]),
    known: context ? new Set() : frame.known,
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

function isBlock(name: string): boolean {
  return blocks.some((block) => block === name);
}
