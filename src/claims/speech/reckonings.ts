/**
 * Figures that somebody gives without a clause of their own, and whose they are.
 *
 *   "The clinic counts 31 dead", "OHCHR verified the killing of 326 civilians"
 *   "The army put its losses at eight", "gave the toll as 94"
 *   "The ministry had spoken of five dead and of 40 missing", "Colombo admitted to 21 dead"
 *   "The ministry put the toll at 77, the union at 94", "The hospital counts 31 dead, the governor 24"
 *
 * Near misses: "spoke of the raid that killed two", "counted on a truce", "the deaths put the toll at 94", "admitted 12 patients".
 */
import { readQuantity } from '../../text/numbers.ts';
import { lower, type Sentence } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { phraseFrom, type Range } from './phrases.ts';
import { isPlausible, isSomebody, type Speech, speechOf } from './speech.ts';
import { subjectBefore } from './subjects.ts';

const counting = wordSet(
  'counts counted tallied tallies verified verifies documented documents recorded records registered registers lists listed',
);
const reporting = wordSet('reported reports report estimate estimates announced announces');
const putting = wordSet('put puts set sets gave gives');
const speaking = wordSet('spoke speaks speak spoken speaking talked talks talk talking');
const admitting = wordSet('admitted admits admitting conceded concedes');

/** Verbs that give a figure to whoever is their subject. */
export const reckoningVerbs: ReadonlySet<string> = new Set([...counting, ...reporting, ...putting, ...speaking, ...admitting]);

const figures = wordSet('toll number numbers figure figures count tally total losses deaths dead casualties strength');
const takings = wordSet('killing killings death deaths murder murders');
/** How far a figure may stand behind its verb. */
const longestObject = 9;
/** How far a second speaker's figure may stand behind the first one's. */
const longestEllipsis = 24;
const mostRivals = 4;

function isFigure({ tokens }: Sentence, at: number): boolean {
  const form = readQuantity(tokens, at)?.form;
  return form === 'number' || form === 'vague';
}

/** "the killing of 326 civilians", "the deaths of 12 men". */
function isTakingOf(sentence: Sentence, at: number): boolean {
  const head = lower(sentence, at) === 'the' ? at + 1 : at;
  return takings.has(lower(sentence, head)) && lower(sentence, head + 1) === 'of' && isFigure(sentence, head + 2);
}

/** "its losses at eight", "the toll as 94": the word before the figure; -1 where none is put. */
function putAt(sentence: Sentence, verb: number): number {
  let isCounted = false;
  for (let at = verb + 1; at < verb + longestObject; at++) {
    const word = lower(sentence, at);
    if (sentence.tokens[at]?.kind === 'mark') return -1;
    if (figures.has(word)) isCounted = true;
    if ((word === 'at' || word === 'as') && isFigure(sentence, at + 1)) return isCounted ? at : -1;
  }
  return -1;
}

/** How a verb gives its figure, and so how a second speaker may give his without a verb. */
type Manner = 'bare' | 'at' | 'of';

function mannerOf(sentence: Sentence, verb: number): Manner | null {
  const word = lower(sentence, verb);
  if (counting.has(word) || reporting.has(word)) return isFigure(sentence, verb + 1) || isTakingOf(sentence, verb + 1) ? 'bare' : null;
  if (putting.has(word)) return putAt(sentence, verb) < 0 ? null : 'at';
  const link = speaking.has(word) ? 'of' : 'to';
  return lower(sentence, verb + 1) === link && isFigure(sentence, verb + 2) ? 'of' : null;
}

/** Where the figure of a phrase begins: "the union | at 94", "the governor | 24". */
function rivalAt(sentence: Sentence, at: number, manner: Manner): Range | null {
  const phrase = phraseFrom(sentence, at);
  if (!phrase) return null;
  let next = at + 1;
  while (next < phrase.next && !isFigure(sentence, next)) next++;
  const linked = manner === 'bare' || lower(sentence, next) === manner;
  return linked && isFigure(sentence, manner === 'bare' ? next : next + 1) ? { from: at, next } : null;
}

const partings = wordSet(', ; and while but');

/** Speakers behind the first who share its verb without saying it again. */
function rivalsOf(sentence: Sentence, verb: number, manner: Manner): readonly Speech[] {
  const rivals: Speech[] = [];
  const limit = Math.min(verb + longestEllipsis, sentence.tokens.length);
  for (let at = verb + 2; at < limit && rivals.length < mostRivals; at++) {
    if (!partings.has(lower(sentence, at - 1))) continue;
    const subject = rivalAt(sentence, at, manner);
    if (subject && isPlausible(sentence, subject) && isSomebody(sentence, subject))
      rivals.push(speechOf(sentence, subject, { verb: lower(sentence, verb), from: at, next: subject.next, governs: 'after' }));
  }
  return rivals;
}

const isNamedPlace = ({ lexicons, tokens }: Sentence, { from, next }: Range): boolean =>
  [lexicons.countries, lexicons.places].some((book) => book.match(tokens, from)?.next === next);

/** The speakers of the figures that the verb at `verb` gives; none where it gives none. A town that records deaths does not speak. */
export function reckoningsAt(sentence: Sentence, verb: number): readonly Speech[] {
  const manner = mannerOf(sentence, verb);
  const subject = manner && subjectBefore(sentence, verb);
  if (!manner || !subject || !isPlausible(sentence, subject) || !isSomebody(sentence, subject)) return [];
  if (counting.has(lower(sentence, verb)) && isNamedPlace(sentence, subject)) return [];
  const told = { verb: lower(sentence, verb), from: Math.min(subject.from, verb), next: verb + 1, governs: 'after' } as const;
  return [speechOf(sentence, subject, told), ...rivalsOf(sentence, verb, manner)];
}
