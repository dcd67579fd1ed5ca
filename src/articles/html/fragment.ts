import type { Block, BlockRole } from '../../model.ts';
import { trim } from '../../text/spans.ts';
import { around, controlNames, type Element } from './element.ts';
import { isHeading, isHidden, type Piece, piecesOf } from './pieces.ts';
import { treeParser } from './tree.ts';

/** Text drawn out of HTML, with its blocks. */
export interface Drawn {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** What a piece is to be in the article. */
export interface Verdict {
  readonly role: BlockRole;
  readonly reason: string | null;
}

/** Pieces as the blocks of one text, an empty line between them. */
export function draw(pieces: readonly Piece[], verdictOf: (piece: Piece, at: number) => Verdict): Drawn {
  const blocks: Block[] = [];
  let length = 0;
  for (const [at, piece] of pieces.entries()) {
    const start = length + (at === 0 ? 0 : 2);
    length = start + piece.words.length;
    const { role, reason } = verdictOf(piece, at);
    blocks.push({ start, end: length, role, reason });
  }
  const text = pieces.map(({ words }) => words).join('\n\n');
  return { text, blocks: blocks.map((block) => ({ ...block, ...trim(text, block) })) };
}

const reasonsByName: Readonly<Record<string, string>> = { nav: 'navigation', form: 'form', figcaption: 'caption', fieldset: 'form' };

function reasonIn(element: Element): string | null {
  if (isHidden(element)) return 'hidden';
  if (controlNames.has(element.name)) return 'form';
  if (element.name === 'footer') return [...around(element)].some(({ name }) => name === 'blockquote') ? null : 'footer';
  return reasonsByName[element.name] ?? null;
}

/** Why what an element holds is set aside by the elements around it alone, the innermost first. Each element is asked once. */
function reasons(): (element: Element | null) => string | null {
  const known = new Map<Element, string | null>();
  const reasonFor = (element: Element | null): string | null => {
    if (!element?.parent) return null;
    const before = known.get(element);
    if (before !== undefined) return before;
    const reason = reasonIn(element) ?? reasonFor(element.parent);
    known.set(element, reason);
    return reason;
  };
  return reasonFor;
}

/**
 * A piece of HTML (a feed entry, the HTML part of a mail, a document turned into HTML) as text with blocks, without a search for the
 * main text: all of it is taken to be the story, but navigation, forms, footers, captions and what is hidden. Blocks are joined by an
 * empty line, white space is collapsed as a browser would, nothing else is changed; scripts and styles are no text. Never throws.
 */
export async function fragment(html: string): Promise<Drawn> {
  const parse = await treeParser();
  const reasonFor = reasons();
  return draw(piecesOf(parse(html)), (piece) => {
    const reason = reasonFor(piece.holder);
    if (reason !== null) return { role: 'removed', reason };
    return { role: isHeading(piece) ? 'heading' : 'body', reason: null };
  });
}
