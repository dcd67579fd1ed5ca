/** Gradients and patterns (ISO 32000-1, section 8.7): each is an object of its own, which all that is painted with it names. */

import { combined } from '../../matrix.ts';
import type { ColorStop, Gradient, Matrix, Paint, Pattern } from '../../print.ts';
import type { KitDocument, PdfDictionary, PdfRef } from './kit.ts';
import { color } from './operators.ts';

type Texture = NonNullable<Paint['texture']>;

/**
 * Gives the name of a texture in the page's resources. `base` takes the drawing's coordinates to those that the content stream began
 * with, from which a texture counts whatever transforms stand before it; `operators` are those of a pattern's tile.
 */
export type NameTexture = (texture: Texture, base: Matrix, operators: (pattern: Pattern) => string) => string;

/** Writes textures, the same one once. */
export function openTextures(document: KitDocument): NameTexture {
  const known = new Map<string, { readonly name: string; readonly ref: PdfRef }>();
  return (texture, base, operators) => {
    const key = JSON.stringify([texture, base]);
    let found = known.get(key);
    if (!found) {
      const matrix = combined(base, texture.matrix);
      const ref = texture.kind === 'pattern' ? tiling(document, texture, matrix, operators(texture)) : shading(document, texture, matrix);
      found = { name: `P${known.size + 1}`, ref };
      known.set(key, found);
    }
    document.page.patterns[found.name] = found.ref;
    return found.name;
  };
}

/** Its fonts and states are those of the page it stands on. */
function tiling(document: KitDocument, { width, height }: Pattern, matrix: Matrix, operators: string): PdfRef {
  const ref = document.ref({
    Type: 'Pattern',
    PatternType: 1,
    PaintType: 1,
    TilingType: 1,
    BBox: [0, 0, width, height],
    XStep: width,
    YStep: height,
    Matrix: matrix,
    Resources: document.page.resources,
  });
  ref.end(Buffer.from(operators, 'latin1'));
  return ref;
}

function shading(document: KitDocument, { kind, from, to, stops }: Gradient, matrix: Matrix): PdfRef {
  const circle = ([x, y, radius = 0]: Gradient['from']): readonly number[] => (kind === 'linear' ? [x, y] : [x, y, radius]);
  const ref = document.ref({
    Type: 'Pattern',
    PatternType: 2,
    Matrix: matrix,
    Shading: {
      ShadingType: kind === 'linear' ? 2 : 3,
      ColorSpace: 'DeviceRGB',
      Coords: [...circle(from), ...circle(to)],
      Extend: [true, true],
      Function: {
        FunctionType: 3,
        Domain: [0, 1],
        ...stitched(stops),
      },
    },
  });
  ref.end();
  return ref;
}

/** One function from stop to stop; two stops of one place make an edge, not a stretch. */
function stitched(stops: readonly ColorStop[]): {
  readonly Functions: PdfDictionary[];
  readonly Bounds: number[];
  readonly Encode: number[];
} {
  const [first = { offset: 0, color: '#000000' }] = stops;
  const last = stops.at(-1) ?? first;
  const whole = [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }];
  const stretches = whole.flatMap((stop, at) => {
    const next = whole[at + 1];
    return next && next.offset > stop.offset ? [{ from: stop.color, to: next.color, end: next.offset }] : [];
  });
  return {
    Functions: stretches.map(({ from, to }) => ({ FunctionType: 2, Domain: [0, 1], C0: channels(from), C1: channels(to), N: 1 })),
    Bounds: stretches.slice(0, -1).map(({ end }) => end),
    Encode: stretches.flatMap(() => [0, 1]),
  };
}

const channels = (hex: string): number[] => color(hex).split(' ').map(Number);
