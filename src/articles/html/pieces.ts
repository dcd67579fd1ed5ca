/** A tree to its pieces: the paragraphs, headings, rows and labels that a reader sees, each with the element that holds it. */
import { isBlank } from '../../text/spans.ts';
import { around, controlNames, type Element, headingNames, isBlock, meet, unseenNames } from './element.ts';
import { isNamedPopUp } from './names.ts';

export interface Piece {
  /** White space collapsed as a browser would, line breaks kept; never empty. */
  readonly words: string;
  /** The innermost element that holds all of it; a row for cells that were joined. */
  readonly holder: Element;
  /** Characters of `words` that are links. */
  readonly linked: number;
  /** A line that is a link from end to end, with lines below it: the title of another story, and what is said of it. */
  readonly isTitled: boolean;
}

interface Line {
  readonly parts: string[];
  readonly links: string[];
  holder: Element | null;
  isVerbatim: boolean;
}

/** What the elements around say of the text in them. */
interface Place {
  readonly isLink: boolean;
  readonly isVerbatim: boolean;
}

const emptyLine = (): Line => ({ parts: [], links: [], holder: null, isVerbatim: false });

const collapse = (text: string): string => text.replaceAll(/[ \t\n\f\r]+/g, ' ');

/** Without the blanks at its ends that a browser drops; a no-break space is none of them. */
function trimSpace(text: string): string {
  const start = text.startsWith(' ') ? 1 : 0;
  return text.slice(start, text.length > start && text.endsWith(' ') ? -1 : undefined);
}

function isEmpty(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}

const verbatimNames = new Set(['pre', 'listing', 'xmp', 'plaintext']);

const unseenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
const unseenClasses = new Set(
  'sr-only screen-reader-text visually-hidden visuallyhidden u-visually-hidden screenreader a11y-hidden is-hidden hidden'.split(' '),
);

/**
 * Not shown, by its own word: `hidden`, `display: none`, a class for screen readers, a closed dialog. `aria-hidden` counts for whole
 * blocks only: in a line of text it marks what is shown and not read out, such as a drop cap.
 */
export function isHidden(element: Element): boolean {
  const { name, attributes } = element;
  if (attributes.size === 0) return name === 'dialog';
  if ((attributes.has('hidden') && attributes.get('hidden') !== 'false') || unseenStyle.test(attributes.get('style') ?? '')) return true;
  if (name === 'dialog' && !attributes.has('open')) return true;
  if (attributes.get('aria-hidden') === 'true' && isBlock(element)) return true;
  return (attributes.get('class') ?? '').split(/\s+/).some((each) => unseenClasses.has(each.toLowerCase()));
}

const isSetApart = (element: Element): boolean =>
  controlNames.has(element.name) || isHidden(element) || (element.attributes.size > 0 && isNamedPopUp(element));

const mostWordsOfCell = 40;

const shortestTitle = 15;

function isTitled([first, ...others]: readonly Line[]): boolean {
  if (!first || others.length === 0) return false;
  const [words, link] = [collapse(first.parts.join('')).trim(), collapse(first.links.join('')).trim()];
  return link.length >= shortestTitle && link.length === words.length;
}

class Gatherer {
  pieces: Piece[] = [];
  readonly #withNoscript: boolean;
  #lines: Line[] = [emptyLine()];
  /** What stands in the midst of a line without being part of it; it comes after the line. */
  #apart: Piece[] = [];

  constructor(withNoscript: boolean) {
    this.#withNoscript = withNoscript;
  }

  get #line(): Line {
    return this.#lines.at(-1) ?? emptyLine();
  }

  /** Ends the piece: an empty line in it makes two of it. */
  flush(): void {
    const lines = this.#lines;
    if (lines.length === 1 && lines[0]?.holder === null && this.#apart.length === 0) return;
    this.#lines = [emptyLine()];
    let open: Line[] = [];
    for (const line of lines) {
      if (line.holder !== null && !isEmpty(line.parts.join(''))) open.push(line);
      else open = this.#put(open);
    }
    this.#put(open);
    for (const piece of this.#apart) this.pieces.push(piece);
    this.#apart = [];
  }

  #put(lines: readonly Line[]): Line[] {
    const holders = lines.flatMap(({ holder }) => holder ?? []);
    const [first] = holders;
    if (!first) return [];
    const inner = holders.reduce(meet, first);
    const words = lines.map(({ parts, isVerbatim }) => (isVerbatim ? parts.join('') : trimSpace(collapse(parts.join(''))))).join('\n');
    const linked = lines.reduce((sum, { links }) => sum + trimSpace(collapse(links.join(''))).length, 0);
    this.pieces.push({ words, holder: inner, linked: Math.min(linked, words.length), isTitled: isTitled(lines) });
    return [];
  }

  #text(text: string, holder: Element, { isLink, isVerbatim }: Place): void {
    const line = this.#line;
    if (isVerbatim) line.isVerbatim = true;
    line.parts.push(text);
    if (line.holder === null ? isEmpty(text) : text === ' ') return;
    if (isLink) line.links.push(text);
    line.holder = line.holder === null ? holder : isEmpty(text) ? line.holder : meet(line.holder, holder);
  }

  #setApart(element: Element, place: Place): void {
    const outer = { lines: this.#lines, apart: this.#apart, pieces: this.pieces };
    this.#lines = [emptyLine()];
    this.#apart = [];
    this.pieces = [];
    this.#children(element, place);
    this.flush();
    for (const piece of this.pieces) outer.apart.push(piece);
    this.pieces = outer.pieces;
    this.#apart = outer.apart;
    this.#lines = outer.lines;
  }

  #children(element: Element, place: Place): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#text(child, element, place);
      else this.element(child, place);
    }
  }

  #isSeen({ name, attributes }: Element): boolean {
    if (name === 'noscript') return this.#withNoscript;
    return !unseenNames.has(name) || attributes.has('shadowrootmode');
  }

  element(element: Element, place: Place): void {
    const { name } = element;
    if (!this.#isSeen(element)) return;
    const inner = { isLink: place.isLink || name === 'a', isVerbatim: place.isVerbatim || verbatimNames.has(name) };
    if (name === 'br') this.#lines.push(emptyLine());
    else if (isBlock(element)) {
      this.flush();
      if (name === 'tr') this.#row(element, inner);
      else this.#children(element, inner);
      this.flush();
    } else if (isSetApart(element)) this.#setApart(element, inner);
    else this.#children(element, inner);
  }

  /** The cells of a row as one piece, where each holds one short piece of text: a table that sets a page rather than data stays in parts. */
  #row(row: Element, place: Place): void {
    const before = this.pieces.length;
    let isData = true;
    for (const cell of row.children) {
      const count = this.pieces.length;
      if (typeof cell === 'string') this.#text(cell, row, place);
      else this.element(cell, place);
      this.flush();
      if (this.pieces.length > count + 1) isData = false;
    }
    const cells = this.pieces.slice(before);
    if (!isData || cells.length < 2 || cells.some((cell) => !isCell(cell, row))) return;
    const words = cells.map((cell) => cell.words.replaceAll('\n', ' ')).join(' | ');
    this.pieces.splice(before, cells.length, {
      words,
      holder: row,
      linked: cells.reduce((sum, { linked }) => sum + linked, 0),
      isTitled: false,
    });
  }
}

function isCell({ words, holder }: Piece, row: Element): boolean {
  for (const each of around(holder)) {
    if (each === row) return words.split(' ').length <= mostWordsOfCell;
    if (headingNames.has(each.name) || isSetApart(each) || each.name === 'nav' || each.name === 'form') return false;
  }
  return false;
}

/** All text that a reader of the page sees, and what is hidden or to be filled in, in document order. */
export function piecesOf(root: Element, withNoscript = false): readonly Piece[] {
  const gatherer = new Gatherer(withNoscript);
  gatherer.element(root, { isLink: false, isVerbatim: false });
  gatherer.flush();
  return gatherer.pieces;
}

/** Whether the piece is a heading by its element: the element or one around it within the same block. */
export function isHeading({ holder }: Piece): boolean {
  for (const each of around(holder)) {
    if (headingNames.has(each.name)) return true;
    if (isBlock(each) && each.name !== 'span') return each.attributes.get('role') === 'heading';
  }
  return false;
}
