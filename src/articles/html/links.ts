/** Lists of links to other stories, which are known by their make rather than by their names. */
import { around, type Element } from './element.ts';
import { type Extent, endsWithStop, linkShare, sizeOf } from './extent.ts';
import { isNamedStory } from './names.ts';
import { isHeading, type Piece } from './pieces.ts';
import type { Landmarks } from './reasons.ts';

const listNames = new Set(['ul', 'ol', 'dl', 'menu', 'table']);

/** A menu has short words, a list of stories has titles. */
const kindOf = ({ linked, pieces }: Extent): string => (linked / pieces >= 4 ? 'related' : 'navigation');

function isLinkList(element: Element, { size, linked, prose, pieces }: Extent): boolean {
  if (pieces === 0 || prose > 25) return false;
  return listNames.has(element.name) ? linked > size * 0.6 : pieces >= 3 && linked > size * 0.7;
}

/** A teaser of another story: a box of a few words in which a title is a link. */
function isTeaser(element: Element, pieces: readonly Piece[], { of }: Landmarks['extents']): boolean {
  const { size, first, last, pieces: count } = of(element);
  if (count === 0 || count > 8 || size > 70 || last - first > 10) return false;
  return pieces.slice(first, last + 1).some((piece) => linkShare(piece) > (isHeading(piece) ? 0.4 : 0.8) && sizeOf(piece) >= 3);
}

const isBox = ({ name }: Element): boolean => name !== 'p' && name !== 'blockquote' && name !== 'pre';

/** The children that are teasers, where two or more stand side by side and little else. */
function teasers(element: Element, pieces: readonly Piece[], landmarks: Landmarks): readonly Element[] {
  const boxes: Element[] = [];
  for (const child of element.children) if (typeof child !== 'string' && landmarks.extents.of(child).pieces > 0) boxes.push(child);
  const found = boxes.filter((box) => isBox(box) && isTeaser(box, pieces, landmarks.extents));
  const withWords = found.filter((box) => landmarks.extents.of(box).size > landmarks.extents.of(box).linked * 1.3);
  return found.length >= 2 && found.length >= boxes.length * 0.6 && withWords.length >= 2 ? found : [];
}

/** The lists of links and the rows of teasers on the page, each with its reason. */
export function linkLists(pieces: readonly Piece[], landmarks: Landmarks): ReadonlyMap<Element, string> {
  const { extents, headline } = landmarks;
  const withHeadline = new Set(headline ? around(headline) : []);
  // Behind a gate a page may show one sentence of its story among hundreds of links.
  const stories = extents.elements.filter((element) => extents.of(element).prose > 0 && isNamedStory(element));
  const withStory = new Set(stories.flatMap((element) => [...around(element)]));
  const found = new Map<Element, string>();
  for (const element of extents.elements) {
    const extent = extents.of(element);
    if (withHeadline.has(element) || !element.parent || extent.pieces === 0) continue;
    if (!withStory.has(element) && isLinkList(element, extent)) found.set(element, kindOf(extent));
    else for (const teaser of teasers(element, pieces, landmarks)) found.set(teaser, 'related');
  }
  return found;
}

/** A paragraph that is nothing but a link to another story, or its linked title with a word on it; a linked sentence of the story ends with a stop. */
export function isLone(piece: Piece): boolean {
  return piece.isTitled || (linkShare(piece) > 0.8 && !(endsWithStop(piece.words) && sizeOf(piece) >= 8));
}

const shortestOther = 15;

/** The box of another story: it has a top heading of its own, and is an article or holds one. */
function otherStory(heading: Element, withHeadline: ReadonlySet<Element>, withArticle: ReadonlySet<Element>): Element | null {
  let box: Element | null = null;
  for (const outer of around(heading)) {
    if (withHeadline.has(outer)) break;
    box = outer;
  }
  return box && withArticle.has(box) ? box : null;
}

/** Whole stories below the page's own, as pages have them that go on for ever. */
export function otherStories({ extents, headline }: Landmarks): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  if (headline?.name !== 'h1') return found;
  const withHeadline = new Set(around(headline));
  const withArticle = new Set(extents.elements.filter(({ name }) => name === 'article').flatMap((element) => [...around(element)]));
  for (const element of extents.elements) {
    if (element.name !== 'h1' || element === headline || extents.order(element) < extents.order(headline)) continue;
    const box = otherStory(element, withHeadline, withArticle);
    if (box && extents.of(box).prose >= shortestOther) found.set(box, 'other-story');
  }
  return found;
}
