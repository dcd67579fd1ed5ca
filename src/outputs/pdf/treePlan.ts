/** Which structure nodes become elements, in what order they stand below each other, and with which page they are complete. */
import type { LaidOut, StructureNode } from '../../print.ts';

export interface TreePlan {
  node(id: number): StructureNode;
  /** The first of the children that become elements; -1 where there is none. */
  firstChild(id: number): number;
  /** The next such sibling; -1 after the last. */
  nextSibling(id: number): number;
  /** The last page, from 0, that shows anything of the node or below it; none is the document's last. Null for a node that becomes no element. */
  end(id: number): number | null;
}

/** Elements without content that still mean something: a cell keeps its column. */
const meantWhenEmpty: ReadonlySet<StructureNode['tag']> = new Set(['TD', 'TH', 'LBody']);

const none = -1;
/** Greater than the number of any page. */
const endless = 0x7fffffff;

export function planTree({ structure, lastPages }: Pick<LaidOut, 'structure' | 'lastPages'>): TreePlan {
  const ends = endsOf(structure, lastPages);
  const first = new Int32Array(structure.length).fill(none);
  const next = new Int32Array(structure.length).fill(none);
  for (let id = structure.length - 1; id > 0; id--) {
    const parent = structure[id]?.parent ?? 0;
    if (ends[id] === none) continue;
    next[id] = first[parent] ?? none;
    first[parent] = id;
  }
  return {
    node(id) {
      const node = structure[id];
      if (!node) throw new Error(`There is no structure node ${id}.`);
      return node;
    },
    firstChild: (id) => first[id] ?? none,
    nextSibling: (id) => next[id] ?? none,
    end(id) {
      const end = ends[id] ?? none;
      return end === none ? null : end;
    },
  };
}

/** What is meant though it is empty is complete when what it stands in is. */
function endsOf(structure: readonly StructureNode[], lastPages: Int32Array): Int32Array {
  const ends = Int32Array.from(lastPages);
  const isMeant = meantIn(structure);
  ends[0] = endless;
  for (let id = 1; id < structure.length; id++) {
    if (ends[id] === none && isMeant[id]) ends[id] = ends[structure[id]?.parent ?? 0] ?? none;
  }
  return ends;
}

/** 1 for what keeps its place though it is empty, and for all that it stands in. */
function meantIn(structure: readonly StructureNode[]): Uint8Array {
  const isMeant = Uint8Array.from(structure, ({ tag }) => (meantWhenEmpty.has(tag) ? 1 : 0));
  for (let id = structure.length - 1; id > 0; id--) if (isMeant[id]) isMeant[structure[id]?.parent ?? 0] = 1;
  return isMeant;
}
