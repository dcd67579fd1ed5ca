/**
 * FLOOR. What the program knows of the world: countries, places, bodies, roles, named events.
 * The rows live in `data/lexicons/*.json`, each file with its source; the roof reads them and hands them down.
 */
import type { PersonStatus } from '../model.ts';
import { type Token, tokenize } from './tokens.ts';

export interface Country {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives and nouns for its people and things: "American", "U.S.", "Britons". */
  readonly demonyms: readonly string[];
  /** By which news speaks of its government ("Washington blamed …"); null where that is not the custom. */
  readonly capital: string | null;
}

export interface Place {
  readonly name: string;
  readonly kind: 'city' | 'town' | 'region' | 'base' | 'sea' | 'area' | 'site';
  readonly country: string | null;
  readonly aliases: readonly string[];
}

export interface Organisation {
  readonly name: string;
  readonly kind: 'military' | 'government' | 'police' | 'militant' | 'alliance' | 'agency' | 'outlet' | 'ngo' | 'research' | 'hospital';
  readonly country: string | null;
  readonly aliases: readonly string[];
}

/** A word for people, singular and plural, with the status it gives them. */
export interface Role {
  readonly singular: string;
  readonly plural: string;
  readonly status: PersonStatus;
}

/** A word for what is counted and is not people. */
export interface Thing {
  readonly singular: string;
  readonly plural: string;
  readonly kind: 'site' | 'attack' | 'strike' | 'munition' | 'measure' | 'animal' | 'body' | 'vehicle';
}

/** Something known by name, with the days on which it began and, once over, ended. */
export interface NamedEvent {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly from: string;
  readonly to: string | null;
}

/** Finds the longest known phrase that begins at a token. */
export interface Phrasebook<Entry> {
  readonly entries: readonly Entry[];
  match(tokens: readonly Token[], at: number): { readonly entry: Entry; readonly next: number } | null;
  /** By one of its names as written, possessive and case aside. */
  find(name: string): Entry | null;
}

export interface Lexicons {
  readonly countries: Phrasebook<Country>;
  /** Countries by adjective or name of their people. */
  readonly demonyms: Phrasebook<Country>;
  /** Countries by the capital that stands for their government. */
  readonly capitals: Phrasebook<Country>;
  readonly places: Phrasebook<Place>;
  readonly organisations: Phrasebook<Organisation>;
  readonly namedEvents: Phrasebook<NamedEvent>;
  /** By singular and by plural, lower case. */
  readonly roles: ReadonlyMap<string, Role>;
  /** First words of roles of two words: "service" of "service member". */
  readonly roleOpenings: ReadonlySet<string>;
  /** By singular and by plural, lower case. */
  readonly things: ReadonlyMap<string, Thing>;
  /** Nouns for places that news describes instead of naming, singular, lower case. */
  readonly sites: ReadonlySet<string>;
  /** Ranks and forms of address before a name, without their stop, lower case. */
  readonly titles: ReadonlySet<string>;
}

interface Phrase<Entry> {
  readonly words: readonly string[];
  readonly isShouted: boolean;
  readonly isName: boolean;
  readonly entry: Entry;
}

/** A name in the same pieces as the text it is looked for in; the stop of "St. Louis" counts for nothing. */
const wordsOf = (name: string): readonly string[] =>
  tokenize(name)
    .filter((token) => token.text !== '.')
    .map((token) => token.plain);

/** Past the stop of a shortened word: "St." */
const afterStop = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '.' && tokens[at]?.start === tokens[at - 1]?.end ? at + 1 : at;

/** Where the phrase ends, or null. "US" must not match "us", nor "Turkey" "turkey"; "ISIS" and "Isis" are one. */
function endOf<Entry>(phrase: Phrase<Entry>, tokens: readonly Token[], at: number): number | null {
  if (phrase.isName && tokens[at]?.isCapital !== true) return null;
  let next = at;
  for (const word of phrase.words) {
    const place = next === at ? at : afterStop(tokens, next);
    const token = tokens[place];
    if (!token || token.plain !== word) return null;
    if (phrase.isShouted && token.text !== token.text.toUpperCase()) return null;
    next = place + 1;
  }
  return next;
}

/** A phrasebook over `entries`; `names` gives the ways to write an entry. */
export function phrasebook<Entry>(entries: readonly Entry[], names: (entry: Entry) => readonly string[]): Phrasebook<Entry> {
  const byFirst = new Map<string, Phrase<Entry>[]>();
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of names(entry)) {
      const words = wordsOf(name);
      const isShouted = name.length <= 3 && name === name.toUpperCase();
      const phrase = { words, isShouted, isName: /^\p{Lu}/u.test(name), entry };
      const first = words[0] ?? '';
      const sharing = byFirst.get(first);
      if (sharing) sharing.push(phrase);
      else byFirst.set(first, [phrase]);
      byName.set(words.join(' '), byName.get(words.join(' ')) ?? entry);
    }
  }
  for (const sharing of byFirst.values()) sharing.sort((a, b) => b.words.length - a.words.length);
  return {
    entries,
    match(tokens, at) {
      const token = tokens[at];
      const candidates = token ? byFirst.get(token.plain) : undefined;
      for (const phrase of candidates ?? []) {
        const next = endOf(phrase, tokens, at);
        if (next !== null) return { entry: phrase.entry, next };
      }
      return null;
    },
    find: (name) => byName.get(wordsOf(name).join(' ')) ?? null,
  };
}

/** Lexicons from the text of `data/lexicons/<name>.json`, by name. Throws when one is missing or broken: they are part of the program. */
export function openLexicons(files: Readonly<Record<string, string>>): Lexicons {
  const rows = <Entry>(name: string): readonly Entry[] => {
    const text = files[name];
    if (text === undefined) throw new Error(`The lexicon "${name}" is missing.`);
    return (JSON.parse(text) as { readonly entries: readonly Entry[] }).entries;
  };
  const named = (entry: { readonly name: string; readonly aliases: readonly string[] }): readonly string[] => [
    entry.name,
    ...entry.aliases,
  ];
  const countries = rows<Country>('countries');
  const byWord = <Noun extends { readonly singular: string; readonly plural: string }>(nouns: readonly Noun[]): ReadonlyMap<string, Noun> =>
    new Map(nouns.flatMap((noun) => [[noun.singular, noun] as const, [noun.plural, noun] as const]));
  const roles = byWord(rows<Role>('roles'));
  return {
    countries: phrasebook(countries, named),
    demonyms: phrasebook(countries, (country) => country.demonyms),
    capitals: phrasebook(countries, ({ capital }) => (capital ? [capital] : [])),
    places: phrasebook(rows<Place>('places'), named),
    organisations: phrasebook(rows<Organisation>('organisations'), named),
    namedEvents: phrasebook(rows<NamedEvent>('named-events'), named),
    roles,
    roleOpenings: new Set([...roles.keys()].flatMap((role) => (role.includes(' ') ? role.slice(0, role.indexOf(' ')) : []))),
    things: byWord(rows<Thing>('things')),
    sites: new Set(rows<string>('sites')),
    titles: new Set(rows<string>('titles')),
  };
}
