/** `@footnote` in an `@page` rule: what parts the footnotes of a page from its text. */
import type { Atrule } from 'css-tree';
import type { FootnoteArea } from '../../print.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import type { ComputedStyle, StyleComputer } from './cascade.ts';
import { builtIn, type Declaration, readDeclaration } from './declarations.ts';
import type { PageReading } from './pages.ts';

const areaProperties = ['margin-top', 'padding-top', 'border-top', 'border-top-width', 'border-top-style', 'border-top-color'];

export function readFootnoteArea(rule: Atrule, { problems, written }: PageReading): readonly Declaration[] {
  return written(rule.block?.children ?? []).flatMap((each) => {
    if (areaProperties.includes(each.name)) return readDeclaration(each, problems) ?? [];
    problems.add(problem('document/unknown-property', each.at, { name: each.name, hint: hint(each.name, areaProperties) }));
    return [];
  });
}

const usual = { 'margin-top': '9pt', 'padding-top': '4pt', 'border-top': '.5pt solid currentcolor' };
/** A rule that no sheet asks for is only a part of the page's width, so that nobody takes it for a border of the text. */
const usualLength = { percent: 30 };

/** The area as the declarations of all fitting rules have it, the weakest first. */
export function resolveFootnoteArea(declarations: readonly Declaration[], root: ComputedStyle, computer: StyleComputer): FootnoteArea {
  const { style } = computer.compute(root, [...builtIn(usual, computer.problems), ...declarations]);
  const { margin, border, padding } = style;
  return {
    marginTop: margin.top === 'auto' ? 0 : Math.max(0, margin.top),
    rule: border.top,
    ruleLength: declarations.some(setsBorder) ? 'auto' : usualLength,
    paddingTop: padding.top,
  };
}

function setsBorder(declaration: Declaration): boolean {
  if (declaration.kind === 'pending') return declaration.written.name.startsWith('border');
  return declaration.kind === 'settled' && declaration.changes.some(([longhand]) => longhand.startsWith('border'));
}
