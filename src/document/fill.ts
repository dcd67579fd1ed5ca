import Handlebars from 'handlebars';
import type { Briefing, Imprint, Omitted, Printed, Problem, Whereabouts } from '../model.ts';
import { BriefError, problem } from '../problems.ts';
import { remembered } from '../text/remembered.ts';
import { inWords, slipIn } from './braces.ts';
import { checkPartialAlone, checkTemplate } from './check.ts';
import type { ParsedTemplate, ParsedTemplates } from './faults.ts';
import { blocks, type FilledPage, type Helper, helpers, Misuse } from './helpers.ts';
import { placeSections } from './sections.ts';
import { type DataSchema, fieldsOf, openSchema, type Shapes, shapesOfValue } from './shapes.ts';
import { gatherProblems, type ProblemList, pointFinder, type SourceFile } from './sources.ts';

/** A template with its partials (by the name after `{{>`) and what else it reads beside the briefing. */
export interface TemplateSources {
  readonly template: SourceFile;
  readonly partials: Readonly<Record<string, SourceFile>>;
  /** The words of its `audience.yaml`, read as `audience.title` and so on. */
  readonly audience: { readonly name: string; readonly title: string; readonly description: string; readonly [word: string]: string };
  /** What `labels.yaml` files say, read as `labels.chronology`. */
  readonly labels: Readonly<Record<string, string>>;
  /** What the settings say of the maker, read as `imprint.issuer`. */
  readonly imprint: Imprint;
  /** Names of the parts that stand for `{{sections}}`, in order; each is the partial `section-<name>`. Null where the audience has none. */
  readonly sections: Sections | null;
}

export interface Sections {
  readonly names: readonly string[];
  /** True where the settings name them: then the template must place them. */
  readonly isDemanded: boolean;
  /** Where each of them is named; null where that is not known. */
  readonly places: readonly (Whereabouts | null)[];
}

/** What is printed: a briefing, how much of it is left out because of a limit, and what of it has a place on the page. */
export type View = Briefing & { readonly omitted?: Omitted; readonly printed?: Printed };

const nothingOmitted: Omitted = { keyFigures: 0, keyPoints: 0, chronology: 0, casualties: 0, disputes: 0, changes: 0 };
const allPrinted: Printed = { claims: true, sources: true };

/** Strict, and with no helper but those of the table: a template can read the briefing and do nothing else. */
const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...blocks, ...helpers.map((helper) => helper.name)].map((name) => [name, true])) as KnownHelpers,
  preventIndent: true,
};

/** Gives HTML for any briefing. Throws the one `document/template-failed` that stops it. */
export type FillTemplate = (briefing: View) => string;

/**
 * Opens a template to be filled with briefings. Every field, helper and partial that it names is first checked against `schema`,
 * that of all briefings, so that a mistake shows in whatever briefing it is made. Throws BriefError with up to twenty problems:
 * `document/template-syntax`, `unknown-field`, `unknown-helper`, `unknown-partial`, `helper-use`, `wrong-kind`, `never-equal`,
 * `may-be-missing`, `template-refused`.
 */
export function openTemplate(sources: TemplateSources, schema: DataSchema): FillTemplate {
  const parsed = parseTemplates(sources);
  const problems = gatherProblems();
  checkTemplate(parsed, shapesOfRoot(sources, schema), problems);
  problems.settle();
  return (briefing) => render(parsed.template, parsed.partials, dataOf(sources, briefing));
}

/**
 * Checks a template with all its partials, those that it does not call among them, and fills nothing. Gives the names of the partials that
 * it does call. Throws what `openTemplate` throws.
 */
export function checkTemplates(sources: TemplateSources, schema: DataSchema): ReadonlySet<string> {
  const parsed = parseTemplates(sources);
  const problems = gatherProblems();
  const root = shapesOfRoot(sources, schema);
  const called = checkTemplate(parsed, root, problems);
  for (const name of parsed.partials.keys()) if (!called.has(name)) checkPartialAlone(name, parsed, root, problems);
  problems.settle();
  return called;
}

/** Throws `document/template-syntax` for all files that cannot be read (the partials in them would only look unknown), `unknown-section`, `section-twice`, `no-sections`. */
export function parseTemplates(sources: TemplateSources): ParsedTemplates {
  const { template, partials } = sources;
  const problems = gatherProblems();
  const parsed = parse(template, problems);
  const read = parsed && placeSections(parsed, sources, problems);
  const named = Object.entries(partials).map(([name, source]) => [name, parse(source, problems)] as const);
  problems.settle();
  if (!read) throw new Error(`${template.file} was not parsed, and nothing was told.`);
  return { template: read, partials: new Map(named.flatMap(([name, partial]) => (partial ? [[name, partial] as const] : []))) };
}

/** Everything that a template may read. */
export const dataOf = ({ audience, labels, imprint }: TemplateSources, briefing: View): object => ({
  omitted: nothingOmitted,
  printed: allPrinted,
  ...briefing,
  audience,
  labels,
  imprint,
});

/** The shapes of all that: what is in it of every briefing, and the words that this audience has. */
function shapesOfRoot({ audience, labels }: TemplateSources, schema: DataSchema): Shapes {
  const types = openSchema(schema);
  const fields = new Map([
    ...fieldsOf(types('Briefing')),
    ['omitted', types('Omitted')] as const,
    ['printed', types('Printed')] as const,
    ['imprint', types('Imprint')] as const,
    ['audience', shapesOfValue(audience)] as const,
    ['labels', shapesOfValue(labels)] as const,
  ]);
  return [{ kind: 'record', name: null, fields }];
}

/** Null where it cannot be read, which is told. */
function parse(source: SourceFile, problems: ProblemList): ParsedTemplate | null {
  const parsed = parsedOnce(source);
  if ('program' in parsed) return parsed;
  problems.add(parsed);
  return null;
}

/** The file, parsed, or what is wrong with it. */
const parsedOnce = remembered((source): ParsedTemplate | Problem => {
  const slip = slipIn(source.text);
  if (slip) return problem('document/template-syntax', pointFinder(source)(slip.at), { cause: slip.cause });
  try {
    return { file: source.file, program: Handlebars.parse(source.text, { srcName: source.file }) };
  } catch (error) {
    if (!(error instanceof Error) || !isSyntaxError(error)) throw error;
    const { lineNumber, column } = error as Error & { readonly lineNumber?: number; readonly column?: number };
    const line = lineNumber ?? Number(/^\w+ error on line (\d+)/.exec(error.message)?.[1] ?? 1);
    return problem(
      'document/template-syntax',
      { file: source.file, line, ...(column === undefined ? {} : { column: column + 1 }) },
      { cause: inWords(causeOf(error)) },
    );
  }
});

/** The parser throws plain errors for what it cannot read, and exceptions for what does not fit together. */
function isSyntaxError(error: Error): boolean {
  return error instanceof Handlebars.Exception || /^(Parse|Lexical) error on line/.test(error.message);
}

/** Runs a template that was checked. Throws `document/template-failed`. */
export function render(template: ParsedTemplate, partials: ReadonlyMap<string, ParsedTemplate>, root: object): string {
  filled = { cited: new Set() };
  return compiled(template)(root, { partials: Object.fromEntries([...partials].map(([name, partial]) => [name, compiled(partial)])) });
}

/** The page that is being filled: no other is begun before it is done. */
let filled: FilledPage = { cited: new Set() };

let world: typeof Handlebars | null = null;

/** A world of its own: nothing that other code registers with Handlebars can be reached from a template. Partials are handed over with each page. */
function openWorld(): typeof Handlebars {
  const opened = Handlebars.create();
  for (const name of Object.keys(opened.helpers)) if (!isBlock(name) && name !== 'helperMissing') opened.unregisterHelper(name);
  for (const helper of helpers) opened.registerHelper(helper.name, runner(helper));
  return opened;
}

function isBlock(name: string): boolean {
  return blocks.some((block) => block === name);
}

const delegates = new WeakMap<hbs.AST.Program, Handlebars.TemplateDelegate>();

/** One file, compiled once; audiences share partials. */
function compiled(parsed: ParsedTemplate): Handlebars.TemplateDelegate {
  const known = delegates.get(parsed.program);
  if (known) return known;
  const made = located(parsed);
  delegates.set(parsed.program, made);
  return made;
}

/** Compiles one file when it is first run; what goes wrong then is told with its name, which Handlebars leaves out. */
function located({ file, program }: ParsedTemplate): Handlebars.TemplateDelegate {
  let run: Handlebars.TemplateDelegate | null = null;
  return (context, options) => {
    try {
      world ??= openWorld();
      run ??= world.compile(copyOf(program) as hbs.AST.Program, compileOptions);
      return run(context, options);
    } catch (error) {
      if (!(error instanceof Handlebars.Exception)) throw error;
      const column = error.column === undefined ? {} : { column: Number(error.column) + 1 };
      throw new BriefError(
        problem('document/template-failed', { file, line: Number(error.lineNumber ?? 1), ...column }, { cause: causeOf(error) }),
      );
    }
  };
}

/** The compiler writes into the tree, which is checked again for the next audience; places it leaves alone. */
function copyOf(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(copyOf);
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = { ...node };
  for (const [key, part] of Object.entries(copy)) if (key !== 'loc' && typeof part === 'object') copy[key] = copyOf(part);
  return copy;
}

/** The last line of the message, which says what is wrong; Handlebars adds the place to it. */
function causeOf({ message }: Error): string {
  return (message.split('\n').at(-1) ?? '').replace(/ - \d+:\d+$/, '');
}

interface Invocation extends Handlebars.HelperOptions {
  readonly loc: hbs.AST.SourceLocation;
}

function runner(helper: Helper): (this: unknown, ...values: readonly unknown[]) => unknown {
  return function (...values) {
    const invocation = values.at(-1) as Invocation;
    try {
      const result = helper.run(values.slice(0, -1), invocation.hash, filled);
      if (typeof result === 'object') return new Handlebars.SafeString(result.html);
      // Only a block has `fn`; the types of Handlebars promise it always.
      if (!('fn' in invocation)) return result;
      return result ? invocation.fn(this) : invocation.inverse(this);
    } catch (error) {
      if (!(error instanceof Misuse)) throw error;
      const { source, start } = invocation.loc;
      throw new BriefError(
        problem('document/template-failed', { file: source, line: start.line, column: start.column + 1 }, { cause: error.message }),
      );
    }
  };
}
