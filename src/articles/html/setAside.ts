/** What of a page is set aside before its story is looked for. */
import { fold } from '../../text/spans.ts';
import type { Element } from './element.ts';
import { proseIn, sizeOf } from './extent.ts';
import { labelled } from './labels.ts';
import { linkLists, otherStories } from './links.ts';
import type { Piece } from './pieces.ts';
import { type Landmarks, type ReasonOf, reasonsOn } from './reasons.ts';

const mostKnown = 3000;

function placesIn(pieces: readonly Piece[], body: string): ReadonlySet<number> {
  if (body.length < 200 || pieces.length > mostKnown) return new Set();
  const story = fold(body);
  return new Set([...pieces.entries()].filter(([, piece]) => sizeOf(piece) >= 6 && story.includes(fold(piece.words))).map(([at]) => at));
}

/** Counts the pieces, from one place to another, whose words stand in `body`, the text of the article as the page's metadata gives it. */
export function knownPieces(pieces: readonly Piece[], body: string): Landmarks['known'] {
  const known = placesIn(pieces, body);
  const { length } = pieces;
  const sums = new Uint32Array(length + 1);
  for (let at = 0; at < length; at++) sums[at + 1] = (sums[at] ?? 0) + (known.has(at) ? 1 : 0);
  return (first, last) => (first > last ? 0 : (sums[last + 1] ?? 0) - (sums[first] ?? 0));
}

const neverSpared = new Set(['navigation', 'footer', 'hidden', 'comments', 'cookie-notice']);
const thinPage = 60;

/** Where hardly a sentence is left, the part with most sentences that was set aside by its name is taken back. */
function spare(pieces: readonly Piece[], landmarks: Landmarks, reasonOf: ReasonOf): Element | null {
  const left = proseIn(pieces.filter(({ holder }) => reasonOf(holder) === null));
  if (left >= thinPage) return null;
  let best: Element | null = null;
  for (const element of landmarks.extents.elements) {
    const reason = reasonOf(element);
    const isOutermost = reason !== null && element.parent !== null && reasonOf(element.parent) === null;
    const { prose } = landmarks.extents.of(element);
    const most = best ? landmarks.extents.of(best).prose : Math.max(3 * left, thinPage);
    if (isOutermost && !neverSpared.has(reason) && prose > most) best = element;
  }
  return best;
}

/** Why each element is set aside: by its make, by a label over it, by the company it keeps. */
export function reasonsFor(pieces: readonly Piece[], landmarks: Landmarks): ReasonOf {
  const lists = new Map([...linkLists(pieces, landmarks), ...labelled(pieces, landmarks), ...otherStories(landmarks)]);
  const reasonOf = reasonsOn(landmarks, lists);
  const spared = spare(pieces, landmarks, reasonOf);
  return spared ? reasonsOn({ ...landmarks, spared }, lists) : reasonOf;
}
