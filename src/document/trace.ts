/** Where the characters of a filled page come from: what is wrong with its HTML is the business of a template, at some line of it. */
import type { Whereabouts } from '../model.ts';
import type { SourcePoint } from '../print.ts';
import type { ParsedTemplate } from './faults.ts';
import { dataOf, parseTemplates, render, type TemplateSources, type View } from './fill.ts';
import { pointFinder } from './sources.ts';

/** What a stretch of the page was written by; `text` is its source, character by character, or null where a value stands for a tag. */
interface Origin {
  readonly at: SourcePoint;
  readonly text: string | null;
}

/** A sign that no file of text holds: templates and articles with it would only be traced wrongly. */
const sign = '\0';

/**
 * Fills the template once more and gives, for a line and column of the page, the file, line and column that wrote what stands there: of the
 * text of a template its very place, of a value that of its tag. Only for templates that `openTemplate` has filled with the same briefing.
 */
export function traceTemplate(sources: TemplateSources, briefing: View): (line: number, column: number) => Whereabouts {
  const { template, partials } = parseTemplates(sources);
  const origins: Origin[] = [];
  const signed = (parsed: ParsedTemplate): ParsedTemplate => ({ ...parsed, program: withSigns(parsed.program, parsed.file, origins) });
  const page = render(
    signed(template),
    new Map([...partials].map(([name, partial]) => [name, signed(partial)])),
    dataOf(sources, briefing),
  );
  const [first = '', ...stretches] = page.split(sign);
  if (first !== '') throw new Error('A page begins with what no template wrote.');
  return (line, column) => {
    const { origin, before } = stretchAt(stretches, line, column);
    const start = origins[origin] ?? { at: { file: template.file, line: 1, column: 1 }, text: null };
    return start.text === null ? start.at : pointFinder({ file: start.at.file, text: start.text, start: start.at })(before);
  };
}

/** The number of the origin of what stands at a line and column of the page, and how many characters of its stretch stand before. */
function stretchAt(stretches: readonly string[], line: number, column: number): { readonly origin: number; readonly before: number } {
  // Stretches come in pairs: the number of an origin, and what it wrote.
  const written = stretches.filter((_, index) => index % 2 === 1);
  let left = offsetOf(written.join(''), line, column);
  const at = written.findIndex((text) => {
    const isHere = left < text.length;
    if (!isHere) left -= text.length;
    return isHere;
  });
  return { origin: Number(stretches[2 * at]), before: left };
}

function offsetOf(page: string, line: number, column: number): number {
  const starts = [0, ...[...page.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  return (starts[line - 1] ?? 0) + column - 1;
}

/** The program with a number between two signs before everything that it writes. */
function withSigns(program: hbs.AST.Program, file: string, origins: Origin[]): hbs.AST.Program {
  const inside = (inner: hbs.AST.Program | undefined): hbs.AST.Program | undefined => inner && withSigns(inner, file, origins);
  const body = program.body.flatMap((statement): hbs.AST.Statement[] => {
    const { start } = statement.loc;
    const value = `${sign}${origins.length}${sign}`;
    origins.push({ ...originOf(statement, { file, line: start.line, column: start.column + 1 }) });
    const mark = { type: 'ContentStatement', value, original: value, loc: statement.loc } as unknown as hbs.AST.Statement;
    if (statement.type !== 'BlockStatement') return [mark, statement];
    const block = statement as hbs.AST.BlockStatement;
    return [mark, { ...block, program: inside(block.program), inverse: inside(block.inverse) } as hbs.AST.BlockStatement];
  });
  return { ...program, body };
}

/** Handlebars drops the line feed of a tag that stands alone from the text before and after it. */
function originOf(statement: hbs.AST.Statement, at: SourcePoint): Origin {
  if (statement.type !== 'ContentStatement') return { at, text: null };
  const { original, value } = statement as unknown as { readonly original: string; readonly value: string };
  const skipped = original.slice(0, Math.max(0, original.indexOf(value)));
  return { at: pointFinder({ file: at.file, text: original, start: at })(skipped.length), text: value };
}
