/** Places of a sentence: what its prepositions of place lead to. */
import type { Location } from '../model.ts';
import { afterSiteNoun, listEnd, type NamedPlace, namedAfter, siteAfter, unknownAfter } from './placeNames.ts';
import { lower, perSentence, type Sentence, words } from './sentence.ts';
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
const loose = wordSet('into from against targeting within');
/** Of the loose ones: those that may lead to a country too, and those that may lead to a site described. */
const countrywide = wordSet('from within');
const aiming = wordSet('against targeting');
/** Prepositions that put a thing elsewhere than plainly at the place. */
const relations = wordSet('near outside off around');
const directions = wordSet(
  'eastern western northern southern central north south east west northeastern northwestern southeastern southwestern downtown occupied rural',
);
/** "an Iraqi air base" lies in Iraq; "an American base" and "a U.S.-led coalition base" may lie anywhere. */
const guests = /\b(?:U\.?S\.?|American|British|French|coalition|Western|foreign|allied)/;

/** True when the mention's preposition is one that places by itself ("in", "near"), not one such as "of" or "to". */
export function isFirm(sentence: Sentence, mention: PlaceMention): boolean {
  return firm.has(lower(sentence, mention.from));
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

/** "at an Iraqi air base", "outside a bar". */
function describedMention(sentence: Sentence, at: number, first: number, relation: string | null): PlaceMention | null {
  const next = siteAfter(sentence, first);
  if (next === null) return null;
  const from = determiners.has(lower(sentence, first)) ? first + 1 : first;
  const text = words(sentence, from, next);
  const host = guests.test(text) ? null : sentence.lexicons.demonyms.match(sentence.tokens, from);
  return { from: at, next, location: { text, name: text, country: host?.entry.name ?? null, relation }, isDescribed: true };
}

/** What the preposition at `at` leads to: a known name before an unknown one, names before descriptions. */
function mentionAt(sentence: Sentence, at: number): PlaceMention | null {
  const preposition = lower(sentence, at);
  const isFirmHere = firm.has(preposition);
  if (!isFirmHere && !loose.has(preposition)) return null;
  const first = preposition === 'outside' && lower(sentence, at + 1) === 'of' ? at + 2 : at + 1;
  const relation = relations.has(preposition) ? preposition : null;
  const named = namedAfter(sentence, first, isFirmHere || countrywide.has(preposition));
  if (named) return namedMention(sentence, at, named, relation);
  const unknown = isFirmHere && !sentence.isHeading ? unknownAfter(sentence, preposition, first) : null;
  if (unknown) {
    const { name, next } = unknown;
    return { from: at, next, location: { text: name, name, country: null, relation }, isDescribed: false };
  }
  return isFirmHere || aiming.has(preposition) ? describedMention(sentence, at, first, relation) : null;
}

/** "a base in western Iraq": a described site takes the country of the name that follows it. */
function withCountry(mention: PlaceMention, following: PlaceMention | undefined): PlaceMention {
  const isNear = following !== undefined && following.from <= mention.next + 2;
  if (!isNear || !following.location.country || mention.location.country) return mention;
  return { ...mention, location: { ...mention.location, country: following.location.country } };
}

/** Places of a sentence, left to right and without overlap, each with the preposition that makes it one. */
export const readPlaces: (sentence: Sentence) => readonly PlaceMention[] = perSentence((sentence) => {
  const mentions: PlaceMention[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const mention = mentionAt(sentence, at);
    if (mention) mentions.push(mention);
    at = mention?.next ?? at + 1;
  }
  return mentions.map((mention, index) => withCountry(mention, mentions[index + 1]));
});
