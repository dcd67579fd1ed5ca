/**
 * FLOOR. A place as a reader should be told it, from the sentences that tell what happened there. Claims know the words that a rule took for
 * its name; the sentence often has more of it.
 *
 *   "San Jacinto", "on the edge of San Jacinto del Valle"       San Jacinto del Valle
 *   "San Jacinto", "SAN JACINTO DEL VALLE, Honduras (AB) - …"   …, Honduras
 *   "Weaver Street", "in Weaver Street in Dunmore"              Weaver Street, Dunmore
 * Near misses: a sentence that has the name with more and without ("at San Mateo … and at San Mateo del Rio") tells two places; "in Weaver Street
 * in May" tells no town; "DUNMORE, May 3 (AB) -" no country.
 */
import type { Claim, Location } from '../model.ts';
import { groupBy } from './grouping.ts';

/** Small words inside names of towns, with whatever ties them to the word before. */
const joint = String.raw`[ -](?:de la|de las|de los|an der|del|de|do|da|dos|das|di|am|im|ob|sur|al|el|es|upon)[ -]\p{Lu}[\p{L}’'-]*`;
const more = new RegExp(`^(?:${joint})+`, 'u');
/** What lies in a town and is not one. */
const inTown =
  /\b(?:Street|Road|Avenue|Square|Lane|Park|Boulevard|Quay|Plaza|Hotel|School|Mosque|Church|Stadium|Mall)$|^(?:Cafe|Café|Hotel|Rue|Plaza) /;
const town = new RegExp(
  String.raw`^ (?:in|of) (?:the (?:town|city|village) of )?(\p{Lu}[\p{L}’'-]*(?:(?:${joint})| \p{Lu}[\p{L}’'-]*){0,3})`,
  'u',
);
const notTowns =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;
/** Town in capitals, country or state, agency, dash. */
const dateline = /^(\p{Lu}[\p{Lu} ’'.-]+), (\p{Lu}\p{Ll}[\p{L} ]{1,30}?)(?: \([^)]{1,40}\))? ?[-–—] /u;

/** Where somebody is looked after or kept: no place of what befell him, where the text has it without an article. */
const care = /^(?:hospitals?|clinics?|prisons?|jails?|custody|detention|school|court)$/;

const namedCare = /(?:Hospital|Medical Cent(?:er|re)|Clinic|Infirmary|Health)$/;
/** What happens to the hurt afterwards. */
const caring =
  /\b(?:taken|rushed|airlifted|flown|transported|transferred|brought|driven|pronounced|died|treated|treatment|recover\w*|admitted|condition|surgery)\b/i;

/** What follows the name each time that a sentence has it. */
function followers(name: string, sentences: readonly string[]): readonly string[] {
  return sentences.flatMap((sentence) => {
    const parts = sentence.replaceAll(/\s+/g, ' ').split(name).slice(1);
    return parts.map((part) => part.slice(0, 80));
  });
}

/** The longer name, where every sentence that has the name has it. */
function longName(name: string, sentences: readonly string[]): string {
  const ends = new Set(followers(name, sentences).map((rest) => more.exec(rest)?.[0] ?? ''));
  const [end = ''] = ends;
  return ends.size === 1 ? name + end : name;
}

function townOf(name: string, sentences: readonly string[]): string | null {
  if (!inTown.test(name)) return null;
  const towns = followers(name, sentences).flatMap((rest) => town.exec(rest)?.[1] ?? []);
  return towns.find((each) => !notTowns.test(each)) ?? null;
}

/** Country or state of the dateline that names the place. */
function regionOf(name: string, sentences: readonly string[]): string | null {
  const told = sentences.flatMap((sentence) => {
    const [, head = '', region] = dateline.exec(sentence) ?? [];
    return region && head.toLowerCase() === name.toLowerCase() && !notTowns.test(region) ? [region] : [];
  });
  return told[0] ?? null;
}

/** The place with its full name, its town and its country, as far as the sentences tell; null where it is only where the hurt were looked after. */
function fullPlace(place: Location | null, sentences: readonly string[]): Location | null {
  if (!place || isCare(place, sentences)) return null;
  if (place.text !== place.name || !/^\p{Lu}/u.test(place.name)) return place;
  const long = longName(place.name, sentences);
  const around = townOf(long, sentences);
  const name = around === null || long.includes(around) ? long : `${long}, ${around}`;
  const text = name === long ? long : `${long} in ${around}`;
  return { ...place, text, name, country: place.country ?? regionOf(around ?? long, sentences) };
}

const isTown = (place: Location): boolean => place.country === null && place.text === place.name && /^\p{Lu}/u.test(place.name);

/** Claims of the gravest count: a lower one may be of something told beside it. */
function gravest(claims: readonly Claim[]): readonly Claim[] {
  const counted = claims.filter(({ kind }) => kind === (claims.some((claim) => claim.kind === 'killed') ? 'killed' : 'wounded'));
  const most = counted.reduce((high, { quantity }) => Math.max(high, quantity?.low ?? 0), 0);
  return counted.filter(({ quantity }) => quantity?.low === most);
}

/** Not a place of a list after the count ("61 dead: 40 in Hadra"), nor where somebody died of it ("in hospital in Orsa"). */
export function isOwnPlace({ evidence: { quote, start, focus } }: Claim, { name }: Location): boolean {
  const at = quote.indexOf(name);
  if (at < 0) return true;
  const between = quote.slice(focus.end - start, at);
  return !between.includes(':') && !/(?:\d|hospitals?|clinics?) (?:in|at) $/i.test(quote.slice(0, at).replaceAll(/\s/g, ' '));
}

/** The town that articles place it in first, where no two of them give different ones. */
function townOfAll(claims: readonly Claim[]): Location | null {
  const byArticle = groupBy(
    gravest(claims).filter((claim) => claim.place !== null),
    (claim) => claim.article,
  );
  const firsts = [...byArticle.values()].flatMap(([claim]) =>
    claim?.place && isTown(claim.place) && isOwnPlace(claim, claim.place) ? [claim.place] : [],
  );
  const [first = null, ...others] = firsts;
  return others.every(({ name }) => name === first?.name) ? first : null;
}

/** Where the event of these claims was: a town that one article tells before the country that another tells. */
export function placeOfEvent(place: Location | null, claims: readonly Claim[]): Location | null {
  const own = place && place.name === place.country ? townOfAll(claims) : null;
  return fullPlace(
    own ? { ...own, country: place?.country ?? null } : place,
    claims.map(({ evidence }) => evidence.quote),
  );
}

/** "in hospital", "recorded in the hospitals", but not "a strike on a hospital". */
function isCare({ name, relation }: Location, sentences: readonly string[]): boolean {
  if (namedCare.test(name))
    return (
      sentences.some((sentence) => sentence.includes(name) && caring.test(sentence)) ||
      !sentences.some((sentence) => sentence.includes(name))
    );
  if (!care.test(name) || (relation !== null && relation !== 'in')) return false;
  const flat = sentences.map((sentence) => sentence.replaceAll(/\s+/g, ' '));
  const said = new RegExp(`(?:\\b(?:in|to|from) (?:the )?|\\b(?:in|to) an? )${name}\\b`, 'i');
  return flat.some((sentence) => said.test(sentence)) || !flat.some((sentence) => sentence.includes(name));
}
