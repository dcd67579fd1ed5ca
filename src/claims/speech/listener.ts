/** Who a speaker is: pronouns, descriptions and short names get their bearer, names of bodies become one. */
import type { Lexicons } from '../../text/lexicons.ts';
import type { Sentence } from '../sentence.ts';
import { determiners, wordSet } from '../vocabulary.ts';
import { type Mention, type People, type Person, readMentions } from './people.ts';
import type { Speech } from './speech.ts';
import { bodies, crowds, type Gender } from './words.ts';

/** A speaker as told, with the one name used for him, her or it through the article. */
export interface Voice {
  readonly speaker: string;
  readonly name: string;
  readonly person: Person | null;
  readonly isPerson: boolean;
}

/** Follows an article's persons and speakers in text order. */
export interface Listener {
  /** Whoever speaks; null for a pronoun before anybody has been named whom it fits. */
  hear(speech: Speech): Voice | null;
  /** The same without taking note of it. */
  whois(speech: Speech): Voice | null;
  /** A person or body is named by the outlet, as the subject of its sentence or not. */
  see(voice: Voice, isSubject: boolean): void;
  /** The voice of a name; null where the words name no person. */
  voiceOf(mention: Mention): Voice | null;
  /** The voice of words as told. */
  named(words: string, sentence: Sentence, at: number): Voice;
  /** Whoever spoke last; null before the first. */
  last(): Voice | null;
  /** Whom the last sentences are about. */
  subject(): Voice | null;
}

const genders: Readonly<Record<string, Gender>> = { he: 'he', him: 'he', she: 'she', her: 'she' };
const statement = /^(?:(?:the|a|this|that|his|her|its|their)\s+)?(?:statement|release|note|tweet|post|message)$/i;
const article = /^the\s+/i;
const possessive = /['’]s$/;
const honorific = wordSet('mr mrs ms dr gen lt col maj adm sgt');

/** "Austin’s statement" speaks for Austin. */
const withoutStatement = (speaker: string): string =>
  speaker.replace(/['’]s\s+statement$/i, '').replace(/^(?!(?:the|a|an|this|that)\s+statement$)(.*\S)\s+statement$/i, '$1');

const bare = (name: string): string => name.replace(article, '').replace(possessive, '');

/** True for "Mr. Austin" and "Lloyd Austin"; not for "Iraq", "the Guardian" or "officials". */
function isPersonName(speaker: string, { countries, places }: Lexicons): boolean {
  if (article.test(speaker) || countries.find(bare(speaker)) || places.find(bare(speaker))) return false;
  const parts = speaker.split(/\s+/);
  const last = parts.at(-1) ?? '';
  const isTitled = honorific.has((parts[0] ?? '').replace('.', '').toLowerCase());
  return isTitled || (/^\p{Lu}[\p{L}'’-]+$/u.test(last) && !bodies.has(last.toLowerCase()) && !crowds.has(last.toLowerCase()));
}

/** Last fitting one of each sort. */
interface Focus {
  he: Voice | null;
  she: Voice | null;
  /** Others than the subject of a sentence. */
  otherHe: Voice | null;
  otherShe: Voice | null;
  /** Of whom it is known. */
  sureShe: Voice | null;
  it: Voice | null;
  they: Voice | null;
}

function lastWord(text: string): string {
  return (text.split(/\s+/).at(-1) ?? '').toLowerCase();
}

/** "the senator", "the chief spokeswoman": the noun, where the words describe and do not name. */
function roleOf(speaker: string): string | null {
  const parts = speaker.split(/\s+/);
  const isDescription = determiners.has((parts[0] ?? '').toLowerCase()) && parts.length <= 5;
  const last = parts.at(-1) ?? '';
  return isDescription && /^\p{Ll}+$/u.test(last) ? last : null;
}

function attendBody(focus: Focus, voice: Voice): void {
  if (crowds.has(lastWord(voice.speaker))) focus.they = voice;
  else focus.it = voice;
}

function attendPerson(focus: Focus, voice: Voice, isSubject: boolean): void {
  const gender = voice.person?.gender ?? null;
  if (gender === 'she') focus.sureShe = voice;
  if (gender !== 'she') focus[isSubject ? 'he' : 'otherHe'] = voice;
  if (gender !== 'he') focus[isSubject ? 'she' : 'otherShe'] = voice;
}

/**
 * The last fitting subject, else the last one named beside it. News names more men: "she" is rather
 * somebody known to be a woman than a subject of whom nobody tells, unless that one spoke last.
 */
function pronounOf(focus: Focus, gender: Gender, last: Voice | null): Voice | null {
  if (gender === 'he') return focus.he ?? focus.otherHe;
  const isUnsure = (focus.she?.person?.gender ?? null) === null && focus.she !== last;
  return (isUnsure ? focus.sureShe : null) ?? focus.she ?? focus.otherShe;
}

/** A listener that has heard nobody yet. */
export function listen(lexicons: Lexicons, people: People): Listener {
  const focus: Focus = { he: null, she: null, otherHe: null, otherShe: null, sureShe: null, it: null, they: null };
  let last: Voice | null = null;
  let subject: Voice | null = null;

  const voiceOf = (mention: Mention): Voice | null => {
    const person = people.whois(mention);
    return person ? { speaker: mention.text, name: person.name, person, isPerson: true } : null;
  };
  const described = (speaker: string): Voice | null => {
    const role = roleOf(speaker);
    const person = role === null ? null : people.described(role);
    return person ? { speaker, name: person.name, person, isPerson: true } : null;
  };
  const named = (told: string, sentence: Sentence, at: number): Voice => {
    const speaker = withoutStatement(told);
    const body = lexicons.organisations.find(bare(speaker));
    if (body) return { speaker, name: body.name, person: null, isPerson: false };
    const known = described(speaker);
    if (known) return known;
    const mention = readMentions(sentence).findLast(
      ({ from, next }) => next > at && from <= at + speaker.split(/\s+/).length + 2 && next - at <= 16,
    );
    const voice = mention && speaker.includes(mention.text) && speaker.endsWith(mention.text) ? voiceOf(mention) : null;
    if (voice) return { ...voice, speaker };
    const isPerson = isPersonName(speaker, lexicons);
    return { speaker, name: isPerson ? speaker : bare(speaker), person: null, isPerson };
  };
  const pronoun = (word: string): Voice | null => {
    const gender = genders[word];
    if (!gender) return word === 'they' || word === 'them' ? (focus.they ?? focus.it) : focus.it;
    const found = pronounOf(focus, gender, last);
    if (found?.person) people.learn(found.person, gender);
    return found;
  };
  const resolve = (speech: Speech): Voice | null => {
    const { speaker, isPronoun, sentence, subject: range } = speech;
    if (isPronoun) return pronoun(speaker.toLowerCase());
    if (statement.test(speaker) && last) return last;
    return named(speaker, sentence, range.from);
  };
  const see = (voice: Voice, isSubject: boolean): void => {
    if (voice.isPerson) attendPerson(focus, voice, isSubject);
    else if (isSubject) attendBody(focus, voice);
    if (isSubject) subject = voice;
  };
  return {
    last: () => last,
    subject: () => subject,
    voiceOf,
    named,
    see,
    whois: resolve,
    hear(speech) {
      const voice = resolve(speech);
      if (!voice) return null;
      last = voice;
      see(voice, true);
      return voice;
    },
  };
}
