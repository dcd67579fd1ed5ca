/** `@page` rules: read from a sheet, and resolved to the kinds of page that a document has. */
import type { Atrule, CssNode, Selector as SelectorNode } from 'css-tree';
import type { ContentPart, MarginBox, MarginBoxName, PageRule, Sides, SourcePoint } from '../../print.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import { oneOf, type ProblemList } from '../sources.ts';
import type { ComputedStyle, StyleComputer } from './cascade.ts';
import { type ContentItem, sides } from './computed.ts';
import { builtIn, type Declaration, readDeclaration, type WrittenDeclaration } from './declarations.ts';
import { readFootnoteArea, resolveFootnoteArea } from './footnoteArea.ts';
import { isWord, readTerms, type Term } from './terms.ts';
import { lengthTerm } from './values.ts';

interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** One `@page` rule for one of its selectors. */
export interface PageBlock {
  readonly name: string | null;
  readonly isFirst: boolean;
  readonly size: PageSize | null;
  readonly margins: readonly Declaration[];
  readonly boxes: ReadonlyMap<MarginBoxName, readonly Declaration[]>;
  readonly footnotes: readonly Declaration[];
  readonly at: SourcePoint;
}

const mm = 72 / 25.4;

/** Portrait sizes (ISO 216; US Letter). */
const paper: ReadonlyMap<string, PageSize> = new Map([
  ['a4', { width: 210 * mm, height: 297 * mm }],
  ['a5', { width: 148 * mm, height: 210 * mm }],
  ['letter', { width: 612, height: 792 }],
]);

const defaultSize: PageSize = { width: 210 * mm, height: 297 * mm };
const acceptedSizes = 'A4, A5 or Letter, landscape if wanted, or two lengths: 210mm 297mm';

const boxNames: readonly MarginBoxName[] = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-center', 'bottom-right'];
const pageProperties = ['size', 'margin', 'margin-top', 'margin-right', 'margin-bottom', 'margin-left'];

/** For the guide: the rule, what may stand in it, and its values. */
export const pageGuide: readonly (readonly [rule: string, name: string, accepts: string])[] = [
  ['`@page`, `@page name`, `@page :first`', '`size`', acceptedSizes],
  ['`@page`, `@page name`, `@page :first`', '`margin` and its sides', 'lengths'],
  [
    '`@page`, `@page name`, `@page :first`',
    boxNames.map((name) => `\`@${name}\``).join(', '),
    'margin boxes, one line each: their `content`, properties of type and colour, `vertical-align`, `padding-top` and `padding-bottom`; what is too long for its line loses its last words, but for `white-space: nowrap`',
  ],
];

/** What reads the pieces of a sheet, given by `sheets.ts`. */
export interface PageReading {
  readonly problems: ProblemList;
  at(node: CssNode): SourcePoint;
  written(children: Iterable<CssNode>): readonly WrittenDeclaration[];
}

export function readPageRule(rule: Atrule, reading: PageReading): readonly PageBlock[] {
  const children = [...(rule.block?.children ?? [])];
  const at = reading.at(rule);
  const written = reading.written(children.filter((child) => child.type !== 'Atrule'));
  const block = {
    at,
    size: readSize(written, reading.problems),
    margins: readMargins(written, reading.problems),
    boxes: readBoxes(children, reading),
    footnotes: children.flatMap((child) => (child.type === 'Atrule' && isArea(child) ? readFootnoteArea(child, reading) : [])),
  };
  const selectors = rule.prelude?.type === 'AtrulePrelude' ? [...rule.prelude.children] : [];
  if (selectors.length === 0) return [{ name: null, isFirst: false, ...block }];
  return selectors
    .flatMap((list) => (list.type === 'SelectorList' ? [...list.children] : [list]))
    .flatMap((selector) => pageSelector(selector, reading).map((which) => ({ ...which, ...block })));
}

const isArea = (rule: Atrule): boolean => rule.name === 'footnote';

function pageSelector(selector: CssNode, { problems, at }: PageReading): readonly { name: string | null; isFirst: boolean }[] {
  let name: string | null = null;
  let isFirst = false;
  for (const part of selector.type === 'Selector' ? (selector as SelectorNode).children : []) {
    if (part.type === 'TypeSelector') name = part.name;
    else if (part.type === 'PseudoClassSelector' && part.name === 'first') isFirst = true;
    else {
      const foreign = part.type === 'PseudoClassSelector' ? `:${part.name}` : part.type;
      problems.add(
        problem('document/unknown-selector', at(selector), { name: `@page ${foreign}`, hint: '', known: 'a page name, :first or both' }),
      );
      return [];
    }
  }
  return [{ name, isFirst }];
}

function readSize(written: readonly WrittenDeclaration[], problems: ProblemList): PageSize | null {
  const declaration = written.findLast(({ name }) => name === 'size');
  if (!declaration) return null;
  const size = pageSize(readTerms(declaration.value) ?? []);
  if (!size)
    problems.add(problem('document/bad-value', declaration.at, { value: declaration.value.trim(), name: 'size', accepts: acceptedSizes }));
  return size;
}

function pageSize(terms: readonly Term[]): PageSize | null {
  const lengths = terms.flatMap((term) => lengthTerm(term, false)?.({ em: 12, rem: 12, color: '#000000' }) || []);
  const [width, height = width] = lengths;
  if (width && height) return lengths.length === terms.length && terms.length <= 2 ? { width, height } : null;
  const isLandscape = terms.some((term) => isWord(term, 'landscape'));
  const names = terms.filter((term) => !isWord(term, 'landscape') && !isWord(term, 'portrait'));
  if (terms.length === 0 || names.length > 1 || terms.length - names.length > 1) return null;
  const [named] = names;
  const size = named ? (named.kind === 'word' ? paper.get(named.text.toLowerCase()) : undefined) : defaultSize;
  if (!size) return null;
  return isLandscape ? { width: size.height, height: size.width } : size;
}

function readMargins(written: readonly WrittenDeclaration[], problems: ProblemList): readonly Declaration[] {
  return written.flatMap((each) => {
    if (each.name === 'size') return [];
    if (pageProperties.includes(each.name)) return readDeclaration(each, problems) ?? [];
    problems.add(problem('document/unknown-property', each.at, { name: each.name, hint: hint(each.name, pageProperties) }));
    return [];
  });
}

function readBoxes(children: readonly CssNode[], reading: PageReading): ReadonlyMap<MarginBoxName, readonly Declaration[]> {
  const boxes = new Map<MarginBoxName, readonly Declaration[]>();
  for (const child of children) {
    if (child.type !== 'Atrule' || isArea(child)) continue;
    const name = boxNames.find((each) => each === child.name);
    if (!name) {
      const known = [...boxNames, 'footnote'].map((each) => `@${each}`);
      const details = { name: `@${child.name}`, hint: hint(`@${child.name}`, known), known: oneOf(known) };
      reading.problems.add(problem('document/unknown-rule', reading.at(child), details));
      continue;
    }
    const declarations = reading.written(child.block?.children ?? []).flatMap((each) => readBoxDeclaration(each, reading.problems));
    boxes.set(name, [...(boxes.get(name) ?? []), ...declarations]);
  }
  return boxes;
}

/** Margin boxes are a line of text each: what frames a box or arranges one would be ignored. */
const boxProperties: ReadonlySet<string> = new Set([
  ...['content', 'color', 'direction', 'font', 'font-family', 'font-feature-settings', 'font-size', 'font-style', 'font-variant-caps'],
  ...['font-variant-numeric', 'font-weight', 'letter-spacing', 'line-height', 'padding-bottom', 'padding-top', 'text-align'],
  ...['text-transform', 'vertical-align', 'white-space'],
]);

function readBoxDeclaration(written: WrittenDeclaration, problems: ProblemList): readonly Declaration[] {
  const { name, at } = written;
  const declaration = readDeclaration(written, problems);
  if (!declaration || name.startsWith('--') || boxProperties.has(name)) return declaration ? [declaration] : [];
  problems.add(problem('document/unknown-property', at, { name: `${name} in a margin box`, hint: hint(name, [...boxProperties]) }));
  return [];
}

/** The kinds of page that the rules make, most general first; at least the default page. Type in margin boxes starts from the root's. */
export function resolvePages(blocks: readonly PageBlock[], root: ComputedStyle, computer: StyleComputer): readonly PageRule[] {
  const named = new Map<string | null, PageBlock[]>([[null, []]]);
  for (const block of blocks) {
    const own = named.get(block.name) ?? [];
    own.push(block);
    named.set(block.name, own);
  }
  const general = named.get(null) ?? [];
  return [...named].flatMap(([name, own]) => {
    const fitting = name === null ? general : [...general, ...own];
    const hasFirst = fitting.some((block) => block.isFirst);
    return (hasFirst ? [false, true] : [false]).map((isFirst) => resolvePage({ name, isFirst }, fitting, root, computer));
  });
}

interface PageKind {
  readonly name: string | null;
  readonly isFirst: boolean;
}

function resolvePage(kind: PageKind, blocks: readonly PageBlock[], root: ComputedStyle, computer: StyleComputer): PageRule {
  const fitting = blocks
    .filter((block) => !block.isFirst || kind.isFirst)
    .map((block, order) => ({ block, order, weight: (block.name === null ? 0 : 2) + (block.isFirst ? 1 : 0) }))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .map(({ block }) => block);
  const size = fitting.findLast((block) => block.size)?.size ?? defaultSize;
  const { computed } = computer.compute(root, [
    ...builtIn({ margin: '20mm' }, computer.problems),
    ...fitting.flatMap((block) => block.margins),
  ]);
  const side = (value: number | 'auto'): number => (value === 'auto' ? 0 : value);
  const margin = sides(side(computed.marginTop), side(computed.marginRight), side(computed.marginBottom), side(computed.marginLeft));
  demandRoom(size, margin, fitting, computer);
  return {
    ...kind,
    ...size,
    margin,
    boxes: boxNames.flatMap((name) => resolveBox(name, fitting, root, computer)),
    footnotes: resolveFootnoteArea(
      fitting.flatMap((block) => block.footnotes),
      root,
      computer,
    ),
  };
}

/** Least width and height that margins must leave, in pt: a quarter of an inch. On less no line can be set. */
const leastRoom = 18;

function demandRoom(
  { width, height }: PageSize,
  { top, right, bottom, left }: Sides<number>,
  fitting: readonly PageBlock[],
  { problems }: StyleComputer,
): void {
  const isWide = left + right > width - leastRoom;
  if (!isWide && top + bottom <= height - leastRoom) return;
  const [taken, whole, way] = isWide ? [left + right, width, 'width'] : [top + bottom, height, 'height'];
  const accepts = `margins that leave a quarter of an inch and more of the page's ${way} of ${Math.round(whole)}pt`;
  problems.add(problem('document/bad-value', fitting.at(-1)?.at ?? null, { value: `${Math.round(taken)}pt`, name: 'margin', accepts }));
}

function resolveBox(
  name: MarginBoxName,
  fitting: readonly PageBlock[],
  root: ComputedStyle,
  computer: StyleComputer,
): readonly MarginBox[] {
  const declarations = fitting.flatMap((block) => block.boxes.get(name) ?? []);
  if (declarations.length === 0) return [];
  const { computed, style } = computer.compute(root, [...boxDefaults(name, computer), ...declarations]);
  const parts = (computed.content ?? []).flatMap((item) => marginPart(item, fitting, computer));
  const isEmpty = parts.every((part) => part.kind === 'text' && part.text === '');
  return isEmpty ? [] : [{ name, parts, style }];
}

/** Boxes stand towards their own corner unless the sheet says otherwise. */
function boxDefaults(name: MarginBoxName, computer: StyleComputer): readonly Declaration[] {
  return builtIn({ display: 'block', 'text-align': name.slice(name.indexOf('-') + 1), 'vertical-align': 'middle' }, computer.problems);
}

function marginPart(item: ContentItem, [block]: readonly PageBlock[], { problems }: StyleComputer): MarginBox['parts'] {
  if (isOfPage(item)) return [item];
  const accepts = 'strings, counter(page), counter(pages) and string(name): a margin box stands on no element';
  const value = item.kind.includes('counter') ? 'a counter of elements' : 'attr()';
  problems.add(problem('document/bad-value', block?.at ?? null, { value, name: 'content', accepts }));
  return [];
}

/** Content that needs no element to stand on. */
function isOfPage(item: ContentItem): item is ContentPart {
  switch (item.kind) {
    case 'attribute':
    case 'target-attribute':
    case 'element-text':
    case 'counter':
    case 'counters':
    case 'target-counter':
      return false;
    default:
      return true;
  }
}
