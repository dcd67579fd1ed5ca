/** From judged pieces to the blocks of an article. */
import { fold } from '../../text/spans.ts';
import { bylineOf, stampOf } from '../clutter/makers.ts';
import { isProse, sizeOf } from './extent.ts';
import { type Drawn, draw } from './fragment.ts';
import { isLone } from './links.ts';
import { dayIn } from './makers.ts';
import { isHeading, type Piece } from './pieces.ts';

const longestMakersLine = 160;
const smallWords = new Set(
  'a am at and by cest cet edt est first for from gmt hours in last minutes modified of on p pm posted published st th the updated utc'.split(
    ' ',
  ),
);

/** "November 20, 2019 Jane Doe", "Tue, Nov 19, 2019 | Updated 11:05": a day, a clock and names, and no word of a sentence. */
function isDayAndNames(words: string): boolean {
  const letters = words.match(/[\p{L}\p{M}.'’-]+/gu) ?? [];
  const isNames = letters.every((word) => /^\p{Lu}/u.test(word) || smallWords.has(word.toLowerCase().replaceAll('.', '')));
  return isNames && letters.length <= 14 && !/[.!?]$/.test(words) && /\b(?:19|20)\d\d\b/.test(words) && dayIn(words) !== null;
}

/** Lines beside the headline that name the maker or the day. */
function isMakersLine({ words }: Piece): boolean {
  if (words.length > longestMakersLine) return false;
  return bylineOf(words) !== null || stampOf(words) !== null || isDayAndNames(words);
}

/** A page whose pieces are judged. */
export interface Settled {
  readonly pieces: readonly Piece[];
  readonly reasons: readonly (string | null)[];
  readonly kept: ReadonlySet<number>;
  readonly titleAt: number;
}

const longestRepeat = 500;
const listNames = new Set(['li', 'tr', 'dd', 'dt']);

/** Sentences and headings; items and rows of lists are alike by their nature. */
function mayRepeat(piece: Piece): boolean {
  if (piece.words.length > longestRepeat || listNames.has(piece.holder.name)) return false;
  return isHeading(piece) ? sizeOf(piece) >= 6 : isProse(piece) && sizeOf(piece) >= 8;
}

/** Places of kept pieces that say once more, word for word, what stands before them: pages are made for two widths of screen. */
function repeats({ pieces, kept, titleAt }: Settled): ReadonlySet<number> {
  const seen = new Set<string>(titleAt < 0 ? [] : [fold(pieces[titleAt]?.words ?? '')]);
  const found = new Set<number>();
  for (const at of kept) {
    const piece = pieces[at];
    if (!piece || at === titleAt || !mayRepeat(piece)) continue;
    const words = fold(piece.words);
    if (seen.has(words)) found.add(at);
    seen.add(words);
  }
  return found;
}

/** Around the headline: a few lines above it, and down to the first lines of the story. */
function isBesideHeadline(at: number, { kept, titleAt }: Settled): boolean {
  const [first = titleAt] = kept;
  return at > titleAt - 6 && at < Math.max(first, titleAt) + 3 && at < titleAt + 40;
}

const mayHideMakers = new Set([null, 'site-header', 'caption']);

function reasonAt(at: number, settled: Settled, repeated: ReadonlySet<number>): string | null {
  const piece = settled.pieces[at];
  const reason = settled.reasons[at] ?? null;
  if (!piece) return reason;
  if (mayHideMakers.has(reason) && isBesideHeadline(at, settled) && isMakersLine(piece)) return 'byline';
  if (repeated.has(at)) return 'repeated';
  if (settled.kept.has(at)) return null;
  return reason ?? (isLone(piece) && sizeOf(piece) >= 3 ? 'related' : 'outside-main-text');
}

/** The page as text with blocks: the headline, what is kept, and the rest with its reasons. */
export function drawPage(settled: Settled): Drawn {
  const repeated = repeats(settled);
  return draw(settled.pieces, (piece, at) => {
    if (at === settled.titleAt) return { role: 'title', reason: null };
    const reason = reasonAt(at, settled, repeated);
    if (reason !== null) return { role: 'removed', reason };
    return { role: isHeading(piece) ? 'heading' : 'body', reason: null };
  });
}
