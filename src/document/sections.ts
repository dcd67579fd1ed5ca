/** The parts of a template whose order is a setting: `{{sections}}` stands for them all. */
import Handlebars from 'handlebars';
import { problem } from '../problems.ts';
import { alternatives, hint } from '../text/nearest.ts';
import type { ParsedTemplate } from './faults.ts';
import type { TemplateSources } from './fill.ts';
import type { ProblemList } from './sources.ts';

const prefix = 'section-';

/** True for a partial that stands for a part of the page, and sees the whole briefing. */
export const isSection = (partial: string): boolean => partial.startsWith(prefix);

/**
 * The template with a call of the partial `section-<name>` for each part, in order, where `{{sections}}` stands. Adds
 * `document/unknown-section` for a part that has no such partial, `document/section-twice`, and `document/no-sections` where
 * parts are demanded and the template does not place any.
 */
export function placeSections(
  template: ParsedTemplate,
  { partials, sections }: Pick<TemplateSources, 'partials' | 'sections'>,
  problems: ProblemList,
): ParsedTemplate {
  const { program } = template;
  if (!program.body.some(isPlace)) {
    if (sections?.isDemanded) problems.add(problem('document/no-sections', { file: template.file }));
    return template;
  }
  const known = sectionNames(partials);
  const placed = (sections?.names ?? []).filter((name, at, names) => {
    const place = sections?.places[at] ?? { file: template.file };
    const isAgain = names.indexOf(name) < at;
    if (!known.includes(name))
      problems.add(problem('document/unknown-section', place, { name, hint: hint(name, known), known: alternatives(known) }));
    else if (isAgain) problems.add(problem('document/section-twice', place, { name }));
    return known.includes(name) && !isAgain;
  });
  const body = program.body.flatMap((statement) => (isPlace(statement) ? placed.map((name) => callOf(name, statement)) : [statement]));
  return { ...template, program: { ...program, body } };
}

/** The names of all sections that there are partials for. */
export const sectionNames = (partials: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.keys(partials).flatMap((name) => (isSection(name) ? [name.slice(prefix.length)] : []));

/** `{{sections}}`, outside of every block. */
function isPlace(statement: hbs.AST.Statement): boolean {
  return statement.type === 'MustacheStatement' && nameOf(statement as hbs.AST.MustacheStatement) === 'sections';
}

/** `{{> section-name}}` at the place of what it stands for. */
function callOf(name: string, { loc }: hbs.AST.Statement): hbs.AST.Statement {
  const [call] = Handlebars.parse(`{{> ${prefix}${name}}}`).body;
  if (!call) throw new Error('A partial call was read as nothing.');
  return { ...call, loc };
}

const nameOf = ({ path }: hbs.AST.MustacheStatement): unknown => ('original' in path ? path.original : null);
