/**
 * Numbers that count nobody and nothing, whatever stands after them.
 *
 * Matches: "$75,000", "12%", the two halves of "3-0" and "555-0142", "Flight 103", "No. 2", "called 911", and ages: "Marcus Dell, 24,",
 * "Larry Lynch Jr., 28, was", and "how many". Near misses: "10-15 men" is a range, "killed 12", "Gaza, 24 people".
 */
import type { Token } from '../text/tokens.ts';
import { isAgeListed } from './ages.ts';
import { isInCapitals } from './names.ts';
import { lower, reads, type Sentence } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

/** What a number is that is no count, as `explain` prints it. */
type Uncounted =
  | 'money'
  | 'a share'
  | 'an age'
  | 'a decade'
  | 'a label (Flight 103)'
  | 'half of a score or of a longer number (3-0)'
  | 'what a person has or is (a father of three, a girl of 6)'
  | 'asked for (how many)';

const currencies = wordSet('$ £ € ¥ ₪ #');
const shares = wordSet('% ‰ °');
const joints = wordSet('- – / :');
/** Words that give a thing its number, and verbs that dial one. */
const labels = wordSet(
  'image photo slide picture video gallery figure table grade flight interstate highway hwy route exit room apartment apt suite unit lot section article chapter page phase level pier gate platform channel area zone district precinct ward squad call calls called calling dial dialed dialled',
);
const ageEnds = wordSet(', . ; and )');

const isGlued = (first: Token | undefined, second: Token | undefined): boolean =>
  first !== undefined && second !== undefined && first.end === second.start;

/** "3-0", "9/11": a joint glued between two numbers. */
function joinsNumbers({ tokens }: Sentence, joint: number): boolean {
  const [before, mark, after] = [tokens[joint - 1], tokens[joint], tokens[joint + 1]];
  const isJoint = mark !== undefined && joints.has(mark.text) && isGlued(before, mark) && isGlued(mark, after);
  return isJoint && before?.kind === 'number' && after?.kind === 'number';
}

/** "The boys, 11 and 13, were": ages stand behind a plural too. */
const isPluralRole = ({ lexicons }: Sentence, word: string): boolean => lexicons.roles.get(word)?.plural === word;

/** A number between commas after a name, or at the sentence's end: "Marcus Dell, 24." */
function isAge(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at - 1);
  if (word === 'also') return lower(sentence, at + 1) === ',';
  if (word === 'and') return sentence.tokens[at - 2]?.kind === 'number' && isAge(sentence, at - 2);
  if (word !== ',') return false;
  const before = sentence.tokens[lower(sentence, at - 2) === '.' ? at - 3 : at - 2];
  const isNamed = before?.kind === 'word' && (before.isCapital || isPluralRole(sentence, before.lower));
  return isNamed && (at + 1 >= sentence.tokens.length || ageEnds.has(lower(sentence, at + 1)));
}

const bracketed = wordSet(', and');
const longestBracket = 8;

/** True where nothing but numbers stands from `at` on, in steps of `step`, up to the bracket. */
function reachesBracket(sentence: Sentence, at: number, step: 1 | -1, bracket: string): boolean {
  for (let seen = at; Math.abs(seen - at) < longestBracket; seen += step) {
    const token = sentence.tokens[seen];
    if (token?.text === bracket) return true;
    if (token?.kind !== 'number' && !bracketed.has(token?.lower ?? '')) return false;
  }
  return false;
}

/** "Two children (8 and 11)": a bracket of numbers alone tells ages. */
const isBracketed = (sentence: Sentence, at: number, next: number): boolean =>
  reachesBracket(sentence, at - 1, -1, '(') && reachesBracket(sentence, next, 1, ')');

const aging = wordSet('is was');
const aged = wordSet('who he she');

/** "the mother, who was 24, was shot", "he was 26." */
const isToldAge = (sentence: Sentence, at: number, next: number): boolean =>
  aging.has(lower(sentence, at - 1)) &&
  aged.has(lower(sentence, at - 2)) &&
  (next >= sentence.tokens.length || ageEnds.has(lower(sentence, next)));

const comparing = wordSet('younger older');

/** "Interstate 95", "No. 2", "called 911": the number of one thing. */
function isLabel(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at - 1);
  if (word === 'than' && comparing.has(lower(sentence, at - 2))) return true;
  if (word === '.') return lower(sentence, at - 2) === 'no' || lower(sentence, at - 2) === 'nos';
  if (word === 'of' && sentence.tokens[at - 2]?.kind === 'number') return labels.has(lower(sentence, at - 3));
  return labels.has(word) || isStation(sentence, at - 1);
}

const callSign = /^[A-Z]{2,5}$/;

/** "FOX 5", "KCRA 3": the number of a station; not "In US 12 died". */
function isStation(sentence: Sentence, at: number): boolean {
  const { tokens, lexicons } = sentence;
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    callSign.test(token.text) &&
    !isInCapitals(sentence) &&
    lexicons.countries.match(tokens, at) === null &&
    at > 0 &&
    tokens[at - 1]?.isCapital !== true
  );
}

/** "in her 80s". */
function isDecadeOfLife({ tokens }: Sentence, next: number): boolean {
  return tokens[next]?.lower === 's' && tokens[next]?.start === tokens[next - 1]?.end;
}

/** "an 8- and 9-year-old boy": half of a pair of ages. */
function isHalfAge(sentence: Sentence, next: number): boolean {
  return lower(sentence, next) === '-' && joiningAges.has(lower(sentence, next + 1));
}

const joiningAges = wordSet('and to or');

const collectives = wordSet('life body crew staff force personnel couple other group police military militia guard');

/** "a father of three" has children nobody harmed, "a girl of 6" is so old; "a crew of five" counts. */
export function isOffspring(sentence: Sentence, at: number): boolean {
  if (lower(sentence, at - 1) !== 'of' || lower(sentence, at) === 'a' || lower(sentence, at) === 'an') return false;
  const noun = lower(sentence, at - 2);
  return sentence.lexicons.roles.get(noun)?.singular === noun && !collectives.has(noun);
}

/** Numbers that one dials for help, and who answers. */
const emergency = wordSet('911 999 112');
const dispatching = wordSet(
  'dispatcher dispatchers dispatch operator operators call calls caller callers center centre tape tapes recording recordings',
);

/** What a number written in digits is, where it is no count. */
function digitsInstead(sentence: Sentence, at: number, next: number): Uncounted | null {
  if (currencies.has(lower(sentence, at - 1))) return lower(sentence, at - 1) === '#' ? 'a label (Flight 103)' : 'money';
  if (joinsNumbers(sentence, at - 1) || joinsNumbers(sentence, next)) return 'half of a score or of a longer number (3-0)';
  if (isBracketed(sentence, at, next)) return 'an age';
  if (isLabel(sentence, at) || (emergency.has(lower(sentence, at)) && dispatching.has(lower(sentence, next))))
    return 'a label (Flight 103)';
  return isAge(sentence, at) || isToldAge(sentence, at, next) || isAgeListed(sentence, at) || isHalfAge(sentence, next) ? 'an age' : null;
}

/** What the number that begins at `at` and ends before `next` is instead of a count; null where it counts. */
export function insteadOfCount(sentence: Sentence, at: number, next: number): Uncounted | null {
  if (isOffspring(sentence, at)) return 'what a person has or is (a father of three, a girl of 6)';
  if (lower(sentence, at - 1) === 'how') return 'asked for (how many)';
  if (lower(sentence, next) === 'news') return 'a label (Flight 103)';
  if (sentence.tokens[next - 1]?.kind === 'number' && (shares.has(lower(sentence, next)) || reads(sentence, next, 'per', 'cent')))
    return 'a share';
  if (isDecadeOfLife(sentence, next) || reads(sentence, next, 'year', 'old') || reads(sentence, next, 'years', 'old')) return 'an age';
  if (sentence.tokens[at]?.kind === 'decade') return 'a decade';
  return sentence.tokens[at]?.kind === 'number' ? digitsInstead(sentence, at, next) : null;
}

/** True when the number that begins at `at` and ends before `next` is money, a share, a score, a label or an age. */
export const countsNothing = (sentence: Sentence, at: number, next: number): boolean => insteadOfCount(sentence, at, next) !== null;
