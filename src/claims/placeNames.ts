/** What a preposition of place may lead to: a name the lexicons know, a capitalised one that they do not, or a site described. */
import { lower, type Sentence, words } from './sentence.ts';
import { determiners, endsPhrase, months, sayingVerbs, weekdays, wordSet } from './vocabulary.ts';

/** A place by name, with the token range of the name. */
export interface NamedPlace {
  readonly from: number;
  readonly next: number;
  readonly name: string;
  readonly country: string | null;
}

/** How many words of approach may stand before a name or a site noun: "the Syrian border town of Albu Kamal". */
const longestApproach = 6;
const longestName = 4;

/** The known name at `at`. */
export function namedAt({ lexicons, tokens }: Sentence, at: number): NamedPlace | null {
  const place = lexicons.places.match(tokens, at);
  if (place) return { from: at, next: place.next, name: place.entry.name, country: place.entry.country };
  const country = lexicons.countries.match(tokens, at);
  return country ? { from: at, next: country.next, name: country.entry.name, country: country.entry.name } : null;
}

/** "US" in "US forces" is no place; "in the US." and "in the US and Iraq" are. */
export function isAdjective(sentence: Sentence, { from, next }: NamedPlace): boolean {
  const { lexicons, tokens } = sentence;
  return (
    lexicons.demonyms.match(tokens, from) !== null && !/[.,;:)”"]/.test(tokens[next]?.text ?? '.') && !endsPhrase(lower(sentence, next))
  );
}

function isApproach(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return false;
  return token.kind === 'mark' ? token.lower === '-' : !endsPhrase(token.lower) || token.lower === 'of';
}

/** What a country owns that may stand in another: "an attack on America’s embassy in Baghdad". */
const abroad = wordSet('embassy embassies consulate forces troops army military soldiers navy interests citizens allies war');
const ownedReach = 4;

/** True for a country named only as the owner of what may lie anywhere. */
function isOwner({ tokens }: Sentence, { next, name, country }: NamedPlace): boolean {
  if (name !== country || tokens[next]?.kind !== 'possessive') return false;
  for (let at = next + 1; at <= next + ownedReach; at++) if (abroad.has(tokens[at]?.lower ?? '')) return true;
  return false;
}

/** The first known place from `at` on, past a few words of approach: "the Camp Taji"; a country only where one is taken. */
export function namedAfter(sentence: Sentence, at: number, takesCountry: boolean): NamedPlace | null {
  for (let next = at; next < at + longestApproach; next++) {
    const named = namedAt(sentence, next);
    const isPlace = named !== null && (takesCountry || named.name !== named.country);
    if (isPlace && !isAdjective(sentence, named)) return isOwner(sentence, named) ? null : named;
    if (!isApproach(sentence, next)) return null;
  }
  return null;
}

/** "Iraq and Syria", "Pakistan, Syria, and Iraq": the end of the list of names; "Damascus, Syria" is one place, not two. */
export function listEnd(sentence: Sentence, { next: at, country }: NamedPlace): number {
  const own = lower(sentence, at) === ',' ? namedAt(sentence, at + 1) : null;
  if (own && own.name === country) return at;
  let end = at;
  for (let next = at; ; ) {
    while (lower(sentence, next) === ',' || lower(sentence, next) === 'and') next++;
    const named = next > end ? namedAt(sentence, next) : null;
    // "from Gaza, Israel said": the second name speaks.
    if (!named || sayingVerbs.has(lower(sentence, named.next))) return end;
    end = named.next;
    next = end;
  }
}

function isPlaceWord(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word' || !token.isCapital || sentence.isDate(at)) return false;
  return !months.has(token.lower) && !weekdays.has(token.lower) && !determiners.has(token.lower);
}

/** First words of names of what is no place. */
const namesOfDeeds = wordSet('operation exercise task world ramadan easter christmas phase resolution parliament congress court islam');

/** True for the noun of a site right before the preposition at `at`: "the market at Beni". */
function isBehindSite({ lexicons, tokens }: Sentence, at: number): boolean {
  const word = tokens[at - 1]?.lower ?? '';
  return lexicons.sites.has(word) || lexicons.things.get(word)?.kind === 'site';
}

/** A capitalised name that no lexicon knows: "Cianjur", "Mill Street"; of one word only after "in" and the like, not "at" or "on". */
export function unknownAfter(sentence: Sentence, preposition: string, at: number): NamedPlace | null {
  const { lexicons, tokens } = sentence;
  let next = at;
  while (isPlaceWord(sentence, next)) next++;
  const isLoose = preposition === 'on' || (preposition === 'at' && !isBehindSite(sentence, at - 1));
  const shortest = isLoose ? 2 : 1;
  if (next - at < shortest || next - at > longestName) return null;
  if (lexicons.organisations.match(tokens, at) || lexicons.demonyms.match(tokens, at)) return null;
  if (namesOfDeeds.has(lower(sentence, at))) return null;
  return { from: at, next, name: words(sentence, at, next), country: countryBehind(sentence, next) };
}

/** The country of "Tabankort, Mali", told right after the name that ends before `at`. */
function countryBehind(sentence: Sentence, at: number): string | null {
  const named = lower(sentence, at) === ',' ? namedAt(sentence, at + 1) : null;
  return named && !sayingVerbs.has(lower(sentence, named.next)) && !isAdjective(sentence, named) ? named.country : null;
}

/** A noun for a site, singular or plural: "base", "villages". */
function isSite({ lexicons, tokens }: Sentence, at: number): boolean {
  const word = tokens[at]?.lower ?? '';
  return lexicons.sites.has(word) || lexicons.sites.has(lexicons.things.get(word)?.singular ?? '');
}

/** Index after "a base housing troops" or "an Iraqi air base": the site noun that a short run of words leads to; null without one. */
export function siteAfter(sentence: Sentence, at: number): number | null {
  for (let next = at; next < at + longestApproach; next++) {
    const token = sentence.tokens[next];
    if (!token || sentence.isDate(next) || token.kind === 'mark' || endsPhrase(token.lower)) return null;
    if (isSite(sentence, next) && !isSite(sentence, next + 1)) return next + 1;
  }
  return null;
}

/** Index after the site noun that a name carries behind it ("Ain al-Asad base", "Taji military base"); `at` without one. */
export function afterSiteNoun({ lexicons, tokens }: Sentence, at: number): number {
  if (lexicons.sites.has(tokens[at + 1]?.lower ?? '')) return at + 2;
  return lexicons.sites.has(tokens[at]?.lower ?? '') ? at + 1 : at;
}
