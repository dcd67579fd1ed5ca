/**
 * FLOOR. What the program knows of the world: countries, places, bodies, roles, named events.
 * The rows live in `data/lexicons/*.json`, each file with its source; the roof reads them and hands them down.
 */
import type { PersonStatus } from '../model.ts';
import { groupBy } from './grouping.ts';
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

/** By which a holiday finds its day: a fixed date, days after Easter, the nth weekday of a month (1 Monday to 7 Sunday; -1 the last), or a list. */
export type HolidayRule =
  | { readonly month: number; readonly day: number }
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number }
  | { readonly days: Readonly<Record<string, string>>; readonly also?: Readonly<Record<string, string>> };

export interface Holiday {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly rule: HolidayRule;
}

/** A person in an office, with the days on which each term began and, once over, ended; a day may be known to the month only. */
export interface OfficeHolder {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly office: string;
  /** How news writes the office before or after the name. */
  readonly titles: readonly string[];
  readonly country: string | null;
  readonly terms: readonly { readonly from: string; readonly to: string | null }[];
  /** A public reference in which the terms can be looked up. */
  readonly source: string;
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
  /** By the name in full; who held several offices is found once, with all of them. */
  readonly officeHolders: Phrasebook<readonly OfficeHolder[]>;
  readonly holidays: Phrasebook<Holiday>;
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

/** A way to write an entry, not yet taken apart. */
interface Name<Entry> {
  readonly name: string;
  readonly entry: Entry;
}

function phraseOf<Entry>({ name, entry }: Name<Entry>): Phrase<Entry> {
  const isShouted = name.length <= 3 && name === name.toUpperCase();
  return { words: wordsOf(name), isShouted, isName: /^\p{Lu}/u.test(name), entry };
}

/** The first piece of a name as a text has it; plain letters before a blank are one piece, all else is taken apart to see. */
function firstWord(name: string): string {
  const plain = /^([A-Za-z]+)(?: |$)/.exec(name)?.[1];
  return plain?.toLowerCase() ?? wordsOf(name)[0] ?? '';
}

/** Phrases of names, taken apart when a text first has their first word: most names of a long list never occur. */
function phrasesByFirst<Entry>(list: readonly Name<Entry>[]): (word: string) => readonly Phrase<Entry>[] {
  const byFirst = new Map<string, { readonly names: readonly Name<Entry>[]; phrases: readonly Phrase<Entry>[] | null }>();
  for (const [word, names] of groupBy(list, ({ name }) => firstWord(name))) byFirst.set(word, { names, phrases: null });
  return (word) => {
    const sharing = byFirst.get(word);
    if (!sharing) return nothing;
    sharing.phrases ??= sharing.names.map(phraseOf).sort((a, b) => b.words.length - a.words.length);
    return sharing.phrases;
  };
}

const nothing: readonly never[] = [];

/** A phrasebook over `entries`; `names` gives the ways to write an entry. */
export function phrasebook<Entry>(entries: readonly Entry[], names: (entry: Entry) => readonly string[]): Phrasebook<Entry> {
  const list = entries.flatMap((entry) => names(entry).map((name) => ({ name, entry })));
  const sharing = phrasesByFirst(list);
  let byName: ReadonlyMap<string, Entry> | null = null;
  return {
    entries,
    match(tokens, at) {
      const token = tokens[at];
      for (const phrase of token ? sharing(token.plain) : nothing) {
        const next = endOf(phrase, tokens, at);
        if (next !== null) return { entry: phrase.entry, next };
      }
      return null;
    },
    find(name) {
      byName ??= new Map(list.toReversed().map((each) => [wordsOf(each.name).join(' '), each.entry]));
      return byName.get(wordsOf(name).join(' ')) ?? null;
    },
  };
}

/** The offices of each person. */
function byPerson(rows: readonly OfficeHolder[]): readonly (readonly OfficeHolder[])[] {
  return [...groupBy(rows, ({ name }) => name).values()];
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
    officeHolders: phrasebook(byPerson(rows<OfficeHolder>('office-holders')), (offices) => [...new Set(offices.flatMap(named))]),
    holidays: phrasebook(files['holidays'] === undefined ? [] : rows<Holiday>('holidays'), named),
    roles,
    roleOpenings: new Set([...roles.keys()].flatMap((role) => (role.includes(' ') ? role.slice(0, role.indexOf(' ')) : []))),
    things: byWord(rows<Thing>('things')),
    sites: new Set(rows<string>('sites')),
    titles: new Set(rows<string>('titles')),
  };
}
