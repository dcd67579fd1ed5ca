/** Pieces of text for messages, and texts held against each other. */
import { flow } from '../../text/joins.ts';
import { printedNumbers, substitute } from '../../text/pageWords.ts';

const longest = 90;

/** On one line, and not longer than a message may be. */
export function cut(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** What stands around the number at this place among those of a text. */
export function around(text: string, index: number): string {
  let from = 0;
  for (const [at, number] of printedNumbers(text).entries()) {
    const found = text.indexOf(number, from);
    if (at === index) return cut(text.slice(Math.max(0, found - 40), found + number.length + 40));
    from = found + number.length;
  }
  return '';
}

/** White space, hyphens at line ends, and what is seen on no page: none of them tells two texts apart. */
const unseen = /[\s\u00ad\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

export const squeezed = (text: string): string => text.replaceAll(unseen, '');

/** Words of an article as they are printed, for comparison: healed where lines broke them, with substitutes for what no font has. */
export function printedAs(quote: string, missing: ReadonlySet<string>): string {
  const words = squeezed(flow(quote, { start: 0, end: quote.length }));
  return missing.size === 0 ? words : Array.from(words, (letter) => (missing.has(letter) ? substitute : letter)).join('');
}
