/** Where something was, with the preposition and the article that the name of the place takes; and articles altogether. */
import type { Location, Prose } from '../model.ts';
import { withoutTitleCase } from './voices.ts';
import { sourceWords, text } from './wording.ts';

const atPlaces =
  /\b(base|air ?base|airport|airfield|camp|embassy|consulate|compound|hospital|school|market|border|crossing|port|station|headquarters|checkpoint)s?\b/i;
/** A town, whatever it is called after: "Port Marlow". */
const townName = /^(?:Port|Market|Station|School) \p{Lu}/u;
/** "an air strike", but "a U.S. strike". */
const vowelSound = /^(?!u\.?s\b|u\.?k\b|u\.?n\b|uni|use|euro|one\b)[aeiou]/i;
/** Names of countries that take "the", parts of them included. */
const withArticles =
  /^(?:(?:north|south|east|west|central)[a-z-]* )?(?:Philippines|Netherlands|Maldives|Bahamas|Gambia|(?:\p{Lu}\p{Ll}+ )+Republic|United (?:States|Kingdom|Arab Emirates))$/u;
const waters = /\b(Sea|Gulf|Strait|Ocean|Desert|Peninsula|Strip|West Bank|Highlands|Golan Heights)$/;
const commonPlace =
  /\b(base|airbase|airport|airfield|camp|embassy|consulate|compound|hospital|school|market|crossing|port|station|checkpoint|town|village|city|apartment|house|home|bar|pub|club|nightclub|restaurant|cafe|theat(?:er|re)|cinema|mall|church|mosque|store|shop|hotel|motel|stadium|prison|factory|warehouse)$/;
/** A town or state has one of them: "the Baghdad airport", but "an Iraqi air base". */
const onlyOne = /\b(airport|embassy|consulate|port|headquarters)$/;
const determined = /^(the|a|an|this|that|one|two|three|its|their|\p{L}+[’']s)\b/iu;
const pronounPlace = /^(it|its|there|here|their|his|her|the (country|city|area|region|town|capital|base|site))\b/i;
const relations =
  /^(in|at|on|near|outside|outside of|north|south|east|west|northern|southern|eastern|western|central|inside|around|off|along|close to|by|between|across|over|from|toward|towards)\b/i;
/** Words that begin a place and need no other before them: "north of Lund", but not "northern Nigeria". */
const placed =
  /^(?:(?:north|south|east|west)(?:-?(?:east|west))? of|in|at|on|near|outside|inside|around|off|along|close to|by|between|across|over|from|towards?)\b/i;

/** "at Camp Taji", "in Baghdad", "near Albu Kamal"; empty where the place is not known. */
export function placePhrase(place: Location | null, claim: string): Prose {
  const words = placeWords(place);
  return words === '' ? [] : [text(' '), sourceWords(words, claim)];
}

export function placeWords(place: Location | null): string {
  if (!place) return '';
  const words = placeName(place);
  if (place.relation) return relations.test(place.relation) ? relationWords(place.relation, words) : `${place.relation} ${words}`;
  if (placed.test(words)) return words;
  const inCountry = /^\p{Ll}+s$/u.test(words) && place.country ? ` in ${place.country}` : '';
  if (/^Lake \p{Lu}/u.test(words)) return `on ${words}`;
  return `${atPlaces.test(words) && !townName.test(words) ? 'at' : 'in'} ${words}${inCountry}`;
}

/** The place for a table: as the text names it, the lexicon's name for a pronoun, with its country where that adds something. */
export function placeCell(place: Location | null): string {
  if (!place) return '';
  const words = placeName(place);
  const near = place.relation ? `${place.relation} ` : '';
  return place.country && !near.includes(place.country) && !words.includes(place.country) && words !== place.country
    ? `${near}${words}, ${place.country}`
    : near + words;
}

function placeName(place: Location): string {
  const words = place.text.replaceAll(/\s+/g, ' ').trim();
  if (pronounPlace.test(words) || words === '') return place.name;
  if (withArticles.test(words)) return `the ${words}`;
  if (waters.test(words)) return /^the /i.test(words) ? withoutTitleCase(words) : `the ${words}`;
  // A place the lexicon knows is a name; any other that ends in a common noun has lost its article.
  const isBare = place.name === words && commonPlace.test(words) && !determined.test(words);
  if (!isBare) return withoutTitleCase(words);
  return `${/^\p{Lu}/u.test(words) && onlyOne.test(words) ? 'the' : articleOf(words)} ${words}`;
}

function relationWords(relation: string, words: string): string {
  if (/^(north|south|east|west)(-?(east|west))?$/i.test(relation)) return `${relation} of ${words}`;
  if (/^(north|south|east|west)ern$|^central$/i.test(relation)) return `in ${relation} ${words}`;
  return `${relation} ${words}`;
}

/** "a" or "an", by sound. */
export function articleOf(words: string): string {
  return vowelSound.test(words) ? 'an' : 'a';
}

/** "the Philippines", "the U.S."; names of no country as they are. */
export function withArticle(name: string): string {
  if (withArticles.test(name)) return `the ${name}`;
  return /^(U\.?S\.?|U\.?K\.?|U\.?N\.?|United )/.test(name) ? `the ${name}` : name;
}
