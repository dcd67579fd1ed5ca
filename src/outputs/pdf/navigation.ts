/** How a reader gets about: links, the names they lead to, and the outline. */
import type { Bookmark, Destination, PlacedLink } from '../../print.ts';
import { type KitDocument, type PdfRef, type PdfValue, pdfText } from './kit.ts';

/** A printed page with its height, to turn y upside down. */
export interface WrittenPage {
  readonly ref: PdfRef;
  readonly height: number;
}

/** Destinations keep a little white above what they lead to. */
const headroom = 6;

function placeOn({ ref, height }: WrittenPage, x: number | null, y: number): PdfValue {
  return [ref, 'XYZ', x, Math.min(height, height - y + headroom), null];
}

const printFlag = 4;

/** A link annotation; it is written, by its `end`, once its structure element has given it a number. */
export function makeLink(document: KitDocument, link: PlacedLink, pageHeight: number): PdfRef {
  const { x, y, width, height, target, description } = link;
  const action: PdfValue = target.startsWith('#')
    ? { S: 'GoTo', D: pdfText(target.slice(1)) }
    : { S: 'URI', URI: pdfText(encodedAddress(target)) };
  const rect = [x, pageHeight - y - height, x + width, pageHeight - y];
  const base = { Type: 'Annot', Subtype: 'Link', Rect: rect, Border: [0, 0, 0], F: printFlag };
  return document.ref({ ...base, Contents: pdfText(description), A: action });
}

/** Characters an address may not hold are written as their codes; codes already there stay. */
const encodedAddress = (address: string): string => encodeURI(address).replaceAll(/%25([0-9a-f]{2})/gi, '%$1');

/** The name tree, in code-unit order as the standard asks. */
export function writeDestinations(document: KitDocument, destinations: readonly Destination[], pages: readonly WrittenPage[]): void {
  const sorted = [...destinations].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const names = sorted.flatMap(({ name, page, x, y }): PdfValue[] => {
    const written = pages[page];
    return written ? [pdfText(name), placeOn(written, x, y)] : [];
  });
  Object.assign(document._root.data.Names.data, { Dests: { Names: names } });
}

/** Says what readers assume, that pages count from 1: programs that put documents together go by it. */
export function labelPages(document: KitDocument): void {
  Object.assign(document._root.data, { PageLabels: { Nums: [0, { S: 'D' }] } });
}

/** An entry of the outline with the entries below it. */
interface Entry {
  readonly bookmark: Bookmark;
  readonly children: Entry[];
}

function nest(bookmarks: readonly Bookmark[]): readonly Entry[] {
  const roots: Entry[] = [];
  const path: Entry[] = [];
  for (const bookmark of bookmarks) {
    while ((path.at(-1)?.bookmark.level ?? 0) >= bookmark.level) path.pop();
    const entry: Entry = { bookmark, children: [] };
    (path.at(-1)?.children ?? roots).push(entry);
    path.push(entry);
  }
  return roots;
}

/** Writes the outline and makes readers show it. The first level stands open; below it, entries are folded. */
export function writeOutline(document: KitDocument, bookmarks: readonly Bookmark[], pages: readonly WrittenPage[]): void {
  const entries = nest(bookmarks);
  if (entries.length === 0) return;
  const root = document.ref({ Type: 'Outlines' });
  const refs = writeEntries(document, entries, root, pages);
  Object.assign(root.data, { First: refs[0], Last: refs.at(-1), Count: refs.length });
  root.end();
  Object.assign(document._root.data, { Outlines: root, PageMode: 'UseOutlines' });
}

function writeEntries(document: KitDocument, entries: readonly Entry[], parent: PdfRef, pages: readonly WrittenPage[]): readonly PdfRef[] {
  const refs = entries.map(() => document.ref({ Parent: parent }));
  entries.forEach(({ bookmark, children }, index) => {
    const ref = refs[index];
    const page = pages[bookmark.page];
    if (!ref || !page) return;
    const below = writeEntries(document, children, ref, pages);
    Object.assign(ref.data, {
      Title: pdfText(bookmark.title),
      Dest: placeOn(page, null, bookmark.y),
      Prev: refs[index - 1],
      Next: refs[index + 1],
    });
    if (below.length > 0) Object.assign(ref.data, { First: below[0], Last: below.at(-1), Count: -below.length });
    ref.end();
  });
  return refs;
}
