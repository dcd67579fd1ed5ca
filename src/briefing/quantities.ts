/**
 * Quantities as printed. A hedge is the source's own word wherever the source wrote figures; a figure the source
 * wrote in words is printed in figures beside its hedge, or verbatim where it has no number at all.
 */
import type { Figure, Hedge, Quantity } from '../model.ts';
import { digits } from '../text/counted.ts';

const hedgeWords: Readonly<Record<Hedge, string>> = {
  exact: '',
  about: 'about',
  'at least': 'at least',
  'at most': 'at most',
  range: '',
  vague: '',
};

/** "a"/"an" of "a contractor": counted as one, but no number word. */
const articles = new Set(['a', 'an']);

/** A figure with its hedge apart: "some" and "110". */
export interface Hedged {
  readonly hedge: string;
  readonly figure: string;
}

/** "2", "some 110", "more than 25", "about 12", "20 to 30"; "“several”, no figure" when there is none. */
export function quantityText(quantity: Quantity | null): string {
  if (!quantity) return '';
  if (isVague(quantity)) return `“${lowered(quantity.text)}”, no figure`;
  const { hedge, figure } = hedgedFigure(quantity);
  return hedge ? `${hedge} ${figure}` : figure;
}

/** "1.5 million" keeps its word: nobody said 1,500,001. */
const scales = /^(?:hundred|thousand|million|billion)$/i;

/** The same in two parts; figures as the source has them ("more than 25" stays 25). */
export function hedgedFigure(quantity: Quantity): Hedged {
  const [, before = '', number = '', after = ''] = /^(\D*)(\d[\d,. ]*\d|\d)(.*)$/s.exec(quantity.text) ?? [];
  const scale = after.trim();
  if (number && quantity.hedge !== 'exact' && (scale === '' || scales.test(scale))) {
    return { hedge: lowered(before.trim()), figure: scale ? `${number} ${scale}` : number };
  }
  return { hedge: hedgeWords[quantity.hedge], figure: boundsText(quantity) };
}

/** As the source says it, for the middle of a sentence: "two", "a dozen", "no". */
export function wordsOf(quantity: Quantity): string {
  return isNone(quantity) && !nought.test(quantity.text) ? 'no' : lowered(quantity.text);
}

/** Words that say none by themselves; of "no dead or wounded" the second nought is read at its noun, which says nothing of the kind. */
const nought = /^(?:no|not|none|nobody|neither|nor|never|nil|zero|without|0)\b/i;

export function isVague(quantity: Quantity): boolean {
  return quantity.hedge === 'vague' || (quantity.low === null && quantity.high === null);
}

export function isOne({ low, high }: { readonly low: number | null; readonly high: number | null }): boolean {
  return low === 1 && high === 1;
}

export function isNone(quantity: Quantity): boolean {
  return quantity.low === 0 && quantity.high === 0;
}

/** True for "a contractor", where a number would say more than the text. */
export function isArticle(quantity: Quantity): boolean {
  return articles.has(lowered(quantity.text));
}

/** The number a mark on a chart stands at; null when there is none. */
export function markValue(quantity: Quantity): number | null {
  if (isVague(quantity)) return null;
  return quantity.hedge === 'at most' ? quantity.high : (quantity.low ?? quantity.high);
}

/** Low and high of a total in figures: "6", "3 to 6", "at least 26". */
export function figureText({ low, best, high }: Figure): string {
  if (low !== null && high === null) return `at least ${digits(low)}`;
  if (low === null && high !== null) return `at most ${digits(high)}`;
  if (low !== null && high !== null && low !== high) return `${digits(low)} to ${digits(high)}`;
  return digits(best ?? low ?? 0);
}

function boundsText({ low, high, hedge }: Quantity): string {
  if (hedge === 'at most') return digits(high ?? 0);
  if (hedge === 'range' && low !== null && high !== null && low !== high) return `${digits(low)} to ${digits(high)}`;
  return digits(low ?? high ?? 0);
}

/** First letter lowered, unless the first word is a name or an abbreviation. */
function lowered(words: string): string {
  return /^[A-Z][a-z]*\b/.test(words) ? words.slice(0, 1).toLowerCase() + words.slice(1) : words;
}
