/** The structure tree of the tagged PDF: which HTML element becomes which standard structure type. */
import type { StructureNode, StructureTag } from '../print.ts';

type NodeDetails = Partial<Omit<StructureNode, 'id' | 'parent' | 'tag'>>;

/** Structure nodes in document order; `add` gives the new node's id. */
export interface Structure {
  readonly nodes: readonly StructureNode[];
  add(parent: number | null, tag: StructureTag, details?: NodeDetails): number;
  /** A name for a place that only the layout itself looks up; no two calls give the same. */
  newPlace(): string;
  /** Numbers from 1, to name what comes in pairs. */
  newNumber(): number;
}

/** Tells the names of `newPlace` from ids, which hold no white space. */
export const isOwnPlace = (name: string): boolean => name.startsWith(' ');

export function openStructure(): Structure {
  const nodes: StructureNode[] = [];
  let places = 0;
  let numbers = 0;
  return {
    nodes,
    add(parent, tag, details = {}) {
      const id = nodes.length;
      nodes.push({ id, parent, tag, alt: null, language: null, scope: null, colspan: 1, rowspan: 1, title: null, ...details });
      return id;
    },
    newPlace() {
      places++;
      return ` ${places}`;
    },
    newNumber() {
      numbers++;
      return numbers;
    },
  };
}

/** The language to give to a new node within `parent`: null where it is that of the nodes around it. */
export function languageIn({ nodes }: Structure, parent: number, language: string): string | null {
  let node = nodes[parent];
  while (node && node.language === null && node.parent !== null) node = nodes[node.parent];
  return node?.language === language ? null : language;
}

/** Blocks that hold other blocks. An element in none of the tables is transparent: its children belong to its parent. */
const grouping: Readonly<Record<string, StructureTag>> = {
  section: 'Sect',
  article: 'Sect',
  blockquote: 'BlockQuote',
  figure: 'Div',
  nav: 'TOC',
  ul: 'L',
  ol: 'L',
  dl: 'L',
  table: 'Table',
  thead: 'THead',
  tbody: 'TBody',
  tfoot: 'TFoot',
  tr: 'TR',
};

/** Blocks whose text is their own. */
const speaking: Readonly<Record<string, StructureTag>> = {
  p: 'P',
  pre: 'P',
  address: 'P',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  h5: 'H5',
  h6: 'H6',
  caption: 'Caption',
  figcaption: 'Caption',
  td: 'TD',
  th: 'TH',
  dt: 'Lbl',
  dd: 'LBody',
};

/** Inline elements that mean something to a reader who cannot see them. */
const phrases: Readonly<Record<string, StructureTag>> = { code: 'Code', q: 'Quote' };

export const groupingTag = (element: string): StructureTag | null => grouping[element] ?? null;
export const speakingTag = (element: string): StructureTag | null => speaking[element] ?? null;
export const phraseTag = (element: string): StructureTag | null => phrases[element] ?? null;

const textTags: ReadonlySet<StructureTag> = new Set([
  ...Object.values(speaking),
  ...Object.values(phrases),
  ...(['Link', 'Span'] as const),
]);

/** Whether text may stand directly in a node; elsewhere it is given a P of its own. */
export function holdsText(tag: StructureTag): boolean {
  return textTags.has(tag);
}
