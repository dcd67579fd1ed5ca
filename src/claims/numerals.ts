/**
 * Numbers that count nobody and nothing, whatever stands after them.
 *
 * Matches: "$75,000", "12%", the two halves of "3-0" and "555-0142", "Flight 103", "No. 2", "called 911", and ages: "Marcus Dell, 24,",
 * "Larry Lynch Jr., 28, was". Near misses: "10-15 men" is a range, "killed 12", "Gaza, 24 people".
 */
import type { Token } from '../text/tokens.ts';
import { lower, type Sentence } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

const currencies = wordSet('$ £ € ¥ ₪');
const shares = wordSet('% ‰ °');
const joints = wordSet('- – / :');
/** Words that give a thing its number, and verbs that dial one. */
const labels = wordSet(
  'flight interstate highway hwy route exit room apartment apt suite unit lot section article chapter page phase level pier gate platform channel area zone district precinct ward squad call calls called calling dial dialed dialled',
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

/** A number between commas after a name, or at the sentence's end: "Marcus Dell, 24." */
function isAge(sentence: Sentence, at: number): boolean {
  if (lower(sentence, at - 1) !== ',') return false;
  const before = sentence.tokens[lower(sentence, at - 2) === '.' ? at - 3 : at - 2];
  const isNamed = before?.kind === 'word' && before.isCapital;
  return isNamed && (at + 1 >= sentence.tokens.length || ageEnds.has(lower(sentence, at + 1)));
}

/** "Interstate 95", "No. 2", "called 911": the number of one thing. */
function isLabel(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at - 1);
  if (word === '.') return lower(sentence, at - 2) === 'no' || lower(sentence, at - 2) === 'nos';
  return labels.has(word);
}

/** True when the number that begins at `at` and ends before `next` is money, a share, a score, a label or an age. */
export function countsNothing(sentence: Sentence, at: number, next: number): boolean {
  if (sentence.tokens[next - 1]?.kind === 'number' && shares.has(lower(sentence, next))) return true;
  if (sentence.tokens[at]?.kind !== 'number') return false;
  if (currencies.has(lower(sentence, at - 1)) || joinsNumbers(sentence, at - 1) || joinsNumbers(sentence, next)) return true;
  return isLabel(sentence, at) || isAge(sentence, at);
}
