/** Cuts the pieces of a document into pages, one after the other. */
import type { Page, PageRule, Sides } from '../print.ts';
import { edgeOf, placeNotes, queued } from './footnotes.ts';
import { setMargins } from './margins.ts';
import { fill } from './paginate.ts';
import { type Canvas, calledBy, type Flow, flowHeight, flowOf, type Mark, type Piece } from './pieces.ts';
import type { References, Setter, TextArea } from './setter.ts';
import type { Filled } from './space.ts';

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
export function ruleFor(rules: readonly PageRule[], name: string | null, isFirst: boolean): PageRule {
  return rules.findLast((rule) => (rule.name === null || rule.name === name) && (!rule.isFirst || isFirst)) ?? plainRule;
}

/** The text area of a page rule. */
export function areaOf({ width, height, margin, footnotes }: PageRule): TextArea {
  return { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom, footnoteEdge: edgeOf(footnotes) };
}

export interface Cutting {
  readonly pieces: readonly Piece[];
  readonly firstName: string | null;
  /** What the ink of each page is gathered on. */
  readonly openCanvas: () => Canvas;
}

/** Pages of the pieces, at least one. A page with nothing on it is not made; its marks go to the next, or to the last. */
export function* cutPages(rules: readonly PageRule[], { pieces, firstName, openCanvas }: Cutting): Generator<DraftPage> {
  let last: DraftPage | null = null;
  let name = firstName;
  let canvas = openCanvas();
  for (let rest: Rest = { flow: flowOf(pieces), notes: null }; rest.flow || rest.notes; ) {
    const rule = ruleFor(rules, name, last === null);
    const cut = cutPage(rest, rule, canvas);
    if (!cut.isEmpty) {
      if (last) yield last;
      last = { rule, ink: canvas };
      canvas = openCanvas();
    }
    if (cut.turn) name = cut.turn.page;
    rest = cut.rest;
  }
  // One by one: as arguments of a single call, very many have no room.
  for (const mark of canvas.marks) last?.ink.marks.push(mark);
  yield last ?? { rule: ruleFor(rules, firstName, true), ink: canvas };
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

/**
 * The finished pages, running heads and feet included. A running string has the value first set on the page, or the last
 * one set before it (`string()` of CSS Generated Content for Paged Media).
 */
export function* finishPages(setter: Setter, drafts: Iterable<DraftPage>, { pageOf, pages }: References): Generator<Page> {
  const latest = new Map<string, string>();
  let number = 0;
  for (const { rule, ink } of drafts) {
    number++;
    const strings = runningStrings(ink.marks, latest);
    const margins = setMargins(setter, rule, { number, pages, strings, pageOf });
    yield { width: rule.width, height: rule.height, items: [...ink.items, ...margins], links: ink.links };
  }
}

/** The running strings as a page with these marks prints them; `latest` is brought up to its end. */
function runningStrings(marks: readonly Mark[], latest: Map<string, string>): ReadonlyMap<string, string> {
  const strings = new Map(latest);
  const here = new Set<string>();
  for (const mark of marks) {
    if (mark.kind !== 'string') continue;
    if (!here.has(mark.name)) strings.set(mark.name, mark.text);
    here.add(mark.name);
    latest.set(mark.name, mark.text);
  }
  return strings;
}
