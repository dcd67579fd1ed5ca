/** How SVG elements look: the properties that are handed down from element to element. */
import type { Paint } from '../../../print.ts';
import type { Declared } from './sheet.ts';
import { numbersIn, readColor, readLength, readShare } from './values.ts';

export interface Look {
  /** Null paints nothing. */
  readonly fill: Paint | null;
  readonly stroke: Paint | null;
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly clipRule: 'nonzero' | 'evenodd';
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  readonly dash: readonly number[];
  readonly dashOffset: number;
  readonly color: Paint;
  readonly families: readonly string[];
  readonly size: number;
  readonly weight: number;
  readonly isItalic: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly baseline: string;
  readonly isVisible: boolean;
  readonly keepsSpaces: boolean;
}

const black: Paint = { color: '#000000', alpha: 1 };

/** As SVG begins: black inside, no outline, letters of sixteen pixels. */
export const initialLook: Look = {
  fill: black,
  stroke: null,
  fillOpacity: 1,
  strokeOpacity: 1,
  fillRule: 'nonzero',
  clipRule: 'nonzero',
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  miterLimit: 4,
  dash: [],
  dashOffset: 0,
  color: black,
  families: [],
  size: 16,
  weight: 400,
  isItalic: false,
  anchor: 'start',
  baseline: 'auto',
  isVisible: true,
  keepsSpaces: false,
};

/** What a property changes; null where its value is none, and then it is as if it were not there, as in CSS. */
type ReadProperty = (value: string, look: Look, diagonal: number) => Partial<Look> | null;

const paint = (value: string, { color }: Look): Paint | null | undefined =>
  value === 'none' ? null : (readColor(value, color) ?? undefined);

const share =
  (name: 'fillOpacity' | 'strokeOpacity'): ReadProperty =>
  (value) => {
    const read = readShare(value);
    return read === null ? null : { [name]: read };
  };

const rule =
  (name: 'fillRule' | 'clipRule'): ReadProperty =>
  (value) =>
    value === 'nonzero' || value === 'evenodd' ? { [name]: value } : null;

const positive = (value: number | null): number | null => (value === null || value < 0 ? null : value);

/** In the order in which they are applied: font size and colour first, since others count in them. */
const properties: readonly (readonly [name: string, read: ReadProperty])[] = [
  ['font', readFont],
  ['font-size', (value, { size }) => sized(readFontSize(value, size))],
  ['color', (value, look) => colored('color', readColor(value, look.color))],
  ['font-family', (value) => ({ families: readFamilies(value) })],
  ['font-weight', (value, { weight }) => weighted(readWeight(value, weight))],
  ['font-style', (value) => ({ isItalic: /^(italic|oblique)/.test(value) })],
  ['fill', (value, look) => optional('fill', paint(value, look))],
  ['stroke', (value, look) => optional('stroke', paint(value, look))],
  ['fill-opacity', share('fillOpacity')],
  ['stroke-opacity', share('strokeOpacity')],
  ['fill-rule', rule('fillRule')],
  ['clip-rule', rule('clipRule')],
  ['stroke-width', (value, { size }, diagonal) => widened(positive(readLength(value, { em: size, whole: diagonal })))],
  ['stroke-linecap', (value) => (value === 'butt' || value === 'round' || value === 'square' ? { cap: value } : null)],
  ['stroke-linejoin', (value) => (value === 'round' || value === 'bevel' ? { join: value } : { join: 'miter' })],
  ['stroke-miterlimit', (value) => (Number(value) >= 1 ? { miterLimit: Number(value) } : null)],
  ['stroke-dasharray', (value) => ({ dash: value === 'none' ? [] : readDashes(value) })],
  ['stroke-dashoffset', (value, { size }, diagonal) => offset(readLength(value, { em: size, whole: diagonal }))],
  ['text-anchor', (value) => (value === 'start' || value === 'middle' || value === 'end' ? { anchor: value } : null)],
  ['dominant-baseline', (value) => ({ baseline: value })],
  ['visibility', (value) => ({ isVisible: value === 'visible' })],
  ['white-space', (value) => ({ keepsSpaces: value.startsWith('pre') })],
];

const sized = (size: number | null): Partial<Look> | null => (size === null ? null : { size });
const weighted = (weight: number | null): Partial<Look> | null => (weight === null ? null : { weight });
const widened = (strokeWidth: number | null): Partial<Look> | null => (strokeWidth === null ? null : { strokeWidth });
const offset = (dashOffset: number | null): Partial<Look> | null => (dashOffset === null ? null : { dashOffset });
const colored = (name: 'color', value: Paint | null): Partial<Look> | null => (value === null ? null : { [name]: value });
const optional = (name: 'fill' | 'stroke', value: Paint | null | undefined): Partial<Look> | null =>
  value === undefined ? null : { [name]: value };

/** Attributes that stand for properties, those that are not handed down among them. */
export const presentation: readonly string[] = [
  ...properties.map(([name]) => name).filter((name) => name !== 'font'),
  ...['opacity', 'display', 'clip-path', 'mask', 'filter', 'marker-start', 'marker-mid', 'marker-end'],
];

/** The look of an element whose parent has the look `above`; `diagonal` is what percentages of a pen's width are of. */
export function lookOf(above: Look, declared: Declared, diagonal: number): Look {
  if (declared.size === 0) return above;
  let look = above;
  for (const [name, read] of properties) {
    const value = declared.get(name);
    if (value === undefined || value === 'inherit') continue;
    const change = read(value, look, diagonal);
    if (change) look = { ...look, ...change };
  }
  return look;
}

/** An odd number of dashes is said twice; nothing but noughts is a full line. */
function readDashes(value: string): readonly number[] {
  const dashes = numbersIn(value).slice(0, 100);
  if (dashes.some((dash) => dash < 0) || dashes.every((dash) => dash === 0)) return [];
  return dashes.length % 2 === 0 ? dashes : [...dashes, ...dashes];
}

const sizes: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};

function readFontSize(value: string, above: number): number | null {
  return sizes[value] ?? positive(readLength(value, { em: above, whole: above }));
}

function readWeight(value: string, above: number): number | null {
  if (value === 'normal') return 400;
  if (value === 'bold') return 700;
  if (value === 'bolder') return above < 600 ? 700 : 900;
  if (value === 'lighter') return above > 500 ? 400 : 100;
  return Number(value) >= 1 && Number(value) <= 1000 ? Number(value) : null;
}

const readFamilies = (value: string): readonly string[] =>
  value
    .split(',')
    .map((family) => family.trim().replaceAll(/^["']|["']$/g, ''))
    .filter((family) => family !== '');

/** `italic 600 10px/12px "Source Sans 3", sans-serif` */
function readFont(value: string, { size }: Look): Partial<Look> | null {
  const words = value.slice(0, 500).split(/\s+/);
  const at = words.findIndex((word) => /^[\d.]+(px|pt|em|rem|%|mm)/i.test(word));
  const read = at < 0 ? null : readFontSize(words[at]?.split('/')[0] ?? '', size);
  if (read === null) return null;
  const before = words.slice(0, at);
  const weights = before.flatMap((word) => readWeight(word, 400) ?? []);
  const isItalic = before.some((word) => word === 'italic' || word === 'oblique');
  return { size: read, families: readFamilies(words.slice(at + 1).join(' ')), weight: weights.at(-1) ?? 400, isItalic };
}
