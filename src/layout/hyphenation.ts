/** Where a word may be hyphenated: Liang's patterns for British and American English, from the package `hyphen`. */
import british from 'hyphen/en-gb/index.js';
import american from 'hyphen/en-us/index.js';

const softHyphen = '\u00ad';
const fewestLetters = 6;
/** Letters that stay before a hyphen and come after it at least, as TeX has it for English. */
const [fewestBefore, fewestAfter] = [2, 3];

/** Letters only: a name with a digit, a dash or a full stop in it is left whole; and one of capitals, which may be short for many words. */
const plainWord = /^\p{L}+$/u;
const smallLetter = /\p{Ll}/u;

const cache = new Map<string, readonly number[]>();

function patternsFor(language: string): ((word: string) => string) | null {
  const tag = language.toLowerCase();
  if (tag === 'en-us') return american.hyphenateSync;
  return tag === 'en' || tag.startsWith('en-') ? british.hyphenateSync : null;
}

/**
 * Offsets in `word` before which a hyphen may stand, ascending; none for a word under six letters, one with anything but
 * letters in it, one of capitals, or a language without patterns here.
 */
export function hyphenPoints(word: string, language: string): readonly number[] {
  const patterns = patternsFor(language);
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
