import Handlebars from 'handlebars';
import type { Briefing } from '../model.ts';
import { BriefError, problem } from '../problems.ts';
import { checkTemplate, type ParsedTemplate } from './check.ts';
import { blocks, type Helper, helpers, Misuse } from './helpers.ts';
import { gatherProblems, type ProblemList, type SourceFile } from './sources.ts';

/** A template with its partials (by the name after `{{>`) and the words of its audience, which it reads as `audience.title` and so on. */
export interface TemplateSources {
  readonly template: SourceFile;
  readonly partials: Readonly<Record<string, SourceFile>>;
  readonly audience: { readonly title: string; readonly description: string; readonly [label: string]: string };
}

/** Strict, and with no helper but those of the table: a template can read the briefing and do nothing else. */
const compileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...blocks, ...helpers.map((helper) => helper.name)].map((name) => [name, true])) as KnownHelpers,
  preventIndent: true,
};

/**
 * Fills the template with the briefing and gives HTML. Every field, helper and partial that it names is first checked against this
 * very briefing. Throws BriefError with up to twenty problems: `document/template-syntax`, `unknown-field`, `unknown-helper`,
 * `unknown-partial`, `helper-use`, `wrong-kind`, `template-refused`, or with the one `document/template-failed` that stops the rendering.
 */
export function fillTemplate(sources: TemplateSources, briefing: Briefing): string {
  const root = { ...briefing, audience: sources.audience };
  const problems = gatherProblems();
  const template = parse(sources.template, problems);
  const partials = new Map<string, ParsedTemplate>();
  for (const [name, source] of Object.entries(sources.partials)) {
    const partial = parse(source, problems);
    if (partial) partials.set(name, partial);
  }
  // A file that cannot be read would only make the partials it calls, or is, look unknown.
  problems.settle();
  if (template) checkTemplate(template, partials, root, problems);
  problems.settle();
  return template ? render(template, partials, root) : '';
}

function parse(source: SourceFile, problems: ProblemList): ParsedTemplate | null {
  try {
    return { file: source.file, program: Handlebars.parse(source.text, { srcName: source.file }) };
  } catch (error) {
    if (!(error instanceof Error) || !isSyntaxError(error)) throw error;
    const { lineNumber, column } = error as Error & { readonly lineNumber?: number; readonly column?: number };
    const line = lineNumber ?? Number(/^\w+ error on line (\d+)/.exec(error.message)?.[1] ?? 1);
    problems.add(
      problem(
        'document/template-syntax',
        { file: source.file, line, ...(column === undefined ? {} : { column: column + 1 }) },
        { cause: causeOf(error) },
      ),
    );
    return null;
  }
}

/** The parser throws plain errors for what it cannot read, and exceptions for what does not fit together. */
function isSyntaxError(error: Error): boolean {
  return error instanceof Handlebars.Exception || /^(Parse|Lexical) error on line/.test(error.message);
}

function render(template: ParsedTemplate, partials: ReadonlyMap<string, ParsedTemplate>, root: object): string {
  // A world of its own: nothing that other code registers with Handlebars can be reached from a template.
  const world = Handlebars.create();
  for (const name of Object.keys(world.helpers)) if (!isBlock(name) && name !== 'helperMissing') world.unregisterHelper(name);
  for (const helper of helpers) world.registerHelper(helper.name, runner(helper));
  for (const [name, partial] of partials) world.registerPartial(name, located(partial, world));
  return located(template, world)(root, {});
}

function isBlock(name: string): boolean {
  return blocks.some((block) => block === name);
}

/** Compiles one file; what goes wrong while it runs is told with its name, which Handlebars leaves out. */
function located({ file, program }: ParsedTemplate, world: typeof Handlebars): Handlebars.TemplateDelegate {
  const run = world.compile(program, compileOptions);
  return (context, options) => {
    try {
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
      const result = helper.run(values.slice(0, -1), invocation.hash);
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
