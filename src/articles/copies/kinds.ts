/** How one article repeats another, by the runs of three words that both have. */
import type { CopyOf } from '../../model.ts';
import { type Frame, frameOf, isOneForm } from './frame.ts';
import { countCommon } from './hashes.ts';
import { fewestShingles, fewestWhole, type Print } from './prints.ts';

/** Share of all runs of both that both have: hardly a word changed. (Independent reports of one event: 0.09 at the most.) */
const near = 0.8;
/** Share of the shorter's runs that the longer has: a part of it. */
const cut = 0.9;
/** The same, where both print much of one text; then so many runs at the least. (Independent reports: 0.19 at the most.) */
const shared = 0.5;
const fewestShared = 40;
/** What still tells one text in its third or fourth version, where each version was made of the last. */
const faint = 0.25;
const fewestFaint = 20;

/** Frames kept: those compared with each other come one after the other. */
const mostFrames = 256;

export type Kind = CopyOf['kind'];

interface Overlap {
  readonly common: number;
  readonly jaccard: number;
  /** Share of the shorter's runs. */
  readonly contained: number;
}

function overlapOf(a: Print, b: Print): Overlap {
  const common = countCommon(a.shingles, b.shingles);
  const [one, other] = [a.shingles.length, b.shingles.length];
  return { common, jaccard: common / Math.max(1, one + other - common), contained: common / Math.max(1, Math.min(one, other)) };
}

function kindOf({ common, jaccard, contained }: Overlap): Kind | null {
  if (jaccard >= near) return 'near';
  if (contained >= cut) return 'cut';
  return contained >= shared && common >= fewestShared ? 'shared' : null;
}

/** A text of one paragraph proves nothing by a likeness, but it does where all of it stands in the other, word for word. */
function isWholeIn(a: Print, b: Print): boolean {
  const shorter = Math.min(a.shingles.length, b.shingles.length);
  return shorter >= fewestWhole && countCommon(a.shingles, b.shingles) === shorter;
}

const isLongEnough = ({ shingles }: Print): boolean => shingles.length >= fewestShingles;

/** Compares articles in full. */
export interface Judge {
  /** How the two repeat each other; null for independent texts and for one form filled with other news. */
  kind(a: Print, b: Print): Kind | null;
  /** The same for articles that others link: a fainter likeness will do, told as `shared`. */
  linkedKind(a: Print, b: Print): Kind | null;
}

export function openJudge(): Judge {
  const frames = new Map<Print, Frame>();
  const frame = (print: Print): Frame => {
    const known = frames.get(print);
    if (known) return known;
    const made = frameOf(print);
    if (frames.size >= mostFrames) frames.clear();
    frames.set(print, made);
    return made;
  };
  const unlessForm = (kind: Kind | null, a: Print, b: Print): Kind | null => (kind && !isOneForm(frame(a), frame(b)) ? kind : null);
  const isSame = (a: Print, b: Print): boolean => a.key !== null && a.key === b.key;
  const kind = (a: Print, b: Print): Kind | null => {
    if (isSame(a, b)) return 'same';
    if (isLongEnough(a) && isLongEnough(b)) return unlessForm(kindOf(overlapOf(a, b)), a, b);
    return isWholeIn(a, b) ? kindOf(overlapOf(a, b)) : null;
  };
  const linkedKind = (a: Print, b: Print): Kind | null => {
    if (isSame(a, b)) return 'same';
    const overlap = overlapOf(a, b);
    const isFaint = overlap.common >= fewestFaint && overlap.contained >= faint;
    return unlessForm(kindOf(overlap) ?? (isFaint ? 'shared' : null), a, b);
  };
  return { kind, linkedKind };
}

/** A text that another has a part of is no cut of it: where the part was printed first, both print much of one text. */
export function kindAsCopy(kind: Kind, copy: Print, original: Print): Kind {
  return kind === 'cut' && copy.length > original.length ? 'shared' : kind;
}

/** Share of the copy's runs that stand in the original; 1 where every word is the same. */
export function containedIn(copy: Print, original: Print, kind: Kind): number {
  if (kind === 'same') return 1;
  return countCommon(copy.shingles, original.shingles) / Math.max(1, copy.shingles.length);
}
