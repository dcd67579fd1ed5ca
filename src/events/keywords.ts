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

/** Small words, and those that any news is told with. */
const idle = wordSet(
  'about above after again against ahead along also although among another around away back because been before began behind being below between beyond both bring brought called came case come could days dead death deaths died does done down during each early earlier eight either else evening even ever every five four from gave given going gone good have having hear heard held help here hour hours however hundred hurt including injured inside into itself just keep kept kill killed killing knew know known last late later least leave left less like local made make many member members might million minute minutes month months more morning most much must name named near never news next night nine none nothing noon number often once only other others outside over past people person persons place police possible rather really received report reported reports rise risen rose said same saying says scene seen self seven several shall should since some someone something soon spokesman spokeswoman state statement still such taken telling than that their them then there these they thing things think this those thought thousand three through time times today together told tomorrow took toward towards tuesday under until upon used very victim victims wait want week weeks well went were what when where whether which while whole whom whose will with within without witness witnesses woman women work would wounded wounding year years yesterday your officials official authorities according added another area areas man men child children boy girl old six ten two one who was had has not are did how out off own put per see saw set too way why yet nor any all but can got get her him his its let may our she the you',
);
const shortestTopic = 4;
const mostTopics = 32;
/** What an article is about stands in its first sentences. */
const topicSentences = 8;

const isTopic = ({ kind, isCapital, lower }: Token): boolean =>
  kind === 'word' && !isCapital && lower.length >= shortestTopic && !idle.has(lower) && !lower.endsWith('ly');

/** A word without the ending of its plural, so that "roofs" and "roof" are one. */
const stem = (word: string): string =>
  word.length > shortestTopic && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;

/** Folded words of the first of these sentences that say what they are about, each once, in order of first appearance. */
export function topicsOf({ text, blocks, sentences }: ReadArticle, indices: Iterable<number>): readonly string[] {
  const found = new Set<string>();
  let read = 0;
  for (const index of indices) {
    const sentence = sentences[index];
    if (!sentence || !isBody(blocks, sentence)) continue;
    for (const token of tokenize(text, sentence.start, sentence.end)) if (isTopic(token)) found.add(stem(foldedWord(token)));
    if (++read >= topicSentences || found.size >= mostTopics) break;
  }
  return [...found].slice(0, mostTopics);
}

const isBody = (blocks: readonly Block[], { start }: Span): boolean => blocks[firstEndingAfter(blocks, start)]?.role === 'body';

function namesOf({ text, blocks, sentences }: ReadArticle, indices: Iterable<number>, most: number): readonly string[] {
  const found = new Set<string>();
  for (const index of indices) {
    const sentence = sentences[index];
    if (!sentence || !isBody(blocks, sentence)) continue;
    for (const name of namesIn(text, sentence)) found.add(name);
    if (found.size >= most) break;
  }
  return [...found].slice(0, mostKeywords);
}

const year = /\b(?:19|20)\d\d\b/g;

/** True where the sentences name a year that is not the article’s own. */
function isOfAnotherYear({ text, sentences, published }: ReadArticle, indices: readonly number[]): boolean {
  const told = indices.flatMap((index) => {
    const sentence = sentences[index];
    return sentence ? (text.slice(sentence.start, sentence.end).match(year) ?? []) : [];
  });
  return told.some((each) => !published.from?.startsWith(each));
}

/**
 * Folded proper names of these sentences of the article, each once, in order of first appearance. What is recalled without any happened
 * where the article is of: its first names. "Children read the names of the 38 dead of 2014."
 */
export function keywordsOf(article: ReadArticle, indices: readonly number[]): readonly string[] {
  const own = namesOf(article, indices, mostKeywords);
  return own.length === 0 && isOfAnotherYear(article, indices) ? namesOf(article, article.sentences.keys(), 1) : own;
}
