/**
 * HTML to tree. The tokens are htmlparser2's, entities decoded; the tree is built here, because a browser forgives in silence what an
 * author would want to know: an element left open, an end tag without a start, a list item outside a list.
 */
import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { SourcePoint } from '../../print.ts';
import { problem } from '../../problems.ts';
import { hint } from '../../text/nearest.ts';
import { oneOf, type ProblemList, pointFinder, type SourceFile } from '../sources.ts';
import { commonAttributes, elementNames, elementTable } from './elements.ts';
import { append, createElement, isBlankText, type PageElement, takeAttributes } from './tree.ts';

/** The html element of the page. `html`, `head` and `body` may be left out, as in HTML. */
export function parseHtml(page: SourceFile, problems: ProblemList): PageElement {
  const builder = new TreeBuilder(page, problems);
  const tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing: true }, builder);
  tokenizer.write(page.text);
  tokenizer.end();
  return builder.root;
}

/** No report comes near it; what follows walks the tree by recursion and must not run out of stack. */
const deepestNesting = 500;

interface OpenTag {
  readonly name: string;
  readonly at: SourcePoint;
  readonly attributes: Map<string, string>;
  /** Offset of its `<`. */
  readonly from: number;
}

/** A picture that stands in the page: its words are not the page’s, and are read by who draws it. */
interface OpenPicture {
  readonly tag: OpenTag;
  depth: number;
}

class TreeBuilder implements TokenizerCallbacks {
  readonly root: PageElement;
  readonly #text: string;
  readonly #problems: ProblemList;
  readonly #point: (offset: number) => SourcePoint;
  readonly #open: PageElement[];
  #tag: OpenTag | null = null;
  #picture: OpenPicture | null = null;
  #attribute = '';
  #value = '';

  constructor(page: SourceFile, problems: ProblemList) {
    this.#text = page.text;
    this.#problems = problems;
    this.#point = pointFinder(page);
    this.root = createElement('html', new Map(), this.#point(0));
    this.#open = [this.root];
  }

  get #current(): PageElement {
    return this.#open.at(-1) ?? this.root;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    if (!this.#picture) this.#tag = { name, at: this.#point(start - 1), attributes: new Map(), from: start - 1 };
    else if (name === 'svg') this.#picture.depth++;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(quote: QuoteType, end: number): void {
    if (!this.#tag) return;
    const { attributes, name, at } = this.#tag;
    if (quote === QuoteType.NoValue && this.#attribute === '') return;
    if (attributes.has(this.#attribute)) {
      this.#complain(this.#point(end), `<${name}> has the attribute "${this.#attribute}" twice`, 'leave one out');
    }
    attributes.set(this.#attribute, this.#value);
    this.#checkAttribute(name, this.#attribute, at);
  }

  onopentagend(): void {
    const tag = this.#tag;
    this.#tag = null;
    if (tag?.name === 'svg') this.#picture = { tag, depth: 1 };
    else if (tag) this.#start(tag);
  }

  onselfclosingtag(end: number): void {
    const tag = this.#tag;
    if (this.#picture) {
      // Whether what ended here was an svg, the sign before its end does not say: its name does.
      const opened = this.#text.slice(this.#text.lastIndexOf('<', end), end);
      if (/^<svg[\s/]/i.test(opened)) this.#picture.depth--;
      return;
    }
    if (tag && elementTable.has(tag.name) && !elementTable.get(tag.name)?.isVoid) {
      this.#complain(tag.at, `<${tag.name} /> does not end the element in HTML`, `write <${tag.name}></${tag.name}>`);
      this.#tag = null;
      return;
    }
    this.onopentagend();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#text.slice(start, end).toLowerCase();
    if (this.#picture) {
      if (name === 'svg' && --this.#picture.depth === 0) this.#endPicture(this.#picture, this.#text.indexOf('>', end) + 1);
      return;
    }
    const at = this.#point(start - 2);
    if (elementTable.get(name)?.isVoid) return;
    // Elements that cannot be printed are reported where they begin.
    if (this.#current.tag !== name && !this.#open.some((element) => element.tag === name)) {
      if (elementTable.has(name))
        this.#complain(at, `</${name}> ends nothing: no <${name}> is open here`, 'leave it out, or add the start tag');
      return;
    }
    while (this.#current.tag !== name) this.#leaveOpen(`before </${name}>`);
    if (this.#current !== this.root) this.#open.pop();
  }

  #endPicture({ tag }: OpenPicture, next: number): void {
    this.#picture = null;
    const element = this.#start(tag);
    if (element) element.source = this.#text.slice(tag.from, next === 0 ? undefined : next);
  }

  onend(): void {
    if (this.#picture) this.#complain(this.#picture.tag.at, '<svg> is not closed before the end of the page', 'add </svg>');
    if (this.#tag) this.#complain(this.#tag.at, `The tag <${this.#tag.name} is never closed with >`, 'add the >');
    while (this.#current !== this.root) this.#leaveOpen('before the end of the page');
  }

  ontext(start: number, end: number): void {
    if (this.#picture) return;
    this.#addText(this.#text.slice(start, end), start);
  }

  ontextentity(code: number, end: number): void {
    if (this.#picture) return;
    this.#addText(String.fromCodePoint(code), end);
  }

  oncdata(start: number): void {
    if (this.#picture) return;
    this.#complain(this.#point(start), 'HTML has no CDATA sections', 'write the text with &lt; and &amp;');
  }

  /** HTML takes `<?…>`, `<!…>` and `</ …>` for comments as well, and their text would be lost without a word. */
  oncomment(start: number, _end: number, closing: number): void {
    if (this.#picture) return;
    if (this.#text.startsWith('<!--', start - 4)) {
      if (closing !== 0) return;
      this.#complain(this.#point(start - 4), 'This comment is never closed', 'write --> where it ends');
      // All that follows is lost with it, and every link to that would be told of too.
      this.#problems.settle();
    }
    this.#complain(this.#point(start - 1), 'This is neither a tag nor a comment', 'leave it out, or write &lt; for the sign itself');
  }

  onprocessinginstruction(): void {}

  ondeclaration(): void {}

  #start(tag: OpenTag): PageElement | null {
    if (tag.name === 'html') {
      for (const [name, value] of tag.attributes) this.root.attributes.set(name, value);
      this.root.at = tag.at;
      takeAttributes(this.root);
      return null;
    }
    while (elementTable.get(this.#current.tag)?.endsBefore?.includes(tag.name)) this.#open.pop();
    this.#supplyParent(tag.name, tag.at);
    const row = elementTable.get(tag.name);
    if (row) this.#checkParent(tag);
    else this.#refuse(tag);
    const element = createElement(tag.name, tag.attributes, tag.at);
    append(this.#current, element);
    if (row?.isVoid) return element;
    if (this.#open.length < deepestNesting) this.#open.push(element);
    else this.#complain(tag.at, `Elements are nested more than ${deepestNesting} deep here`, 'close what is open');
    return element;
  }

  /** What stands inside a foreign element goes with it and is not told apart. */
  #refuse({ name, at }: OpenTag): void {
    if (this.#open.some((element) => !elementTable.has(element.tag))) return;
    this.#problems.add(problem('document/unknown-element', at, { name, hint: hint(name, elementNames) }));
  }

  /** The elements that HTML lets an author leave out: head, body, and tbody around bare rows. */
  #supplyParent(name: string, at: SourcePoint): void {
    const { tag } = this.#current;
    const isHeadContent = ['title', 'meta', 'link', 'style'].includes(name);
    if (tag === 'head' && !isHeadContent) this.#open.pop();
    if (this.#current === this.root && name !== 'head' && name !== 'body') this.#push(isHeadContent ? 'head' : 'body', at);
    if (tag === 'table' && name === 'tr') this.#push('tbody', at);
  }

  #push(tag: string, at: SourcePoint): void {
    const present = this.root.children.find((child) => child.kind === 'element' && child.tag === tag);
    const isAgain = present?.kind === 'element' && this.#current === this.root;
    const element = isAgain ? present : createElement(tag, new Map(), at);
    if (!isAgain) append(this.#current, element);
    this.#open.push(element);
  }

  #checkParent({ name, at }: OpenTag): void {
    const { tag } = this.#current;
    const within = elementTable.get(name)?.within;
    const holds = elementTable.get(tag)?.holds;
    if (within && !within.includes(tag)) {
      this.#complain(at, `<${name}> cannot stand in <${tag}>`, `put it into ${tags(within)}`);
    } else if (holds && !holds.includes(name)) {
      this.#complain(at, `<${tag}> cannot hold <${name}>`, holds.length > 0 ? `put only ${tags(holds)} into it` : 'leave it empty');
    }
  }

  #checkAttribute(element: string, name: string, at: SourcePoint): void {
    const row = elementTable.get(element);
    if (!row || row.attributes === 'any' || commonAttributes.includes(name) || row.attributes?.includes(name)) return;
    if (/^(aria|data)-./.test(name)) return;
    const known = [...(row.attributes ?? []), ...commonAttributes];
    this.#problems.add(problem('document/unknown-attribute', at, { element, name, hint: hint(name, known), known: oneOf(known) }));
  }

  #leaveOpen(where: string): void {
    const element = this.#open.pop();
    if (!element || elementTable.get(element.tag)?.endsBefore || !elementTable.has(element.tag)) return;
    this.#complain(element.at, `<${element.tag}> is not closed ${where}`, `add </${element.tag}>`);
  }

  #addText(text: string, offset: number): void {
    const isBlank = isBlankText(text);
    if (!isBlank && (this.#current === this.root || this.#current.tag === 'head')) this.#supplyParent('', this.#point(offset));
    const { tag, children } = this.#current;
    if (elementTable.get(tag)?.holds) {
      if (!isBlank) this.#complain(this.#point(offset), `<${tag}> cannot hold text of its own`, 'put the text into one of its elements');
      return;
    }
    const last = children.at(-1);
    // A style sheet begins where its text does.
    if (tag === 'style' && !last) this.#current.at = this.#point(offset);
    if (last?.kind === 'text') last.text += text;
    else append(this.#current, { kind: 'text', text });
  }

  #complain(at: SourcePoint, complaint: string, mend: string): void {
    this.#problems.add(() => problem('document/html-syntax', at, { complaint, mend }));
  }
}

function tags(names: readonly string[]): string {
  return oneOf(names.map((name) => `<${name}>`));
}
