/** Where a word may be hyphenated: Liang's patterns, from the package `hyphen`. Those for English are at hand. */
import british from 'hyphen/en-gb/index.js';
import american from 'hyphen/en-us/index.js';
import type { StyledDocument, StyledElement } from '../print.ts';

const softHyphen = '\u00ad';
const fewestLetters = 6;
/** Letters that stay before a hyphen and come after it at least, as TeX has it for English. */
const [fewestBefore, fewestAfter] = [2, 3];

/** Letters only: a name with a digit, a dash or a full stop in it is left whole; and one of capitals, which may be short for many words. */
const plainWord = /^\p{L}+$/u;
const smallLetter = /\p{Ll}/u;

const cache = new Map<string, readonly number[]>();

/** A word with soft hyphens where it may be parted. */
type Patterns = (word: string) => string;

/** Patterns of languages other than English, by the first part of their tags; loaded for the documents that need them. */
export type ForeignPatterns = ReadonlyMap<string, Patterns>;

type Loader = () => Promise<{ readonly default: { readonly hyphenateSync: Patterns } }>;

const loaders: ReadonlyMap<string, Loader> = new Map<string, Loader>([
  ['da', () => import('hyphen/da/index.js')],
  ['de', () => import('hyphen/de/index.js')],
  ['es', () => import('hyphen/es/index.js')],
  ['fr', () => import('hyphen/fr/index.js')],
  ['it', () => import('hyphen/it/index.js')],
  ['nl', () => import('hyphen/nl/index.js')],
  ['pl', () => import('hyphen/pl/index.js')],
  ['pt', () => import('hyphen/pt/index.js')],
  ['ru', () => import('hyphen/ru/index.js')],
  ['sv', () => import('hyphen/sv/index.js')],
  ['uk', () => import('hyphen/uk/index.js')],
]);

const firstPart = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** The patterns that a document's languages ask for; a language without any here is not hyphenated. */
export async function loadPatterns({ language, root }: StyledDocument): Promise<ForeignPatterns> {
  const wanted = new Set([firstPart(language)]);
  const gather = (element: StyledElement): void => {
    if (element.language !== null) wanted.add(firstPart(element.language));
    for (const child of element.children) {
      if (child.kind === 'element') gather(child);
      else if (child.kind === 'footnote') gather(child.body);
    }
  };
  gather(root);
  const loaded = new Map<string, Patterns>();
  for (const name of wanted) {
    const patterns = await loaders.get(name)?.();
    if (patterns) loaded.set(name, patterns.default.hyphenateSync);
  }
  return loaded;
}

function patternsFor(language: string, foreign: ForeignPatterns): Patterns | null {
  const first = firstPart(language);
  if (first !== 'en') return foreign.get(first) ?? null;
  return language.toLowerCase() === 'en-us' ? american.hyphenateSync : british.hyphenateSync;
}

/**
 * Offsets in `word` before which a hyphen may stand, ascending; none for a word under six letters, one with anything but
 * letters in it, one of capitals, or a language without patterns here.
 */
export function hyphenPoints(word: string, language: string, foreign: ForeignPatterns): readonly number[] {
  const patterns = patternsFor(language, foreign);
  if (patterns === null || word.length < fewestLetters || !plainWord.test(word) || !smallLetter.test(word)) return [];
  const key = `${language} ${word}`;
  const known = cache.get(key);
  if (known) return known;
  const points: number[] = [];
  let offset = 0;
  for (const syllable of patterns(word).split(softHyphen).slice(0, -1)) {
    offset += syllable.length;
    if (offset >= fewestBefore && word.length - offset >= fewestAfter) points.push(offset);
  }
  cache.set(key, points);
  return points;
}
