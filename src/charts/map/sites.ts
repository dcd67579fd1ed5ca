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

const rounds = 60;
/** White between two marks. */
const gap = 2;

/** Pushes marks that overlap apart, each in its turn and no farther than it must; the same marks go the same ways. */
function spread(sites: readonly Site[], { width, height }: View): readonly Site[] {
  const middles = sites.map(({ middle: [x, y] }) => ({ x, y }));
  const inside = (value: number, radius: number, end: number): number => Math.min(Math.max(value, radius + 2), end - radius - 2);
  for (let round = 0; round < rounds; round++) {
    if (!pushed(sites, middles)) break;
    middles.forEach((middle, index) => {
      const radius = sites[index]?.radius ?? 0;
      middle.x = inside(middle.x, radius, width);
      middle.y = inside(middle.y, radius, height);
    });
  }
  return sites.map((site, index) => ({ ...site, middle: [middles[index]?.x ?? 0, middles[index]?.y ?? 0] }));
}

interface Moving {
  x: number;
  y: number;
}

/** The golden angle: neighbours in the list leave one spot in directions far from each other. */
const goldenAngle = 2.399963;

function pushed(sites: readonly Site[], middles: readonly Moving[]): boolean {
  let hasMoved = false;
  sites.forEach((one, index) => {
    for (let other = index + 1; other < sites.length; other++) {
      const [a, b] = [middles[index], middles[other]];
      const needed = one.radius + (sites[other]?.radius ?? 0) + gap;
      if (!a || !b || Math.abs(a.x - b.x) >= needed || Math.abs(a.y - b.y) >= needed) continue;
      hasMoved = push(a, b, { needed, angle: other * goldenAngle }) || hasMoved;
    }
  });
  return hasMoved;
}

function push(a: Moving, b: Moving, { needed, angle }: { readonly needed: number; readonly angle: number }): boolean {
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
