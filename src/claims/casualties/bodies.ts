/**
 * The dead told by their bodies: "14 bodies were pulled from the mine", "his body was found", "a second body has been recovered".
 *
 * Near misses: "two bodies of law", "a governing body", "a body search", "the body was taken to a morgue" says nothing new of a count.
 */
import { type Draft, draftOf } from '../draft.ts';
import { readPersonPhrase } from '../persons.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, mentions, type Sentence } from '../sentence.ts';
import { beForms, wordSet } from '../vocabulary.ts';
import { readPeople } from './people.ts';
import type { CasualtyRule } from './words.ts';

export const bodyNouns = wordSet('body bodies remains corpse corpses');
const finding = wordSet(
  'found recovered pulled discovered retrieved brought counted received lay lying washed exhumed unearthed dug removed collected carried identified dragged floating buried',
);
const owning = wordSet('his her');

/** Whose body it is, where one person owns it: "his body", "Marcy Holt’s body", "A man’s body". */
function ownerOf(sentence: Sentence, at: number): Phrase | null {
  if (owning.has(lower(sentence, at - 1))) return { ...pronounAt(sentence, at - 1), next: at + 1 };
  if (sentence.tokens[at - 1]?.kind !== 'possessive') return null;
  for (let from = at - 2; from >= Math.max(0, at - 6); from--) {
    const person = readPersonPhrase(sentence, from) ?? readPhrase(sentence, from);
    if (person?.head === 'person' && person.next === at - 1) return { ...person, next: at + 1 };
  }
  return null;
}

function pronounAt(sentence: Sentence, at: number): Phrase {
  const quantity = { low: 1, high: 1, hedge: 'exact', form: 'article', isIncrement: false, next: at + 1 } as const;
  const told = { head: 'person', noun: '', role: null, country: null, isPart: false, names: [], person: 'pronoun' } as const;
  return { ...told, from: at, next: at + 1, quantity, subject: lower(sentence, at) };
}

function counted(sentence: Sentence, at: number): Phrase | null {
  let found: Phrase | null = null;
  // The longest one: "at least 31 bodies", not "31 bodies".
  for (let from = at - 1; from >= Math.max(0, at - 6); from--) {
    const phrase = readPhrase(sentence, from);
    if (phrase && phrase.next > at && phrase.quantity.form !== 'none' && bodyNouns.has(phrase.noun)) found = phrase;
  }
  return found;
}

const singleBodies = wordSet('body corpse');
/** "the body of evidence". */
const notOfPersons = wordSet('evidence law work works water literature knowledge research christ lies');
const farthestFinding = 14;

/** "the body of Jose Cortez was found", whoever that is: one. */
function bodyOf(sentence: Sentence, at: number): Phrase | null {
  if (!singleBodies.has(lower(sentence, at)) || lower(sentence, at - 1) !== 'the' || lower(sentence, at + 1) !== 'of') return null;
  const token = sentence.tokens[at + 2];
  if (token?.kind !== 'word' || !token.isCapital || notOfPersons.has(token.lower)) return null;
  for (let verb = at + 3; verb < at + farthestFinding; verb++)
    if (finding.has(lower(sentence, verb)) && beForms.has(lower(sentence, verb - 1)))
      return { ...pronounAt(sentence, at - 1), next: at + 1, person: 'definite' };
  return null;
}

const committing = wordSet('commit commits committed committing');

/** "committed suicide", "before committing suicide": one, who is not among his victims. */
export const suicides: CasualtyRule = ({ sentence, words, told }) => {
  if (words.hit !== 'fatal') return [];
  return told.flatMap((at): readonly Draft[] => {
    if (lower(sentence, at) !== 'suicide' || !committing.has(lower(sentence, at - 1))) return [];
    return [draftOf(sentence, words.kind, { ...pronounAt(sentence, at - 1), next: at + 1, noun: 'suicide' }, at - 1, 'suicide')];
  });
};

export const suicideNouns = wordSet('suicide');

/** Bodies that are found, counted by number or by whose they are. */
export const bodies: CasualtyRule = ({ sentence, words, told }) => {
  if (words.hit !== 'fatal' || !mentions(sentence, bodyNouns) || !mentions(sentence, finding)) return [];
  return told.flatMap((at): readonly Draft[] => {
    if (!bodyNouns.has(lower(sentence, at))) return [];
    if (lower(sentence, at + 1) === 'of' && readPeople(sentence, at + 2)[0]?.head === 'person') return [];
    const phrase = counted(sentence, at) ?? ownerOf(sentence, at) ?? bodyOf(sentence, at);
    return phrase ? [draftOf(sentence, words.kind, phrase, at, 'bodies')] : [];
  });
};
