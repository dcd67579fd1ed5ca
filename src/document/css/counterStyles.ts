/** Ways to write a number: the counter styles of CSS Counter Styles 3 that a report needs. */

const letters = 'abcdefghijklmnopqrstuvwxyz';
const romans: readonly (readonly [value: number, numeral: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** The most that Roman numerals write. */
const mostRoman = 3999;

/** 1 is a, 26 z, 27 aa; null where letters write nothing. */
function alphabetic(value: number): string | null {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) text = (letters[(rest - 1) % 26] ?? '') + text;
  return text || null;
}

function roman(value: number): string | null {
  if (value < 1 || value > mostRoman) return null;
  let text = '';
  let rest = value;
  for (const [size, numeral] of romans) {
    text += numeral.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}

const leadingZero = (value: number): string => (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(2, '0');

const styles = {
  decimal: String,
  'decimal-leading-zero': leadingZero,
  'lower-alpha': alphabetic,
  'lower-latin': alphabetic,
  'upper-alpha': (value) => alphabetic(value)?.toUpperCase() ?? null,
  'upper-latin': (value) => alphabetic(value)?.toUpperCase() ?? null,
  'lower-roman': roman,
  'upper-roman': (value) => roman(value)?.toUpperCase() ?? null,
  disc: () => '•',
  square: () => '▪',
} as const satisfies Readonly<Record<string, (value: number) => string | null>>;

export type CounterStyle = keyof typeof styles;

export const counterStyles = Object.keys(styles) as readonly CounterStyle[];

/** Styles that show the same mark for every number, without a full stop behind it. */
export const isBullet = (style: CounterStyle): boolean => style === 'disc' || style === 'square';

/** The number as the style writes it; in digits where the style has no way to. */
export const countIn = (value: number, style: CounterStyle): string => styles[style](value) ?? String(value);
