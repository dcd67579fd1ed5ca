/**
 * Sentences that tell whose the figure of the sentence before is.
 *
 *   "The coastguard gave the figure on Monday", "The army released the toll", "The figure came from the army"
 *
 * Near misses: "The army gave the body back", "The figure rose".
 */
import { lower, type Sentence, where } from '../sentence.ts';
import { determiners, wordSet } from '../vocabulary.ts';
import { phraseFrom } from './phrases.ts';
import { isPlausible, isSomebody, type Speech, speechOf } from './speech.ts';
import { subjectBefore } from './subjects.ts';

const giving = wordSet('gave gives provided released issued confirmed reported announced disclosed supplied published');
const figures = wordSet('figure figures toll number numbers count tally total');
const adjectives = wordSet('death official latest new provisional preliminary first casualty');
const coming = wordSet('came comes come');
const given = wordSet('given released provided issued supplied confirmed announced published');

/** Index of the figure's noun at or behind `at`: "the death toll"; -1 where there is none. */
function figureAt(sentence: Sentence, at: number): number {
  if (!determiners.has(lower(sentence, at))) return -1;
  const head = adjectives.has(lower(sentence, at + 1)) ? at + 2 : at + 1;
  return figures.has(lower(sentence, head)) && lower(sentence, head + 1) !== 'of' ? head : -1;
}

/** "The coastguard gave the figure". */
function givenBy(sentence: Sentence): Speech | null {
  const verb = where(sentence, giving)[0];
  if (verb === undefined || figureAt(sentence, verb + 1) < 0) return null;
  const subject = subjectBefore(sentence, verb);
  if (!subject || !isPlausible(sentence, subject) || !isSomebody(sentence, subject)) return null;
  return speechOf(sentence, subject, { verb: lower(sentence, verb), from: subject.from, next: verb + 1, governs: 'before' });
}

/** "The figure came from the army", "The toll was given by the ministry". */
function comesFrom(sentence: Sentence): Speech | null {
  const head = figureAt(sentence, 0);
  if (head < 0) return null;
  const isComing = coming.has(lower(sentence, head + 1)) && lower(sentence, head + 2) === 'from';
  const isGiven = given.has(lower(sentence, head + 2)) && lower(sentence, head + 3) === 'by';
  if (!isComing && !isGiven) return null;
  const verb = isComing ? head + 1 : head + 2;
  const subject = phraseFrom(sentence, verb + 2);
  if (!subject || !isPlausible(sentence, subject)) return null;
  const told = `${lower(sentence, verb)} ${lower(sentence, verb + 1)}`;
  return speechOf(sentence, subject, { verb: told, from: verb, next: subject.next, governs: 'before' });
}

/** The speaker whom this sentence names for the figures of the one before; null where it names none. */
export function readEcho(sentence: Sentence): Speech | null {
  return sentence.isHeading ? null : (comesFrom(sentence) ?? givenBy(sentence));
}
