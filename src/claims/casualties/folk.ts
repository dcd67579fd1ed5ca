/** Who is counted where a kind has rules of its own: lists of people as these rules need them. */
import { type Draft, draftOf } from '../draft.ts';
import { isCounted, type Phrase } from '../phrases.ts';
import { lower, perSentence, type Sentence, words } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { afterDescription, peopleOf, readPeople } from './people.ts';
import type { Scene } from './words.ts';

/** Words that a noun phrase without a known noun takes for its own: "20,000 homeless", "3,000 families abandoned". */
const swallowed = wordSet(
  'homeless unaccounted evacuated abandoned abroad uprooted forced driven lost vanished disappeared seized detained snatched stranded crossed fled',
);

const states = wordSet('hostage captive prisoner');

/** "took 70 passengers hostage": the last word is what they are taken as, no noun of its own. Null for "their drivers hostage": how many is not told. */
function withoutState(sentence: Sentence, phrase: Phrase): Phrase | null {
  const next = phrase.next - 1;
  const role = sentence.lexicons.roles.get(lower(sentence, next - 1));
  if (!states.has(lower(sentence, next)) || next <= phrase.from + 1 || !role) return phrase;
  if (phrase.person !== null && role.singular !== lower(sentence, next - 1)) return null;
  const from = phrase.person === null ? phrase.quantity.next : phrase.from;
  return { ...phrase, next, noun: role.singular, role, subject: words(sentence, from, next) };
}

/** Index of the first word of the phrase that is none of its noun; its end where all are. */
function endOfNoun(sentence: Sentence, { quantity, next }: Phrase): number {
  for (let at = quantity.next; at < next; at++) if (swallowed.has(lower(sentence, at))) return at;
  return next;
}

/** The phrase without a verb or state at its end; null where nobody counted is left. */
function trimmed(sentence: Sentence, phrase: Phrase): Phrase | null {
  if (phrase.head === 'person') return withoutState(sentence, phrase);
  const next = endOfNoun(sentence, phrase);
  if (phrase.head !== 'unknown' || next === phrase.next) return phrase;
  const from = phrase.quantity.next;
  if (next <= from) return { ...phrase, next: from, head: 'none', noun: '', subject: '' };
  const people = sentence.lexicons.demonyms.match(sentence.tokens, next - 1);
  const rest = { ...phrase, next, noun: lower(sentence, next - 1), subject: words(sentence, from, next) };
  return people?.next === next ? { ...rest, head: 'person', country: people.entry } : rest;
}

const trimList = (sentence: Sentence, list: readonly Phrase[]): readonly Phrase[] =>
  list.map((phrase) => trimmed(sentence, phrase)).filter((phrase) => phrase !== null);

/** The people told from `at` on. */
export const peopleFrom = (sentence: Sentence, at: number): readonly Phrase[] => trimList(sentence, readPeople(sentence, at));

/** All lists of people in a sentence, left to right. */
export const folkOf: (sentence: Sentence) => readonly (readonly Phrase[])[] = perSentence((sentence) =>
  peopleOf(sentence)
    .map((list) => trimList(sentence, list))
    .filter((list) => list.length > 0),
);

/** Index after the last of a list, with what describes him; `at` for an empty list. */
export function endOf(sentence: Sentence, list: readonly Phrase[], at = 0): number {
  const last = list.at(-1);
  return last ? afterDescription(sentence, last) : at;
}

const households = wordSet(
  'family families household households inhabitants evacuees returnees guests holidaymakers schoolchildren townspeople townsfolk countrymen laborers orphans elders newcomers peasants traders shoppers truckers crewmates staffers commuters delegates employees workmen ministers lawmakers ramblers revellers monks',
);
/** "holidaymakers", "deckhands", "seminarians"; not "playlists", "helicopters". */
const personal = /(?:hand|mate|goer|maker|keeper|owner|seeker|dweller|holder|farer|fisher|ian|(?<!l)ist|lander)s$/;

/** What stands before such an ending: three letters. Asked apart, and first for plain ones: one pattern for both takes 50 ms to compile. */
const stem = /[a-z]{3}$/i;
const anyStem = /\p{L}{3}$/u;

function hasPersonalEnding(noun: string): boolean {
  const at = noun.search(personal);
  const before = noun.slice(0, Math.max(0, at));
  return before !== '' && (stem.test(before) || anyStem.test(before));
}

/** True for a noun that no lexicon has and that its ending or its sense shows to be of people. */
const isPersonal = ({ noun }: Pick<Phrase, 'noun'>): boolean => households.has(noun) || hasPersonalEnding(noun);

const isPeople = (phrase: Phrase): boolean => phrase.head === 'person' || (phrase.head === 'unknown' && isPersonal(phrase));

/** People, or a number whose noun is left out. */
export const arePeople = (list: readonly Phrase[]): boolean =>
  list.length > 0 && list.every((phrase) => phrase.head === 'none' || isPeople(phrase));

/** People who are called so. */
export const arePersons = (list: readonly Phrase[]): boolean => list[0] !== undefined && isPeople(list[0]) && arePeople(list);

/** Drafts for all of a list who are counted, as these rules know people. */
export function countFolk({ sentence, words: { kind } }: Scene, list: readonly Phrase[], cue: number, rule: string): readonly Draft[] {
  return list.filter((phrase) => isCounted(phrase)).map((phrase) => draftOf(sentence, kind, phrase, cue, rule));
}
