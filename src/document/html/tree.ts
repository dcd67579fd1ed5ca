/** The page as a tree, on its way from HTML to styled boxes. */
import type { SourcePoint } from '../../print.ts';
import type { Matchable } from '../css/selectors.ts';

export interface PageText {
  readonly kind: 'text';
  text: string;
  /** The element whose words it repeats; of those, footnotes are left out once it is known which they are. */
  readonly of?: PageElement;
}

/** An element; `place` and `isLast` are settled by `numberChildren` once the tree no longer changes. */
export interface PageElement extends Matchable {
  readonly kind: 'element';
  readonly attributes: Map<string, string>;
  id: string | null;
  classes: ReadonlySet<string>;
  parent: PageElement | null;
  children: PageNode[];
  place: number;
  isLast: boolean;
  at: SourcePoint;
  /** The words of an `<svg>` that stands in the page, from its first sign to its last. */
  source: string | null;
}

export type PageNode = PageText | PageElement;

export function createElement(tag: string, attributes: Map<string, string>, at: SourcePoint): PageElement {
  const element: PageElement = {
    kind: 'element',
    tag,
    attributes,
    id: null,
    classes: new Set(),
    parent: null,
    children: [],
    place: 1,
    isLast: true,
    at,
    source: null,
  };
  takeAttributes(element);
  return element;
}

/** Brings id and classes in step with the attributes. */
export function takeAttributes(element: PageElement): void {
  element.id = element.attributes.get('id') ?? null;
  element.classes = new Set(words(element.attributes.get('class') ?? ''));
}

export function append(parent: PageElement, node: PageNode): void {
  if (node.kind === 'element') node.parent = parent;
  parent.children.push(node);
}

export function remove(element: PageElement): void {
  if (element.parent) element.parent.children = element.parent.children.filter((child) => child !== element);
}

/** Puts a node right before one that stands in the page; one that stands nowhere keeps its place. */
export function insertBefore(place: PageElement, node: PageElement): void {
  insert(place, node, 0);
}

export function insertAfter(place: PageElement, node: PageElement): void {
  insert(place, node, 1);
}

function insert(place: PageElement, node: PageElement, offset: 0 | 1): void {
  const { parent } = place;
  if (!parent) return;
  node.parent = parent;
  parent.children.splice(parent.children.indexOf(place) + offset, 0, node);
}

/** An element with all below it once more; ids stay with the first, since they lead to one place. */
export function copyOf(element: PageElement): PageElement {
  const attributes = new Map([...element.attributes].filter(([name]) => name !== 'id'));
  const copy = { ...createElement(element.tag, attributes, element.at), source: element.source };
  for (const child of element.children) append(copy, child.kind === 'text' ? { ...child } : copyOf(child));
  return copy;
}

/** All elements below and including this one, in document order. */
export function descendants(root: PageElement): readonly PageElement[] {
  const found = [root];
  const pending = childElements(root).reverse();
  for (let next = pending.pop(); next; next = pending.pop()) {
    found.push(next);
    for (const child of childElements(next).reverse()) pending.push(child);
  }
  return found;
}

function childElements(element: PageElement): PageElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

export function numberChildren(root: PageElement): void {
  for (const element of descendants(root)) {
    const children = childElements(element);
    for (const [index, child] of children.entries()) {
      child.place = index + 1;
      child.isLast = index === children.length - 1;
    }
  }
}

/** The words of an element on one line, without its reference marks and without the elements `besides`. */
export function plainText(element: PageElement, besides: ReadonlySet<PageElement> = none): string {
  return words(wording(element, besides)).join(' ');
}

const none: ReadonlySet<PageElement> = new Set();

function wording(element: PageElement, besides: ReadonlySet<PageElement>): string {
  if (element.tag === 'br') return ' ';
  if (element.tag === 'img') return element.attributes.get('alt') ?? '';
  if (element.tag === 'svg') return element.attributes.get('aria-label') ?? '';
  if (besides.has(element) || (element.tag === 'a' && element.classes.has('cite'))) return '';
  return element.children.map((child) => (child.kind === 'text' ? child.text : wording(child, besides))).join('');
}

/** Parts between HTML's white space; a no-break space is none. */
function words(text: string): readonly string[] {
  return text.split(/[ \t\n\f\r]+/).filter((word) => word !== '');
}

export function isBlankText(text: string): boolean {
  return !/[^ \t\n\f\r]/.test(text);
}
