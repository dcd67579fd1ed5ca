/** A sketch: all pages are cut, but only what is to be found on them is kept. Page numbers come of it, and what leads to a page. */
import type { Bookmark, Destination, PageRule, StructureNode } from '../print.ts';
import { type Cutting, cutPages } from './pages.ts';
import { type Mark, openSketch } from './pieces.ts';
import type { References } from './setter.ts';
import { isOwnPlace } from './structure.ts';

/** Where everything stands; pages count from 0 but for those of `references`, which are printed. */
export interface Sketch {
  readonly references: References;
  /** The first place of each id, in page order. */
  readonly destinations: readonly Destination[];
  readonly bookmarks: readonly Bookmark[];
  /** As in `LaidOut`. */
  readonly lastPages: Int32Array;
}

export function sketchPages(rules: readonly PageRule[], structure: readonly StructureNode[], cutting: Omit<Cutting, 'openCanvas'>): Sketch {
  const pageOf = new Map<string, number>();
  const destinations: Destination[] = [];
  const bookmarks: Bookmark[] = [];
  const lastPages = new Int32Array(structure.length).fill(-1);
  const see = (mark: Mark, page: number): void => {
    if (mark.kind === 'bookmark') bookmarks.push({ title: mark.title, level: mark.level, page, y: mark.y });
    if (mark.kind !== 'anchor' || pageOf.has(mark.name)) return;
    pageOf.set(mark.name, page + 1);
    if (!isOwnPlace(mark.name)) destinations.push({ name: mark.name, page, x: mark.x, y: mark.y });
  };
  let pages = 0;
  for (const { ink } of cutPages(rules, { ...cutting, openCanvas: () => openSketch(new Set()) })) {
    for (const mark of ink.marks) see(mark, pages);
    for (const owner of ink.owners ?? []) lastPages[owner] = pages;
    pages++;
  }
  handUp(lastPages, structure);
  return { references: { pageOf, pages }, destinations, bookmarks, lastPages };
}

/** What is shown of a node is shown of those above it, which come before it. */
function handUp(lastPages: Int32Array, structure: readonly StructureNode[]): void {
  for (let id = structure.length - 1; id > 0; id--) {
    const parent = structure[id]?.parent ?? 0;
    lastPages[parent] = Math.max(lastPages[parent] ?? -1, lastPages[id] ?? -1);
  }
}
