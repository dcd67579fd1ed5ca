/**
 * FLOOR. What the program knows of the world: countries, places, bodies, roles, named events.
 * The rows live in `data/lexicons/*.json`, each file with its source; the roof reads them and hands them down.
 */
import type { PersonStatus } from '../model.ts';
import type { Token } from './tokens.ts';

export interface Country {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Adjectives and nouns for its people and things: "American", "U.S.", "Britons". */
  readonly demonyms: readonly string[];
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
  readonly places: Phrasebook<Place>;
  readonly organisations: Phrasebook<Organisation>;
  readonly namedEvents: Phrasebook<NamedEvent>;
  /** By singular and by plural, lower case. */
  readonly roles: ReadonlyMap<string, Role>;
  /** By singular and by plural, lower case. */
  readonly things: ReadonlyMap<string, Thing>;
}

interface Phrase<Entry> {
  readonly words: readonly string[];
  readonly isShouted: boolean;
  readonly isName: boolean;
  readonly entry: Entry;
}

const plain = (words: string): string => words.toLowerCase().replaceAll('’', "'").replaceAll(/['.]/g, '');

/** "US" must not match "us", nor "Turkey" "turkey"; "ISIS" and "Isis" are one. */
function fits<Entry>(phrase: Phrase<Entry>, tokens: readonly Token[], at: number): boolean {
  const { words, isShouted, isName } = phrase;
  for (let offset = 0; offset < words.length; offset++) {
    const token = tokens[at + offset];
    if (!token || plain(token.lower) !== words[offset]) return false;
    if (isShouted && token.text !== token.text.toUpperCase()) return false;
  }
  return !isName || tokens[at]?.isCapital === true;
}

/** A phrasebook over `entries`; `names` gives the ways to write an entry. */
export function phrasebook<Entry>(entries: readonly Entry[], names: (entry: Entry) => readonly string[]): Phrasebook<Entry> {
  const byFirst = new Map<string, Phrase<Entry>[]>();
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    for (const name of names(entry)) {
      const words = name.split(/\s+/).map(plain);
      const isShouted = name.length <= 3 && name === name.toUpperCase();
      const phrase = { words, isShouted, isName: /^\p{Lu}/u.test(name), entry };
      const first = words[0] ?? '';
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
      );
      byName.set(words.join(' '), byName.get(words.join(' ')) ?? entry);
    }
  }
  return {
    entries,
    match(tokens, at) {
      const token = tokens[at];
      const candidates = token ? byFirst.get(plain(token.lower)) : undefined;
      const phrase = candidates?.find((candidate) => fits(candidate, tokens, at));
      return phrase ? { entry: phrase.entry, next: at + phrase.words.length } : null;
    },
    find: (name) => byName.get(name.split(/\s+/).map(plain).join(' ')) ?? null,
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
  return {
    countries: phrasebook(countries, named),
    demonyms: phrasebook(countries, (country) => country.demonyms),
    places: phrasebook(rows<Place>('places'), named),
    organisations: phrasebook(rows<Organisation>('organisations'), named),
    namedEvents: phrasebook(rows<NamedEvent>('named-events'), named),
    roles: byWord(rows<Role>('roles')),
    things: byWord(rows<Thing>('things')),
  };
}
