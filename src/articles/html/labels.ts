/** Labels over parts of a page that are no part of its story, and how far such a part goes. */
import { fold } from '../../text/spans.ts';
import { bare } from '../clutter/rule.ts';
import { around, type Element, headingNames } from './element.ts';
import { isProse, linkShare, sizeOf } from './extent.ts';
import type { Piece } from './pieces.ts';
import type { Landmarks } from './reasons.ts';

/**
 * Labels by the reason they give; they match as the whole piece, in any case, without marks at their ends.
 * Near misses: "Related by blood", "Comments by the minister", which go on.
 */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    comments:
      'comments|leave a reply|leave a comment|join the conversation|join the discussion|add a comment|post a comment|write a comment|reader comments|readers comments|all comments|top comments|have your say|what do you think|reactions|view comments|the conversation|discussion|responses',
    related:
      'related|related articles|related stories|related news|related posts|related content|related coverage|related links|related reading|related topics|read more|read next|read also|also read|more news|more stories|more to read|more on this|more on this story|more on this topic|most read|most popular|most viewed|most shared|trending|trending now|trending stories|recommended|recommended for you|recommended stories|recommended reading|you may also like|you might also like|you may like|you may be interested in|latest|latest news|latest stories|latest posts|latest headlines|latest articles|top stories|top news|up next|next up|editors picks|editor s picks|editors choice|popular|popular posts|popular stories|popular now|in other news|don t miss|see also|further reading|what to read next|from our partners|from around the web|around the web|from the web|sponsored|sponsored content|promoted stories|today s top stories|explore more|keep reading|continue reading|must read|must reads|recent posts|recent stories|recent articles|in this section|also in the news|also in news|on the same topic|other stories|other news|more like this|in this series|more in this series|in pictures|stories you may like|today s headlines|elsewhere|elsewhere on the site',
    'author-box':
      'about the author|about the authors|about the writer|about our reporter|about the reporter|meet the author|the author|about this author',
    newsletter:
      'newsletter|newsletters|our newsletter|sign up|subscribe|sign up for our newsletter|subscribe to our newsletter|stay informed|stay up to date|get the newsletter|never miss a story|stay in the know|the morning briefing|in your inbox',
    'share-bar': 'share|share this|share this article|share this story|share article|follow us|spread the word|share on',
    tags: 'tags|topics|filed under|keywords|categories|topics in this story|topics in this article|posted in',
  }).flatMap(([reason, list]) => list.split('|').map((label) => [label, reason] as const)),
);

const beginnings: readonly (readonly [reason: string, beginning: RegExp])[] = [
  ['comments', /^\d{1,5} (?:comments?|responses|replies|thoughts on)\b/],
  ['related', /^more (?:from|in|about) \S+(?: \S+){0,4}$/],
];

const longestLabel = 12;

/** The reason that a label gives for what follows it, or null. */
function labelReason(piece: Piece): string | null {
  if (sizeOf(piece) > longestLabel || /[.]["”)]?$/.test(piece.words)) return null;
  const lower = fold(piece.words);
  const plain = bare(lower).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const withoutCount = plain.replace(/ \d+$/, '');
  return labels.get(withoutCount) ?? beginnings.find(([, beginning]) => beginning.test(plain))?.[0] ?? null;
}

const isHeadingElement = (element: Element): boolean => headingNames.has(element.name);

/** The outermost element that begins with the label and holds neither headline nor much of the page's sentences. */
function sectionOf(piece: Piece, at: number, share: number, { extents, headline }: Landmarks): Element {
  const most = extents.whole.prose * share;
  const holdsHeadline = new Set(headline ? around(headline) : []);
  let section = piece.holder;
  for (const outer of around(piece.holder)) {
    const { first, prose } = extents.of(outer);
    if (first !== at || prose > most || holdsHeadline.has(outer)) break;
    section = outer;
  }
  return section;
}

const mostBeside = 500;

/** Elements after one with the same parent; each parent is listed once. */
function siblings(): (element: Element) => readonly Element[] {
  const known = new Map<Element, { readonly all: readonly Element[]; readonly places: ReadonlyMap<Element, number> }>();
  return (element) => {
    if (!element.parent) return [];
    let list = known.get(element.parent);
    if (!list) {
      const all = element.parent.children.filter((child) => typeof child !== 'string');
      list = { all, places: new Map(all.map((child, at) => [child, at])) };
      known.set(element.parent, list);
    }
    const at = list.places.get(element) ?? list.all.length;
    return list.all.slice(at + 1, at + 1 + mostBeside);
  };
}

/** What stands beside a label that has no box of its own: the comments up to the end, of other things what is made of links. */
function besides(after: readonly Element[], reason: string, landmarks: Landmarks): readonly Element[] {
  const found: Element[] = [];
  for (const sibling of after) {
    const { linked, size, prose } = landmarks.extents.of(sibling);
    if (isHeadingElement(sibling) && reason !== 'comments' && linked === 0) break;
    const isLinks = linked > size * 0.5;
    if (reason !== 'comments' && !(isLinks || (reason === 'author-box' && found.length < 2 && prose < 80))) break;
    found.push(sibling);
  }
  return found;
}

interface View {
  readonly pieces: readonly Piece[];
  readonly landmarks: Landmarks;
  after(element: Element): readonly Element[];
}

/** The parts of the page that one label speaks for. */
function partsUnder(piece: Piece, at: number, reason: string, { pieces, landmarks, after }: View): readonly Element[] {
  const isBelow = isUnder(pieces, at, landmarks);
  // Readers may write more than the reporter did.
  const section = sectionOf(piece, at, reason === 'comments' && isBelow ? 0.95 : 0.45, landmarks);
  const isAlone = landmarks.extents.of(section).pieces === 1;
  return [section, ...(isAlone && isBelow ? besides(after(section), reason, landmarks) : [])];
}

/** The parts of the page that stand under labels, each with its reason. */
export function labelled(pieces: readonly Piece[], landmarks: Landmarks): ReadonlyMap<Element, string> {
  const found = new Map<Element, string>();
  const view = { pieces, landmarks, after: siblings() };
  for (const [at, piece] of pieces.entries()) {
    const reason = labelReason(piece);
    const isLink = linkShare(piece) > 0.5 && !isHeadingElement(piece.holder.parent ?? piece.holder);
    if (reason === null || isLink) continue;
    for (const part of partsUnder(piece, at, reason, view)) found.set(part, reason);
  }
  return found;
}

/** A label above the story ("12 comments") has nothing below it that is its own. */
function isUnder(pieces: readonly Piece[], at: number, { extents, headline }: Landmarks): boolean {
  const top = headline ? extents.of(headline).first : pieces.length * 0.3;
  const before = pieces.slice(Math.max(0, at - 400), at).filter((piece) => sizeOf(piece) > 10 && isProse(piece)).length;
  return at > top && before >= 2;
}
