import type { GridTrack } from '../../print.ts';
import type { Block, Grid } from '../flow/index.ts';

/** Widths of tracks in points: fixed ones as they are, the rest of the room by their shares. Gaps belong to the tracks before them. */
export function trackWidths(tracks: readonly GridTrack[], room: number, gap: number): readonly number[] {
  const gaps = gap * (tracks.length - 1);
  const fixed = tracks.map((track) => ('pt' in track ? track.pt : 'percent' in track ? (track.percent / 100) * room : 0));
  const shares = tracks.map((track) => ('fr' in track ? track.fr : 0));
  const rest = Math.max(0, room - gaps - sum(fixed));
  return tracks.map((_, index) => {
    const width = (fixed[index] ?? 0) + (rest * (shares[index] ?? 0)) / Math.max(1, sum(shares));
    return width + (index < tracks.length - 1 ? gap : 0);
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const mostLetters = 46;

/** Columns as wide as the page's style says, and the others by how much stands in them; together as wide as the room. */
export function columnWidths({ head, rows }: Grid, room: number): readonly number[] {
  const all = [...head, ...rows];
  const plain = all.filter((row) => row.every(({ colspan }) => colspan === 1));
  const count = Math.max(1, ...all.map((row) => sum(row.map(({ colspan }) => colspan))));
  const columns = Array.from({ length: count }, (_, index) => {
    const cells = plain.flatMap((row) => row[index] ?? []);
    const said = cells.map(({ style: { width } }) =>
      typeof width === 'number' ? width : width === 'auto' ? 0 : (width.percent / 100) * room,
    );
    const letters = Math.max(0, ...cells.map(({ blocks }) => longestIn(blocks, (words) => words.length)));
    const word = Math.max(0, ...cells.map(({ blocks }) => longestIn(blocks, longestWord)));
    return { fixed: Math.max(0, ...said), letters: Math.max(word + beside, Math.min(mostLetters, letters + beside)) };
  });
  const fixed = sum(columns.map((column) => column.fixed));
  const loose = sum(columns.map((column) => (column.fixed > 0 ? 0 : column.letters)));
  const rest = room - fixed;
  if (loose === 0 || rest < count)
    return columns.map(({ fixed: width, letters }) => (fixed > 0 ? (width * room) / fixed : letters) || room / count);
  return columns.map((column) => (column.fixed > 0 ? column.fixed : (rest * column.letters) / loose));
}

/** Room for the white beside them, in letters. */
const beside = 3;

/** The most that `lengthOf` gives of a paragraph of the cell. */
function longestIn(blocks: readonly Block[], lengthOf: (words: string) => number): number {
  return Math.max(
    0,
    ...blocks.map((block) => {
      if (block.kind === 'paragraph') return lengthOf(block.inlines.map((inline) => (inline.kind === 'words' ? inline.text : '')).join(''));
      return block.kind === 'group' ? longestIn(block.blocks, lengthOf) : mostLetters;
    }),
  );
}

const longestWord = (words: string): number => Math.min(mostLetters, Math.max(0, ...words.split(' ').map(({ length }) => length)));
