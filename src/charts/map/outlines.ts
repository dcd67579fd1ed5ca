/** Coasts and borders of a map as lines on paper: only what lies in the frame, and no finer than the picture can show. */
import type { ReadAtlas, Spot } from '../spec.ts';
import { atlas, type Shape } from './atlas.ts';
import type { Stroke } from './frame.ts';
import { type Pencil, pencil } from './pencil.ts';
import { type Cut, cutOf, linesOf, ringsOf, type Sight, seen, sightOf, sparse } from './sight.ts';
import type { View } from './view.ts';

export interface Outlines {
  /** Closed, and reaching beyond the frame where the land does. */
  readonly land: readonly Stroke[];
  readonly borders: readonly Stroke[];
}

/** What is seen of a country that has room for a name: its outer rings, the largest first. */
export interface SeenCountry {
  readonly name: string;
  readonly rings: readonly Stroke[];
}

/** Edges of land that are cut at the frame lie so far beyond it. */
const beyond = 3;
/** Corners of all outlines together, about: what a chart has bytes for. Each mark with its name takes the bytes of some of them. */
const corners = { most: 715, mostOfWorld: 800, least: 520, perMark: 3 } as const;
/** Lines may be so far off, in points: less than their own width. Where only the room for a name is looked for, farther. */
const finest = 0.35;
const coarse = 1;
/** Islands smaller than that in both directions, in points, are left out. */
const speck = 1;
/** Corners stand on tenths of a point where they are few, on halves where they are many: a digit less in each number of the file. */
const grids = { fine: 10, wide: 2, fewCorners: 200 } as const;

/** Outlines for a map with so many marks. */
export const outlinesOf = (view: View, marks: number, read: ReadAtlas): Outlines =>
  lately(outlines, `${frameOf(view)} ${marks}`, () => drawnIn(view, marks, read));

/** Countries of which something is seen that is large enough for a name. */
export const countriesIn = (view: View, read: ReadAtlas): readonly SeenCountry[] =>
  lately(countries, frameOf(view), () => namedIn(view, read));

/** What was found for the last few frames: the same map is drawn for one page after the other, and as files. */
const outlines = new Map<string, Outlines>();
const countries = new Map<string, readonly SeenCountry[]>();
const mostFrames = 4;

/** All that outlines depend on. */
const frameOf = ({ width, height, middle, pointsPerKm, isWorld }: View): string =>
  [width, height, ...middle, pointsPerKm, isWorld].join(' ');

function lately<Found>(kept: Map<string, Found>, frame: string, find: () => Found): Found {
  const known = kept.get(frame);
  if (known !== undefined) return known;
  const found = find();
  const [oldest] = kept.keys();
  if (kept.size >= mostFrames && oldest !== undefined) kept.delete(oldest);
  kept.set(frame, found);
  return found;
}

function drawnIn(view: View, marks: number, read: ReadAtlas): Outlines {
  const { land, borders } = atlas(view.isWorld ? '110m' : '50m', read);
  const sight = sightOf(view);
  const cut = (shapes: readonly Shape[]): readonly Cut[] =>
    seen(shapes, sight, speck / 2).map((shape) => cutOf(shape, finest * sight.unit, sight));
  const [seenLand, seenBorders] = [cut(land), cut(borders)];
  const most = Math.max(corners.least, (view.isWorld ? corners.mostOfWorld : corners.most) - marks * corners.perMark);
  const cuts = sparse([...seenLand, ...seenBorders], most, sight);
  const [landPencil, borderPencil] = [pencil(view, beyond), pencil(view, 0)];
  const rings = cuts.slice(0, seenLand.length).flatMap((each) => landPencil.land(ringsOf(each)));
  const lines = cuts.slice(seenLand.length).flatMap((each) => linesOf(each).flatMap(borderPencil.line));
  const count = [...rings, ...lines].reduce((sum, line) => sum + line.length, 0);
  const steps = count > grids.fewCorners ? grids.wide : grids.fine;
  return { land: rings.filter((ring) => !isSpeck(ring)).flatMap(tidied(4, steps)), borders: lines.flatMap(tidied(2, steps)) };
}

/** Half of what a name is long at least: what reaches less far, in points, has no room for one. */
const leastRoom = 8;

function namedIn(view: View, read: ReadAtlas): readonly SeenCountry[] {
  const draw = pencil(view, 0);
  const sight = sightOf(view);
  return atlas('110m', read).countries.flatMap(({ name, pieces }) => {
    const rings = ringsIn(pieces, { sight, draw });
    return rings.length === 0 ? [] : [{ name, rings: rings.toSorted((a, b) => area(b) - area(a)) }];
  });
}

interface Drawing {
  readonly sight: Sight;
  readonly draw: Pencil;
}

function ringsIn(pieces: readonly Shape[], { sight, draw }: Drawing): readonly Stroke[] {
  return seen(pieces, sight, leastRoom)
    .flatMap((shape) => draw.land(ringsOf(cutOf(shape, coarse * sight.unit, sight)).slice(0, 1)))
    .filter((ring) => ring.length > 3);
}

/** Twice the area within a ring. */
function area(ring: Stroke): number {
  return Math.abs(ring.reduce((sum, [x, y], index) => sum + x * (ring[index + 1]?.[1] ?? y) - y * (ring[index + 1]?.[0] ?? x), 0));
}

function isSpeck(line: Stroke): boolean {
  const extent = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return extent(line.map(([x]) => x)) < speck && extent(line.map(([, y]) => y)) < speck;
}

/** Corners on so many steps to a point, each once; nothing of a line that has fewer than so many left. */
const tidied =
  (least: number, steps: number) =>
  (line: Stroke): readonly Stroke[] => {
    const onGrid = (value: number): number => Math.round(value * steps) / steps;
    const spots = line.map(([x, y]): Spot => [onGrid(x), onGrid(y)]);
    const distinct = spots.filter(([x, y], index) => index === 0 || x !== spots[index - 1]?.[0] || y !== spots[index - 1]?.[1]);
    return distinct.length < least ? [] : [distinct];
  };
