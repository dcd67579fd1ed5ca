/** Hyphens in the words of a paragraph, where their language allows them. */
import type { ShapedRun } from '../print.ts';
import { type ForeignPatterns, hyphenPoints } from './hyphenation.ts';
import { cutWord, type Item, type Word, widthOfRuns } from './items.ts';

/** The hyphen to part a word with; null where no word of the paragraph may be parted. */
export type HyphenFor = ((word: Word) => Item) | null;

interface Hyphenating {
  readonly hyphenFor: HyphenFor;
  readonly patterns: ForeignPatterns;
}

/** The items with hyphens between the syllables of their words. */
export function hyphenated(items: readonly Item[], { hyphenFor, patterns }: Hyphenating): readonly Item[] {
  if (hyphenFor === null) return items;
  const result: Item[] = [];
  for (const item of items) {
    const parts = item.kind === 'word' && item.style.hyphenation !== null ? syllablesOf(item, item.style.hyphenation, patterns) : null;
    if (item.kind !== 'word' || !parts || parts.length === 1) {
      result.push(item);
      continue;
    }
    parts.forEach((runs, index) => {
      if (index > 0) result.push(hyphenFor(item));
      result.push({ ...item, runs, width: widthOfRuns(runs, item.style) });
    });
  }
  return result;
}

type Syllables = readonly (readonly ShapedRun[])[];

/** By the shaped word, which is one for all places where the word stands in its face, and by language. */
const known = new WeakMap<readonly ShapedRun[], Map<string, Syllables>>();

function syllablesOf(word: Word, language: string, patterns: ForeignPatterns): Syllables {
  const isBackward = (word.level ?? 0) % 2 === 1;
  if (isBackward) return partedWord(word, language, patterns);
  const languages = known.get(word.runs) ?? new Map<string, Syllables>();
  known.set(word.runs, languages);
  const syllables = languages.get(language) ?? partedWord(word, language, patterns);
  languages.set(language, syllables);
  return syllables;
}

function partedWord(word: Word, language: string, patterns: ForeignPatterns): Syllables {
  const [before, letters] = splitLead(word.runs.map((run) => run.text).join(''));
  const points = pointsIn(letters, language, patterns).map((point) => point + before);
  return points.length === 0 ? [word.runs] : cutWord(word, points).map(({ runs }) => runs);
}

const apostrophes = /['’]/;

/** Where a word may be parted; behind an apostrophe begins another: "l’internazionale". */
function pointsIn(word: string, language: string, patterns: ForeignPatterns): readonly number[] {
  if (!apostrophes.test(word)) return hyphenPoints(word, language, patterns);
  const points: number[] = [];
  let from = 0;
  for (const part of word.split(apostrophes)) {
    for (const point of hyphenPoints(part, language, patterns)) points.push(from + point);
    from += part.length + 1;
  }
  return points;
}

/** Sets the punctuation around a word aside: how many characters lead it, and its letters with all that stands between them. */
function splitLead(text: string): readonly [number, string] {
  const start = text.search(/\p{L}/u);
  if (start < 0) return [text.length, ''];
  let end = start;
  for (const { index, 0: letters } of text.matchAll(/\p{L}+/gu)) end = index + letters.length;
  return [start, text.slice(start, end)];
}
