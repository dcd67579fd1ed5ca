/** What footnotes ask of the height of their page, while it is decided where the page ends. */
import type { Footnote } from './pieces.ts';

/** Heights that differ by less are equal. */
export const tolerance = 0.01;

/** A note is kept whole up to this part of the page; of a higher one so much stands on the page of its call. */
const wholeNote = 1 / 3;

/** Height of what parts notes from text, once, and of the notes that wait from the page before. */
export interface NoteRoom {
  readonly edge: number;
  readonly waiting: number;
}

/** What the notes of a flow have to do with its page: `notes` is null where they are no concern of it. */
export interface NoteSpace {
  readonly page: number;
  readonly notes: NoteRoom | null;
}

/** What the notes called so far take at the foot, and how much of the last may go on overleaf. */
export interface Noted {
  readonly height: number;
  readonly spare: number;
}

/** Notes that fit whole when they are called are not cut for the text after them; null where they fit in no way. */
export function wholeWhereFit(noted: Noted, room: number): Noted | null {
  if (noted.height <= room + tolerance) return noted.spare > 0 ? { ...noted, spare: 0 } : noted;
  return noted.height - noted.spare <= room + tolerance ? noted : null;
}

/** The least height that these notes ask for at the foot of a page. */
export function heightOfNotes(called: readonly Footnote[], space: NoteSpace): number {
  const { height, spare } = withNotes({ height: 0, spare: 0 }, called, space);
  return height - spare;
}

/** What waits from the page before is there before any piece is. */
export const beforeAny = ({ notes }: NoteSpace): Noted => ({ height: notes?.waiting ? notes.edge + notes.waiting : 0, spare: 0 });

/** The same with the notes that a piece calls. */
export function withNotes(noted: Noted, called: readonly Footnote[], { notes, page }: NoteSpace): Noted {
  const last = called.at(-1);
  if (!notes || !last) return noted;
  let height = noted.height === 0 ? notes.edge : noted.height;
  for (const footnote of called) height += footnote.height;
  return { height, spare: Math.max(0, last.height - page * wholeNote) };
}
