/** "Defense Secretary Mark Esper": who is called by an office in the present was in it when the article was written. */
import type { Lexicons, OfficeHolder } from '../../text/lexicons.ts';
import { tokenize } from '../../text/tokens.ts';
import { daysInMonth } from '../calendar.ts';
import { lowerAt, type Tokens } from '../words.ts';
import type { Clue, ClueReader } from './clue.ts';
import { merged, type Stretch } from './span.ts';

/** Words that put the office, or the telling, into the past or the future, before it or between it and the name. */
const notNow = new Set(
  'former formerly then then- ex ex- late ousted deposed outgoing fallen retired previous erstwhile onetime incoming designate elect future jailed exiled predecessor successor under served when was emeritus'.split(
    ' ',
  ),
);
/** Words that make another office of the one behind them. */
const lesser = new Set('deputy vice shadow alternate assistant associate acting interim junior'.split(' '));
/** How far before an office such a word may stand, in tokens. */
const sight = 4;
/** Words that may stand between an office and a name: ranks and honorifics, "the", marks. */
const mostBetween = 3;
const between = new Set(['the', ',', '.', 'gen', 'lt', 'sir', 'lord', 'dame', 'mr', 'mrs', 'ms', 'dr', 'baron', 'baroness']);
/** How far behind a name and its comma an office may begin: "the US", "Israel's". */
const sideways = 6;

/** A term known to the month holds from its first day to its last. */
function stretchOf({ from, to }: { readonly from: string; readonly to: string | null }): Stretch {
  const start = from.length === 7 ? `${from}-01` : from;
  const end = to?.length === 7 ? `${to}-${daysInMonth(Number(to.slice(0, 4)), Number(to.slice(5)))}` : to;
  return { from: start, to: end };
}

const splitTitles = new Map<string, readonly string[]>();

/** A title in the pieces of a text, split once. */
function wordsOf(title: string): readonly string[] {
  const known = splitTitles.get(title);
  if (known) return known;
  const words = tokenize(title).map(({ plain }) => plain);
  splitTitles.set(title, words);
  return words;
}

const standsAt = (tokens: Tokens, at: number, words: readonly string[]): boolean =>
  at >= 0 && words.every((word, offset) => tokens[at + offset]?.plain === word);

/** Where a title stands: its first token, and how many tokens it has. */
interface Place {
  readonly at: number;
  readonly size: number;
}

/** A name in the text: its first token, and the one behind it. */
interface Name {
  readonly from: number;
  readonly next: number;
}

/** "Defense Secretary Mark Esper", "Central Command chief Gen. Kenneth McKenzie". */
function titleBefore(tokens: Tokens, name: number, words: readonly string[], { titles }: Lexicons): Place | null {
  for (let gap = 0; gap <= mostBetween; gap++) {
    const inner = name - gap;
    // Nothing between may be another person.
    if (gap > 0 && !between.has(lowerAt(tokens, inner)) && !titles.has(tokens[inner]?.plain ?? '')) return null;
    const at = inner - words.length;
    if (standsAt(tokens, at, words)) return { at, size: words.length };
  }
  return null;
}

/** "Mark Esper, the US defense secretary". */
function titleBehind(tokens: Tokens, comma: number, words: readonly string[]): Place | null {
  if (tokens[comma]?.text !== ',') return null;
  for (let at = comma + 1; at <= comma + sideways; at++) {
    if (standsAt(tokens, at, words)) return { at, size: words.length };
    if (tokens[at]?.kind === 'mark') return null;
  }
  return null;
}

/** The longest title of the office that stands beside the name. */
function titleBeside(tokens: Tokens, { from, next }: Name, { titles }: OfficeHolder, lexicons: Lexicons): Place | null {
  const places = titles.flatMap((title) => {
    const words = wordsOf(title);
    return titleBefore(tokens, from, words, lexicons) ?? titleBehind(tokens, next, words) ?? [];
  });
  return places.reduce<Place | null>((longest, place) => (longest && longest.size >= place.size ? longest : place), null);
}

const anyIn = (tokens: Tokens, from: number, next: number): boolean =>
  tokens.slice(Math.max(0, from), Math.max(0, next)).some(({ lower }) => notNow.has(lower));

/** "the CIA director at the time", "the CIA director then". */
function isThen(tokens: Tokens, next: number): boolean {
  return lowerAt(tokens, next) === 'then' || (lowerAt(tokens, next) === 'at' && lowerAt(tokens, next + 2) === 'time');
}

/** "former Defense Secretary", "the then president", "when Defense Secretary …", "Pope emeritus". */
function isOfAnotherTime(tokens: Tokens, { at, size }: Place, { from }: Name): boolean {
  if (anyIn(tokens, Math.min(at, from) - sight, Math.min(at, from))) return true;
  if (at > from) return notNow.has(lowerAt(tokens, at - 1)) || isThen(tokens, at + size);
  return anyIn(tokens, at + size, from);
}

function reasonOf({ name, office, country, terms }: OfficeHolder): string {
  const held = terms.map(({ from, to }) => (to === null ? `since ${from}` : `from ${from} to ${to}`)).join(' and ');
  return `${name} held the office of ${office}${country ? ` (${country})` : ''} ${held}`;
}

interface Held {
  readonly holder: OfficeHolder;
  readonly place: Place;
}

/** The offices by which a person is called; of a longer and a shorter title the longer: "Vice President" is no "President". */
function heldBy(tokens: Tokens, name: Name, offices: readonly OfficeHolder[], lexicons: Lexicons): readonly Held[] {
  const called = offices.flatMap((holder) => {
    const place = titleBeside(tokens, name, holder, lexicons);
    return place ? [{ holder, place }] : [];
  });
  const longest = Math.max(...called.map(({ place }) => place.size));
  const isOther = ({ at }: Place): boolean => lesser.has(lowerAt(tokens, at - 1));
  return called.filter(({ place }) => place.size === longest && !isOther(place) && !isOfAnotherTime(tokens, place, name));
}

function clueAt(tokens: Tokens, at: number, lexicons: Lexicons): Clue | null {
  const match = lexicons.officeHolders.match(tokens, at);
  if (!match) return null;
  const held = heldBy(tokens, { from: at, next: match.next }, match.entry, lexicons);
  const [own] = held;
  if (!own) return null;
  const days = merged(held.flatMap(({ holder }) => holder.terms.map(stretchOf)));
  const first = Math.min(own.place.at, at);
  const evidence = { start: tokens[first]?.start ?? 0, end: tokens[match.next - 1]?.end ?? 0 };
  return { days, reason: held.map(({ holder }) => reasonOf(holder)).join('; '), evidence, weight: 'shared' };
}

/**
 * Near misses: "Deputy Defense Secretary Ashton Carter", "former president Barack Obama", "then-Defense Secretary Mark Esper",
 * "Secretary of State Powell and Condoleezza Rice", "Mike Pompeo, the CIA director at the time", a name without an office.
 */
export const readOffices: ClueReader = (tokens, lexicons) => {
  const clues: Clue[] = [];
  for (const [at, token] of tokens.entries()) {
    const clue = token.isCapital ? clueAt(tokens, at, lexicons) : null;
    if (clue) clues.push(clue);
  }
  return clues;
};
