/** FLOOR. Roman numerals. */

const numerals: readonly (readonly [number, string])[] = [
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

/** A whole number from 1 in small letters: i, ii, iii, iv … Beyond 3999, for which there are no numerals, it goes on with m. */
export function roman(number: number): string {
  let rest = number;
  return numerals.reduce((text, [value, numeral]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + numeral.repeat(times);
  }, '');
}
