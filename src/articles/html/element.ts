/** A page as a tree: what the reading of HTML needs of it and no more. */
import { wordSet } from '../../text/wordSet.ts';

export interface Element {
  /** In lower case. */
  readonly name: string;
  /** The attributes that reading asks for, values cut at a length that no honest page reaches. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | null;
  readonly children: readonly (Element | string)[];
  /** 0 for the root, which is no element of the page; never over `deepest` + 1. */
  readonly depth: number;
}

/** Elements nested deeper than this hang side by side below the last one: whatever walks the tree may recurse. */
export const deepest = 200;

/** Elements that begin a line of their own. Source: HTML Standard, Rendering, "Flow content" and the sections after it. */
export const blockNames = wordSet(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search section summary table tbody td tfoot th thead tr ul video xmp',
);

/** Elements whose content no reader sees as text, whatever it is. */
export const unseenNames = wordSet(
  'annotation annotation-xml applet audio base canvas col colgroup datalist embed frame frameset head iframe link meta noembed noframes object param rp script source style svg template title track video',
);

export const headingNames = wordSet('h1 h2 h3 h4 h5 h6');

/** What a reader fills in or presses. */
export const controlNames = wordSet('button datalist input meter optgroup option output progress select textarea');

export function isBlock({ name, attributes }: Element): boolean {
  return blockNames.has(name) || /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(attributes.get('style') ?? '');
}

/** The element and those around it, from the inside out, without the root. */
export function* around(element: Element): Generator<Element> {
  for (let each: Element | null = element; each?.parent; each = each.parent) yield each;
}

/** The innermost element that holds both. */
export function meet(one: Element, other: Element): Element {
  let [a, b] = [one, other];
  while (a !== b) {
    const outer: Element | null = a.depth >= b.depth ? a.parent : b.parent;
    if (!outer) return a.depth <= b.depth ? a : b;
    if (a.depth >= b.depth) a = outer;
    else b = outer;
  }
  return a;
}

/** All elements below, in document order. No generator: those are slow where they are nested. */
export function below(element: Element): readonly Element[] {
  const found: Element[] = [];
  const add = ({ children }: Element): void => {
    for (const child of children) {
      if (typeof child === 'string') continue;
      found.push(child);
      add(child);
    }
  };
  add(element);
  return found;
}

/** The text below as it stands in the source, entities decoded. */
export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
