/** What may stand between a subject and its verb: brackets, appositions, those included or in company. */
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, reads, type Sentence } from '../sentence.ts';
import { beForms, isInnerAdverb, wordSet } from '../vocabulary.ts';
import { afterCorrection } from './corrections.ts';
import { afterDescription, afterFellowship, readPeople } from './people.ts';
import { readVerbGroup } from './verbs.ts';

const closing = new Map([
  ['(', ')'],
  ['—', '—'],
  ['–', '–'],
]);

/** Index after a bracketed or dashed insertion that opens at `at`; `at` when none does. */
function afterInsertion(sentence: Sentence, at: number): number {
  const close = closing.get(sentence.tokens[at]?.text ?? '');
  if (!close) return at;
  for (let next = at + 1; next < at + 16; next++) if (sentence.tokens[next]?.text === close) return next + 1;
  return at;
}

/** Index after ", a 19-year-old student," that explains the subject; `at` when none opens there. */
function afterApposition(sentence: Sentence, at: number): number {
  if (lower(sentence, at) !== ',') return at;
  const phrase = readPhrase(sentence, at + 1);
  if (phrase?.quantity.form !== 'article') return at;
  for (let next = phrase.next; next < phrase.next + longestTail; next++) {
    if (lower(sentence, next) === ',') return next + 1;
    if (sentence.tokens[next]?.kind === 'mark' || beForms.has(lower(sentence, next))) return at;
  }
  return at;
}

/** How many tokens an apposition may have behind its noun: ", a 62-year-old from Penhurst,". */
const longestTail = 7;

/** Index after "including two children", ", among them a girl"; `at` when it does not stand there. */
function afterIncluding(sentence: Sentence, at: number): number {
  const from = lower(sentence, at) === 'including' ? at + 1 : reads(sentence, at, ',', 'among', 'them') ? at + 3 : at;
  if (from === at) return at;
  const next = Math.max(from, readPeople(sentence, from).at(-1)?.next ?? 0);
  // "…, including Jon Lind, who died": what follows is told of those included.
  return lower(sentence, next) === ',' && lower(sentence, next + 1) === 'who' ? sentence.tokens.length : next;
}

/** "…, 85 of whom died": what follows is told of the part alone. */
export const isOfWhom = (sentence: Sentence, { next }: Phrase): boolean => lower(sentence, next - 1) === 'whom';

const naming = wordSet('identified named known');
const longestGiven = 6;

/** Index after "identified only as Karim", "known as El Chino"; `at` when it does not stand there. */
function afterIdentified(sentence: Sentence, at: number): number {
  if (!naming.has(lower(sentence, at))) return at;
  const joint = isInnerAdverb(lower(sentence, at + 1)) || lower(sentence, at + 1) === 'only' ? at + 2 : at + 1;
  if (lower(sentence, joint) !== 'as' && lower(sentence, joint) !== 'by') return at;
  let next = joint + 1;
  while (next < joint + longestGiven && sentence.tokens[next]?.isCapital === true && !beForms.has(lower(sentence, next))) next++;
  // "whom a relative identified as Karim, was": somebody else is named.
  return next > joint + 1 && (lower(sentence, next) !== ',' || lower(sentence, at - 1) === ',') ? next : at;
}

const longestOfWhom = 12;

/** Index after ", two of whom died," before the verb of all; `at` where none stands there. */
function afterOfWhom(sentence: Sentence, at: number): number {
  const phrase = lower(sentence, at) === ',' ? readPhrase(sentence, at + 1) : null;
  if (!phrase?.isPart || !isOfWhom(sentence, phrase)) return at;
  for (let next = phrase.next; next < phrase.next + longestOfWhom; next++)
    if (lower(sentence, next) === ',') return readVerbGroup(sentence, next + 1).hasBe ? next + 1 : at;
  return at;
}

/** Index after ", along with three guards," before the verb of both; `at` where none stands there. */
function afterCompany(sentence: Sentence, at: number): number {
  const isApart = lower(sentence, at) === ',';
  const from = afterFellowship(sentence, isApart ? at + 1 : at);
  const last = from === null ? undefined : readPeople(sentence, from).at(-1);
  if (!last) return at;
  const end = afterDescription(sentence, last);
  return isApart && lower(sentence, end) === ',' ? end + 1 : end;
}

/** Index after whatever stands between at `at`; `at` itself where nothing does. */
export function skipped(sentence: Sentence, at: number): number {
  return Math.max(
    afterIdentified(sentence, at),
    afterInsertion(sentence, at),
    afterApposition(sentence, at),
    afterIncluding(sentence, at),
    afterOfWhom(sentence, at),
    afterCompany(sentence, at),
    afterCorrection(sentence, at),
  );
}
