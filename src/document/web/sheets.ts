/**
 * Style sheets for browsers. They know most of our subset; what they do not know they pass over. Changed is only what they would read
 * otherwise: faces from files, selectors and words of paper, and columns where the screen is narrow.
 */
import type { Atrule, CssNode, Declaration, Rule, Selector } from 'css-tree';
import parse from 'css-tree/parser';
import type { SheetSource } from '../sources.ts';
import { isOfPaper, namesFile, onNarrow, type Variables, withStandIns } from './values.ts';

/** As wide as a small tablet held upright. */
export const narrow = '@media screen and (max-width: 46em)';

/** What an element of our own, or one that gets a box around it, is called in the page for browsers. */
const renamed: Readonly<Record<string, string>> = { chart: '.chart', svg: 'img.svg' };

/** All sheets as one, each rule on a line. They have been read before, and hold nothing that cannot be read. */
export function webSheets(sheets: readonly SheetSource[]): string {
  const trees = sheets.map(({ text }) => ({ text, rules: rulesIn(text) }));
  const variables = new Map(trees.flatMap(({ rules }) => rules.flatMap((rule) => (rule.type === 'Rule' ? variablesIn(rule) : []))));
  const lines = trees.flatMap(({ text, rules }) =>
    rules.flatMap((rule) => (rule.type === 'Rule' ? ruleLines(rule, text, variables) : pageLines(rule, text, variables))),
  );
  // Nothing in a sheet may end the element that holds it.
  return lines.join('\n').replaceAll('<', '\\3c ');
}

/** The declarations of a `style` attribute. */
export function webStyle(text: string): string {
  const tree = parse(text, { context: 'declarationList', parseValue: false });
  return tree.type === 'DeclarationList' ? written([...tree.children], new Map()).join('; ') : '';
}

function rulesIn(text: string): readonly (Rule | Atrule)[] {
  const tree = parse(text, { positions: true, parseValue: false });
  if (tree.type !== 'StyleSheet') return [];
  return [...tree.children].filter((node) => node.type === 'Rule' || node.type === 'Atrule');
}

function variablesIn({ block }: Rule): readonly (readonly [string, string])[] {
  const declarations = [...block.children].filter((node) => node.type === 'Declaration');
  return declarations.filter(({ property }) => property.startsWith('--')).map((each) => [each.property, wordsOf(each)] as const);
}

function ruleLines({ prelude, block }: Rule, text: string, variables: Variables): readonly string[] {
  const selectors = prelude.type === 'SelectorList' ? [...prelude.children] : [];
  const heads = selectors.flatMap((node) => (node.type === 'Selector' ? (selectorText(node, text) ?? []) : []));
  if (heads.length === 0) return [];
  const head = heads.join(', ');
  const children = [...block.children];
  const small = children.flatMap((node) => (node.type === 'Declaration' ? (onNarrow(nameOf(node), wordsOf(node)) ?? []) : []));
  const whole = `${head} { ${written(children, variables).join('; ')} }`;
  return small.length === 0 ? [whole] : [whole, `${narrow} { ${head} { ${small.join('; ')} } }`];
}

/** Null for what stands at the foot of pages only. A table may have got a box around it: it is no child any more of what it stood in. */
function selectorText({ children, loc }: Selector, text: string): string | null {
  const parts = [...children];
  if (parts.some((part) => part.type === 'PseudoElementSelector' && part.name.startsWith('footnote-'))) return null;
  let [written, from] = ['', loc?.start.offset ?? 0];
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    const isAboveTable = part.type === 'Combinator' && next?.type === 'TypeSelector' && next.name === 'table';
    const stead = isAboveTable ? ' ' : part.type === 'TypeSelector' ? renamed[part.name.toLowerCase()] : undefined;
    if (stead === undefined || !part.loc) continue;
    written += text.slice(from, part.loc.start.offset) + stead;
    from = part.loc.end.offset;
  }
  return written + text.slice(from, loc?.end.offset);
}

/** `@page` with its margin boxes, for whoever prints from a browser; a face is no file beside the page. */
function pageLines(rule: Atrule, text: string, variables: Variables): readonly string[] {
  return rule.name === 'page' ? [pageText(rule, text, variables)] : [];
}

function pageText({ name, prelude, block }: Atrule, text: string, variables: Variables): string {
  const children = [...(block?.children ?? [])];
  const boxes = children.filter((node) => node.type === 'Atrule' && node.name !== 'footnote');
  const head = prelude?.loc ? ` ${text.slice(prelude.loc.start.offset, prelude.loc.end.offset)}` : '';
  const inner = [
    ...written(children, variables, true).map((each) => `${each};`),
    ...boxes.map((node) => pageText(node as Atrule, text, variables)),
  ];
  return `@${name}${head} { ${inner.join(' ')} }`;
}

function written(children: readonly CssNode[], variables: Variables, isPaper = false): readonly string[] {
  return children.flatMap((node) => {
    if (node.type !== 'Declaration') return [];
    const [name, value] = [nameOf(node), wordsOf(node)];
    if (namesFile(value) || (!isPaper && isOfPaper(name, value))) return [];
    return `${name}: ${name === 'font' || name === 'font-family' ? withStandIns(value, variables) : value}`;
  });
}

const nameOf = ({ property }: Declaration): string => (property.startsWith('--') ? property : property.toLowerCase());

const wordsOf = ({ value }: Declaration): string => (value.type === 'Raw' ? value.value.trim() : '');
