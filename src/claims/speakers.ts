/** Who a speaker is: pronouns and short names get their bearer, names of bodies become one. */
import type { Lexicons } from '../text/lexicons.ts';
import type { Speech } from './speech.ts';
import { wordSet } from './vocabulary.ts';

/** A speaker as told, with the one name used for him, her or it through the article. */
export interface Voice {
  readonly speaker: string;
  readonly name: string;
  readonly isPerson: boolean;
}

/** Follows an article's speakers in text order. */
export interface Listener {
  /** Whoever speaks; null for a pronoun before anybody has spoken. */
  hear(speech: Speech): Voice | null;
  /** Whoever spoke last; null before the first. */
  last(): Voice | null;
}

const personPronouns = wordSet('he she him her who');
const honorific =
  /^(?:the\s+)?(?:mr|mrs|ms|dr|gen|lt|col|maj|adm|sgt|president|secretary|minister|defen[cs]e secretary|spokes(?:man|woman|person))\b\.?\s*/i;
const statement = /^(?:the|a|this|that)\s+(?:statement|report|release)$/i;
const article = /^the\s+/i;
const possessive = /['’]s$/;

/** "Austin’s statement", "the Pentagon’s spokeswoman" speak for Austin and the Pentagon. */
function withoutStatement(speaker: string): string {
  return speaker.replace(/['’]s\s+(?:statement|office|spokes\w+)$/i, '').replace(/\s+statement$/i, '');
}

const bare = (name: string): string => name.replace(article, '').replace(possessive, '');

function surname(name: string): string {
  return name.replace(honorific, '').split(/\s+/).at(-1)?.replace(possessive, '') ?? name;
}

/** True for "Mr. Austin" and "Lloyd Austin"; not for "Iraq", "the Guardian" or "officials". */
function isPersonName(speaker: string, { countries, places }: Lexicons): boolean {
  if (countries.find(bare(speaker)) || places.find(bare(speaker))) return false;
  if (honorific.test(speaker)) return true;
  return /^\p{Lu}[\p{L}'’-]+$/u.test(speaker.split(/\s+/).at(-1) ?? '') && !article.test(speaker);
}

/** A listener that has heard nobody yet. */
export function listen(lexicons: Lexicons): Listener {
  const voices = new Map<string, Voice>();
  const fullNames = new Map<string, string>();
  let last: Voice | null = null;
  let lastPerson: Voice | null = null;

  /** "Mr. Austin" after "Defence Secretary Lloyd Austin" is the same man; the first full form is kept. */
  const fullName = (speaker: string): string => {
    const key = surname(speaker).toLowerCase();
    const known = fullNames.get(key);
    if (known === undefined) fullNames.set(key, speaker);
    return known ?? speaker;
  };
  const named = (told: string): Voice => {
    const speaker = withoutStatement(told);
    const body = lexicons.organisations.find(bare(speaker));
    if (body) return { speaker, name: body.name, isPerson: false };
    const isPerson = isPersonName(speaker, lexicons);
    return { speaker, name: isPerson ? fullName(speaker) : bare(speaker), isPerson };
  };
  const voiceOf = ({ speaker, isPronoun }: Speech): Voice | null => {
    if (isPronoun) return personPronouns.has(speaker.toLowerCase()) ? (lastPerson ?? last) : last;
    if (statement.test(speaker)) return last;
    const known = voices.get(speaker) ?? named(speaker);
    voices.set(speaker, known);
    return known;
  };
  return {
    last: () => last,
    hear(speech) {
      const voice = voiceOf(speech);
      if (voice) last = voice;
      if (voice?.isPerson) lastPerson = voice;
      return voice;
    },
  };
}
