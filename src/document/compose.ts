import type { Drawing, StyledDocument } from '../print.ts';
import { problem } from '../problems.ts';
import { buildBoxes } from './boxes.ts';
import { styleComputer } from './css/cascade.ts';
import { indexRules, type RuleIndex, stylist } from './css/match.ts';
import { resolvePages } from './css/pages.ts';
import { readSheets, type SheetContent } from './css/sheets.ts';
import { type DrawChart, drawCharts } from './html/charts.ts';
import { expandContents } from './html/contents.ts';
import { builtInSheet } from './html/elements.ts';
import { drawImages, type OpenImage, refuseImages, type SizedDrawing } from './html/images.ts';
import type { ReadPage } from './html/page.ts';
import { descendants, numberChildren, type PageElement, plainText } from './html/tree.ts';
import { gatherProblems, type ProblemList, type SheetSource } from './sources.ts';

/** Style sheets, read and checked; `fonts` are the faces that their `@font-face` rules name, in order. */
export interface StyleSheets extends Pick<SheetContent, 'fonts' | 'pages'> {
  readonly rules: RuleIndex;
  /** In their order. */
  readonly files: readonly string[];
}

/**
 * Reads style sheets, the later ones stronger. Paths of font files are resolved against the folder of their sheet.
 * Throws BriefError with up to twenty problems, each with its line and column and the nearest thing that is supported:
 * `document/css-syntax`, `unknown-rule`, `unknown-selector`, `unknown-property`, `bad-value`.
 */
export function readStyles(sheets: readonly SheetSource[]): StyleSheets {
  const problems = gatherProblems();
  const content = readSheets(sheets, problems);
  problems.settle();
  return { fonts: content.fonts, pages: content.pages, rules: indexRules(content.rules), files: sheets.map(({ file }) => file) };
}

/** A page with its charts drawn and its pictures opened: styled for paper, and the tree that it was styled from. */
export interface ComposedPage {
  readonly document: StyledDocument;
  readonly tree: PageElement;
  readonly drawings: ReadonlyMap<PageElement, Drawing>;
  readonly images: ReadonlyMap<PageElement, SizedDrawing>;
  /** Elements that stand at the foot of the page. */
  readonly footnotes: ReadonlySet<PageElement>;
}

/** The same as `composePage`, for whoever wants nothing but paper. */
export const composeDocument = (...given: Parameters<typeof composePage>): StyledDocument => composePage(...given).document;

/**
 * Turns a page into a tree of elements with computed styles, the kinds of page and the faces it needs. `draw` is called for every
 * `<chart>` in document order; where it gives null, the chart and the figure around it are left out. `openImage` is called for every
 * `<img>`; what it throws is told with the place of the element. A page is composed once.
 * Throws BriefError with up to twenty problems: `document/html-syntax`, `unknown-element`, `unknown-attribute`, `bad-attribute`,
 * `duplicate-id`, `no-target`, `missing-part`, `no-alt`, and of the sheets what shows only here: `unknown-variable`, `unknown-font`,
 * `unknown-page`, `bad-value`, `bad-variable`.
 */
export function composePage(
  { root: tree, problems }: ReadPage,
  styles: StyleSheets,
  draw: DrawChart,
  openImage: OpenImage = refuseImages,
): ComposedPage {
  const title = titleOf(tree, problems);
  const language = languageOf(tree, problems);
  const drawings = drawCharts(tree, draw, problems);
  const images = drawImages(tree, openImage, problems);
  expandContents(tree);
  numberChildren(tree);
  const computer = styleComputer({
    families: new Set(styles.fonts.map((face) => face.family)),
    pages: new Set(styles.pages.flatMap(({ name }) => name ?? [])),
    sheets: styles.files,
    problems,
  });
  const { root, rootStyle, footnotes } = buildBoxes(tree, {
    stylist: stylist([builtInRules(), styles.rules], computer),
    computer,
    drawings,
    images,
    problems,
  });
  const pages = resolvePages(styles.pages, rootStyle, computer);
  computer.settle();
  problems.settle();
  return { document: { title, language, fonts: styles.fonts, pages, root }, tree, drawings, images, footnotes };
}

let builtIn: RuleIndex | null = null;

/** Read once: it never changes. */
function builtInRules(): RuleIndex {
  builtIn ??= readStyles([{ file: 'built-in', text: builtInSheet }]).rules;
  return builtIn;
}

/** A tagged PDF must have a title and a language. */
function titleOf(root: PageElement, problems: ProblemList): string {
  const element = descendants(root).find(({ tag }) => tag === 'title');
  const title = element ? plainText(element) : '';
  if (title === '') problems.add(problem('document/missing-part', root.at, { part: 'title', example: '<title>…</title>' }));
  return title;
}

function languageOf(root: PageElement, problems: ProblemList): string {
  const language = root.attributes.get('lang') ?? '';
  if (language === '') problems.add(problem('document/missing-part', root.at, { part: 'language', example: '<html lang="en">' }));
  return language;
}
