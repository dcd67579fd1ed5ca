/** FLOOR. Counts as messages and pages say them. */

/** `1 article`, `2 articles`. */
export const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const smallNumbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** "five", "no", "12,500"; for counts that the program makes itself. */
export function numberWord(number: number): string {
  return smallNumbers[number] ?? digits(number);
}

/** 12500 as "12,500"; years and offsets do not pass here. */
export function digits(number: number): string {
  return String(number).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
