/** What of an article is compared with others: the words of its body, and all runs of three of them. */
import { createHash } from 'node:crypto';
import type { Article, Span } from '../../model.ts';
import { foldedWords } from '../../text/words.ts';
import { backgroundOf } from './background.ts';
import { type Body, bodyOf, shinglesOf, wordHasher } from './body.ts';

/** Texts with fewer runs are copies only where every run stands in the other … */
export const fewestShingles = 25;
/** … and with fewer than these, about seventeen words, only where every word is the same … */
export const fewestWhole = 15;
/** … and with fewer than these, the title included: "More to follow." stands under many. */
const fewestWithoutTitle = 8;

export interface Print {
  readonly article: Article;
  /** Equal for two articles of which all words are the same; null where there is no word. */
  readonly key: string | null;
  /** Number of words of the body. */
  readonly length: number;
  /** Sentences that say something of this article's own: those that its outlet does not print everywhere. */
  readonly sentences: readonly Span[];
  /** Hashes of the runs of three words in those sentences, ascending, each once. */
  readonly shingles: Uint32Array;
}

const digest = (words: Uint8Array | string): string => createHash('sha256').update(words).digest('hex');

function keyOf({ article, words }: Body, shingles: number): string | null {
  const title = article.blocks.filter(({ role }) => role === 'title');
  const isBare = words.length === 0 && title.length === 0 && article.title === null;
  if (isBare) return null;
  const body = digest(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  if (shingles >= fewestWithoutTitle) return body;
  const inText = title.map((block) => foldedWords(article.text, block)).join(' ');
  const beside = article.title ?? '';
  return `${body} ${inText || foldedWords(beside, { start: 0, end: beside.length })}`;
}

/** Prints of the articles, in their order. */
export function printsOf(articles: readonly Article[]): readonly Print[] {
  const hash = wordHasher();
  const bodies = articles.map((article) => bodyOf(article, hash));
  const background = backgroundOf(bodies);
  return bodies.map((body, index) => {
    const leftOut = background[index];
    const isLeftOut = (sentence: number): boolean => leftOut?.has(sentence) ?? false;
    const shingles = shinglesOf(body, isLeftOut);
    return {
      article: body.article,
      key: keyOf(body, shingles.length),
      length: body.words.length,
      sentences: body.sentences.filter((_, sentence) => !isLeftOut(sentence)),
      shingles,
    };
  });
}
