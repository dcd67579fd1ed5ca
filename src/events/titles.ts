/** The name of an event in plain words, from what its mentions say: "Rocket attack at Camp Taji", "Killing of Qasem Soleimani, Baghdad". */
import type { Actor, Claim, EventKind, Location } from '../model.ts';
import { onceBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { type Mention, surnameOf } from './mention.ts';

export interface Gist {
  readonly kind: EventKind;
  readonly place: Location | null;
  readonly agent: Actor | null;
  readonly target: string | null;
  /** The longest phrase by which the happening is called, without idle words; null where only its victims tell of it. */
  readonly action: string | null;
  readonly title: string;
}

/** What one telling gives to the gist of the whole. */
export type Trait = Pick<Gist, 'place' | 'agent' | 'target' | 'action'> & {
  /** Null where only its victims tell what kind of happening it was. */
  readonly kind: 'attack' | 'strike' | null;
};

/** Headlines are cased and cut: their words make no title. */
const isInHeading = ({ blocks }: Mention['article'], { start }: Mention['occurrence']): boolean =>
  blocks.some((block) => block.start <= start && start < block.end && (block.role === 'title' || block.role === 'heading'));

function kindOfNoun(noun: string | null): Trait['kind'] {
  if (noun === null) return null;
  return /strike/.test(noun) ? 'strike' : 'attack';
}

export const traitOf = ({ article, occurrence, place, agent, target }: Mention): Trait => ({
  place,
  agent,
  target,
  action: isInHeading(article, occurrence) ? null : occurrence.action,
  kind: kindOfNoun(occurrence.noun),
});

/** Longest action phrase wins: "Katyusha rocket attack" says more than "attack". */
function actionOf(traits: readonly Trait[]): string | null {
  const plain = traits.map(({ action }) => withoutIdle(action ?? '')).filter((action) => action !== '' && !/\d/.test(action));
  return plain.sort((a, b) => b.split(' ').length - a.split(' ').length)[0] ?? null;
}

const idle =
  /^(?:the|a|an|same|latest|previous|most|recent|deadly|early|morning|retaliatory|defensive|precision|proportionate|such|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|and|joint|second|first|targeted|further|more|other|whole|one|new|next|last)$/i;

function withoutIdle(action: string): string {
  return action
    .split(/\s+/)
    .filter((word) => !idle.test(word))
    .join(' ');
}

/** "base", "Iraqi air base", "U.S. embassy": a site that is described and not named. */
const isDescribed = ({ name, country }: Location): boolean =>
  name !== country && (/^\p{Ll}/u.test(name) || /^\S+(?: \p{Ll}+)+$/u.test(name) || /^U\.?S\.? /.test(name));

function specificity(place: Location): number {
  if (isDescribed(place)) return place.country === null ? 0 : 0.5;
  if (place.country === null) return 1;
  return place.name === place.country ? 2 : 3;
}

/** The most exact place that any telling gives; of equals, the first. */
function placeOf(traits: readonly Trait[]): Location | null {
  const places = traits.flatMap(({ place }) => (place ? [place] : []));
  return places.reduce<Location | null>((best, place) => (best === null || specificity(place) > specificity(best) ? place : best), null);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const sea = /\b(?:sea|gulf|strait|channel)\b/i;
const site = /\b(?:camp|base|airport|tower|garrison)\b/i;
const takesArticle = /^(?:United |Philippines|Netherlands)/;

const isPlural = (name: string): boolean => /[^s]s$/.test(name);

function articled(name: string): string {
  if (isPlural(name)) return name;
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
}

/** "at Camp Taji", "in the Red Sea", "on an Iraqi air base", "near Albu Kamal". */
function prepositional(place: Location): string {
  const { relation, name, country } = place;
  if (sea.test(name)) return `${relation ?? 'in'} the ${name}`;
  if (isDescribed(place)) {
    return `${relation ?? (isPlural(name) ? 'on' : 'at')} ${articled(name)}`;
  }
  const usual = name !== country && site.test(name) ? 'at' : 'in';
  return `${relation ?? usual} ${takesArticle.test(name) ? 'the ' : ''}${name}`;
}

function whereabouts(place: Location | null): string {
  if (!place) return '';
  const { name, country } = place;
  const isTold = country === null || country === name || name.includes(country) || isDescribed(place) || sea.test(name);
  return ` ${prepositional(place)}${isTold ? '' : `, ${country}`}`;
}

/** "US" for the United States and the like, as an adjective before the action, unless the action names the side already. */
function sideWord(agent: Actor | null, action: string, lexicons: Lexicons): string {
  if (!agent) return '';
  const country = lexicons.countries.find(agent.name);
  const short = agent.name === 'United States' ? 'US' : (country?.demonyms[0] ?? agent.text);
  const isTold = fold(action).replaceAll('.', '').split(' ').includes(fold(short)) || fold(action).includes(fold(agent.text));
  return isTold || !/^\p{Lu}/u.test(short) || short.split(' ').length > 2 ? '' : `${short} `;
}

interface Setting {
  readonly place: Location | null;
  readonly agent: Actor | null;
  readonly action: string | null;
  readonly lexicons: Lexicons;
}

/** Persons killed by name, one spelling each. */
function namesOf(claims: readonly Claim[]): readonly string[] {
  const killed = claims.filter((claim) => claim.kind === 'killed').flatMap((claim) => claim.subject.names);
  return onceBy(killed, surnameOf);
}

/** The greatest number killed that any claim gives: who is named among six is not the event. */
const mostKilled = (claims: readonly Claim[]): number =>
  claims.reduce((most, { kind, quantity }) => (kind === 'killed' ? Math.max(most, quantity?.low ?? 0) : most), 0);

const isOne = ({ quantity }: Claim): boolean => quantity?.low === 1 && quantity.high === 1;

/** The one person killed, described and not named: "a US contractor". */
function victimOf(claims: readonly Claim[]): string | null {
  const killed = claims.filter((claim) => claim.kind === 'killed');
  const first = killed[0];
  if (!first?.quantity || !killed.every((claim) => isOne(claim) && claim.subject.role === first.subject.role)) return null;
  const article = first.quantity.text.toLowerCase();
  return first.subject.role !== null && (article === 'a' || article === 'an') ? `${article} ${first.subject.text}` : null;
}

const suffering: readonly (readonly [kinds: readonly Claim['kind'][], words: string])[] = [
  [['killed', 'wounded'], 'Deaths and injuries'],
  [['killed'], 'Deaths'],
  [['wounded'], 'Injuries'],
  [['missing'], 'People missing'],
  [['captured'], 'People captured'],
  [['displaced'], 'People displaced'],
  [['targets'], 'Targets attacked'],
  [['munitions'], 'Weapons used'],
];

function sufferingOf(claims: readonly Claim[]): string {
  const kinds = new Set(claims.map((claim) => claim.kind));
  return suffering.find(([needed]) => needed.every((kind) => kinds.has(kind)))?.[1] ?? 'Report';
}

function whatOf(claims: readonly Claim[], { agent, action, lexicons }: Setting): string {
  const names = namesOf(claims);
  if (names.length > 0 && names.length <= 2 && mostKilled(claims) <= names.length) return `Killing of ${names.join(' and ')}`;
  const victim = action === null || !action.includes(' ') ? victimOf(claims) : null;
  if (victim) return `Killing of ${victim}`;
  return action ? `${sideWord(agent, action, lexicons)}${action}` : sufferingOf(claims);
}

function titleOf(claims: readonly Claim[], setting: Setting): string {
  return capitalised(`${whatOf(claims, setting)}${whereabouts(setting.place)}`.replaceAll(/\bU\.S\./g, 'US'));
}

function kindOf(traits: readonly Trait[], claims: readonly Claim[]): EventKind {
  const told = new Set(traits.map(({ kind }) => kind));
  if (told.has('strike')) return 'strike';
  if (told.has('attack')) return 'attack';
  return claims.some((claim) => claim.subject.names.length > 0) ? 'killing' : 'casualties';
}

/** What a reader should call the event. */
export function gistOf(traits: readonly Trait[], claims: readonly Claim[], lexicons: Lexicons): Gist {
  const place = placeOf(traits);
  const agent = traits.find((trait) => trait.agent !== null)?.agent ?? null;
  const target = traits.find((trait) => trait.target !== null)?.target ?? null;
  const action = actionOf(traits);
  return { kind: kindOf(traits, claims), place, agent, target, action, title: titleOf(claims, { place, agent, action, lexicons }) };
}
