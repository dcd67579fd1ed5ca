/** The places of a map as marks: where on paper, how large, in which shape. */
import type { EventKind, PlaceRow, Position } from '../../model.ts';
import type { Box, Spot } from '../spec.ts';
import { spotOf, type View } from './view.ts';

/** A place that has a position. */
export interface KnownRow extends PlaceRow {
  readonly position: Position;
}

export interface Site {
  readonly row: KnownRow;
  /** Where the place lies, and where its mark stands: beside it where marks would lie on each other. */
  readonly spot: Spot;
  readonly middle: Spot;
  readonly radius: number;
  /** The kind of its events; `several` where they are of more than one. */
  readonly kind: EventKind | 'several';
  /** No event is plainly at this very place: it lies near it, or somewhere in an area around it. */
  readonly isRough: boolean;
}

export const isKnown = (row: PlaceRow): row is KnownRow => row.position !== null;

const least = 2.6;
const largest = 8.5;

/** Areas of marks are to each other as counts of events, down to the least that can be seen. */
export function sitesOf(rows: readonly KnownRow[], view: View): readonly Site[] {
  const most = Math.max(...rows.map(({ events }) => events.length));
  const unit = Math.min(3.1, largest / Math.sqrt(most));
  const sites = rows.map((row): Site => {
    const spot = spotOf(view, row.position);
    const kinds = new Set(row.events.map(({ kind }) => kind));
    const [kind = 'casualties'] = kinds;
    const radius = Math.max(least, unit * Math.sqrt(row.events.length));
    const isRough = row.position.extent === 'area' || row.events.every(({ isNear }) => isNear);
    return { row, spot, middle: spot, radius, kind: kinds.size > 1 ? 'several' : kind, isRough };
  });
  return spread(sites, view);
}

/** Its place lies outside its mark. */
export const isMoved = ({ spot, middle, radius }: Site): boolean => Math.hypot(spot[0] - middle[0], spot[1] - middle[1]) > radius;

/** From each place to its mark, where they lie apart. */
export const stringsOf = (sites: readonly Site[]): readonly (readonly [Spot, Spot])[] =>
  sites.filter(isMoved).map(({ spot, middle }) => [spot, middle] as const);

const rounds = 60;
/** White between two marks. */
const gap = 2;
/** Marks are looked at as neighbours while they are no farther apart than that, until one of them has gone half as far. */
const nearby = 12;

/** Pushes marks that overlap apart, each in its turn and no farther than it must; the same marks go the same ways. */
function spread(sites: readonly Site[], { width, height }: View): readonly Site[] {
  const moving = sites.map(({ middle: [x, y], radius }): Moving => ({ x, y, radius, seenX: x, seenY: y }));
  let pairs = pairsOf(moving);
  for (let round = 0; round < rounds; round++) {
    if (moving.some(({ x, y, seenX, seenY }) => Math.abs(x - seenX) + Math.abs(y - seenY) > nearby / 4)) pairs = pairsOf(moving);
    if (!pushed(pairs)) break;
    for (const mark of moving) {
      mark.x = inside(mark.x, mark.radius, width);
      mark.y = inside(mark.y, mark.radius, height);
    }
  }
  return sites.map((site, index) => ({ ...site, middle: [moving[index]?.x ?? 0, moving[index]?.y ?? 0] }));
}

const inside = (value: number, radius: number, end: number): number => Math.min(Math.max(value, radius + 2), end - radius - 2);

interface Moving {
  x: number;
  y: number;
  readonly radius: number;
  /** Where it was when its neighbours were looked for. */
  seenX: number;
  seenY: number;
}

/** The golden angle: neighbours in the list leave one spot in directions far from each other. */
const goldenAngle = 2.399963;

interface Pair {
  readonly a: Moving;
  readonly b: Moving;
  readonly needed: number;
  readonly angle: number;
}

/** Marks that may overlap soon, in the order of the list. */
function pairsOf(moving: readonly Moving[]): readonly Pair[] {
  const pairs: Pair[] = [];
  moving.forEach((a, index) => {
    a.seenX = a.x;
    a.seenY = a.y;
    for (let other = index + 1; other < moving.length; other++) {
      const b = moving[other] as Moving;
      const needed = a.radius + b.radius + gap;
      const reach = needed + nearby;
      if (Math.abs(a.x - b.x) < reach && Math.abs(a.y - b.y) < reach) pairs.push({ a, b, needed, angle: other * goldenAngle });
    }
  });
  return pairs;
}

function pushed(pairs: readonly Pair[]): boolean {
  let hasMoved = false;
  for (const pair of pairs) hasMoved = push(pair) || hasMoved;
  return hasMoved;
}

function push({ a, b, needed, angle }: Pair): boolean {
  if (Math.abs(a.x - b.x) >= needed || Math.abs(a.y - b.y) >= needed) return false;
  const away = Math.hypot(b.x - a.x, b.y - a.y);
  if (away >= needed - 0.01) return false;
  const [dx, dy] = away < 0.01 ? [Math.cos(angle), Math.sin(angle)] : [(b.x - a.x) / away, (b.y - a.y) / away];
  const half = (needed - away) / 2;
  a.x -= dx * half;
  a.y -= dy * half;
  b.x += dx * half;
  b.y += dy * half;
  return true;
}

export function boxOf({ middle: [x, y], radius }: Site): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
