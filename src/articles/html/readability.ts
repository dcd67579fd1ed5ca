/** Asks `@mozilla/readability` which pieces are the story. It sees a page of our own making: pieces, and the elements around them. */
import { around, type Element, headingNames, isBlock } from './element.ts';
import type { Piece } from './pieces.ts';

/** Its time grows faster than the page: a longer one is judged without it. */
const mostPieces = 4000;
const longestName = 200;
/** It gives no more for longer paragraphs, and some of its patterns are slow on them. */
const longestPiece = 1000;

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);

const openTag = ({ name, attributes }: Element): string => {
  const named = ['class', 'id', 'role', 'itemprop'].flatMap((each) => {
    const value = attributes.get(each);
    return value ? [` ${each}="${escaped(value.slice(0, longestName))}"`] : [];
  });
  return `<${tagOf(name)}${named.join('')}>`;
};

/** Elements that mean something to the search keep their names; all others are boxes, so that no tag of a stranger does harm. */
const plainNames = new Set(
  'article aside blockquote dd div dl dt figure footer header li main ol p pre section table tbody td th thead tr ul'.split(' '),
);
const tagOf = (name: string): string => (plainNames.has(name) ? name : 'div');

/** The boxes around a piece, from the outside in, without the one that is written as the piece itself. */
function boxesOf({ holder }: Piece): readonly Element[] {
  const boxes = [...around(holder)].filter((each) => isBlock(each) && each.name !== 'html' && each.name !== 'body').reverse();
  const last = boxes.at(-1);
  return last && (last.name === 'p' || headingNames.has(last.name)) ? boxes.slice(0, -1) : boxes;
}

function pieceTag({ holder }: Piece): string {
  for (const { name } of around(holder)) if (headingNames.has(name)) return name;
  return 'p';
}

function written(piece: Piece, at: number): string {
  const tag = piece.holder.name === 'tr' ? 'td' : pieceTag(piece);
  const words = piece.words.slice(0, longestPiece);
  const linked = Math.round((piece.linked / piece.words.length) * words.length);
  const link = linked > 0 ? `<a href="#">${escaped(words.slice(0, linked))}</a>` : '';
  return `<${tag} data-piece="${at}">${link}${escaped(words.slice(linked))}</${tag}>`;
}

/** The page as it is handed over; pieces without an entry among `wanted` are left out. */
function pageOf(pieces: readonly Piece[], wanted: readonly number[]): string {
  const parts: string[] = ['<!doctype html><html><head><title>x</title></head><body>'];
  let open: readonly Element[] = [];
  const closeTo = (length: number): void => {
    for (const { name } of open.slice(length).reverse()) parts.push(`</${tagOf(name)}>`);
  };
  for (const at of wanted) {
    const piece = pieces[at];
    if (!piece) continue;
    const boxes = boxesOf(piece);
    let shared = 0;
    while (shared < boxes.length && boxes[shared] === open[shared]) shared++;
    closeTo(shared);
    for (const box of boxes.slice(shared)) parts.push(openTag(box));
    parts.push(written(piece, at));
    open = boxes;
  }
  closeTo(0);
  return `${parts.join('')}</body></html>`;
}

/** Places of the pieces that `@mozilla/readability` takes for the story; none where it finds no story or the page is too long for it. */
export async function keptByReadability(pieces: readonly Piece[], wanted: readonly number[]): Promise<ReadonlySet<number>> {
  if (wanted.length === 0 || wanted.length > mostPieces) return new Set();
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const { document } = parseHTML(pageOf(pieces, wanted));
  const options = { charThreshold: 250, keepClasses: true, disableJSONLD: true, serializer: (node: unknown) => node };
  const found = new Readability(document, options).parse()?.content as unknown;
  const marked = hasQuery(found) ? [...found.querySelectorAll('[data-piece]')] : [];
  return new Set(marked.filter(({ textContent }) => textContent !== '').map((each) => Number(each.getAttribute('data-piece'))));
}

interface Marked {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}

function hasQuery(found: unknown): found is { querySelectorAll(selector: string): Iterable<Marked> } {
  return typeof found === 'object' && found !== null && 'querySelectorAll' in found;
}
