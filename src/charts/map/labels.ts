/** Names on a map: of the places beside their marks, and of the countries where there is room left. */
import { grown, overlap, placeLabels, type Wish } from '../labels.ts';
import { type Lettering, shorten, type TypeStyle, type } from '../lettering.ts';
import type { Box, Spot } from '../spec.ts';
import { surrounds } from './frame.ts';
import type { SeenCountry } from './outlines.ts';
import { boxOf, type Site, stringsOf } from './sites.ts';
import type { View } from './view.ts';

export interface Label {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly leader: readonly [Spot, Spot] | null;
  readonly style: TypeStyle;
}

export interface Labels {
  readonly places: readonly Label[];
  /** Places whose number stands for their name, and those without any label: the table has them. */
  readonly numbered: readonly Site[];
  readonly unlabelled: readonly Site[];
}

/** Beyond that many names the map is a cloud of words. */
const mostNames = 40;
const mostLabels = 70;
/** A longer line from a mark to its label leads the eye astray; in points. */
const mostLeader = 60;
const mostShare = 0.3;
const edge = 3;

export type LabelWish = 'auto' | 'name' | 'number';

/** Names for as many places as can be, those with most events first; the number in the table for others; nothing on anything else. */
export function labelsOf(
  sites: readonly Site[],
  view: View,
  { lettering, wish }: { readonly lettering: Lettering; readonly wish: LabelWish },
): Labels {
  const numberOf = ({ row }: Site): string => String(row.number);
  const isNamed = (index: number): boolean => wish === 'name' || (wish === 'auto' && index < mostNames);
  const wished = sites.slice(0, mostLabels);
  let texts = wished.map((site, index) => (isNamed(index) ? nameText(site, lettering, view.width) : numberOf(site)));
  let placed = placesFor(sites, texts, view, lettering);
  // A name that found no room gives way to the number, for which all labels are placed anew.
  if (wish === 'auto' && placed.includes(null)) {
    texts = texts.map((text, index) => (placed[index] === null ? numberOf(wished[index] as Site) : text));
    placed = placesFor(sites, texts, view, lettering);
  }
  const found = sites.map((site, index) => ({ site, text: texts[index] ?? '', place: placed[index] ?? null }));
  return {
    places: found.flatMap(({ text, place }) => (place ? [{ text, ...place, style: type.label }] : [])),
    numbered: found.flatMap(({ site, text, place }) => (place && text === numberOf(site) ? [site] : [])),
    unlabelled: found.flatMap(({ site, place }) => (place ? [] : [site])),
  };
}

/** Labels of the first marks, beside all marks and the lines of those that were moved. */
function placesFor(sites: readonly Site[], texts: readonly string[], view: View, lettering: Lettering): ReturnType<typeof placeLabels> {
  const room = { left: edge, top: edge, right: view.width - edge, bottom: view.height - edge };
  const others = sites.slice(texts.length).map(boxOf);
  return placeLabels(wishesOf(sites.slice(0, texts.length), texts, lettering), room, stringsOf(sites), { others, reach: mostLeader });
}

/** "Baghdad (4)": the number of events where it is more than one. A country's mark must not be read as a town in its middle. */
function nameText({ row }: Site, lettering: Lettering, width: number): string {
  const count = row.events.length > 1 ? ` (${row.events.length})` : '';
  const name = row.name === row.country ? `somewhere in ${row.name}` : row.name;
  return shorten(lettering, name, type.label, width * mostShare) + count;
}

function wishesOf(sites: readonly Site[], texts: readonly string[], lettering: Lettering): readonly Wish[] {
  const { size } = type.label;
  return sites.map((site, index) => ({
    width: lettering.width(texts[index] ?? '', type.label),
    above: lettering.capHeight * size,
    below: lettering.descent * size,
    mark: boxOf(site),
    middle: site.middle[1],
  }));
}

/** Where a name is tried: so far apart in points, and in so many columns and rows at most. */
const gridStep = 7;
const gridMost = 20;
const countryStyle = type.tick;

interface Taken {
  readonly boxes: readonly Box[];
  readonly lines: readonly (readonly [Spot, Spot])[];
}

/** Names of countries that find room on their own land, each once, as near to its middle as can be. */
export function countryLabels(
  countries: readonly SeenCountry[],
  view: View,
  asked: { readonly lettering: Lettering; readonly taken: Taken },
): readonly Label[] {
  const boxes = [...asked.taken.boxes];
  const placed: Label[] = [];
  for (const { name, rings } of countries) {
    const [ring] = rings;
    const label = ring
      ? countryLabel(name.toUpperCase(), ring, view, { lettering: asked.lettering, taken: { ...asked.taken, boxes } })
      : null;
    if (!label) continue;
    boxes.push(label.box);
    placed.push(label);
  }
  return placed;
}

function countryLabel(
  text: string,
  ring: readonly Spot[],
  view: View,
  { lettering, taken }: { readonly lettering: Lettering; readonly taken: Taken },
): Label | null {
  const half = lettering.width(text, countryStyle) / 2;
  const above = lettering.capHeight * countryStyle.size;
  const below = lettering.descent * countryStyle.size;
  const { left, right, top, bottom } = boxAround(ring);
  if (right - left < 2 * half || bottom - top < above + below) return null;
  const [stepX, stepY] = [Math.max(gridStep, (right - left) / gridMost), Math.max(gridStep, (bottom - top) / gridMost)];
  const across = outwards(left + half, right - half, { step: stepX, middle: (left + right) / 2 });
  const down = outwards(top + above, bottom, { step: stepY, middle: (top + bottom) / 2 });
  const boxAt = (x: number, y: number): Box => ({ left: x - half, right: x + half, top: y - above, bottom: y + below });
  const found = nearest(across, down, (x, y) => isFree(boxAt(x, y), taken, view) && isInside(boxAt(x, y), ring));
  return found ? { text, box: boxAt(...found), baseline: found[1], leader: null, style: countryStyle } : null;
}

function boxAround(ring: readonly Spot[]): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of ring) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, right, top, bottom };
}

interface Place {
  readonly at: number;
  /** The square of how far it is from the middle. */
  readonly away: number;
}

/** The spot nearest to the middle that will do. */
function nearest(across: readonly Place[], down: readonly Place[], willDo: (x: number, y: number) => boolean): Spot | null {
  let found: Spot | null = null;
  let least = Infinity;
  for (const { at: y, away: off } of down) {
    for (const { at: x, away: aside } of across) {
      if (aside + off >= least) break;
      if (!willDo(x, y)) continue;
      found = [x, y];
      least = aside + off;
    }
  }
  return found;
}

/** Places from one end to another, the nearest to the middle first. */
function outwards(from: number, to: number, { step, middle }: { readonly step: number; readonly middle: number }): readonly Place[] {
  const places: Place[] = [];
  for (let at = from; at <= to; at += step) places.push({ at, away: (at - middle) ** 2 });
  return places.sort((a, b) => a.away - b.away);
}

const margin = 2;

function isFree(box: Box, { boxes, lines }: Taken, { width, height }: View): boolean {
  const wide = grown(box, margin);
  const { left, top, right, bottom } = wide;
  if (left < 0 || top < 0 || right > width || bottom > height) return false;
  if (boxes.some((each) => overlap(wide, each))) return false;
  return !lines.some(
    ([[x1, y1], [x2, y2]]) => Math.min(x1, x2) < right && Math.max(x1, x2) > left && Math.min(y1, y2) < bottom && Math.max(y1, y2) > top,
  );
}

/** Corners and the middles of the long sides lie on the land, with some air to its borders. */
function isInside({ left, right, top, bottom }: Box, ring: readonly Spot[]): boolean {
  const ends = [left - margin, (left + right) / 2, right + margin];
  return ends.every((x) => surrounds(ring, [x, top - margin]) && surrounds(ring, [x, bottom + margin]));
}
