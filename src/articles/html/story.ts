/** Which pieces of a page are its story. */
import { around, type Element } from './element.ts';
import { type Extents, endsWithStop, extentsOf, isProse, linkShare, proseIn, sizeOf } from './extent.ts';
import { isLone } from './links.ts';
import { isNamedStandfirst, isNamedStory } from './names.ts';
import { isHeading, type Piece } from './pieces.ts';
import { keptByReadability } from './readability.ts';
import type { Landmarks } from './reasons.ts';

export interface Judged extends Landmarks {
  readonly pieces: readonly Piece[];
  /** Why each piece is set aside already; null for one that may be of the story. */
  readonly reasons: readonly (string | null)[];
  readonly titleAt: number;
}

/** Fewer words than this are no story. */
export const shortestStory = 25;

/** The smallest box that holds nearly all the sentences of `seed`. */
function homeOf(root: Element, seed: Extents): Element {
  const wanted = seed.of(root).prose * 0.8;
  let home = root;
  for (let next: Element | undefined = root; next; ) {
    home = next;
    next = home.children.find((child): child is Element => typeof child !== 'string' && seed.of(child).prose >= wanted);
  }
  while (home.parent?.parent && (seed.of(home).pieces === 1 || !boxNames.has(home.name))) home = home.parent;
  return home;
}

const boxNames = new Set('#root article body center div main section td'.split(' '));

const classWords = (element: Element): readonly string[] =>
  (element.attributes.get('class') ?? '').split(/\s+/, 12).filter((word) => word !== '');

/** Made alike: the same element, with a class in common or no class at all; cells without a class are columns of a page. */
function isAlike(one: Element, other: Element): boolean {
  if (one.name !== other.name) return false;
  const words = classWords(one);
  const others = classWords(other);
  return words.length === 0 ? others.length === 0 && one.name !== 'td' : words.some((word) => others.includes(word));
}

/** The element that is all of the story by its own word, or holds the headline as well: what stands in it goes on with the story. */
function scopeOf(home: Element, headline: Element | null): Element | null {
  const aroundHeadline = new Set(headline ? around(headline) : []);
  const isScope = (each: Element): boolean => isNamedStory(each) || each.name === 'article' || aroundHeadline.has(each);
  const scope = [...around(home)].findLast((each) => isScope(each) && each.name !== 'body' && each.name !== 'html');
  return scope ?? null;
}

/** The boxes beside `inner` that go on with the story: made alike, or anything with sentences inside the scope. */
function besides(inner: Element, open: Extents, isInScope: boolean): readonly Element[] {
  return (inner.parent?.children ?? []).filter((sibling): sibling is Element => {
    if (typeof sibling === 'string' || sibling === inner) return false;
    const { prose, linked, size } = open.of(sibling);
    if (prose < 8 || linked > size * 0.3) return false;
    return isInScope || (prose >= 15 && isAlike(sibling, inner));
  });
}

/** The box of the story and the boxes beside it and around it that go on with it. */
function homesOf(home: Element, open: Extents, headline: Element | null): ReadonlySet<Element> {
  const homes = new Set([home]);
  const scope = scopeOf(home, headline);
  let isInScope = scope !== null && home !== scope;
  for (const inner of around(home)) {
    for (const sibling of besides(inner, open, isInScope)) homes.add(sibling);
    if (inner.parent === scope) isInScope = false;
  }
  return homes;
}

const listed = new Set('li dd dt tr td th blockquote pre'.split(' '));
const isItem = ({ holder }: Piece): boolean =>
  [...around(holder)].slice(0, 3).some(({ name }) => name === 'li' || name === 'dd' || name === 'dt');
const isListed = ({ holder }: Piece): boolean => [...around(holder)].slice(0, 4).some(({ name }) => listed.has(name));

/** Short words that stand in the midst of the story and belong to it: items, rows, quotations, paragraphs that end as sentences do. */
function belongs(piece: Piece): boolean {
  if (isHeading(piece)) return linkShare(piece) < 0.8;
  // Lists of nothing but links are set aside as a whole.
  if (isListed(piece)) return true;
  if (linkShare(piece) > 0.6) return endsWithStop(piece.words) && sizeOf(piece) >= 8;
  return isProse(piece) || sizeOf(piece) >= 3 || endsWithStop(piece.words);
}

interface Range {
  readonly first: number;
  readonly last: number;
}

function isInside(piece: Piece, homes: ReadonlySet<Element>): boolean {
  for (const each of around(piece.holder)) if (homes.has(each)) return true;
  return homes.has(piece.holder);
}

const isOpen = ({ reasons, titleAt }: Judged, at: number): boolean => reasons[at] === null && at !== titleAt;

const longestPause = 2;
const shortestSummary = 9;

/** A line of words that are no names: what is lower case makes most of it. */
function tells({ words }: Piece): boolean {
  const all = words.split(' ');
  return all.length >= shortestSummary && all.filter((word) => /^\p{Ll}/u.test(word)).length >= all.length * 0.55;
}

/** A summary between headline and story, by its name, or sentences in the same box as the headline; right below it no stop is asked for. */
function isStandfirst(piece: Piece, at: number, { headline, titleAt }: Judged, { first }: Range): boolean {
  if (titleAt < 0 || at <= titleAt || at >= first || first - titleAt > 25) return false;
  if (isNamedStandfirst(piece.holder)) return sizeOf(piece) >= 4 && linkShare(piece) < 0.3;
  const near = headline?.parent?.parent?.parent ? headline.parent.parent : headline?.parent;
  const isTold = isProse(piece) || (at - titleAt <= longestPause && linkShare(piece) === 0 && tells(piece));
  return near ? isTold && sizeOf(piece) >= 8 && [...around(piece.holder)].includes(near) : false;
}

/** Only headings with a paragraph of the story somewhere below them. */
function withoutIdleHeadings(kept: ReadonlySet<number>, pieces: readonly Piece[]): ReadonlySet<number> {
  const lastBody = Math.max(-1, [...kept].findLast((at) => pieces[at] && !isHeading(pieces[at])) ?? -1);
  return new Set([...kept].filter((at) => at <= lastBody));
}

const isSentence = (piece: Piece): boolean => isProse(piece) || (endsWithStop(piece.words) && sizeOf(piece) >= 2 && linkShare(piece) < 0.5);

/**
 * For pages without a story that stands out: all sentences that are not set aside, with the headings between them; all words where
 * there is not one sentence.
 */
function allProse(judged: Judged): ReadonlySet<number> {
  const placesOf = (isWanted: (piece: Piece) => boolean): readonly number[] =>
    judged.pieces.flatMap((piece, at) => (isOpen(judged, at) && isWanted(piece) ? [at] : []));
  const sentences = placesOf((piece) => isSentence(piece) || (isHeading(piece) && linkShare(piece) < 0.5));
  const kept = withoutIdleHeadings(new Set(sentences), judged.pieces);
  return kept.size > 0 ? kept : new Set(placesOf((piece) => !isLone(piece)));
}

const widestGap = 3;

/** An item, a row, a quotation, a short sentence, or one that is a link. */
function goesOn(piece: Piece): boolean {
  if (linkShare(piece) >= 0.5) return endsWithStop(piece.words) && sizeOf(piece) >= 8;
  return isListed(piece) ? sizeOf(piece) >= 2 : sizeOf(piece) >= 3 && endsWithStop(piece.words);
}

/** How far the story goes on from `at`, over lists, rows and short sentences; a few set-aside pieces between them do not end it. */
function extend(at: number, step: 1 | -1, { judged, homes }: { judged: Judged; homes: ReadonlySet<Element> }): number {
  let [end, gap] = [at, 0];
  for (let next = at + step; next > judged.titleAt && gap <= widestGap; next += step) {
    const piece = judged.pieces[next];
    if (!piece || !isInside(piece, homes)) break;
    if (judged.reasons[next] !== null) gap++;
    else if (isHeading(piece)) continue;
    else if (!goesOn(piece)) break;
    else [end, gap] = [next, 0];
  }
  return end;
}

/** What a piece must be to be kept, given where the story stands. */
function isKept(
  piece: Piece,
  at: number,
  judged: Judged,
  { seed, homes, range }: { seed: ReadonlySet<number>; homes: ReadonlySet<Element>; range: Range },
): boolean {
  if (judged.known(at, at) > 0) return true;
  if (isLone(piece) && !isHeading(piece) && !isItem(piece)) return false;
  if (isStandfirst(piece, at, judged, range)) return true;
  if (!isInside(piece, homes)) return seed.has(at) && isProse(piece);
  return at < range.first || at > range.last ? isProse(piece) || isHeading(piece) : belongs(piece);
}

/** What stands above the headline is no part of the story, where most of the story stands below it. */
function fromHeadline(kept: readonly number[], { pieces, titleAt, known }: Judged): readonly number[] {
  const sizeOfAll = (places: readonly number[]): number => proseIn(places.flatMap((at) => pieces[at] ?? []));
  const below = kept.filter((at) => at > titleAt || known(at, at) > 0);
  return sizeOfAll(below) > sizeOfAll(kept) * 0.6 ? below : kept;
}

/** The open pieces of the box with most sentences of its own below the headline. */
function densest({ pieces, titleAt }: Judged, open: readonly number[]): readonly number[] {
  const boxes = new Map<Element, number[]>();
  for (const at of open) {
    const box = pieces[at]?.holder.parent;
    if (!box || at < titleAt) continue;
    const places = boxes.get(box);
    if (places) places.push(at);
    else boxes.set(box, [at]);
  }
  const proseOf = (places: readonly number[]): number => proseIn(places.flatMap((at) => pieces[at] ?? []));
  const sums = [...boxes.values()].map((places) => ({ places, prose: proseOf(places) }));
  return sums.reduce((best, each) => (each.prose > best.prose ? each : best), { places: [] as readonly number[], prose: 0 }).places;
}

/**
 * What `@mozilla/readability` keeps; the densest box instead where it passed that by for a far smaller part of the page: a notice of the
 * outlet's in a box that opens over the page, say.
 */
async function chosenFor(judged: Judged, open: readonly number[]): Promise<ReadonlySet<number>> {
  const { pieces, titleAt } = judged;
  const chosen = await keptByReadability(pieces, open);
  const dense = densest(judged, open);
  const proseOf = (places: readonly number[]): number => proseIn(places.flatMap((at) => pieces[at] ?? []));
  const last = dense.at(-1) ?? 0;
  const isPassedBy = titleAt >= 0 && chosen.size > 0 && [...chosen].every((at) => at < titleAt || at > last);
  return isPassedBy && proseOf(dense) > proseOf([...chosen]) * 1.5 ? new Set(dense) : chosen;
}

/**
 * Places of the pieces that make the story. What `@mozilla/readability` keeps is the seed; sentences, lists, quotations and tables
 * that it dropped from among them come back, and the boxes beside it that go on with the story. Where it finds next to nothing, all
 * sentences are kept that no structure sets aside.
 */
export async function storyOf(root: Element, judged: Judged): Promise<ReadonlySet<number>> {
  const { pieces, known, headline } = judged;
  const open = [...pieces.keys()].filter((at) => isOpen(judged, at));
  const chosen = await chosenFor(judged, open);
  const seed = new Set(open.filter((at) => chosen.has(at) || known(at, at) > 0));
  const piecesAt = (places: readonly number[]): readonly Piece[] => places.flatMap((each) => pieces[each] ?? []);
  const sentences = [...seed].filter((at) => piecesAt([at]).some((piece) => isProse(piece) && !isLone(piece)));
  if (proseIn(piecesAt(sentences)) < shortestStory) return allProse(judged);
  const homes = homesOf(homeOf(root, extentsOf(root, piecesAt(sentences))), extentsOf(root, piecesAt(open)), headline);
  const range = { first: extend(sentences[0] ?? 0, -1, { judged, homes }), last: extend(sentences.at(-1) ?? 0, 1, { judged, homes }) };
  const found = { seed, homes, range };
  const kept = open.filter((at) => piecesAt([at]).some((piece) => isKept(piece, at, judged, found)));
  return withoutIdleHeadings(new Set(fromHeadline(kept, judged)), pieces);
}
