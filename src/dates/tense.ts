/** Whether the clause around a date speaks of what is to come. The nearest verb or sign decides. */
import { lowerAt, type Tokens } from './words.ts';

const ahead = new Set(
  "will 'll won't shall due scheduled expected set slated plans planned planning next upcoming until by effective deadline expires tomorrow would intends hopes aims".split(
    ' ',
  ),
);
const behind = new Set(
  'said says was were had has been have did told killed hit struck died fell came went began took left made since after last ago reported'.split(
    ' ',
  ),
);
const reach = 8;

function sign(tokens: Tokens, at: number): boolean | null {
  const word = lowerAt(tokens, at);
  if (ahead.has(word)) return true;
  return behind.has(word) || (word.length > 4 && word.endsWith('ed')) ? false : null;
}

/** Looks back from the date, then, when nothing before it decides, ahead; null when no word does. */
export function looksAhead(tokens: Tokens, first: number, next: number): boolean | null {
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    const found = sign(tokens, at);
    if (found !== null) return found;
  }
  for (let at = next; at < Math.min(tokens.length, next + reach); at++) {
    const found = sign(tokens, at);
    if (found !== null) return found;
  }
  return null;
}
