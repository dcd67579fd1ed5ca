/** Reads style sheets with css-tree into rules, faces and pages; everything outside the subset is a problem with its place. */
import type { Atrule, CssNode, Rule, Selector as SelectorNode } from 'css-tree';
import parse from 'css-tree/parser';
import * as token from 'css-tree/tokenizer';
import type { FontFace, SourcePoint } from '../../print.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import { remembered } from '../../text/remembered.ts';
import { elementNames } from '../html/elements.ts';
import { gatherProblems, type ProblemList, pointFinder, type SheetSource, type SourceFile } from '../sources.ts';
import { type Declaration, readDeclaration, type WrittenDeclaration } from './declarations.ts';
import { readFontFace } from './faces.ts';
import { type PageBlock, readPageRule } from './pages.ts';
import { compileSelector, pseudoNames, type Selector, selectorKinds } from './selectors.ts';

/** A rule for one of its selectors. */
export interface StyleRule {
  readonly selector: Selector;
  readonly declarations: readonly Declaration[];
}

/** What the sheets of a document say together, in their order. */
export interface SheetContent {
  readonly fonts: readonly FontFace[];
  readonly rules: readonly StyleRule[];
  readonly pages: readonly PageBlock[];
}

interface Reading {
  readonly sheet: SheetSource;
  readonly problems: ProblemList;
  readonly fonts: FontFace[];
  readonly rules: StyleRule[];
  readonly pages: PageBlock[];
}

const atRules = ['@font-face', '@page'] as const;

export function readSheets(sheets: readonly SheetSource[], problems: ProblemList): SheetContent {
  const contents = sheets.map((sheet) => (sheet.start ? null : readOnce(sheet)) ?? readInto(sheet, problems));
  return {
    fonts: contents.flatMap(({ fonts }) => fonts),
    rules: contents.flatMap(({ rules }) => rules),
    pages: contents.flatMap(({ pages }) => pages),
  };
}

/** What a sheet of its own says, read once for all audiences; null where something is wrong with it, which is told by reading it again. */
const readOnce = remembered((sheet): SheetContent | null => {
  let isRight = true;
  const add = (): void => {
    isRight = false;
  };
  const content = readInto(sheet, { ...gatherProblems(), add });
  return isRight ? content : null;
});

function readInto(sheet: SheetSource, problems: ProblemList): SheetContent {
  const content = { fonts: [], rules: [], pages: [] };
  readSheet({ sheet, problems, ...content });
  return content;
}

function readSheet(reading: Reading): void {
  const { sheet, problems } = reading;
  if (!checkBlocks(sheet, problems)) return;
  const tree = parse(sheet.text, {
    positions: true,
    parseValue: false,
    line: sheet.start?.line ?? 1,
    column: sheet.start?.column ?? 1,
    onParseError: ({ message, line, column }) => {
      problems.add(problem('document/css-syntax', { file: sheet.file, line, column }, { cause: asCause(message) }));
    },
  });
  if (tree.type !== 'StyleSheet') return;
  for (const node of tree.children) {
    if (node.type === 'Rule') readRule(node, reading);
    else if (node.type === 'Atrule') readAtRule(node, reading);
  }
}

/** No sheet needs more; css-tree goes down into brackets by recursion. */
const deepestBrackets = 100;

const opening: ReadonlySet<number> = new Set([token.Function, token.LeftParenthesis, token.LeftSquareBracket, token.LeftCurlyBracket]);
const closing: ReadonlySet<number> = new Set([token.RightParenthesis, token.RightSquareBracket, token.RightCurlyBracket]);

/** The offset of the first bracket that lies too deep in others to read the sheet; null for all sheets that anybody writes. */
function tooDeepIn(text: string): number | null {
  let depth = 0;
  let found: number | null = null;
  token.tokenize(text, (type, start) => {
    if (opening.has(type)) depth++;
    else if (closing.has(type)) depth = Math.max(0, depth - 1);
    if (depth > deepestBrackets) found ??= start;
  });
  return found;
}

const isClosed = (comment: string): boolean => comment.length > 3 && comment.endsWith('*/');

/**
 * A block or comment that is never closed takes everything after it along; CSS says nothing of it, we do. False where brackets lie too deep in each
 * other to read the sheet.
 */
function checkBlocks(sheet: SheetSource, problems: ProblemList): boolean {
  const open: number[] = [];
  let comment: number | null = null;
  token.tokenize(sheet.text, (type, start, end) => {
    if (type === token.LeftCurlyBracket) open.push(start);
    else if (type === token.RightCurlyBracket) open.pop();
    else if (type === token.Comment && !isClosed(sheet.text.slice(start, end))) comment = start;
  });
  const complain = (at: number, cause: string): void => problems.add(problem('document/css-syntax', pointFinder(sheet)(at), { cause }));
  // What a block lacks may stand in the comment.
  if (comment !== null) complain(comment, 'this comment is never closed with */');
  const [first] = open;
  if (first !== undefined && comment === null) complain(first, 'this block is never closed with }');
  const tooDeep = tooDeepIn(sheet.text);
  if (tooDeep !== null) complain(tooDeep, `brackets are nested more than ${deepestBrackets} deep here`);
  return tooDeep === null;
}

function readRule(rule: Rule, reading: Reading): void {
  const declarations = declarationsOf(rule.block.children, reading);
  // A prelude that could not be read is reported already.
  const selectors = rule.prelude.type === 'SelectorList' ? rule.prelude.children : [];
  for (const node of selectors) {
    const selector = node.type === 'Selector' ? readSelector(node, reading) : null;
    if (selector) reading.rules.push({ selector, declarations });
  }
}

function readSelector(node: SelectorNode, reading: Reading): Selector | null {
  const selector = compileSelector(node);
  if ('foreign' in selector) {
    reportSelector(selector.foreign, node, reading);
    return null;
  }
  for (const { tag } of selector.compounds) if (tag !== null && !elementNames.includes(tag)) reportSelector(tag, node, reading);
  return selector;
}

function reportSelector(name: string, node: CssNode, { sheet, problems }: Reading): void {
  const known = /^\w/.test(name) ? elementNames : pseudoNames;
  problems.add(problem('document/unknown-selector', place(node, sheet), { name, hint: hint(name, known), known: selectorKinds }));
}

function readAtRule(rule: Atrule, reading: Reading): void {
  const { sheet, problems } = reading;
  if (rule.name === 'font-face') {
    const face = readFontFace(writtenIn(rule.block?.children ?? [], reading), place(rule, sheet), problems);
    if (face) reading.fonts.push(face);
  } else if (rule.name === 'page') {
    const pages = readPageRule(rule, {
      problems,
      at: (node) => place(node, sheet),
      written: (children) => writtenIn(children, reading),
    });
    reading.pages.push(...pages);
  } else {
    const name = `@${rule.name}`;
    problems.add(problem('document/unknown-rule', place(rule, sheet), { name, hint: hint(name, atRules), known: atRules.join(' or ') }));
  }
}

function declarationsOf(children: Iterable<CssNode>, reading: Reading): readonly Declaration[] {
  return writtenIn(children, reading).flatMap((written) => readDeclaration(written, reading.problems) ?? []);
}

function writtenIn(children: Iterable<CssNode>, { sheet, problems }: Pick<Reading, 'sheet' | 'problems'>): readonly WrittenDeclaration[] {
  const written: WrittenDeclaration[] = [];
  for (const node of children) {
    if (node.type === 'Rule' || node.type === 'Atrule') {
      problems.add(problem('document/css-syntax', place(node, sheet), { cause: 'a rule cannot stand inside another' }));
    }
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') continue;
    const at = place(node, sheet);
    const name = node.property.startsWith('--') ? node.property : node.property.toLowerCase();
    if (node.important)
      problems.add(problem('document/bad-value', at, { value: '!important', name, accepts: 'a value, and weight by the selector' }));
    written.push({ name, value: node.value.value, at });
  }
  return written;
}

/** The declarations of a `style` attribute; `at` is the place of its element. */
export function readInlineStyle(text: string, at: SourcePoint, problems: ProblemList): readonly Declaration[] {
  const tree = parse(text, {
    context: 'declarationList',
    parseValue: false,
    onParseError: ({ message }) => problems.add(problem('document/css-syntax', at, { cause: asCause(message) })),
  });
  if (tree.type !== 'DeclarationList') return [];
  return [...tree.children].flatMap((node) => {
    if (node.type !== 'Declaration' || node.value.type !== 'Raw') return [];
    return readDeclaration({ name: node.property.toLowerCase(), value: node.value.value, at }, problems) ?? [];
  });
}

function place(node: CssNode, { file }: SourceFile): SourcePoint {
  return { file, line: node.loc?.start.line ?? 1, column: node.loc?.start.column ?? 1 };
}

function asCause(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
