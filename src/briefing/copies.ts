/** What a reader is told of copies: whose they are, how far, why the other is the original, and what they repeat. */
import type { Claim, CopyOf, Prose, ReadArticle } from '../model.ts';
import { textOf } from '../text/repeats.ts';
import type { Catalogue } from './catalogue.ts';
import { dayText } from './dates.ts';
import { count, label, text } from './wording.ts';

const isCopy = ({ copyOf }: ReadArticle): boolean => Boolean(copyOf);

/** Number of the original, or null where it is not among the articles. */
function originalNumber(lookup: Catalogue, { article }: CopyOf): number | null {
  const at = lookup.articles.findIndex(({ id }) => id === article);
  return at < 0 ? null : at + 1;
}

/** Rounded, but a hundred only where every run of words is there. */
function percent(share: number): number {
  return share === 1 ? 100 : Math.min(99, Math.round(100 * share));
}

/** "published first, on 2020-03-11" as a sentence on the original. */
function ruleWords(rule: string): string {
  const words = rule.replace(/\d{4}-\d\d-\d\d/, dayText);
  if (rule.startsWith('published')) return `was ${words}`;
  return rule.startsWith('the earliest') ? `has ${words}` : `is ${words}`;
}

/** "a copy of article 2 (98 % of its words; article 2 was published first, on 11 March 2020)"; nothing for an original. */
export function copyLimits(lookup: Catalogue, { copyOf }: ReadArticle): readonly string[] {
  if (!copyOf) return [];
  const number = originalNumber(lookup, copyOf);
  if (number === null) return ['a copy of an article that is not here'];
  const share = copyOf.kind === 'same' ? 'every word of it' : `${percent(copyOf.contained)} % of its words`;
  const what = copyOf.kind === 'shared' ? `shares much of its text with article ${number}` : `a copy of article ${number}`;
  return [`${what} (${share}; article ${number} ${ruleWords(copyOf.rule)})`];
}

/** ", of which three are copies"; nothing where none is. */
export function copyCount(lookup: Catalogue): Prose {
  const copies = lookup.articles.filter(isCopy).length;
  return copies === 0 ? [] : [text(', of which '), count(copies), text(copies === 1 ? ' is a copy' : ' are copies')];
}

/** " (2 copies)", for articles that tell of one event; nothing where none is. */
export function copiesAmong(lookup: Catalogue, articles: readonly string[]): Prose {
  const copies = articles.filter((id) => isCopy(lookup.article(id))).length;
  return copies === 0 ? [] : [text(' ('), label(copies), text(copies === 1 ? ' copy)' : ' copies)')];
}

/** Articles that say it, those of one text once: a copy agrees with nobody. */
export function tellersOf(lookup: Catalogue, claims: readonly Claim[]): readonly string[] {
  const byText = new Map<string, string>();
  for (const { article } of claims) {
    const home = textOf(lookup.article(article));
    if (!byText.has(home) || article === home) byText.set(home, article);
  }
  return [...byText.values()];
}

/** "article 1", for the reason why what a copy repeats is left out. */
export function originalName(lookup: Catalogue, copyOf: CopyOf): string {
  const number = originalNumber(lookup, copyOf);
  return number === null ? 'an earlier copy' : `article ${number}`;
}
