/** Places of a sentence: what its prepositions of place lead to. */
import type { Location } from '../model.ts';
import { afterBearing } from './bearings.ts';
import { afterSiteNoun, isAdjective, listEnd, type NamedPlace, namedAfter, namedAt, siteAfter, unknownAfter } from './placeNames.ts';
import { lower, perSentence, type Sentence, where, words } from './sentence.ts';
import { isSpeakersPlace } from './speakerPlaces.ts';
import { determiners, wordSet } from './vocabulary.ts';

/** A place told in a sentence, by token range from its preposition on. */
export interface PlaceMention {
  readonly from: number;
  readonly next: number;
  readonly location: Location;
  /** A site described, not named ("a base housing troops"). */
  readonly isDescribed: boolean;
}

/** Prepositions that say by themselves that something is there. */
const firm = wordSet('in at near outside inside on around across off throughout');
/** Prepositions that lead to a known place, though more often to something else. Not "of", "to", "over": they lead to anything. */
const loose = wordSet('into from against targeting within towards toward');
/** Of the loose ones: those that may lead to a country too, and those that may lead to a site described. */
const countrywide = wordSet('from within');
const aiming = wordSet('against targeting');
/** Prepositions that put a thing elsewhere than plainly at the place. */
const relations = wordSet('near outside off around');
const directions = wordSet(
  'eastern western northern southern central north south east west northeastern northwestern southeastern southwestern downtown occupied rural',
);
/** "an Iraqi air base" lies in Iraq; "an American base", "a U.S.-led coalition base" and "the Iranian embassy" may lie anywhere. */
const guests = /\b(?:U\.?S\.?|American?|Britain|British|France|French|coalition|Western|foreign|allied|UN|NATO|[Ee]mbassy|[Cc]onsulate)/;

/** Verbs whose object is the place itself: "shook Khartoum", "fled Goma". */
const reaching = wordSet(
  'hit hits struck rocked rocks shook shakes bombed shelled pounded raided overran stormed fled flee hitting striking',
);

/** True when the mention's preposition is one that places by itself ("in", "near"), not one such as "of" or "to". */
export function isFirm(sentence: Sentence, mention: PlaceMention): boolean {
  return firm.has(lower(sentence, mention.from)) || mention.location.relation !== null;
}

/** "in western Iraq", "at Ain al-Asad base"; a list of names is one place without a country. */
function namedMention(sentence: Sentence, at: number, named: NamedPlace, relation: string | null): PlaceMention {
  const from = directions.has(lower(sentence, named.from - 1)) ? named.from - 1 : named.from;
  const end = listEnd(sentence, named);
  const isList = end > named.next;
  const next = isList ? end : afterSiteNoun(sentence, end);
  const text = words(sentence, from, next);
  const location = isList ? { text, name: text, country: null, relation } : { text, name: named.name, country: named.country, relation };
  return { from: at, next, location, isDescribed: false };
}

/** A name that no lexicon knows. */
function unknownMention(at: number, { name, next, country }: NamedPlace, relation: string | null): PlaceMention {
  return { from: at, next, location: { text: name, name, country, relation }, isDescribed: false };
}

/** "20 km east of Goma": the words of the bearing are its relation. */
function bearingMention(sentence: Sentence, at: number): PlaceMention | null {
  const first = afterBearing(sentence, at);
  if (first === null) return null;
  const relation = words(sentence, at, first);
  const named = namedAfter(sentence, first, true);
  if (named) return namedMention(sentence, at, named, relation);
  const unknown = sentence.isHeading ? null : unknownAfter(sentence, 'of', first);
  return unknown ? unknownMention(at, unknown, relation) : null;
}

/** "shook Khartoum": a known name right after the verb, past an article or a point of the compass. */
function reachedMention(sentence: Sentence, at: number): PlaceMention | null {
  let first = at + 1;
  while (lower(sentence, first) === 'the' || directions.has(lower(sentence, first))) first++;
  const named = namedAt(sentence, first);
  return named && !isAdjective(sentence, named) ? namedMention(sentence, at, named, null) : null;
}

/** "Mali: two soldiers killed by mine"; not where people of another country are told of, for then it may be who says so. */
function headMention(sentence: Sentence): PlaceMention | null {
  const named = namedAt(sentence, 0);
  if (!named || lower(sentence, named.next) !== ':') return null;
  const { lexicons, tokens } = sentence;
  const isForeign = where(sentence, lexicons.roles).length === 0;
  const isOther = tokens.some(
    (_, at) => at > named.next && (lexicons.demonyms.match(tokens, at)?.entry.name ?? named.country) !== named.country,
  );
  return isForeign || isOther ? null : namedMention(sentence, 0, named, null);
}

/** "at an Iraqi air base", "outside a bar". */
function describedMention(sentence: Sentence, at: number, first: number, relation: string | null): PlaceMention | null {
  const next = siteAfter(sentence, first);
  if (next === null) return null;
  const own = lower(sentence, next) === 'of' && !sentence.isHeading ? unknownAfter(sentence, 'of', next + 1) : null;
  if (own) return unknownMention(at, own, relation);
  const from = determiners.has(lower(sentence, first)) ? first + 1 : first;
  const text = words(sentence, from, next);
  const host = guests.test(text) ? null : sentence.lexicons.demonyms.match(sentence.tokens, from);
  return { from: at, next, location: { text, name: text, country: host?.entry.name ?? null, relation }, isDescribed: true };
}

/** The bearing inside "a village north of Aleppo"; null where the words before the name have none. */
function bearingWithin(sentence: Sentence, first: number, name: number): string | null {
  for (let at = first; at < name; at++) {
    const next = afterBearing(sentence, at);
    if (next !== null && next <= name) return words(sentence, at, next);
  }
  return null;
}

/** "at least four strikes hit Khartoum": no "at" of a place. */
const bounds = wordSet('least most all once');

/** A preposition of place: whether it places by itself, and where its object begins. */
interface Opening {
  readonly at: number;
  readonly first: number;
  readonly preposition: string;
  readonly isFirm: boolean;
  readonly relation: string | null;
}

function openingAt(sentence: Sentence, at: number): Opening | null {
  const preposition = lower(sentence, at);
  const isFirmHere = firm.has(preposition);
  if (!isFirmHere && !loose.has(preposition)) return null;
  if (preposition === 'at' && bounds.has(lower(sentence, at + 1))) return null;
  const first = preposition === 'outside' && lower(sentence, at + 1) === 'of' ? at + 2 : at + 1;
  return { at, first, preposition, isFirm: isFirmHere, relation: relations.has(preposition) ? preposition : null };
}

/** What a preposition leads to: a known name before an unknown one, names before descriptions. */
function mentionAfter(sentence: Sentence, { at, first, preposition, isFirm: isFirmHere, relation }: Opening): PlaceMention | null {
  const named = namedAfter(sentence, first, isFirmHere || countrywide.has(preposition));
  if (named) return namedMention(sentence, at, named, relation ?? bearingWithin(sentence, first, named.from));
  const unknown = isFirmHere && !sentence.isHeading ? unknownAfter(sentence, preposition, first) : null;
  if (unknown) return unknownMention(at, unknown, relation);
  return isFirmHere || aiming.has(preposition) ? describedMention(sentence, at, first, relation) : null;
}

/** What the words at `at` lead to: a bearing, a verb that reaches a place, or a preposition. */
function mentionAt(sentence: Sentence, at: number): PlaceMention | null {
  const bearing = bearingMention(sentence, at);
  if (bearing) return bearing;
  if (reaching.has(lower(sentence, at))) return reachedMention(sentence, at);
  const opening = openingAt(sentence, at);
  return opening && mentionAfter(sentence, opening);
}

/** "a base in western Iraq": a described site takes the country of the name that follows it. */
function withCountry(mention: PlaceMention, following: PlaceMention | undefined): PlaceMention {
  const isNear = following !== undefined && following.from <= mention.next + 2;
  if (!isNear || !following.location.country || mention.location.country) return mention;
  return { ...mention, location: { ...mention.location, country: following.location.country } };
}

/** "Camp Taji, 30 km north of Baghdad": where a named place lies is no second place. */
function explains(sentence: Sentence, { from, location }: PlaceMention, before: PlaceMention | undefined): boolean {
  if (!before || before.isDescribed || location.relation === null || from - before.next > 4) return false;
  return afterBearing(sentence, from) !== null;
}

function mentionsOf(sentence: Sentence): readonly PlaceMention[] {
  const mentions: PlaceMention[] = [];
  const head = headMention(sentence);
  if (head) mentions.push(head);
  for (let at = head?.next ?? 0; at < sentence.tokens.length; ) {
    const mention = mentionAt(sentence, at);
    if (mention) mentions.push(mention);
    at = mention?.next ?? at + 1;
  }
  return mentions;
}

/** Places of a sentence, left to right and without overlap, each with the words that make it one; not those where somebody speaks. */
export const readPlaces: (sentence: Sentence) => readonly PlaceMention[] = perSentence((sentence) => {
  const mentions = mentionsOf(sentence).filter((mention) => !isSpeakersPlace(sentence, mention));
  return mentions
    .map((mention, index) => withCountry(mention, mentions[index + 1]))
    .filter((mention, index) => !explains(sentence, mention, mentions[index - 1]));
});
