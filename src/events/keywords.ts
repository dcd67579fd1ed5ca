/**
 * The proper names of a telling: who and where, whatever they are, by which two articles are known to tell of one happening. Found by
 * their capitals in running text, without a lexicon: the street and the hospital tell more than the country.
 */
import type { Block, ReadArticle, Span } from '../model.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { wordSet } from '../text/wordSet.ts';
import { foldedWord } from '../text/words.ts';

/** The most that one telling keeps, those told first. */
const mostKeywords = 48;
const shortest = 3;

/** Capitalised in any news, and of no one place or person. */
const common = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december january jan feb mar apr jun jul aug sept sep oct nov dec the and for but his her she they this that these those there here when where what who why how not all mrs miss sir ltd inc news photo video update updated posted published copyright associated press reuters agence reported contributed rights reserved anyone',
);

/** Parts of names that every town has. */
const generic = wordSet(
  'police department sheriff office officer officers county city state street avenue road drive lane boulevard highway north south east west northern southern eastern western hospital medical center centre clinic school high university college church park house court district judge crime stoppers fire county chief captain sergeant detective lieutenant deputy sgt capt det dept president minister ministry government army general colonel major united national international association service services agency live',
);

/** Sentences with so many words are in capitals, or are headlines, where more than this share of the words is capitalised. */
const mostCapitals = 0.6;
const fewWords = 5;

const isWord = ({ kind }: Token): boolean => kind === 'word' || kind === 'abbreviation';

/** True for a line in which every word is a name by its looks: a headline, a list of contacts, a text in capitals. */
function isTitled(words: readonly Token[]): boolean {
  return words.length >= fewWords && words.filter(({ isCapital }) => isCapital).length > mostCapitals * words.length;
}

/** Capitalised words of a sentence but for its first, which is capitalised whatever it is. */
function namesIn(text: string, sentence: Span): readonly string[] {
  const words = tokenize(text, sentence.start, sentence.end).filter(isWord);
  if (isTitled(words)) return [];
  return words.flatMap((token, at) => {
    const name = at > 0 && token.isCapital ? foldedWord(token) : '';
    return name.length >= shortest && !common.has(name) && !generic.has(name) ? [name] : [];
  });
}

const isBody = (blocks: readonly Block[], { start }: Span): boolean => blocks[firstEndingAfter(blocks, start)]?.role === 'body';

/** Folded proper names of these sentences of the article, each once, in order of first appearance. */
export function keywordsOf({ text, blocks, sentences }: ReadArticle, indices: Iterable<number>): readonly string[] {
  const found = new Set<string>();
  for (const index of indices) {
    const sentence = sentences[index];
    if (!sentence || !isBody(blocks, sentence)) continue;
    for (const name of namesIn(text, sentence)) found.add(name);
    if (found.size >= mostKeywords) break;
  }
  return [...found].slice(0, mostKeywords);
}
