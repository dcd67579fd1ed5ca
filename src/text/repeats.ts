/** FLOOR. What copies repeat: claims that stand, sentence and all, in the article they were copied from. */
import type { Article, Claim, ReadArticle } from '../model.ts';
import { groupBy } from './grouping.ts';
import { contains } from './spans.ts';
import { foldedWords } from './words.ts';

/** Id of the article whose text this one is: its original's, or its own. */
export function textOf(article: Pick<Article, 'id' | 'copyOf'>): string {
  return article.copyOf?.article ?? article.id;
}

/** Articles of one text together, the original first, the others by day of publication. */
function printingsOf(articles: readonly ReadArticle[]): readonly (readonly ReadArticle[])[] {
  const order = (article: ReadArticle): string =>
    `${article.copyOf === null ? 0 : 1} ${article.published.from ?? '9999'} ${article.sha256} ${article.id}`;
  const groups = [...groupBy(articles, textOf).values()].filter(({ length }) => length > 1);
  return groups.map((group) => [...group].sort((a, b) => (order(a) < order(b) ? -1 : 1)));
}

/** Words that occur to tell the items of one article apart, numbered where they come again. */
function numbered(): (words: string) => string {
  const times = new Map<string, number>();
  return (words) => {
    const time = times.get(words) ?? 0;
    times.set(words, time + 1);
    return `${words}|${time}`;
  };
}

/** The sentence, what it counts, and in which words; the second of two such claims of one sentence is another. */
function keysInSentences({ text, claims }: ReadArticle): readonly string[] {
  const inSentence = new Map<number, (words: string) => string>();
  return claims.map((claim) => {
    const number = inSentence.get(claim.evidence.start) ?? numbered();
    inSentence.set(claim.evidence.start, number);
    return number(`${foldedWords(text, claim.evidence)}|${claim.kind}|${foldedWords(text, claim.evidence.focus)}`);
  });
}

/** The words counted, for claims of the body: enough where all words are the same and only marks part them into other sentences. */
function keysInBody({ text, blocks, claims }: ReadArticle): readonly (string | null)[] {
  const number = numbered();
  const isInBody = ({ evidence }: Claim): boolean => blocks.some((block) => block.role === 'body' && contains(block, evidence.focus));
  return claims.map((claim) => (isInBody(claim) ? number(`${claim.kind}|${foldedWords(text, claim.evidence.focus)}`) : null));
}

type Known = Map<string, string>;

function readKeys(keys: readonly (string | null)[], claims: readonly Claim[], known: Known): readonly (string | null)[] {
  const found = keys.map((key) => (key === null ? null : (known.get(key) ?? null)));
  for (const [at, key] of keys.entries()) if (key !== null && !known.has(key)) known.set(key, claims[at]?.id ?? '');
  return found;
}

/** For the claims of one article, the claims before it that they repeat. */
function repeated(article: ReadArticle, inSentences: Known, inBody: Known): readonly (string | null)[] {
  const bySentence = readKeys(keysInSentences(article), article.claims, inSentences);
  if (article.copyOf !== null && article.copyOf.kind !== 'same') return bySentence;
  const byBody = readKeys(keysInBody(article), article.claims, inBody);
  return bySentence.map((id, at) => id ?? byBody[at] ?? null);
}

/**
 * For every claim that a copy only repeats, the id of the claim it repeats, which is itself no repeat: the same sentence, in folded words, stands in
 * the original or in an earlier copy of it, and the same was read from it. What a copy adds is not here. Independent of the order of `articles`.
 */
export function repeatsOf(articles: readonly ReadArticle[]): ReadonlyMap<string, string> {
  const repeats = new Map<string, string>();
  for (const group of printingsOf(articles)) {
    const [inSentences, inBody]: [Known, Known] = [new Map(), new Map()];
    for (const article of group) {
      for (const [at, id] of repeated(article, inSentences, inBody).entries()) {
        const own = article.claims[at]?.id;
        // Two files of the same bytes have claims of the same ids: nothing can be a repeat of itself.
        if (own !== undefined && id !== null && id !== own) repeats.set(own, id);
      }
    }
  }
  return repeats;
}

/** What a claim counts in which sentence, in folded words: a key by which another printing of it is found; null for a sentence of fewer words. */
export function printingOf({ kind, evidence: { quote, start, focus } }: Claim, fewestWords: number): string | null {
  const sentence = foldedWords(quote, { start: 0, end: quote.length });
  if (sentence.split(' ').length < fewestWords) return null;
  return `${kind}|${focus.start - start}|${sentence}`;
}
