/** Which face a request for type means: CSS font matching, kept to family, slant and weight. */
import type { FontFace, FontRequest } from '../../print.ts';

/**
 * The faces to try for a request, best first: the best of each named family in its order, then the rest of the document's
 * faces as a last resort. Within a family the slant counts more than the weight; a missing weight is sought as CSS Fonts 4
 * section 5.2 has it (a bold one gets bolder first, a light one lighter first).
 */
export function matchFaces(faces: readonly FontFace[], { families, weight, isItalic }: FontRequest): readonly FontFace[] {
  const best = (family: readonly FontFace[]): readonly FontFace[] => {
    const [first] = [...family].sort((a, b) => distance(a, weight, isItalic) - distance(b, weight, isItalic));
    return first ? [first] : [];
  };
  const byFamily = new Map<string, FontFace[]>();
  for (const face of faces) {
    const name = face.family.toLowerCase();
    byFamily.set(name, [...(byFamily.get(name) ?? []), face]);
  }
  const named = families.flatMap((family) => best(byFamily.get(family.toLowerCase()) ?? []));
  const others = [...byFamily.values()].flatMap(best).filter((face) => !named.includes(face));
  return [...named, ...others];
}

const wrongSlant = 10_000;
const wrongDirection = 1000;

function distance(face: FontFace, weight: number, isItalic: boolean): number {
  const difference = face.weight - weight;
  const isRightDirection = weight > 500 ? difference >= 0 : weight < 400 ? difference <= 0 : face.weight >= 400 && face.weight <= 500;
  return (face.isItalic === isItalic ? 0 : wrongSlant) + (isRightDirection ? 0 : wrongDirection) + Math.abs(difference);
}
