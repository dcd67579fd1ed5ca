/** The pages of a file in order, each with what the nodes above it hand down (ISO 32000-1, 7.7.3). */
import { Fault } from './fault.ts';
import { Dict, listOf, nameOf, type PdfObject, Ref } from './objects.ts';
import type { PdfFile } from './open.ts';

const inheritable = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];

export interface Page {
  /** Its object number in its file. */
  readonly number: number;
  readonly dict: Dict;
  /** What it does not say itself, by the node that does: many pages share one. */
  readonly inherited: ReadonlyMap<string, PdfObject>;
}

export interface PageTree {
  readonly pages: readonly Page[];
  /** Object numbers of the nodes between the catalog and the pages. */
  readonly nodes: ReadonlySet<number>;
}

/** Throws a Fault for a tree that goes round, holds no page, or holds something that is no page. */
export function readPages(file: PdfFile): PageTree {
  const pages: Page[] = [];
  const nodes = new Set<number>();
  const walk = (ref: PdfObject | undefined, above: ReadonlyMap<string, PdfObject>, depth: number): void => {
    if (!(ref instanceof Ref)) throw new Fault('its list of pages holds something that is no page', file.path);
    const node = file.look(ref);
    if (!(node instanceof Dict)) throw new Fault(`page ${pages.length + 1} is missing`, file.path);
    if (nameOf(file.look(node.get('Type'))) === 'Page' || !node.has('Kids')) {
      pages.push({ number: ref.number, dict: node, inherited: handedDown(node, above) });
      return;
    }
    if (nodes.has(ref.number) || depth > 100) throw new Fault('its list of pages goes round in a circle', file.path);
    nodes.add(ref.number);
    const own = new Map([...above, ...inheritable.flatMap((key) => entryOf(node, key))]);
    for (const kid of listOf(file.look(node.get('Kids')))) walk(kid, own, depth + 1);
  };
  walk(file.catalog.get('Pages'), new Map(), 0);
  if (pages.length === 0) throw new Fault('it has no pages', file.path);
  return { pages, nodes };
}

function entryOf(node: Dict, key: string): readonly (readonly [string, PdfObject])[] {
  const value = node.get(key);
  return value === undefined ? [] : [[key, value]];
}

function handedDown(page: Dict, above: ReadonlyMap<string, PdfObject>): ReadonlyMap<string, PdfObject> {
  return new Map([...above].filter(([key]) => !page.has(key)));
}

/** Of a page, itself or handed down. */
export const ofPage = ({ dict, inherited }: Page, key: string): PdfObject => dict.get(key) ?? inherited.get(key) ?? null;
