/** Selectors of the subset: compiled once, matched from their last compound outwards. */
import type { AttributeSelector, CssNode, Nth, Selector as SelectorNode } from 'css-tree';
import { ident } from 'css-tree/utils';

/** What a selector looks at. Siblings are counted from 1, elements only. */
export interface Matchable {
  readonly tag: string;
  readonly id: string | null;
  readonly classes: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Matchable | null;
  readonly place: number;
  readonly isLast: boolean;
}

export const pseudoElements = ['before', 'after', 'footnote-call', 'footnote-marker'] as const;
export type PseudoElement = (typeof pseudoElements)[number];

/** `tag.class[attribute]:test`, and how it hangs on what stands before it. */
interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  tests: ((element: Matchable) => boolean)[];
  /** Whether the compound before it must be the parent itself. */
  isChild: boolean;
}

export interface Selector {
  /** Last compound first. */
  readonly compounds: readonly Readonly<Compound>[];
  readonly pseudo: PseudoElement | null;
  /** Ids, then classes, attributes and pseudo-classes, then elements and pseudo-elements, in base 1000. */
  readonly specificity: number;
}

/** What the subset has, for messages. */
export const selectorKinds =
  'element, *, .class, #id, [attribute], [attribute="value"], blank, >, :first-child, :last-child, :nth-child(), :root, ::before, ::after, ::footnote-call or ::footnote-marker';
export const pseudoNames = [':first-child', ':last-child', ':nth-child()', ':root', ...pseudoElements.map((name) => `::${name}`)];

/** A part of a selector that the subset does not have. */
export interface ForeignPart {
  readonly foreign: string;
}

const idWeight = 1_000_000;
const classWeight = 1000;

interface Compiling {
  readonly compounds: Compound[];
  pseudo: PseudoElement | null;
  specificity: number;
}

export function compileSelector(node: SelectorNode): Selector | ForeignPart {
  const state: Compiling = { compounds: [emptyCompound()], pseudo: null, specificity: 0 };
  for (const part of node.children) {
    // Nothing may follow a pseudo-element.
    const foreign = state.pseudo === null ? addPart(part, state) : '::before or ::after before the end';
    if (foreign !== null) return { foreign };
  }
  return { compounds: state.compounds.reverse(), pseudo: state.pseudo, specificity: state.specificity };
}

function emptyCompound(): Compound {
  return { tag: null, id: null, classes: [], tests: [], isChild: false };
}

/** Null when the part was taken, its text when it is foreign. */
function addPart(part: CssNode, state: Compiling): string | null {
  const compound = state.compounds.at(-1) ?? emptyCompound();
  switch (part.type) {
    case 'TypeSelector':
      return addType(part.name.toLowerCase(), compound, state);
    case 'ClassSelector':
      state.specificity += classWeight;
      compound.classes.push(ident.decode(part.name));
      return null;
    case 'IdSelector':
      state.specificity += idWeight;
      compound.id = ident.decode(part.name);
      return null;
    case 'Combinator':
      if (part.name !== ' ' && part.name !== '>') return part.name;
      state.compounds.push({ ...emptyCompound(), isChild: part.name === '>' });
      return null;
    case 'AttributeSelector':
      state.specificity += classWeight;
      return addAttribute(part, compound);
    case 'PseudoClassSelector':
      state.specificity += classWeight;
      return addPseudoClass(part.name.toLowerCase(), [...(part.children ?? [])], compound);
    case 'PseudoElementSelector':
      state.specificity += 1;
      state.pseudo = pseudoElements.find((name) => name === part.name.toLowerCase()) ?? null;
      return state.pseudo === null ? `::${part.name}` : null;
    default:
      return part.type;
  }
}

function addType(name: string, compound: Compound, state: Compiling): null {
  if (name === '*') return null;
  state.specificity += 1;
  // By the time rules are matched, `<contents>` has become `<nav class="contents">`.
  if (name === 'contents') compound.classes.push(name);
  else compound.tag = name;
  return null;
}

function addAttribute({ name, matcher, value, flags }: AttributeSelector, compound: Compound): string | null {
  const attribute = name.name.toLowerCase();
  if (flags !== null || (matcher !== null && matcher !== '=')) return `[${attribute}${matcher ?? ''}…${flags ?? ''}]`;
  if (value === null) {
    compound.tests.push((element) => element.attributes.has(attribute));
  } else {
    const wanted = value.type === 'String' ? value.value : ident.decode(value.name);
    compound.tests.push((element) => element.attributes.get(attribute) === wanted);
  }
  return null;
}

function addPseudoClass(name: string, [argument]: readonly CssNode[], compound: Compound): string | null {
  if (name === 'first-child') compound.tests.push((element) => element.place === 1);
  else if (name === 'last-child') compound.tests.push((element) => element.isLast);
  else if (name === 'root') compound.tests.push((element) => element.parent === null);
  else if (name === 'nth-child' && argument?.type === 'Nth' && !argument.selector) compound.tests.push(nthChild(argument));
  else return `:${name}`;
  return null;
}

/** `an+b`, where n counts from 0; odd is 2n+1 and even 2n. */
function nthChild({ nth }: Nth): (element: Matchable) => boolean {
  const isNamed = nth.type === 'Identifier';
  const step = isNamed ? 2 : Number(nth.a ?? 0);
  const first = isNamed ? (nth.name === 'odd' ? 1 : 0) : Number(nth.b ?? 0);
  if (step === 0) return ({ place }) => place === first;
  return ({ place }) => (place - first) % step === 0 && (place - first) / step >= 0;
}

/**
 * What is joined by `>` is a chain of parents. Each chain is found as near as can be to the one inside it: whatever stands farther out
 * leaves less room for those that are still to come, so that no chain is looked for twice.
 */
export function matches({ compounds }: Selector, element: Matchable): boolean {
  let top = matchChain(compounds, 0, element);
  for (let next = endOfChain(compounds, 0); top && next < compounds.length; next = endOfChain(compounds, next)) {
    let above: Matchable | null = top.parent;
    top = null;
    for (; above && !top; above = above.parent) top = matchChain(compounds, next, above);
  }
  return top !== null;
}

/** The outermost element of a chain of compounds whose innermost is `element`. */
function matchChain(compounds: Selector['compounds'], from: number, element: Matchable): Matchable | null {
  let current = element;
  for (let index = from; ; index++) {
    const compound = compounds[index];
    if (!compound || !matchesCompound(compound, current)) return null;
    if (!compound.isChild) return current;
    if (!current.parent) return null;
    current = current.parent;
  }
}

/** Where the next chain begins. */
function endOfChain(compounds: Selector['compounds'], from: number): number {
  let index = from;
  while (compounds[index]?.isChild) index++;
  return index + 1;
}

function matchesCompound(compound: Readonly<Compound>, element: Matchable): boolean {
  if (compound.tag !== null && compound.tag !== element.tag) return false;
  if (compound.id !== null && compound.id !== element.id) return false;
  return compound.classes.every((name) => element.classes.has(name)) && compound.tests.every((test) => test(element));
}
