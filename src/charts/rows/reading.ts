/** What one row says of one measure, as shapes: how far the bar goes, where its marks stand, what is open or in dispute. */
import type { CasualtyMeasure, SeriesPoint } from '../../model.ts';
import type { Pattern } from '../patterns.ts';

/** Filled: stated as fact. Ring: one side claims or alleges it. Crossed: denied. */
type Look = 'filled' | 'ring' | 'crossed';

export interface ReadPoint {
  readonly number: number;
  readonly look: Look;
}

/** A measure with a number. */
export interface Figures {
  readonly kind: 'figures';
  readonly words: string;
  /** Where the bar that everyone accepts ends. */
  readonly solid: number;
  /** Where the sources leave it open, or differ. */
  readonly range: readonly [number, number] | null;
  readonly points: readonly ReadPoint[];
  /** `more`: no upper bound is stated; `fewer`: no lower one. */
  readonly open: 'more' | 'fewer' | null;
  readonly isDisputed: boolean;
  /** The highest number shown. */
  readonly highest: number;
  /** A bar in pieces that stand end to end from zero, in place of all marks above. */
  readonly pieces?: readonly Piece[];
}

/** A piece of a bar, told from its neighbours by its pattern. */
export interface Piece {
  readonly count: number;
  readonly pattern: Pattern;
}

/** A measure without one: "not stated", or a word such as "several". */
interface Wordless {
  readonly kind: 'words';
  readonly words: string;
}

export type Reading = Figures | Wordless;

/** What one row says, by the id of the panel. */
export type Readings = Readonly<Record<string, Reading>>;

const notStated: Wordless = { kind: 'words', words: 'not stated' };

export function readingOf(readings: Readings, panel: string): Reading {
  return readings[panel] ?? notStated;
}

/** A bar of pieces with its label. */
export function piecesOf(pieces: readonly Piece[], words: string): Figures {
  const highest = pieces.reduce((sum, { count }) => sum + count, 0);
  return { kind: 'figures', words, solid: 0, range: null, points: [], open: null, isDisputed: false, highest, pieces };
}

/** A single claim of a number. */
export function readPoint(point: SeriesPoint): Reading {
  const { low, high, text, hedge, number } = point;
  if (hedge === 'vague' || !Number.isFinite(number) || (low === null && high === null)) return { kind: 'words', words: quoted(text) };
  return readMeasure({ total: { low, best: number, high }, text, isVague: false, isDisputed: false, points: [point] });
}

export function readMeasure(measure: CasualtyMeasure): Reading {
  const { total, text } = measure;
  if (!total || (total.low === null && total.best === null && total.high === null)) {
    return { kind: 'words', words: measure.isVague ? quoted(text) : 'not stated' };
  }
  const low = total.low ?? 0;
  const high = total.high ?? total.best ?? low;
  const points = pointsOf(measure, total.best ?? total.low ?? high);
  return {
    kind: 'figures',
    words: text,
    solid: low,
    range: high > low ? [low, high] : null,
    points,
    open: total.high === null ? 'more' : total.low === null ? 'fewer' : null,
    isDisputed: measure.isDisputed,
    highest: Math.max(high, ...points.map((point) => point.number)),
  };
}

/** A dispute shows every claim; otherwise one mark stands for the total, in the voice of its claims. */
function pointsOf({ isDisputed, points }: CasualtyMeasure, best: number): readonly ReadPoint[] {
  if (isDisputed && points.length > 0) {
    return points.map((point) => ({ number: point.number, look: lookOf(point) })).sort((a, b) => a.number - b.number);
  }
  const looks = points.map(lookOf);
  const look = looks.length === 0 || looks.includes('filled') ? 'filled' : looks.includes('ring') ? 'ring' : 'crossed';
  return [{ number: best, look }];
}

function lookOf({ stance }: SeriesPoint): Look {
  if (stance === 'asserted') return 'filled';
  return stance === 'denied' ? 'crossed' : 'ring';
}

/** A word of the source is quoted, unless whoever wrote the text has done so. */
function quoted(words: string): string {
  return /[“”"]/.test(words) ? words : `“${words}”`;
}
