/** Lists of people, counted or told one by one: "Marcus Dell, 24, his wife and two others". */
import { mayBeginQuantity } from '../../text/numberWords.ts';
import { afterAges, ageBehind } from '../ages.ts';
import { afterExplanation, isSpeaker, joined, joinedBeyond } from '../lists.ts';
import { isParticiple } from '../nouns.ts';
import { readBarePerson, readPersonPhrase } from '../persons.ts';
import { isCounted, type Phrase, readPhrase } from '../phrases.ts';
import { lower, perSentence, perToken, type Sentence } from '../sentence.ts';
import { endsPhrase, wordSet } from '../vocabulary.ts';

const isSingle = ({ quantity, head }: Phrase): boolean => quantity.low === 1 && quantity.high === 1 && head === 'person';

const juniors = wordSet('jr jr. sr sr. ii iii iv');

/** Index after what is set behind a person and counts nobody: ", 24,", "Jr.,", ", 24, of Harrow Falls,". */
export function afterDescription(sentence: Sentence, phrase: Phrase): number {
  const aged = afterAges(sentence, phrase.next);
  if (aged > phrase.next || !isSingle(phrase)) return aged;
  let next = afterAlias(sentence, phrase.next);
  const suffix = lower(sentence, next) === ',' ? next + 1 : next;
  if (juniors.has(lower(sentence, suffix))) next = lower(sentence, suffix + 1) === '.' ? suffix + 2 : suffix + 1;
  return ageBehind(sentence, next)?.next ?? next;
}

const quoteMarks = wordSet('" “ ”');
const longestAlias = 5;

/** Index after the name in quotation marks at `at`, "boss “El Tigre”"; `at` where none stands there. */
function afterAlias(sentence: Sentence, at: number): number {
  const from = lower(sentence, at) === 'alias' ? at + 1 : at;
  if (!quoteMarks.has(lower(sentence, from))) return at;
  for (let next = from + 1; next <= from + longestAlias; next++) if (quoteMarks.has(lower(sentence, next))) return next + 1;
  return at;
}

/** "A woman and a girl both died": the word adds nobody. */
function isFloating({ tokens }: Sentence, { from, quantity }: Phrase): boolean {
  const before = tokens[from - 1];
  return quantity.form === 'both' && (before?.kind === 'word' || before?.kind === 'number') && !endsPhrase(before.lower);
}

const numberOwners = wordSet('the his her its their all these those');

/** "her two daughters", "the three others", "all 48": the number behind the determiner. */
function ownedNumber(sentence: Sentence, at: number): Phrase | null {
  const next = sentence.tokens[at + 1];
  if (!numberOwners.has(lower(sentence, at)) || !next || !mayBeginQuantity(next)) return null;
  const phrase = readPhrase(sentence, at + 1);
  return phrase?.quantity.form === 'number' ? phrase : null;
}

function itemAt(sentence: Sentence, at: number): Phrase | null {
  const token = sentence.tokens[at];
  if (token === undefined) return null;
  const counted = mayBeginQuantity(token) ? readPhrase(sentence, at) : ownedNumber(sentence, at);
  const isUnsure = counted?.head === 'unknown' && counted.quantity.form === 'article';
  if (counted && !isUnsure && !isFloating(sentence, counted)) return counted;
  return readPersonPhrase(sentence, at) ?? (isUnsure ? counted : null);
}

const plain = wordSet('man woman boy girl');

/** "The boy, a man and a woman": told by nouns of which one cannot be the other. */
const isOther = (phrase: Phrase, before: Phrase): boolean =>
  plain.has(phrase.noun) && plain.has(before.noun) && phrase.noun !== before.noun && before.person === 'definite';

/** "Marcus Dell, a teacher, …", "Kim Lind, the mayor, …": what explains a name is no second person. */
function explains(phrase: Phrase, before: Phrase, isAnd: boolean): boolean {
  const isNoun =
    isSingle(phrase) && phrase.names.length === 0 && (phrase.quantity.form === 'article' || phrase.isPart) && phrase.person !== 'pronoun';
  return (
    !isAnd &&
    isNoun &&
    !isOther(phrase, before) &&
    (before.names.length > 0 || before.isPart || (before.person === 'definite' && phrase.person === null))
  );
}

/** "a female victim, 19-year-old Ann Reed, was": the name of whom the noun tells. */
function isNameOf(phrase: Phrase, before: Phrase, isAnd: boolean): boolean {
  return (
    !isAnd && phrase.person === 'name' && isSingle(before) && before.names.length === 0 && before.person !== 'pronoun' && !before.isPart
  );
}

const leading = wordSet('to besides after like unlike beside near with against from');

/** People told one by one are a list only with an "and": "After shooting the woman, the suspect fled" lists nobody. */
function withoutLoose(sentence: Sentence, people: readonly Phrase[]): readonly Phrase[] {
  const hasAnd = people.some(({ from }, place) => place > 0 && lower(sentence, from - 1) === 'and');
  // "In addition to the bomber, eight people were": who stands behind a preposition is on no list with the next subject.
  const [first] = people;
  if (!hasAnd && people.length > 1 && first?.person != null && leading.has(lower(sentence, first.from - 1))) return [first];
  const loose = hasAnd ? -1 : people.findIndex(({ person }, place) => place > 0 && person !== null);
  return loose < 0 ? people : people.slice(0, loose);
}

/** Index after what describes or explains the last person of a list: ", 24,", ", a teacher,". */
function afterApposed(sentence: Sentence, last: Phrase): number {
  const end = afterDescription(sentence, last);
  const from = lower(sentence, end) === ',' ? end + 1 : end;
  const phrase = from > last.next && lower(sentence, from - 1) === ',' ? itemAt(sentence, from) : null;
  return phrase && explains(phrase, last, false) ? phrase.next : end;
}

/** How far behind a semicolon the last of its list, "; and his mother", may stand. */
const longestItem = 20;

/** Index of the next item of "his daughter, Ann Poe; his brother, Jon Poe; and his mother"; null where the semicolon parts clauses. */
function beyondSemicolon(sentence: Sentence, at: number): number | null {
  if (lower(sentence, at) !== ';') return null;
  if (lower(sentence, at + 1) === 'and') return at + 2;
  for (let next = at + 1; next < at + longestItem; next++)
    if (lower(sentence, next) === ';') return lower(sentence, next + 1) === 'and' ? at + 1 : null;
  return null;
}

/** Index of the next item after the one that ends the list so far; null when the list does not go on. */
const nextItem = (sentence: Sentence, phrase: Phrase): number | null => {
  const after = afterDescription(sentence, phrase);
  const isClosed = after > phrase.next && lower(sentence, after - 1) === ',';
  return (
    joined(sentence, isClosed ? after - 1 : after) ??
    beyondSemicolon(sentence, after) ??
    (isClosed ? joined(sentence, after) : joinedBeyond(sentence, phrase.next))
  );
};

/** The people listed from `at` on; empty when nobody is told there. */
export const readPeople: (sentence: Sentence, at: number) => readonly Phrase[] = perToken((sentence, at) => {
  const people: Phrase[] = [];
  for (let next: number | null = at; next !== null; ) {
    const before = people.at(-1);
    const phrase: Phrase | null = itemAt(sentence, next) ?? (before ? secondOf(sentence, next, before) : null);
    if (!phrase || (before && !goesOn(sentence, phrase, before))) break;
    enlist(people, phrase, lower(sentence, next - 1) === 'and');
    next = nextItem(sentence, phrase);
  }
  return withParts(sentence, withoutLoose(sentence, people));
});

/** Nouns that say no more than that people are meant, so that those told behind them may be their kinds. */
const general = wordSet('person people victim other individual passenger');

/** "Two people, a man of 24 and a girl", "twelve people, eight soldiers and four civilians": those behind the number make it up. */
function makesUp(sentence: Sentence, whole: Phrase, rest: readonly Phrase[]): boolean {
  const count = whole.quantity.form === 'number' && whole.head === 'person' ? whole.quantity.low : null;
  if (count === null || count !== whole.quantity.high || lower(sentence, (rest[0]?.from ?? 0) - 1) !== ',') return false;
  if (rest.some(({ person }) => person === 'definite' || person === 'pronoun')) return false;
  const sum = rest.reduce((total, { quantity }) => total + (quantity.low ?? 0), 0);
  return sum === count && (rest.every(isSingle) || general.has(whole.noun));
}

/** The list with those who make up its first number as parts of it. */
function withParts(sentence: Sentence, people: readonly Phrase[]): readonly Phrase[] {
  const [whole, ...rest] = people;
  if (!whole || rest.length === 0 || !makesUp(sentence, whole, rest)) return people;
  // "One victim, a woman, was": the number told again.
  if (rest.length === 1) return rest.every(isSingle) ? [{ ...whole, next: rest[0]?.next ?? whole.next }] : people;
  return [whole, ...rest.map((phrase) => ({ ...phrase, isPart: true }))];
}

/** "A man and woman", "a father and daughter": the article of the first serves the second. */
function secondOf(sentence: Sentence, at: number, before: Phrase): Phrase | null {
  const isShared = isSingle(before) && before.names.length === 0 && before.person !== 'pronoun' && lower(sentence, at - 1) === 'and';
  return isShared && sentence.lexicons.roles.has(lower(sentence, at)) ? readBarePerson(sentence, at) : null;
}

/** True where a list goes on with the phrase: not with a speaker, a bare number that has its own verb, nor behind "one of them, a cook". */
function goesOn(sentence: Sentence, phrase: Phrase, before: Phrase): boolean {
  if (phrase.head === 'none' && isParticiple(lower(sentence, phrase.next))) return false;
  if (!isCounted(phrase) || isSpeaker(sentence, phrase)) return false;
  return !(before.isPart && explains(phrase, before, lower(sentence, phrase.from - 1) === 'and'));
}

/** Puts the phrase on the list, or what it tells of the last one there. */
function enlist(people: Phrase[], phrase: Phrase, isAnd: boolean): void {
  const before = people.at(-1);
  if (before && isNameOf(phrase, before, isAnd)) people.splice(-1, 1, { ...before, names: phrase.names, next: phrase.next });
  else if (!before || !explains(phrase, before, isAnd)) people.push(phrase);
}

const fellowship = wordSet('together along');

/** Index of the people behind "along with", "together with", "alongside" at `at`; null where none of them stands there. */
export function afterFellowship(sentence: Sentence, at: number): number | null {
  if (lower(sentence, at) === 'alongside') return at + 1;
  return fellowship.has(lower(sentence, at)) && lower(sentence, at + 1) === 'with' ? at + 2 : null;
}

/** People whose first is told without his article: "general, two aides". */
export function readBarePeople(sentence: Sentence, at: number): readonly Phrase[] {
  const first = readBarePerson(sentence, at);
  if (!first) return [];
  const next = nextItem(sentence, first);
  return next === null ? [first] : [first, ...readPeople(sentence, next)];
}

/** A capitalised name behind these is a place as often as a person, and no subject either way. */
const placing = wordSet('of in at near from to on by outside along');
/** So is one behind these, unless more is told of him: "sank off Puerto Alto, 23 people", not "drove into Ana Ruiz, who died". */
const passing = wordSet('off past around via toward towards into below above beneath beyond opposite between');

/** True for a name without office or trade: no line break or no-break space makes two names differ. */
export const isNameAlone = ({ person, subject, names }: Phrase): boolean =>
  person === 'name' && subject.split(/\s+/).join(' ') === names[0]?.split(/\s+/).join(' ');

/** True where the word before a name makes it a place. */
function isPlacing(sentence: Sentence, before: number, { next }: Phrase): boolean {
  const isToldBehind = lower(sentence, lower(sentence, next) === ',' ? next + 1 : next) === 'who';
  return placing.has(lower(sentence, before)) || (passing.has(lower(sentence, before)) && !isToldBehind);
}

/** "in Harrow Falls", "Phoenix, Arizona": a name that is a place as often as a person. */
function mayBePlace(sentence: Sentence, phrase: Phrase): boolean {
  const before = lower(sentence, phrase.from - 1) === 'the' ? phrase.from - 2 : phrase.from - 1;
  return isPlaceName(sentence, phrase) || (isNameAlone(phrase) && isPlacing(sentence, before, phrase));
}

/** "Phoenix, Arizona": a town that bears a known name. */
function isPlaceName({ lexicons, tokens }: Sentence, { person, next }: Phrase): boolean {
  return (
    person === 'name' &&
    tokens[next]?.text === ',' &&
    (lexicons.places.match(tokens, next + 1) ?? lexicons.countries.match(tokens, next + 1)) !== null
  );
}

const objects = wordSet('him himself herself');

/** "one of the six wounded", "two of the five people who died": the number behind "of" counts people of its own. */
const wholesIn = (sentence: Sentence, list: readonly Phrase[]): readonly (readonly Phrase[])[] =>
  list.flatMap((phrase) => {
    if (!phrase.isPart) return [];
    for (let at = phrase.quantity.next + 1; at < phrase.next; at++) {
      const whole = readPhrase(sentence, at);
      if (whole?.quantity.form === 'number') return [[whole]];
    }
    return [];
  });

/** A list whose last only owns ("at President Obama’s inauguration") or who is an object tells of nobody. */
function isOfNobody(sentence: Sentence, [first]: readonly Phrase[], last: Phrase): boolean {
  const isOwner = last.person === 'name' && sentence.tokens[last.next]?.kind === 'possessive';
  const isObject = first?.person === 'pronoun' && objects.has(first.subject.toLowerCase());
  return isOwner || isObject;
}

/** Where the reading goes on behind the list that begins at `at`: "near Santa Rosalia and six men died" goes on with the men. */
function afterList(sentence: Sentence, list: readonly Phrase[], isPlace: boolean, at: number): number {
  const [, second] = list;
  const last = list.at(-1);
  if (isPlace && second?.quantity.form === 'number') return second.from;
  return last ? Math.max(afterExplanation(sentence, last), afterApposed(sentence, last), at + 1) : at + 1;
}

/** All lists of people in a sentence, left to right; a phrase stands in one list only. */
export const peopleOf: (sentence: Sentence) => readonly (readonly Phrase[])[] = perSentence((sentence) => {
  const lists: (readonly Phrase[])[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const list = readPeople(sentence, at);
    const last = list.at(-1);
    const isPlace = list[0] !== undefined && mayBePlace(sentence, list[0]);
    if (last && !isPlace && !isOfNobody(sentence, list, last)) lists.push(list, ...wholesIn(sentence, list));
    at = afterList(sentence, list, isPlace, at);
  }
  return lists;
});
