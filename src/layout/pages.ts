/** Cuts the pieces of a document into pages and finds what stands on which. */
import type { Bookmark, Destination, Page, PageRule, Sides, StyledDocument } from '../print.ts';
import { edgeOf, placeNotes, queued } from './footnotes.ts';
import { setMargins } from './margins.ts';
import { fill } from './paginate.ts';
import { type Canvas, calledBy, type Flow, flowHeight, flowOf, openCanvas, type Piece } from './pieces.ts';
import type { References, Setter, TextArea } from './setter.ts';
import type { Filled } from './space.ts';
import { isOwnPlace } from './structure.ts';

/** A page before its margins are set; its ink counts from the top left of the sheet. */
export interface DraftPage {
  readonly rule: PageRule;
  readonly ink: Canvas;
}

/** A4 with margins of two centimetres, for a document that says nothing. */
const centimetre = 72 / 2.54;
const plainMargin: Sides<number> = { top: 2 * centimetre, right: 2 * centimetre, bottom: 2 * centimetre, left: 2 * centimetre };
const plainRule: PageRule = {
  name: null,
  isFirst: false,
  width: 21 * centimetre,
  height: 29.7 * centimetre,
  margin: plainMargin,
  boxes: [],
  footnotes: { marginTop: 8, rule: { width: 0.5, style: 'solid', color: '#000000' }, ruleLength: { percent: 30 }, paddingTop: 4 },
};

/** The rule for a page: of those that fit its name and place, the last holds. */
export function ruleFor(document: StyledDocument, name: string | null, isFirst: boolean): PageRule {
  return document.pages.findLast((rule) => (rule.name === null || rule.name === name) && (!rule.isFirst || isFirst)) ?? plainRule;
}

/** The text area of a page rule. */
export function areaOf({ width, height, margin, footnotes }: PageRule): TextArea {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom, footnoteEdge: edgeOf(footnotes) };
}

export interface Cutting {
  readonly pieces: readonly Piece[];
  readonly firstName: string | null;
  /** Only what is needed to look up page numbers. */
  readonly isSketch: boolean;
}

/** Pages of the pieces, at least one. A page with nothing on it is not made; its marks go to the next. */
export function cutPages(document: StyledDocument, { pieces, firstName, isSketch }: Cutting): readonly DraftPage[] {
  const pages: DraftPage[] = [];
  let name = firstName;
  let canvas = openCanvas(isSketch);
  for (let rest: Rest = { flow: flowOf(pieces), notes: null }; rest.flow || rest.notes; ) {
    const rule = ruleFor(document, name, pages.length === 0);
    const cut = cutPage(rest, rule, canvas);
    if (!cut.isEmpty) {
      pages.push({ rule, ink: canvas });
      canvas = openCanvas(isSketch);
    }
    if (cut.turn) name = cut.turn.page;
    rest = cut.rest;
  }
  if (pages.length === 0) return [{ rule: ruleFor(document, firstName, true), ink: canvas }];
  pages.at(-1)?.ink.marks.push(...canvas.marks);
  return pages;
}

/** What is still to be placed: the text, and notes called on pages before. */
interface Rest {
  readonly flow: Flow | null;
  readonly notes: Flow | null;
}

interface CutPage {
  readonly rest: Rest;
  readonly turn: Filled['turn'];
  readonly isEmpty: boolean;
}

/** Fills one page with text and, at its foot, notes. Gets on with one or the other. */
function cutPage({ flow, notes }: Rest, rule: PageRule, canvas: Canvas): CutPage {
  const { width, height, footnoteEdge } = areaOf(rule);
  const spot = { canvas, x: rule.margin.left, y: rule.margin.top };
  const seen = canvas.marks.length;
  const space = { room: height, page: height, obeysTurns: true, notes: { edge: footnoteEdge, waiting: notes ? flowHeight(notes) : 0 } };
  const filled = flow ? fill(flow, space, spot) : { height: 0, bottom: 0, rest: null, turn: null };
  const queue = queued(notes, calledBy(canvas.marks.slice(seen)));
  const foot = { area: rule.footnotes, width, height, left: height - filled.bottom, isAlone: filled.height === 0 };
  const waiting = queue && placeNotes(queue, foot, spot);
  return { rest: { flow: filled.rest, notes: waiting }, turn: filled.turn, isEmpty: filled.height === 0 && !queue };
}

/** What the next pass needs to know of this one. */
export function referencesOf(pages: readonly DraftPage[]): References {
  const pageOf = new Map<string, number>();
  pages.forEach(({ ink }, index) => {
    for (const mark of ink.marks) if (mark.kind === 'anchor' && !pageOf.has(mark.name)) pageOf.set(mark.name, index + 1);
  });
  return { pageOf, pages: pages.length };
}

/** The first place of each id, in page order. */
export function destinationsOf(pages: readonly DraftPage[]): readonly Destination[] {
  const found = new Map<string, Destination>();
  pages.forEach(({ ink }, page) => {
    for (const mark of ink.marks) {
      if (mark.kind !== 'anchor' || isOwnPlace(mark.name) || found.has(mark.name)) continue;
      found.set(mark.name, { name: mark.name, page, x: mark.x, y: mark.y });
    }
  });
  return [...found.values()];
}

export function bookmarksOf(pages: readonly DraftPage[]): readonly Bookmark[] {
  return pages.flatMap(({ ink }, page) =>
    ink.marks.flatMap((mark): readonly Bookmark[] =>
      mark.kind === 'bookmark' ? [{ title: mark.title, level: mark.level, page, y: mark.y }] : [],
    ),
  );
}

/**
 * The finished pages, running heads and feet included. A running string has the value first set on the page, or the last
 * one set before it (`string()` of CSS Generated Content for Paged Media).
 */
export function finishPages(setter: Setter, drafts: readonly DraftPage[]): readonly Page[] {
  const { pageOf, pages } = referencesOf(drafts);
  const latest = new Map<string, string>();
  return drafts.map(({ rule, ink }, index) => {
    const strings = new Map(latest);
    const here = new Set<string>();
    for (const mark of ink.marks) {
      if (mark.kind !== 'string') continue;
      if (!here.has(mark.name)) strings.set(mark.name, mark.text);
      here.add(mark.name);
      latest.set(mark.name, mark.text);
    }
    const margins = setMargins(setter, rule, { number: index + 1, pages, strings, pageOf });
    return { width: rule.width, height: rule.height, items: [...ink.items, ...margins], links: ink.links };
  });
}
