import { layOut } from '../../src/layout/index.ts';
import type {
  Border,
  ContentPart,
  Drawing,
  FontMetrics,
  FootnoteArea,
  LaidOut,
  MarginBox,
  Page,
  PageRule,
  PlacedDrawing,
  PlacedItem,
  PlacedText,
  ShapedRun,
  Sides,
  StructureNode,
  Style,
  StyledContent,
  StyledDocument,
  StyledDrawing,
  StyledElement,
  StyledFootnote,
  StyledNode,
} from '../../src/print.ts';

/** Every glyph half an em wide: at ten points five points, so that forty characters fill a line of 200. */
const shaped = (text: string, direction: 'ltr' | 'rtl' = 'ltr'): ShapedRun => {
  const glyphs = [...text].map((character) => ({ id: character.codePointAt(0) ?? 0, advance: 0.5, text: character }));
  if (direction === 'rtl') glyphs.reverse();
  return { face: 'fake', text, glyphs, width: glyphs.length / 2 };
};

export const metrics: FontMetrics = {
  shape: (_, text, direction) => [shaped(text, direction)],
  width: (_, text) => shaped(text).width,
  vertical: () => ({ ascent: 0.8, descent: 0.2, capHeight: 0.7, xHeight: 0.5, underline: 0.05 }),
};

export const sides = <T>(value: T): Sides<T> => ({ top: value, right: value, bottom: value, left: value });
export const noBorder: Border = { width: 0, style: 'none', color: '#000000' };
export const rule = (width: number): Border => ({ width, style: 'solid', color: '#000000' });

/** Ten points on twelve, ragged, no hyphens, nothing around. */
export const plain: Style = {
  display: 'block',
  fontFamily: ['Fake'],
  fontSize: 10,
  fontWeight: 400,
  isItalic: false,
  fontFeatures: [],
  lineHeight: 12,
  letterSpacing: 0,
  wordSpacing: 0,
  color: '#000000',
  direction: 'ltr',
  textAlign: 'left',
  alignOn: null,
  hangingPunctuation: { start: false, end: false },
  hyphens: 'manual',
  textIndent: 0,
  textTransform: 'none',
  textDecoration: 'none',
  whiteSpace: 'normal',
  verticalAlign: 'baseline',
  margin: sides<number | 'auto'>(0),
  padding: sides(0),
  border: sides(noBorder),
  backgroundColor: null,
  width: 'auto',
  height: 'auto',
  minWidth: 'auto',
  maxWidth: 'auto',
  minHeight: 'auto',
  maxHeight: 'auto',
  gridTemplateColumns: [],
  columnGap: 0,
  rowGap: 0,
  columnCount: 1,
  breakBefore: 'auto',
  breakAfter: 'auto',
  breakInside: 'auto',
  orphans: 2,
  widows: 2,
  captionSide: 'top',
  page: null,
  bookmarkLevel: null,
  stringSet: [],
};

const displays: Readonly<Record<string, Style['display']>> = {
  table: 'table',
  caption: 'table-caption',
  thead: 'table-header-group',
  tbody: 'table-row-group',
  tfoot: 'table-footer-group',
  tr: 'table-row',
  td: 'table-cell',
  th: 'table-cell',
  li: 'list-item',
  ...Object.fromEntries(['a', 'b', 'i', 'q', 'code', 'span', 'sup', 'br'].map((tag) => [tag, 'inline'])),
};

type Child = StyledNode | string;
type Extras = Partial<Omit<StyledElement, 'kind' | 'tag' | 'style' | 'children'>>;

const node = (child: Child): StyledNode => (typeof child === 'string' ? { kind: 'text', text: child } : child);

/** An element with the usual display of its tag; `style` overrides the plain one, `extras` set id, href, spans and the like. */
export function element(tag: string, style: Partial<Style>, children: readonly Child[], extras: Extras = {}): StyledElement {
  return {
    kind: 'element',
    tag,
    id: null,
    href: null,
    language: null,
    colspan: 1,
    rowspan: 1,
    scope: null,
    at: { file: 'test.html', line: 1, column: 1 },
    ...extras,
    style: { ...plain, display: displays[tag] ?? 'block', ...style },
    children: children.map(node),
  };
}

export const p = (...children: readonly Child[]): StyledElement => element('p', {}, children);

export const content = (parts: readonly ContentPart[], style: Partial<Style> = {}, isMarker = false): StyledContent => ({
  kind: 'content',
  parts,
  style: { ...plain, display: 'inline', ...style },
  isMarker,
});

export const drawing = (width: number, height: number): Drawing => ({
  name: 'square',
  title: 'Square',
  subtitle: '',
  width,
  height,
  ops: [],
  alt: 'A square.',
  table: { head: [], rows: [] },
});

export const drawn = (picture: Drawing, style: Partial<Style> = {}): StyledDrawing => ({
  kind: 'drawing',
  id: null,
  drawing: picture,
  size: { width: picture.width, height: picture.height },
  style: { ...plain, display: 'inline', ...style },
});

export const marginBox = (name: MarginBox['name'], parts: readonly ContentPart[]): MarginBox => ({ name, parts, style: plain });

/** A footnote whose call and marker look like the text around them, unless `style` says otherwise. */
export const footnote = (number: string, children: readonly Child[], style: Partial<Style> = {}): StyledFootnote => ({
  kind: 'footnote',
  call: content([{ kind: 'text', text: number }]),
  marker: content([{ kind: 'text', text: `${number}. ` }]),
  body: element('span', { display: 'block', ...style }, children),
});

/** Twelve points high, as a line is. */
export const footnotes: FootnoteArea = { marginTop: 8, rule: rule(1), ruleLength: { percent: 25 }, paddingTop: 3 };

/** Forty characters wide and nine lines of twelve points high (112 points), with a margin of ten. */
export const smallPage: PageRule = { name: null, isFirst: false, width: 220, height: 132, margin: sides(10), boxes: [], footnotes };

export function document(children: readonly Child[], pages: readonly PageRule[] = [smallPage]): StyledDocument {
  return { title: 'Test', language: 'en', fonts: [], pages, root: element('body', {}, children) };
}

/** A document laid out, all its pages at hand. */
export interface LaidPages extends LaidOut {
  readonly pages: readonly Page[];
}

export const withPages = (all: LaidOut): LaidPages => ({ ...all, pages: [...all.pages] });

export const laid = (children: readonly Child[], pages?: readonly PageRule[]): LaidPages =>
  withPages(layOut(document(children, pages), metrics));

const short = (value: number): string => String(Math.round(value * 10) / 10);

const stretch = ({ width, height, drawing: { width: w, height: h } }: PlacedDrawing): string =>
  Math.abs(width / w - height / h) < 0.001 ? '' : `:${short(height / h)}`;

function line(item: PlacedItem): string {
  switch (item.kind) {
    case 'text':
      // A hyphen at the end of a line is told as a soft one.
      return `${short(item.x)} ${short(item.baseline)} ${item.run.text.replace('\u00ad', '-')}${item.wordSpacing === 0 ? '' : ` (+${short(item.wordSpacing)})`}`;
    case 'rect':
      return `rect ${[item.x, item.y, item.width, item.height].map(short).join(' ')}`;
    case 'line':
      return `line ${[item.x1, item.y1, item.x2, item.y2].map(short).join(' ')}${item.style === 'solid' ? '' : ` ${item.style}`}`;
    case 'drawing':
      return `drawing ${short(item.x)} ${short(item.y)} ×${short(item.width / item.drawing.width)}${stretch(item)}`;
  }
}

/** Everything on paper, one line each: left edge and baseline of text, in points from the top left of its page. */
export function shown({ pages }: LaidPages): readonly string[] {
  return pages.flatMap(({ items }, index) => [...(pages.length > 1 ? [`page ${index + 1}`] : []), ...items.map(line)]);
}

export const texts = (all: LaidPages): readonly PlacedText[] =>
  all.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item] : [])));

/** The words of each page. */
export const pageTexts = ({ pages }: LaidPages): readonly (readonly string[])[] =>
  pages.map(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.run.text] : [])));

/** The structure tree as an indented outline. */
export function outline(structure: readonly StructureNode[]): readonly string[] {
  const depth = (at: StructureNode): number => (at.parent === null ? 0 : 1 + depth(structure[at.parent] ?? at));
  return structure.map((at) => `${'  '.repeat(depth(at))}${at.tag}${at.scope === null ? '' : ` ${at.scope}`}`);
}
