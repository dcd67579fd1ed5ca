/** Ways to write a number: the counter styles of CSS Counter Styles 3 that a report needs. */
import { roman } from '../../text/roman.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
/** The most that Roman numerals write. */
const mostRoman = 3999;

/** 1 is a, 26 z, 27 aa; null where letters write nothing. */
function alphabetic(value: number): string | null {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = (letters[(rest - 1) % 26] ?? '') + text;
  return text || null;
}

const lowerRoman = (value: number): string | null => (value < 1 || value > mostRoman ? null : roman(value));

const leadingZero = (value: number): string => (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(2, '0');

const styles = {
  decimal: String,
  'decimal-leading-zero': leadingZero,
  'lower-alpha': alphabetic,
  'lower-latin': alphabetic,
  'upper-alpha': (value) => alphabetic(value)?.toUpperCase() ?? null,
  'upper-latin': (value) => alphabetic(value)?.toUpperCase() ?? null,
  'lower-roman': lowerRoman,
  'upper-roman': (value) => lowerRoman(value)?.toUpperCase() ?? null,
  disc: () => '•',
  square: () => '▪',
} as const satisfies Readonly<Record<string, (value: number) => string | null>>;

export type CounterStyle = keyof typeof styles;

export const counterStyles = Object.keys(styles) as readonly CounterStyle[];

/** Styles that show the same mark for every number, without a full stop behind it. */
export const isBullet = (style: CounterStyle): boolean => style === 'disc' || style === 'square';

/** The number as the style writes it; in digits where the style has no way to. */
export const countIn = (value: number, style: CounterStyle): string => styles[style](value) ?? String(value);
