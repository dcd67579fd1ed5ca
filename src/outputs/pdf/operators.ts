/** Numbers, colours and strings as PDF content streams write them. */
import type { ShapedRun } from '../../print.ts';

/** A number with at most three decimals: a thousandth of a point is finer than any printer. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  // Minus zero is zero.
  return rounded === 0 ? '0' : String(rounded);
}

/** A factor, a hundred times as fine: it is multiplied with the width of what it scales. */
export function factor(value: number): string {
  const rounded = Math.round(value * 100_000) / 100_000;
  return rounded < 0.000_01 ? '0.00001' : String(rounded);
}

const colors = new Map<string, string>();

/** `#rrggbb` as three numbers from 0 to 1. */
export function color(hex: string): string {
  const known = colors.get(hex);
  if (known) return known;
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`"${hex}" is not a colour of the form #rrggbb.`);
  const parts = [1, 3, 5].map((start) => number(Number.parseInt(hex.slice(start, start + 2), 16) / 255)).join(' ');
  colors.set(hex, parts);
  return parts;
}

/** Operators that show glyphs, and the words they stand for where the glyphs alone do not tell them. */
export const spoken = (operators: string, text: string, isFaithful: boolean): string =>
  isFaithful ? operators : `/Span <</ActualText ${hexText(text)}>> BDC\n${operators}EMC\n`;

/** The text that the glyphs of a run stand for, in the order in which they are painted. */
export const glyphText = ({ glyphs }: ShapedRun): string => glyphs.map(({ text }) => text).join('');

/** Text as a UTF-16 hex string, for dictionaries inside content streams. */
function hexText(text: string): string {
  let hex = 'feff';
  for (let index = 0; index < text.length; index++) hex += text.charCodeAt(index).toString(16).padStart(4, '0');
  return `<${hex}>`;
}
