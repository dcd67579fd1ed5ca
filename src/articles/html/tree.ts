/**
 * HTML to a tree, in one pass and in time linear in its length. The tokenizer is htmlparser2's; its parser is not used, because its
 * stack of open elements makes 100,000 nested tags a matter of minutes.
 */
import type { TokenizerCallbacks } from 'htmlparser2';
import { wordSet } from '../../text/wordSet.ts';
import { blockNames, deepest, type Element } from './element.ts';

interface Open extends Element {
  readonly children: (Element | string)[];
}

const attributeNames = wordSet(
  'aria-hidden class content data-component data-testid datetime hidden href http-equiv id itemprop itemtype lang name open property rel role shadowrootmode style title type xml:lang',
);
const longestValue = 4000;
const noAttributes: ReadonlyMap<string, string> = new Map();

const voidNames = wordSet('area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr');
const headNames = wordSet('base basefont bgsound link meta noframes noscript script style template title');
const closesParagraph = new Set(
  [...blockNames].filter((name) => !'caption body html tbody td tfoot th thead tr'.split(' ').includes(name)),
);

/** Opening one of the keys ends an open element of the first list, unless one of the second stands between. Source: HTML Standard, "in body" and table modes. */
const endedBy: Readonly<Record<string, readonly [closed: ReadonlySet<string>, barrier: ReadonlySet<string>]>> = {
  li: [wordSet('li'), wordSet('ul ol menu table')],
  dd: [wordSet('dd dt'), wordSet('dl table')],
  dt: [wordSet('dd dt'), wordSet('dl table')],
  tr: [wordSet('tr caption'), wordSet('table')],
  td: [wordSet('td th caption'), wordSet('tr table')],
  th: [wordSet('td th caption'), wordSet('tr table')],
  tbody: [wordSet('tbody thead tfoot caption colgroup'), wordSet('table')],
  thead: [wordSet('tbody thead tfoot caption colgroup'), wordSet('table')],
  tfoot: [wordSet('tbody thead tfoot caption colgroup'), wordSet('table')],
  option: [wordSet('option'), wordSet('select datalist optgroup')],
  optgroup: [wordSet('option optgroup'), wordSet('select')],
};
/** The end of one of these leaves a block that began inside it open. */
const phrasingNames = wordSet(
  'abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var',
);
const cellParts = wordSet('table tbody td tfoot th thead tr');
const tableOnly = wordSet('table');
const cellBarrier = wordSet('caption table td th');
/** No honest page leaves more open at once; a longer search would make hostile ones slow. */
const farthest = 300;
const nearby = 20;

class TreeBuilder implements TokenizerCallbacks {
  readonly root: Open = { name: '#root', attributes: noAttributes, parent: null, children: [], depth: 0 };
  readonly #source: string;
  readonly #stack: Open[] = [this.root];
  readonly #openCount = new Map<string, number>();
  #name = '';
  #attributes: Map<string, string> | null = null;
  #attribute = '';
  #value: string[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  get #top(): Open {
    return this.#stack.at(-1) ?? this.root;
  }

  #isOpen(name: string): boolean {
    return (this.#openCount.get(name) ?? 0) > 0;
  }

  isInForeignContext(): boolean {
    return (this.#isOpen('svg') || this.#isOpen('math')) && !this.#isOpen('foreignobject');
  }

  #popTo(length: number): void {
    while (this.#stack.length > Math.max(length, 1)) {
      const { name } = this.#stack.pop() ?? this.root;
      this.#openCount.set(name, (this.#openCount.get(name) ?? 1) - 1);
    }
  }

  /** Place on the stack of the innermost open element that `wanted` accepts, or -1 when `barrier` stands before it. */
  #find(wanted: (name: string) => boolean, barrier: (name: string) => boolean, most: number): number {
    const lowest = Math.max(1, this.#stack.length - most);
    for (let at = this.#stack.length - 1; at >= lowest; at--) {
      const name = this.#stack[at]?.name ?? '';
      if (wanted(name)) return at;
      if (barrier(name)) return -1;
    }
    return -1;
  }

  #endWhatThisEnds(name: string): void {
    if (this.isInForeignContext() && closesParagraph.has(name)) {
      const at = this.#find(
        (open) => open === 'svg' || open === 'math',
        () => false,
        farthest,
      );
      if (at > 0) this.#popTo(at);
    }
    if (this.#isOpen('head') && !headNames.has(name)) this.#close('head');
    if (closesParagraph.has(name) && this.#isOpen('p')) {
      const at = this.#find(
        (open) => open === 'p',
        (open) => blockNames.has(open),
        nearby,
      );
      if (at > 0) this.#popTo(at);
    }
    const rule = endedBy[name];
    if (!rule) return;
    const at = this.#find(
      (open) => rule[0].has(open),
      (open) => rule[1].has(open),
      nearby,
    );
    if (at > 0) this.#popTo(at);
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#stack[Math.min(this.#stack.length - 1, deepest)] ?? this.root;
    const element: Open = { name, attributes, parent, children: [], depth: parent.depth + 1 };
    parent.children.push(element);
    if (voidNames.has(name)) return;
    this.#stack.push(element);
    this.#openCount.set(name, (this.#openCount.get(name) ?? 0) + 1);
  }

  #close(name: string): void {
    if (!this.#isOpen(name)) {
      // As browsers do: a stray `</p>` is an empty paragraph, a stray `</br>` a line break.
      if (name === 'p' || name === 'br')
        this.#top.children.push({ name, attributes: noAttributes, parent: this.#top, children: [], depth: this.#top.depth + 1 });
      return;
    }
    const isInline = phrasingNames.has(name);
    const barrier = (open: string): boolean =>
      cellParts.has(name) ? tableOnly.has(open) && name !== 'table' : cellBarrier.has(open) || (isInline && blockNames.has(open));
    const at = this.#find((open) => open === name, barrier, farthest);
    if (at > 0) this.#popTo(at);
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#source.slice(start, Math.min(end, start + 40)).toLowerCase();
    this.#attributes = null;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#source.slice(start, Math.min(end, start + 20)).toLowerCase();
    this.#value = [];
  }

  onattribdata(start: number, end: number): void {
    if (attributeNames.has(this.#attribute)) this.#value.push(this.#source.slice(start, Math.min(end, start + longestValue)));
  }

  onattribentity(codepoint: number): void {
    if (attributeNames.has(this.#attribute) && this.#value.length < longestValue) this.#value.push(String.fromCodePoint(codepoint));
  }

  onattribend(): void {
    if (!attributeNames.has(this.#attribute)) return;
    this.#attributes ??= new Map();
    if (!this.#attributes.has(this.#attribute)) this.#attributes.set(this.#attribute, this.#value.join('').slice(0, longestValue));
  }

  onopentagend(): void {
    const name = this.#name === 'image' ? 'img' : this.#name;
    const isSecond = (name === 'body' || name === 'html' || name === 'form') && this.#isOpen(name);
    if (isSecond) return;
    this.#endWhatThisEnds(name);
    this.#open(name, this.#attributes ?? noAttributes);
  }

  onselfclosingtag(): void {
    const wasForeign = this.isInForeignContext() || this.#name === 'svg';
    const length = this.#stack.length;
    this.onopentagend();
    if (wasForeign && this.#stack.length > length) this.#popTo(length);
  }

  onclosetag(start: number, end: number): void {
    this.#close(this.#source.slice(start, Math.min(end, start + 40)).toLowerCase());
  }

  ontext(start: number, end: number): void {
    this.#write(this.#source.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.#write(String.fromCodePoint(codepoint));
  }

  #write(text: string): void {
    if (this.#top.name === 'head' && /[^ \t\n\f\r]/.test(text)) this.#close('head');
    this.#top.children.push(text);
  }

  oncdata(start: number, end: number): void {
    if (this.isInForeignContext()) this.ontext(start, end);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

export type ParseTree = (html: string) => Element;

/** What makes a page or a piece of one a tree; it never throws, whatever the tags are like. */
export async function treeParser(): Promise<ParseTree> {
  const { Tokenizer } = await import('htmlparser2');
  return (html) => {
    const source = html.replaceAll(/\r\n?/g, '\n');
    const builder = new TreeBuilder(source);
    const tokenizer = new Tokenizer({}, builder);
    tokenizer.write(source);
    tokenizer.end();
    return builder.root;
  };
}
