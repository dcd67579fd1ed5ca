/** What turns shapes on the globe into lines on paper, cut at the frame of a map. */
import type { GeoContext } from 'd3-geo';
import type { Box, Spot } from '../spec.ts';
import { lineIn, ringsIn, type Stroke } from './frame.ts';
import { type KeptLine, type KeptRing, sheetOf } from './sheet.ts';
import { geo, type View } from './view.ts';

export interface Pencil {
  /** What is seen of a piece of land: the rings of it, and of its holes. */
  land(rings: readonly KeptRing[]): readonly Stroke[];
  line(line: KeptLine): readonly Stroke[];
}

/** Lines in points, cut so far beyond the frame. */
export function pencil(view: View, margin: number): Pencil {
  const frame = { left: -margin, top: -margin, right: view.width + margin, bottom: view.height + margin };
  if (view.isWorld) return worldPencil(view, frame);
  const sheet = sheetOf(view);
  return { land: (rings) => ringsIn(frame, rings.map(sheet.ring)), line: (line) => lineIn(frame, sheet.line(line)) };
}

const degree = Math.PI / 180;

/** On a map of the world, d3-geo cuts what lies across its edges; all else is laid out corner by corner. */
function worldPencil(view: View, frame: Box): Pencil {
  const { middle, projection } = view;
  const scale = projection.scale();
  const [x, y] = projection.translate();
  const cut = library(view, frame);
  const { geoEqualEarthRaw } = geo();
  function spotsOf({ line, kept }: KeptLine): Stroke | null {
    const spots: Spot[] = [];
    let before: number | null = null;
    for (const index of kept) {
      const [longitude, latitude] = line.degreesAt(index);
      const away: number = turned(longitude - middle[0]);
      if (before !== null && Math.abs(away - before) > 180) return null;
      // How far a radian leads east there, and how far it lies north of the equator.
      const [across, up] = geoEqualEarthRaw(1, latitude * degree);
      spots.push([x + scale * away * degree * across, y - scale * up]);
      before = away;
    }
    return spots;
  }
  return {
    land: (rings) => {
      const all = rings.map(spotsOf);
      const whole = all.filter((spots) => spots !== null);
      if (whole.length < all.length) return cut({ type: 'Polygon', coordinates: rings.map(cornersOf) });
      return ringsIn(
        frame,
        whole.map((spots) => ({ spots, isInsideOut: false })),
      );
    },
    line: (line) => {
      const spots = spotsOf(line);
      return spots ? lineIn(frame, spots) : cut({ type: 'LineString', coordinates: cornersOf(line) });
    },
  };
}

/** Degrees from -180 to 180. */
const turned = (angle: number): number => angle - 360 * Math.round(angle / 360);

const cornersOf = ({ line, kept }: KeptLine): [number, number][] => kept.map((index) => [...line.degreesAt(index)]);

type Drawable =
  | { readonly type: 'Polygon'; coordinates: [number, number][][] }
  | { readonly type: 'LineString'; coordinates: [number, number][] };

function library({ projection }: View, { left, top, right, bottom }: Box): (shape: Drawable) => readonly Stroke[] {
  let found: Spot[][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => found.push([[x, y]]),
    lineTo: (x, y) => found.at(-1)?.push([x, y]),
    closePath: () => {
      const [first] = found.at(-1) ?? [];
      if (first) found.at(-1)?.push(first);
    },
    arc: () => undefined,
  };
  return (shape) => {
    found = [];
    projection.clipExtent([
      [left, top],
      [right, bottom],
    ]);
    geo().geoPath(projection, context)(shape);
    return found;
  };
}
