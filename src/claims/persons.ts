/**
 * Single persons whom no number counts: "Marcus Dell", "Sgt. Karim Haddad", "the driver", "his wife", "Smith’s brother", "Teen" at the
 * head of a headline, "he".
 *
 * Near misses: "Camp Taji" and "Harrow Falls Police" are no persons, "the drivers" are several, "her car" is none.
 */

import type { ReadQuantity } from '../text/numbers.ts';
import { smallNumbers } from '../text/numberWords.ts';
import { ageAt, ageBehind } from './ages.ts';
import { isInCapitals, isKnownOtherwise, isProper, namesAfter, readName } from './names.ts';
import { isParticiple, type Noun, readNoun, stopsNoun } from './nouns.ts';
import type { PersonForm, Phrase } from './phrases.ts';
import { lower, perArticle, perSentence, perToken, type Sentence, words } from './sentence.ts';
import { auxiliaries, beForms, conjunctions, determiners, endsPhrase, isInnerAdverb, sayingVerbs, wordSet } from './vocabulary.ts';

const subjectPronouns = wordSet('he she');
const objectPronouns = wordSet('him himself herself');
const definites = wordSet('the his her their its this that my our another');
/** Last words of names that are not of persons. */
const notPersons = wordSet(
  'regiment division corps squadron fleet platoon infantry rifles airborne street avenue road drive lane boulevard highway parkway department office police county city hospital center centre clinic university college school church mosque park club bar house court news times post press university district square bridge river lake island valley mountain company corp inc airport station hall building tower apartments bureau channel daily herald courier tribune gazette journal star sun radio tv television media network lab laboratory agency ministry council association league committee union front army navy force forces brigade battalion party group team service services authority institute foundation twitter facebook photo video sunday monday tuesday wednesday thursday friday saturday',
);
/** Nouns of many people that stand in the singular. */
const collectives = wordSet('police crew staff militia personnel force crowd family couple military');

/** Nouns of people that mean other things behind "the" and "her": "hurt her head", "the body". */
const notOwned = wordSet('head body life soul figure personnel force other population public');

const one = (next: number): ReadQuantity => ({ low: 1, high: 1, hedge: 'exact', form: 'article', isIncrement: false, next });

interface Told {
  readonly form: PersonForm;
  readonly noun: Noun | null;
  readonly names: readonly string[];
}

function phraseOf(sentence: Sentence, from: number, next: number, { form, noun, names }: Told): Phrase {
  return {
    from,
    next,
    quantity: one(next),
    head: 'person',
    noun: noun?.noun ?? '',
    role: noun?.role ?? null,
    country: noun?.country ?? null,
    subject: words(sentence, from, next),
    isPart: false,
    names,
    person: form,
  };
}

/** The name without rank and title, so that "General Qassem Soleimani" and "Qassem Soleimani" are one. */
function withoutTitle({ lexicons: { titles, roles } }: Sentence, name: string): string {
  const parts = name.split(/\s+/);
  const isTitle = (part: string): boolean => titles.has(part.toLowerCase().replace('.', '')) || roles.has(part.toLowerCase());
  const bare = parts.findIndex((part, place) => place === parts.length - 1 || !isTitle(part));
  return parts.slice(bare).join(' ');
}

/** Trades that are surnames as well. */
const surnames = wordSet(
  'walker hunter baker butcher carpenter barber porter cook taylor tailor mason miner farmer fisher king prince bishop priest pope guard marshal marshall judge major page parson shepherd sheriff singer skinner smith cooper clerk driver diver chef coach dancer gardener potter ranger sailor sergeant trader trainer turner weaver author banker miller duke knight squire marine corporal baby child dean pastor rabbi abbot monk nun runner camper',
);

/** True unless a word of the name is of a place, a body or a sentence in capitals. */
function isOfPerson({ lexicons: { roles, sites } }: Sentence, name: string): boolean {
  const parts = name.toLowerCase().split(/\s+/);
  const last = parts.at(-1) ?? '';
  return (
    !notPersons.has(last) &&
    !smallNumbers.has(last) &&
    !(roles.has(last) && !surnames.has(last)) &&
    !sites.has(last) &&
    !parts.some((part) => (endsPhrase(part) && part !== 'may' && part !== 'will') || determiners.has(part))
  );
}

const leastCapitals = 0.9;

/** "Man Killed In Shooting At Mall": capitals that mark no names. */
const isTitleCase = perSentence(({ tokens }): boolean => {
  const long = tokens.filter(({ kind, text }) => kind === 'word' && text.length > 3 && !/^\d/.test(text));
  return long.length > 3 && long.filter(({ isCapital }) => isCapital).length >= leastCapitals * long.length;
});

/** First and last names of all persons whom the article names in full. */
const knownNames = perArticle((sentences): ReadonlySet<string> => {
  const names = sentences.filter((sentence) => !isTitleCase(sentence)).flatMap(namesIn);
  const parts = names.flatMap((name) => name.toLowerCase().split(/\s+/));
  return new Set(parts.filter((part) => part.length > 2 && !notPersons.has(part)));
});

/** "Michigan State Trooper Ray Cole": the name behind the last noun of an office. */
function behindOffice({ lexicons: { roles } }: Sentence, name: string): string {
  const parts = name.split(/\s+/);
  const office = parts.findLastIndex((part) => roles.has(part.toLowerCase()) && !surnames.has(part.toLowerCase()));
  return office < 0 || office === parts.length - 1 ? name : parts.slice(office + 1).join(' ');
}

/** The names of persons in full in a sentence. */
function namesIn(sentence: Sentence): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < sentence.tokens.length; at++) {
    const run = sentence.tokens[at]?.isCapital ? nameInFull(sentence, at) : null;
    if (!run) continue;
    if (isOfPerson(sentence, run.name)) names.push(behindOffice(sentence, run.name));
    at = run.next - 1;
  }
  return names;
}

/** A rank or form of address with its stop, "Sgt.", before the name at the index given back; `at` when none stands there. */
function afterTitle(sentence: Sentence, at: number): number {
  const { titles } = sentence.lexicons;
  let next = at;
  let seen = at;
  // "Staff Sgt. Dana Whitlow": a title without a stop before one that has it.
  while (titles.has(lower(sentence, seen))) {
    const hasStop = lower(sentence, seen + 1) === '.';
    seen += hasStop ? 2 : 1;
    if (hasStop) next = seen;
  }
  return next;
}

const initial = /^\p{Lu}$/u;

/** A name with its initials: "David R. Tilton", "J. Cole". */
function nameInFull(sentence: Sentence, at: number): { readonly name: string; readonly next: number } | null {
  const run = readName(sentence, at);
  const end = run?.next ?? (sentence.tokens[at]?.isCapital ? at + 1 : at);
  // The initial is the last word of the run, or stands alone behind a first name.
  const isInitial = initial.test(sentence.tokens[end - 1]?.text ?? '') && lower(sentence, end) === '.';
  const first = isInitial ? end + 1 : at;
  const last = sentence.tokens[first];
  if (!isInitial || last?.kind !== 'word' || !last.isCapital) return run;
  const rest = readName(sentence, first);
  const next = rest?.next ?? first + 1;
  return { name: words(sentence, at, next), next };
}

/** The name in full, or a surname known from one, that begins at `at`. */
function nameAt(sentence: Sentence, at: number, isTitled: boolean): { readonly name: string; readonly next: number } | null {
  if (isTitleCase(sentence)) return null;
  const run = nameInFull(sentence, at);
  if (run && run.name === run.name.toUpperCase()) return null;
  if (run) return isOfPerson(sentence, run.name) ? { name: withoutTitle(sentence, run.name), next: run.next } : null;
  const token = sentence.tokens[at];
  const isName = token?.kind === 'word' && token.isCapital && token.lower.length > 2;
  const isKnown = isName && (isTitled || knownNames(sentence).has(token.lower));
  const isOther = isKnownOtherwise(sentence, at) || sentence.lexicons.demonyms.match(sentence.tokens, at) !== null;
  return isKnown && !isOther ? { name: token.text, next: at + 1 } : null;
}

/** How far an owner may reach before his "’s": "Kata’eb Hezbollah’s founder". */
const longestOwner = 6;

/** Index after "Kata’eb Hezbollah’s", "the group’s" that begins at `at`; null when nobody owns there. */
function afterOwner(sentence: Sentence, at: number): number | null {
  for (let next = at; next < at + longestOwner && isProper(sentence, next); next++)
    if (sentence.tokens[next + 1]?.kind === 'possessive') return next + 2;
  return null;
}

const modifierEnd = /(?:ing|ed|ly)$/;

/** "the student" but not "the student newspaper": no other noun goes on behind the head. */
function endsNoun(sentence: Sentence, at: number): boolean {
  const after = sentence.tokens[at];
  return stopsNoun(after) || isProper(sentence, at) || after?.kind === 'possessive' || modifierEnd.test(after?.lower ?? '');
}

function singular(sentence: Sentence, at: number): Noun | null {
  const noun = readNoun(sentence, at);
  const last = lower(sentence, noun.next - 1);
  const isTold =
    noun.role === null ? noun.noun === 'person' || (noun.noun === last && last.endsWith('man')) : noun.role.singular.endsWith(last);
  const isOne = isTold && !collectives.has(last) && endsNoun(sentence, noun.next);
  return noun.head === 'person' && noun.next > at && isOne ? noun : null;
}

const harming = wordSet('kills kill wounds wound injures injure shoots shoot stabs stab hurts hurt murders no');

/** "the local head of an agency"; not "the head of a man". */
function isHeadOfBody(sentence: Sentence, { noun, next }: Noun): boolean {
  const isOf = noun === 'head' && lower(sentence, next) === 'of' && determiners.has(lower(sentence, next + 1));
  return isOf && readNoun(sentence, next + 2).head !== 'person';
}

/** The noun at `at` as one person, told from `from` on, with the name set behind it. */
function described(sentence: Sentence, from: number, at: number, form: PersonForm): Phrase | null {
  if (form === 'bare' && (harming.has(lower(sentence, at)) || isParticiple(lower(sentence, at)))) return null;
  const noun = singular(sentence, at);
  const isNotOne = noun !== null && notOwned.has(noun.noun) && !isHeadOfBody(sentence, noun);
  if (!noun || isNotOne || sentence.tokens[noun.next]?.kind === 'possessive') return null;
  const { names, next } = namesAfter(sentence, ageBehind(sentence, noun.next)?.next ?? noun.next);
  const isNamed = names.length > 0 && names.every((name) => isOfPerson(sentence, name));
  return phraseOf(sentence, from, isNamed ? next : noun.next, { form, noun, names: isNamed ? names : [] });
}

/** "Camp Hadra", "Fort Karsan", "Port Vessel"; not "Park Sung-min". */
function isSiteName(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  return word === 'fort' || (word !== 'park' && sentence.lexicons.sites.has(word));
}

function named(sentence: Sentence, at: number): Phrase | null {
  const age = ageAt(sentence, at);
  const from = afterTitle(sentence, age?.next ?? at);
  if (!isProper(sentence, from) || isSiteName(sentence, from)) return null;
  const owned = afterOwner(sentence, from);
  if (owned !== null) return described(sentence, at, owned, 'definite');
  const name = nameAt(sentence, from, from > (age?.next ?? at));
  // "Bunker Hill students": a name before a noun is no person.
  if (!name || sentence.lexicons.roles.has(lower(sentence, name.next))) return null;
  return phraseOf(sentence, at, name.next, { form: 'name', noun: null, names: [name.name] });
}

/** "hunter Dale Orr", "student Leon Marsh": a noun without its article right before the name. */
function titled(sentence: Sentence, at: number): Phrase | null {
  const role = sentence.lexicons.roles.get(lower(sentence, at));
  if (!role || role.singular !== lower(sentence, at) || !isProper(sentence, at + 1)) return null;
  const name = nameAt(sentence, at + 1, false);
  return name ? phraseOf(sentence, at, name.next, { form: 'name', noun: null, names: [name.name] }) : null;
}

/** Offices and trades by which old newswires in capitals set a person's name apart, beside the ranks among the titles. */
const styles = wordSet(
  'father fr rev reverend monsignor msgr bishop archbishop cardinal pastor sister judge magistrate senator congressman deputy governor mayor councilman ambassador consul president minister inspector journalist newsman engineer professor attorney lawyer unionist candidate comrade mr mrs ms miss dr doctor don general gen col colonel lt lieutenant sgt sergeant cpl corporal capt captain adm admiral commander agent',
);
/** "GENERAL STRIKE", "COMMANDER IN CHIEF", "PRESIDENT ELECT": no names behind their office. */
const unnamed = wordSet(
  'strike assembly secretariat secretary staff election elections command headquarters amnesty public population elect aides aide office offices general secretariat debate opinion director manager candidate candidates residence house home vehicle car',
);
const longestShouted = 4;

/** Index after the words from `at` on that may be a name in capitals: unknown ones up to the next mark, verb or preposition. */
function afterShouted(sentence: Sentence, at: number): number {
  const { roles, things, sites, demonyms } = sentence.lexicons;
  let next = at;
  for (; next <= at + longestShouted; next++) {
    const token = sentence.tokens[next];
    const word = lower(sentence, next);
    const isKnown = (roles.has(word) && !surnames.has(word)) || things.has(word) || sites.has(word) || unnamed.has(word);
    if (token?.kind !== 'word' || stopsNoun(token) || isKnown || sentence.isDate(next)) break;
    if (next === at && demonyms.match(sentence.tokens, next)) break;
  }
  return next;
}

/** How many unknown words at least are the name behind a trade or before an age. */
const fewestNames = 2;

/** How many words may stand before the trade: "UNION LEADER", "FORMER TOWN COUNCILMAN". */
const farthestTrade = 2;

/** Index after the trade that begins at `at`, "UNION LEADER"; `at` where none does. */
function afterTrade(sentence: Sentence, at: number): number {
  for (let next = at; next <= at + farthestTrade && !stopsNoun(sentence.tokens[next]); next++) {
    const word = lower(sentence, next);
    const role = sentence.lexicons.roles.get(word);
    if (role) return role.singular === word && !collectives.has(word) ? next + 1 : at;
  }
  return at;
}

/** "JOURNALIST SILVIA DUQUE, WHO", "MARIO SOLIS, 34, WAS": told by the trade before or the age behind. */
function shoutedInFull(sentence: Sentence, at: number): Phrase | null {
  const from = afterTrade(sentence, at);
  const next = afterShouted(sentence, from);
  const count = next - from;
  if (count < fewestNames || count > longestShouted || !stopsNoun(sentence.tokens[next])) return null;
  if (from === at && !(lower(sentence, next) === ',' && ageBehind(sentence, next))) return null;
  return phraseOf(sentence, at, next, { form: 'name', noun: null, names: [words(sentence, from, next)] });
}

/** "JUDGE MARIO SOLIS", "LT. COL. RUIZ" in a text in capitals: told by the office, as the capitals do not tell names there. */
function shouted(sentence: Sentence, at: number): Phrase | null {
  if (!isInCapitals(sentence)) return null;
  if (!styles.has(lower(sentence, at))) return shoutedInFull(sentence, at);
  let from = at;
  while (styles.has(lower(sentence, from)) || sentence.lexicons.titles.has(lower(sentence, from)))
    from += lower(sentence, from + 1) === '.' ? 2 : 1;
  const next = afterShouted(sentence, from);
  if (next === from || next > from + longestShouted || sentence.tokens[next]?.kind === 'possessive') return null;
  return phraseOf(sentence, at, next, { form: 'name', noun: null, names: [words(sentence, from, next)] });
}

/** True where a headline or clause begins, and a noun may stand without its article: "Teen killed", "Police: Boy, 9, shot". */
function opensClause(sentence: Sentence, at: number): boolean {
  const before = lower(sentence, at - 1);
  return (
    at === 0 ||
    before === ':' ||
    before === '—' ||
    before === '–' ||
    before === '|' ||
    (sentence.isHeading && (conjunctions.has(before) || before === ','))
  );
}

/** "confirmed that 15-year veteran …", "revealed that one person": a clause begins. */
function isComplementizer(sentence: Sentence, at: number): boolean {
  if (lower(sentence, at) !== 'that') return false;
  const after = sentence.tokens[at + 1];
  return sayingVerbs.has(lower(sentence, at - 1)) || after?.kind !== 'word' || isProper(sentence, at + 1) || smallNumbers.has(after.lower);
}

/** A person told by a noun without its article at `at`: "armed man" behind "Police kill"; null where none stands there. */
export const readBarePerson = (sentence: Sentence, at: number): Phrase | null => described(sentence, at, at, 'bare');

const ordinals = wordSet('second third fourth fifth sixth seventh eighth ninth tenth');

/** "a third", "another", "the other" without a noun, before a verb or an age. */
function elliptic(sentence: Sentence, at: number): Phrase | null {
  const word = lower(sentence, at);
  const isOrdinal = (word === 'a' || word === 'the') && ordinals.has(lower(sentence, at + 1));
  const isOther = word === 'the' && lower(sentence, at + 1) === 'other';
  const next = isOrdinal || isOther ? at + 2 : word === 'another' ? at + 1 : 0;
  const after = sentence.tokens[next];
  const closes =
    !after ||
    after.kind === 'mark' ||
    beForms.has(after.lower) ||
    auxiliaries.has(after.lower) ||
    isInnerAdverb(after.lower) ||
    isParticiple(after.lower);
  return next > 0 && closes ? phraseOf(sentence, at, next, { form: 'definite', noun: null, names: [] }) : null;
}

/** The person who begins at `at`; null where none does, or where a number counts him. */
export const readPersonPhrase: (sentence: Sentence, at: number) => Phrase | null = perToken((sentence, at) => {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at) || (token.kind !== 'word' && token.kind !== 'number')) return null;
  const word = token.lower;
  if (subjectPronouns.has(word) || objectPronouns.has(word))
    return phraseOf(sentence, at, at + 1, { form: 'pronoun', noun: null, names: [] });
  const short = elliptic(sentence, at);
  if (short) return short;
  if (definites.has(word)) return isComplementizer(sentence, at) ? null : described(sentence, at, at + 1, 'definite');
  return (
    named(sentence, at) ??
    titled(sentence, at) ??
    shouted(sentence, at) ??
    (opensClause(sentence, at) ? described(sentence, at, at, 'bare') : null)
  );
});
