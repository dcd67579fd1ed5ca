import { slice } from '../../text/spans.ts';
import type { Saying } from '../draft.ts';
import { below, type Element, textOf } from './element.ts';
import { type Extents, extentsOf, isProse, proseIn } from './extent.ts';
import type { Drawn } from './fragment.ts';
import { headingsOf, headlineAt, headlineElement, headlineSays } from './headline.ts';
import { withHeadLinesApart } from './lines.ts';
import { makersIn } from './makers.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { declaredStories, type Landmarks, type ReasonOf } from './reasons.ts';
import { besideHeadline, type Head, headSays, sayings } from './says.ts';
import { knownPieces, reasonsFor } from './setAside.ts';
import { shortestStory, storyOf } from './story.ts';
import { type ParseTree, treeParser } from './tree.ts';
import { drawPage, type Settled } from './verdicts.ts';

export interface Page extends Drawn {
  readonly said: readonly Saying[];
}

/** What browsers without scripts would show counts only where there is next to nothing else. */
function seenPieces(root: Element): readonly Piece[] {
  const pieces = piecesOf(root);
  if (proseIn(pieces) >= shortestStory) return pieces;
  const more = piecesOf(root, true);
  return proseIn(more) >= shortestStory ? more : pieces;
}

/** The page's title as its head has it. */
function titleOf(root: Element): string {
  const title = below(root).find(({ name, parent }) => name === 'title' && parent?.name !== 'svg');
  return title ? textOf(title).slice(0, 500) : '';
}

const mostNearby = 500;

/** The elements about the headline, up to the first paragraphs of the story, that are not set aside as something else. */
function nearbyElements(settled: Settled, extents: Extents, reasonOf: ReasonOf): readonly Element[] {
  const { pieces, titleAt, kept } = settled;
  const [first = 0, second = first, third = second] = [...kept].filter((at) => at > titleAt);
  const title = pieces[Math.max(titleAt, 0)]?.holder;
  const body = pieces[third]?.holder;
  const from = title ? extents.order(title) - 40 : 0;
  const to = body ? extents.order(body) : 0;
  const end = Math.min(to + 1, Math.max(from, 0) + mostNearby);
  return extents.elements.slice(Math.max(from, 0), end).filter((element) => [null, 'byline', 'author-box'].includes(reasonOf(element)));
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The text of the article in the page's metadata, for pages that show it only when a script has run. */
function bodyPieces(body: string, parse: ParseTree): readonly Piece[] {
  const html = /<(?:p|br|div)\b/i.test(body)
    ? body
    : body
        .split('\n')
        .map((line) => `<p>${escaped(line)}</p>`)
        .join('');
  const pieces = piecesOf(parse(html));
  return proseIn(pieces) >= 2 * shortestStory ? pieces : [];
}

/** The lines set aside as the maker's or the day's, down to the first paragraphs of the story. */
function makersLines({ text, blocks }: Drawn): readonly string[] {
  const bodies = blocks.filter(({ role }) => role === 'body').slice(0, 3);
  const end = bodies.at(-1)?.end ?? text.length;
  return blocks.filter((block) => block.reason === 'byline' && block.end <= end).map((block) => slice(text, block));
}

interface Judgement {
  readonly settled: Settled;
  readonly extents: Extents;
  readonly reasonOf: ReasonOf;
}

async function settle(root: Element, pieces: readonly Piece[], head: Head, parse: ParseTree): Promise<Judgement> {
  const titleAt = headlineAt(pieces, head.titles);
  const title = pieces[titleAt];
  const extents = extentsOf(root, pieces);
  const known = knownPieces(pieces, textOf(parse(head.body)));
  const landmarks: Landmarks = {
    extents,
    headline: title ? headlineElement(title) : null,
    known,
    declared: declaredStories(extents),
    spared: null,
  };
  const reasonOf = reasonsFor(pieces, landmarks);
  const reasons = pieces.map(({ holder }, at) => (known(at, at) > 0 ? null : reasonOf(holder)));
  const kept = await storyOf(root, { ...landmarks, pieces, reasons, titleAt });
  return { settled: { pieces, reasons, kept, titleAt }, extents, reasonOf };
}

/** Where the page shows hardly a sentence of its story, the text in its metadata comes after what it shows. */
function withBody(settled: Settled, body: string, parse: ParseTree): Settled {
  const { pieces, reasons, kept, titleAt } = settled;
  const shown = [...kept].filter((at) => pieces.slice(at, at + 1).some(isProse));
  const more = proseIn(shown.flatMap((at) => pieces[at] ?? [])) < shortestStory ? bodyPieces(body, parse) : [];
  if (more.length === 0) return settled;
  const all = [...pieces, ...more];
  return {
    pieces: all,
    reasons: [...reasons, ...more.map(() => null)],
    kept: new Set([...shown, ...more.map((_, at) => pieces.length + at)]),
    titleAt,
  };
}

/**
 * A whole page as an article: all that a reader sees is text, in the order of the source; what is no part of the story is `removed`,
 * with a reason as exact as the page's structure allows. The headline has the role `title`, once. Never throws.
 */
export async function page(html: string): Promise<Page> {
  const parse = await treeParser();
  const root = parse(html);
  const pieces = withHeadLinesApart(seenPieces(root), titleOf(root));
  const textIn = (piece: string): string => textOf(parse(piece));
  const { elements } = extentsOf(root, []);
  const head = headSays(html, elements, headingsOf(pieces), textIn);
  const { settled, extents, reasonOf } = await settle(root, pieces, head, parse);
  const drawn = drawPage(withBody(settled, head.body, parse));
  const beside = { ...makersIn(makersLines(drawn)), ...besideHeadline(nearbyElements(settled, extents, reasonOf)) };
  const headline = headlineSays(pieces, settled.titleAt, head.titles);
  return { ...drawn, said: sayings({ ...head.says, byline: beside, headline }) };
}
