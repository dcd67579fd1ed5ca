/** What one speaker said at one go: the pieces of an interrupted quotation are one statement. */
import type { Attribution, Span } from '../../model.ts';
import { endOf, type Heard, hearPassage, type QuotedPassage, type Scene, startOf } from '../statements.ts';
import type { Passage } from './passages.ts';

/** Quoted words with their speaker, and what they were told by. */
interface Piece {
  readonly passage: Passage;
  readonly heard: Heard;
}

/** Words in marks that nobody is said to have spoken are a quotation only when there are so many of them. */
const fewestUntold = 3;

function isStatement({ words, isTerm, isUtterance }: Passage, { basis, isVerbatim }: Heard): boolean {
  if (isTerm && !isVerbatim) return false;
  return basis === 'told' || (words >= fewestUntold && (isUtterance || basis !== 'none' || words > fewestUntold));
}

/** Every passage that is a statement, in text order, with its speaker: the pieces that utterances are made of. */
function piecesOf(scene: Scene, passages: readonly Passage[]): readonly Piece[] {
  const blockOf = (sentence: number): number => scene.sentences[sentence]?.block ?? -1;
  let before: { readonly attribution: Attribution; readonly block: number } | null = null;
  return passages.flatMap((passage): readonly Piece[] => {
    const heard = hearPassage(scene, passage, before?.block === blockOf(passage.first) ? before.attribution : null);
    if (!isStatement(passage, heard)) return [];
    const { attribution } = heard;
    if (attribution.speaker !== null) before = { attribution, block: blockOf(passage.last) };
    return [{ passage, heard }];
  });
}

/** A statement as far as it is read: its first piece, its last one and its longest. */
interface Utterance {
  readonly opening: Piece;
  readonly latest: Piece;
  readonly focus: Span;
}

/** The sentence of the tag at most lies between: “…,” X said on Monday. “…” */
function isNextTo(before: Piece, after: Passage): boolean {
  const last = Math.max(before.passage.last, before.heard.tag?.speech.sentence.index ?? 0);
  return after.first <= last + 1;
}

/** “If they come,” X said, “we are ready”: one tag has words before it and behind it. */
function isInterrupted({ passage: before, heard: { tag } }: Piece, { passage: after, heard }: Piece): boolean {
  return tag !== null && tag === heard.tag && before.focus.end <= startOf(tag.speech) && endOf(tag.speech) <= after.focus.start;
}

/** A sentence of its own, or words that the tag closes: The answers “fall short,” X said. “We …” Not X said it was “a farce”. “We …” */
function isDirect({ passage, heard: { tag } }: Piece): boolean {
  return passage.isUtterance || (tag !== null && passage.focus.end <= startOf(tag.speech));
}

/**
 * “…,” X said. “…” and “…,” X said, “…” go on with what was begun before the tag. Near misses: X said it was “a” and “b”, two phrases of
 * the outlet's own sentence; “…,” X said. “…,” she added: told anew; a quotation of the next paragraph.
 */
function goesOn(scene: Scene, { opening, latest }: Utterance, piece: Piece): boolean {
  const isBeside = scene.sentences[latest.passage.last]?.block === scene.sentences[piece.passage.first]?.block;
  if (!isBeside || !isNextTo(latest, piece.passage)) return false;
  const isTakenUp = piece.heard.basis === 'same' && piece.heard.attribution === latest.heard.attribution;
  return (isTakenUp && isDirect(opening)) || isInterrupted(latest, piece);
}

const longer = (a: Span, b: Span): Span => (b.end - b.start > a.end - a.start ? b : a);

const quoted = ({ passage: { first }, heard: { attribution } }: Piece, { passage: { last } }: Piece, focus: Span): QuotedPassage => ({
  focus,
  first,
  last,
  attribution,
});

/** What is quoted in an article. */
export interface Utterances {
  /** Each utterance once; its focus is its longest piece, its sentences are those of all pieces. */
  readonly statements: readonly QuotedPassage[];
  /** Every piece by itself, in text order. */
  readonly pieces: readonly QuotedPassage[];
}

/** The statements of an article in text order, made of its passages. */
export function readUtterances(scene: Scene, passages: readonly Passage[]): Utterances {
  const pieces = piecesOf(scene, passages);
  const utterances: Utterance[] = [];
  for (const piece of pieces) {
    const begun = utterances.at(-1);
    if (begun && goesOn(scene, begun, piece))
      utterances[utterances.length - 1] = { ...begun, latest: piece, focus: longer(begun.focus, piece.passage.focus) };
    else utterances.push({ opening: piece, latest: piece, focus: piece.passage.focus });
  }
  return {
    statements: utterances.map(({ opening, latest, focus }) => quoted(opening, latest, focus)),
    pieces: pieces.map((piece) => quoted(piece, piece, piece.passage.focus)),
  };
}
