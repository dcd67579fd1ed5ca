/** Where a claim happened: the nearest place its sentence names, else the place the paragraph speaks of. */
import type { Location } from '../model.ts';
import { actionAt, phraseStart, referenceOf } from './cause.ts';
import { belongsElsewhere } from './clauses.ts';
import { lower, type Sentence, words } from './sentence.ts';
import { determiners, endsPhrase, months, weekdays } from './vocabulary.ts';

/** A place named in a sentence, by token range. */
export interface PlaceMention {
  readonly from: number;
  readonly next: number;
  readonly location: Location;
  /** A site described, not named ("a base housing troops"). */
  readonly isDescribed: boolean;
}

const placing = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'on',
  'around',
  'across',
  'off',
  'into',
  'throughout',
  'from',
  'against',
  'targeting',
  'within',
]);
const strong = new Set(['in', 'at', 'near', 'outside', 'inside', 'on', 'around', 'across', 'off', 'throughout', 'over']);
const relations = new Set(['near', 'outside', 'off', 'around']);
const directions = new Set([
  'eastern',
  'western',
  'northern',
  'southern',
  'central',
  'north',
  'south',
  'east',
  'west',
  'northeastern',
  'northwestern',
  'southeastern',
  'southwestern',
  'downtown',
  'occupied',
  'rural',
]);
const siteNouns = new Set([
  'base',
  'airbase',
  'camp',
  'airport',
  'embassy',
  'hospital',
  'school',
  'market',
  'airfield',
  'compound',
  'village',
  'town',
  'city',
  'church',
  'mosque',
  'hotel',
  'bar',
  'nightclub',
  'restaurant',
  'mall',
  'park',
  'station',
  'port',
  'prison',
  'station',
  'theatre',
  'theater',
  'university',
  'apartment',
  'house',
  'store',
  'shop',
  'park',
  'checkpoint',
  'outpost',
]);

interface Named {
  readonly next: number;
  readonly name: string;
  readonly country: string | null;
}

function namedAt(sentence: Sentence, at: number): Named | null {
  const { lexicons, tokens } = sentence;
  const place = lexicons.places.match(tokens, at);
  if (place) return { next: place.next, name: place.entry.name, country: place.entry.country };
  const country = lexicons.countries.match(tokens, at);
  return country ? { next: country.next, name: country.entry.name, country: country.entry.name } : null;
}

/** Up to five words of approach after the preposition: "the Camp Taji", "the Syrian border town of Albu Kamal". */
function namedAfter(sentence: Sentence, at: number, takesCountry: boolean): (Named & { readonly from: number }) | null {
  for (let next = at; next < at + 6; next++) {
    const named = namedAt(sentence, next);
    const isAdjective =
      named &&
      sentence.lexicons.demonyms.match(sentence.tokens, next) &&
      !/[.,;:)”"]/.test(sentence.tokens[named.next]?.text ?? '.') &&
      !endsPhrase(lower(sentence, named.next));
    const isPlace = named && (takesCountry || named.name !== named.country);
    if (isPlace && !isAdjective) return { ...named, from: next };
    const token = sentence.tokens[next];
    if (
      !token ||
      sentence.isDate(next) ||
      (token.kind === 'mark' && token.text !== '-') ||
      (endsPhrase(token.lower) && token.lower !== 'of')
    )
      return null;
  }
  return null;
}

/** A capitalised name that no lexicon knows, right after "in", "at", "near", "on": "Cianjur", "Mill Street", "Lake Ondara". */
function unknownAfter(sentence: Sentence, preposition: string, at: number): Named | null {
  let next = at;
  while (isPlaceWord(sentence, next)) next++;
  const isLone = next - at < 2 && (preposition === 'on' || preposition === 'at');
  if (
    next === at ||
    next - at > 4 ||
    isLone ||
    sentence.lexicons.organisations.match(sentence.tokens, at) ||
    sentence.lexicons.demonyms.match(sentence.tokens, at)
  )
    return null;
  return { next, name: words(sentence, at, next), country: null };
}

function isPlaceWord(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return (
    token?.kind === 'word' &&
    token.isCapital &&
    !sentence.isDate(at) &&
    !months.has(token.lower) &&
    !weekdays.has(token.lower) &&
    !determiners.has(token.lower)
  );
}

/** A site noun, singular or plural. */
function isSite(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  return siteNouns.has(word) || siteNouns.has(sentence.lexicons.things.get(word)?.singular ?? '');
}

function describedAfter(sentence: Sentence, at: number): { readonly next: number } | null {
  for (let next = at; next < at + 6; next++) {
    const token = sentence.tokens[next];
    if (!token || sentence.isDate(next) || token.kind === 'mark' || endsPhrase(token.lower)) return null;
    if (isSite(sentence, next) && !isSite(sentence, next + 1)) return { next: next + 1 };
  }
  return null;
}

/** "Iraq and Syria", "Pakistan, Syria, and Iraq": the end of the list of names; "Damascus, Syria" is one place, not two. */
function listEnd(sentence: Sentence, at: number, country: string | null): number {
  const own = lower(sentence, at) === ',' ? namedAt(sentence, at + 1) : null;
  if (own && own.name === country) return at;
  let end = at;
  for (let next = at; ; ) {
    while (lower(sentence, next) === ',' || lower(sentence, next) === 'and') next++;
    const named = next > end ? namedAt(sentence, next) : null;
    if (!named) return end;
    end = named.next;
    next = end;
  }
}

function startOf(sentence: Sentence, at: number): number {
  return determiners.has(lower(sentence, at)) ? at + 1 : at;
}

function mentionAt(sentence: Sentence, at: number): PlaceMention | null {
  const preposition = lower(sentence, at);
  const after = preposition === 'outside' && lower(sentence, at + 1) === 'of' ? at + 2 : at + 1;
  const named = namedAfter(sentence, after, strong.has(preposition) || preposition === 'from' || preposition === 'within');
  const relation = relations.has(preposition) ? preposition : null;
  if (named) {
    const from = directions.has(lower(sentence, named.from - 1)) ? named.from - 1 : named.from;
    const end = listEnd(sentence, named.next, named.country);
    const isList = end > named.next;
    const tail = siteNouns.has(lower(sentence, end + 1)) ? end + 2 : siteNouns.has(lower(sentence, end)) ? end + 1 : end;
    const text = words(sentence, from, isList ? end : tail);
    return {
      from: at,
      next: isList ? end : tail,
      location: { text, name: isList ? text : named.name, country: isList ? null : named.country, relation },
      isDescribed: false,
    };
  }
  if (!strong.has(preposition) && preposition !== 'against' && preposition !== 'targeting') return null;
  const unknown = strong.has(preposition) && !sentence.isHeading ? unknownAfter(sentence, preposition, after) : null;
  if (unknown)
    return {
      from: at,
      next: unknown.next,
      location: { text: unknown.name, name: unknown.name, country: null, relation },
      isDescribed: false,
    };
  const described = describedAfter(sentence, after);
  if (!described) return null;
  const text = words(sentence, startOf(sentence, after), described.next);
  const country = sentence.lexicons.demonyms.match(sentence.tokens, startOf(sentence, after))?.entry.name ?? null;
  return {
    from: at,
    next: described.next,
    location: { text, name: text, country: isHost(text) ? country : null, relation },
    isDescribed: true,
  };
}

/** "an Iraqi air base" lies in Iraq; "an American base" and "a U.S.-led coalition base" may lie anywhere. */
const isHost = (text: string): boolean => !/\b(?:U\.?S\.?|American|British|French|coalition|Western|foreign|allied)/.test(text);

/** Places of a sentence, left to right, each with the preposition that makes it one. */
export function readPlaces(sentence: Sentence): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const mention = placing.has(lower(sentence, at)) ? mentionAt(sentence, at) : null;
    if (mention) mentions.push(mention);
    at = mention ? Math.max(mention.next, at + 1) : at + 1;
  }
  return mentions.map((mention) => withCountry(mention, mentions));
}

/** "a base in western Iraq": a described site takes the country of the name that follows it. */
function withCountry(mention: PlaceMention, all: readonly PlaceMention[]): PlaceMention {
  const following = all.find((other) => other.from >= mention.next && other.from <= mention.next + 2);
  if (!following?.location.country || mention.location.country) return mention;
  return { ...mention, location: { ...mention.location, country: following.location.country } };
}

const anaphors: readonly (readonly string[])[] = [
  ['within', 'its', 'borders'],
  ['in', 'the', 'country'],
  ['inside', 'the', 'country'],
];

/** The country a sentence is about: one named among its first words. */
function topicCountry(sentence: Sentence): Location | null {
  for (let at = 0; at < 3; at++) {
    const country = sentence.lexicons.countries.match(sentence.tokens, at);
    if (country) return { text: words(sentence, at, country.next), name: country.entry.name, country: country.entry.name, relation: null };
  }
  return null;
}

function speaksOfCountry(sentence: Sentence, at: number): boolean {
  return anaphors.some((anaphor) =>
    sentence.tokens.some((_, from) => Math.abs(from - at) < 8 && anaphor.every((word, offset) => lower(sentence, from + offset) === word)),
  );
}

/** The mention nearest to the claim: after its number first, then before its cue. */
function nearestPlace(mentions: readonly PlaceMention[], from: number, next: number, until: number): PlaceMention | null {
  const after = mentions.find((mention) => mention.from >= next - 1 && mention.from < until);
  const before = mentions.findLast((mention) => mention.next <= from);
  const named = after?.isDescribed
    ? mentions.find((mention) => mention.from >= after.next && mention.from <= after.next + 1 && !mention.isDescribed)
    : undefined;
  if (named && after && named.location.country === null) return named;
  if (!before) return after && after.from - next <= 24 ? after : null;
  if (!after) return before;
  if (after.from - next <= 14 && !after.isDescribed) return after;
  return after.from - next <= from - before.next ? after : before;
}

/** The nearest place of the sentence; failing that, of the sentences before it in the same paragraph and the one above. */
export function placeOf(
  draft: { readonly sentence: Sentence; readonly from: number; readonly next: number; readonly cue: number },
  sentences: readonly Sentence[],
  reach: 'sentence' | 'paragraph' = 'paragraph',
): Location | null {
  const { sentence } = draft;
  if (speaksOfCountry(sentence, draft.cue)) {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - 6); index--) {
      const before = sentences[index];
      const topic = before && topicCountry(before);
      if (topic) return topic;
    }
  }
  const here = readPlaces(sentence).filter((mention) => !belongsElsewhere(sentence, mention, draft.cue));
  const own = nearestPlace(here, draft.from, draft.next, sentence.tokens.length);
  if (own) return own.location;
  const action = actionAt(sentence, draft.cue);
  const isNew = action >= 0 && referenceOf(sentence, phraseStart(sentence, action)) === 'new';
  return reach === 'sentence' || isNew ? null : placeBefore(sentence, sentences);
}

/** The place that the sentences just above speak of: the first with a firm preposition, else the last. */
function placeBefore(sentence: Sentence, sentences: readonly Sentence[]): Location | null {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - 3); index--) {
    const before = sentences[index];
    if (!before || before.block < sentence.block - 1 || before.isHeading) return null;
    const places = readPlaces(before);
    const place = places.find((mention) => strong.has(lower(before, mention.from))) ?? places.at(-1);
    if (place) return place.location;
  }
  return null;
}
