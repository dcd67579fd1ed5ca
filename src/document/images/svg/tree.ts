/** SVG's XML to a tree. Entities beyond the five of XML are left as they stand: none is ever declared, fetched or expanded. */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { SourcePoint } from '../../../print.ts';
import { problem } from '../../../problems.ts';
import type { Matchable } from '../../css/selectors.ts';
import { type ProblemList, pointFinder, type SourceFile } from '../../sources.ts';

export interface SvgElement extends Matchable {
  readonly kind: 'element';
  /** Without the prefix `svg:`; other prefixes stay. */
  readonly tag: string;
  readonly attributes: Map<string, string>;
  readonly parent: SvgElement | null;
  readonly children: (SvgElement | string)[];
  readonly at: SourcePoint;
  isLast: boolean;
}

/** No drawing comes near them; what follows walks the tree by recursion. */
const deepestNesting = 100;
const mostElements = 100_000;

/** The outermost element, or null where it is no whole `<svg>`; what is wrong is among the problems. */
export function parseSvg(source: SourceFile, problems: ProblemList): SvgElement | null {
  const builder = new SvgBuilder(source, problems);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, builder);
  tokenizer.write(source.text);
  tokenizer.end();
  const { root, isBroken } = builder;
  if (!isBroken && root?.tag !== 'svg') {
    const at = root?.at ?? { file: source.file, line: 1, column: 1 };
    problems.add(problem('document/bad-svg', at, { complaint: 'The file has no <svg> at its root', mend: 'save it as SVG, PNG or JPEG' }));
  }
  return isBroken || root?.tag !== 'svg' ? null : root;
}

interface OpenTag {
  readonly name: string;
  readonly at: SourcePoint;
  readonly attributes: Map<string, string>;
}

class SvgBuilder implements TokenizerCallbacks {
  root: SvgElement | null = null;
  /** Set once something is so wrong that the rest says nothing. */
  isBroken = false;
  readonly #text: string;
  readonly #problems: ProblemList;
  readonly #point: (offset: number) => SourcePoint;
  readonly #open: SvgElement[] = [];
  #tag: OpenTag | null = null;
  #attribute = '';
  #value = '';
  #count = 0;

  constructor(source: SourceFile, problems: ProblemList) {
    this.#text = source.text;
    this.#problems = problems;
    this.#point = pointFinder(source);
  }

  onopentagname(start: number, end: number): void {
    const name = this.#text.slice(start, end).replace(/^svg:/, '');
    this.#tag = { name, at: this.#point(start - 1), attributes: new Map() };
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end);
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#text.slice(start, end);
  }

  onattribentity(code: number): void {
    this.#value += String.fromCodePoint(code);
  }

  onattribend(): void {
    if (this.#attribute !== '') this.#tag?.attributes.set(this.#attribute, this.#value);
  }

  onopentagend(): void {
    const tag = this.#tag;
    this.#tag = null;
    if (tag && !this.isBroken) this.#start(tag);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if (!this.isBroken) this.#open.pop();
  }

  onclosetag(start: number, end: number): void {
    if (this.isBroken) return;
    const name = this.#text.slice(start, end).replace(/^svg:/, '');
    const open = this.#open.pop();
    if (open?.tag !== name) this.#break(this.#point(start - 2), `</${name}> does not end what is open here`, 'close every element');
  }

  onend(): void {
    const open = this.#open.at(-1);
    if (this.isBroken || (!open && !this.#tag)) return;
    this.#break(open?.at ?? this.#point(0), `The file ends before <${open?.tag ?? this.#tag?.name}> does`, 'fetch or save it anew');
  }

  ontext(start: number, end: number): void {
    this.#addText(this.#text.slice(start, end));
  }

  ontextentity(code: number): void {
    this.#addText(String.fromCodePoint(code));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.#addText(this.#text.slice(start, end - offset));
  }

  oncomment(): void {}

  ondeclaration(): void {}

  onprocessinginstruction(): void {}

  #start({ name, at, attributes }: OpenTag): void {
    const parent = this.#open.at(-1) ?? null;
    this.#count++;
    if (this.#open.length >= deepestNesting) this.#break(at, `Elements are nested more than ${deepestNesting} deep here`, 'ungroup them');
    else if (this.#count > mostElements) this.#break(at, `There are more than ${mostElements} elements`, 'save the picture as PNG');
    if (this.isBroken) return;
    const before = parent?.children.findLast((child) => typeof child !== 'string');
    if (before) before.isLast = false;
    const element: SvgElement = {
      kind: 'element',
      tag: name,
      id: attributes.get('id') ?? null,
      classes: new Set((attributes.get('class') ?? '').split(/\s+/).filter((word) => word !== '')),
      attributes,
      parent,
      children: [],
      place: before ? before.place + 1 : 1,
      isLast: true,
      at,
    };
    parent?.children.push(element);
    this.root ??= element;
    this.#open.push(element);
  }

  #addText(text: string): void {
    const children = this.#open.at(-1)?.children;
    const last = children?.at(-1);
    // Entities part a text in pieces that are one.
    if (children && typeof last === 'string') children[children.length - 1] = last + text;
    else children?.push(text);
  }

  #break(at: SourcePoint, complaint: string, mend: string): void {
    this.isBroken = true;
    this.#problems.add(problem('document/bad-svg', at, { complaint, mend }));
  }
}
