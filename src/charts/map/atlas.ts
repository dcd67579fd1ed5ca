/**
 * Natural Earth's outlines as `data/atlas/` has them, opened at the first map that needs them: 1:50 million for a part of the globe,
 * 1:110 million for all of it and for the names of countries. Corners are put on the unit sphere when a map
 * first needs them, and stay there.
 */
import { BriefError, problem } from '../../problems.ts';
import type { AtlasDetail, ReadAtlas, Spot } from '../spec.ts';
import { numbersOf, stretchLength, type Tables, tablesOf } from './atlasFile.ts';
import { type Cap, type Chain, isPlaced, place } from './sphere.ts';

/** A ring or a stretch of border. */
export interface Line {
  /** A corner in degrees east and north. */
  degreesAt(index: number): Spot;
  /** Those of its corners that were placed. */
  readonly chain: Chain;
  /** Puts a corner on the unit sphere, once. */
  place(index: number): void;
  /** How far the line without a corner, and without all that matter less, would lie from it, as a part of the globe's radius. */
  readonly weights: Float32Array;
  /** All its corners, so few together that most of a long line can be passed over at once. */
  readonly stretches: readonly Stretch[];
  /** 1 for a ring that runs against the clock as seen from outside the globe, else -1; 0 for a line with ends. */
  readonly turn: number;
}

/** Corners of a line that follow each other. */
export interface Stretch {
  readonly from: number;
  /** The first that is not in it any more. */
  readonly to: number;
  readonly cap: Cap;
  /** The most that any of them matters. */
  readonly weight: number;
}

/** One piece of land, or one stretch of border. */
export interface Shape {
  /** The outer ring and its holes; the line alone. */
  lines(): readonly Line[];
  /** All of it lies in there. */
  readonly cap: Cap;
}

export interface NamedLand {
  readonly name: string;
  readonly pieces: readonly Shape[];
}

export interface Atlas {
  readonly land: readonly Shape[];
  /** Where two countries meet; each stretch once. */
  readonly borders: readonly Shape[];
  /** None at 1:50 million: names need no more of a country than 1:110 million has. */
  readonly countries: readonly NamedLand[];
}

const opened = new Map<AtlasDetail, Atlas>();

/** `read` is asked once for each detail. Throws BriefError `charts/no-outlines` for bytes that are no atlas, or not as they were shipped. */
export function atlas(detail: AtlasDetail, read: ReadAtlas): Atlas {
  const known = opened.get(detail) ?? openAtlas(detail, read);
  opened.set(detail, known);
  return known;
}

export function openAtlas(detail: AtlasDetail, read: ReadAtlas): Atlas {
  const tables = tablesOf(read(detail));
  if (tables === null) {
    const cause = 'the file is not as it was shipped';
    throw new BriefError(problem('charts/no-outlines', { file: `data/atlas/${detail}.bin` }, { cause }));
  }
  const { land, borders } = tables.counts;
  return {
    land: shapesOf(tables, 0, land),
    borders: shapesOf(tables, land, land + borders),
    countries: tables.names.map((name, index) => ({
      name,
      pieces: shapesOf(tables, tables.countries[index] as number, tables.countries[index + 1] as number),
    })),
  };
}

function shapesOf(tables: Tables, from: number, to: number): readonly Shape[] {
  const found: Shape[] = [];
  for (let index = from; index < to; index++) found.push(shapeOf(tables, index));
  return found;
}

/** Most shapes are islands on the other side of the globe, of which nobody asks for more than the cap. */
function shapeOf(tables: Tables, index: number): Shape {
  let lines: readonly Line[] | null = null;
  return {
    cap: capAt(tables.caps, index * numbersOf.cap),
    lines: () => {
      lines ??= linesOf(tables, index);
      return lines;
    },
  };
}

function linesOf(tables: Tables, shape: number): readonly Line[] {
  const [from = 0, to = 0] = tables.shapes.subarray(shape, shape + 2);
  return Array.from({ length: to - from }, (_, index) => lineOf(tables, from + index));
}

function lineOf(tables: Tables, index: number): Line {
  const { corners, scale, translate, lines, turns } = tables;
  const [from = 0, firstStretch = 0, to = 0, endStretch = 0] = lines.subarray(2 * index, 2 * index + 4);
  const chain: Chain = new Float64Array(3 * (to - from));
  const degreesAt = (at: number): Spot => [
    (corners[2 * (from + at)] as number) * scale[0] + translate[0],
    (corners[2 * (from + at) + 1] as number) * scale[1] + translate[1],
  ];
  const stretchAt = (at: number): Stretch => {
    const first = at * stretchLength;
    const number = (firstStretch + at) * numbersOf.stretch;
    return {
      from: first,
      to: Math.min(to - from, first + stretchLength),
      cap: capAt(tables.stretches, number),
      weight: tables.stretches[number + numbersOf.cap] as number,
    };
  };
  return {
    degreesAt,
    chain,
    place: (at) => {
      if (!isPlaced(chain, at)) place(chain, at, degreesAt(at));
    },
    weights: tables.weights.subarray(from, to),
    stretches: Array.from({ length: endStretch - firstStretch }, (_, at) => stretchAt(at)),
    turn: turns[index] as number,
  };
}

function capAt(numbers: Float32Array, at: number): Cap {
  return { middle: [numbers[at] as number, numbers[at + 1] as number, numbers[at + 2] as number], reach: numbers[at + 3] as number };
}
