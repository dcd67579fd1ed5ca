/** The name of an event in plain words, from what its mentions say: "Rocket attack at Camp Taji", "Killing of Qasem Soleimani, Baghdad". */
import type { Actor, Claim, EventKind, Location } from '../model.ts';
import { placeOfEvent } from '../text/fullPlace.ts';
import { onceBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import { calledBy } from './called.ts';
import { type Mention, surnameOf } from './mention.ts';
import { sufferedBy } from './suffered.ts';
import { articled, isDescribed, whereabouts } from './whereabouts.ts';

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

/** A dateline names where the reporter sits; who is somebody's colleague did nothing. */
const notDoing =
  /^ (?:\([^)]{1,40}\) ?)?(?:[-–—] |(?:\p{Ll}+ ){0,2}(?:colleagues?|friends?|citizens?|nationals?|civilians?|tourists?|visitors?|workers?|contractors?|engineers?|passengers?|students?)\b)/u;

/** Whether the words of the sentence can make him the doer. */
function isDoer({ text: name }: Actor, { text, sentences }: Mention['article'], sentence: number): boolean {
  const span = sentences[sentence];
  if (!span) return true;
  const words = text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const rests = words.split(name).slice(1);
  return rests.length === 0 || rests.some((rest) => !notDoing.test(rest.slice(0, 90)));
}

export const traitOf = ({ article, occurrence, place, agent, target }: Mention): Trait => ({
  place,
  agent: agent && isDoer(agent, article, occurrence.sentence) ? agent : null,
  target,
  action: isInHeading(article, occurrence) ? null : occurrence.action,
  kind: kindOfNoun(occurrence.noun),
});

/** "Nightclub Shooting", of a headline that stands in the text. */
const isCased = (action: string): boolean => /\s(?:\p{Lu}\S*)$/u.test(action.trim());

/** Longest action phrase wins: "Katyusha rocket attack" says more than "attack". */
function actionOf(traits: readonly Trait[]): string | null {
  const plain = traits
    .flatMap(({ action }) => (action === null || isCased(action) ? [] : [withoutIdle(action)]))
    .filter((action) => action !== '' && !/\d/.test(action));
  return plain.sort((a, b) => b.split(' ').length - a.split(' ').length)[0] ?? null;
}

const idle =
  /^(?:the|a|an|same|latest|previous|most|recent|deadly|early|morning|retaliatory|defensive|precision|proportionate|such|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|and|joint|second|first|targeted|further|more|other|whole|one|new|next|last|two|three|four|five|six|seven|eight|nine|ten|several|dozen|dozens|incident|incidents|here|just|starts?|separate|unrelated|multiple|numerous|\p{Ll}+ly)$/iu;

function withoutIdle(action: string): string {
  return action
    .split(/\s+/)
    .filter((word) => !idle.test(word))
    .map((word) => (/^\p{Lu}{5,}$/u.test(word) ? word.toLowerCase() : word))
    .join(' ');
}

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

/** Words in a sentence that somebody died by another's hand. */
const violence =
  /\b(?:shot|shoot\w*|stab\w+|murder\w*|assassin\w*|gunm[ae]n|attack\w*|strikes?|air ?strikes?|beat\w*|hang\w*|execut\w*|bomb\w*|raid\w*|militants?|soldiers?|police)\b/i;

/** "Killing of Ada Holm", but "Death of Ada Holm" of one who drowned. */
function lossOf(whom: string, claims: readonly Claim[], { agent, action }: Setting): string {
  const isKilling = agent !== null || action !== null || claims.some(({ evidence }) => violence.test(evidence.quote));
  return `${isKilling ? 'Killing' : whom.includes(' and ') ? 'Deaths' : 'Death'} of ${whom}`;
}

const isBare = (action: string): boolean => !action.includes(' ');

/** What was fired, before a bare "strike" or "attack": "Rocket strike". */
function armed(action: string, claims: readonly Claim[]): string {
  const called = isBare(action) && /^(?:strike|attack)$/i.test(action) ? calledBy(claims) : null;
  return called && / strike$/.test(called.what) ? called.what.replace(/strike$/, action.toLowerCase()) : action;
}

/** "depot explosion" as "explosion at a fuel depot", in the words of the sentences where they have more. */
function sited(action: string, claims: readonly Claim[]): string {
  const [, place, deed] =
    /^(depot|market|school|factory|plant|refinery|warehouse|hotel|hospital|station) (explosion|blast|fire)$/i.exec(action) ?? [];
  if (!place || !deed) return action;
  const told = claims.flatMap(({ evidence }) => new RegExp(`\\ban? (\\p{Ll}+ ${place})\\b`, 'u').exec(evidence.quote)?.[1] ?? []);
  return `${deed} at ${articled(told[0] ?? place)}`;
}

/** Whoever is only blamed or accused is no author of a title. */
function isSettled({ name, text: words }: Actor, claims: readonly Claim[]): boolean {
  // An agent whom no sentence of a claim names was found beside something else.
  const naming = claims.filter((claim) => claim.agent?.name === name || claim.evidence.quote.includes(words));
  const isPlain = ({ attribution: { stance, verb } }: Claim): boolean => stance === 'asserted' && !/^(?:blam|accus)/i.test(verb ?? '');
  return naming.some(isPlain);
}

function deedOf(claims: readonly Claim[], { agent, action, lexicons }: Setting): string | null {
  if (action === null) return null;
  const told = sited(armed(action, claims), claims);
  return `${agent && isSettled(agent, claims) ? sideWord(agent, told, lexicons) : ''}${told}`;
}

/** One or two who were killed and nobody else: they are the event. Empty where there are more, or none is named. */
function lostByName(claims: readonly Claim[]): readonly string[] {
  const names = namesOf(claims);
  return names.length <= 2 && mostKilled(claims) <= names.length ? names : [];
}

function whatOf(claims: readonly Claim[], setting: Setting): string {
  const { action } = setting;
  const lost = lostByName(claims);
  if (lost.length > 0) return lossOf(lost.join(' and '), claims, setting);
  const called = action === null ? calledBy(claims) : null;
  if (called && !called.isTail) return called.what;
  const victim = action === null || isBare(action) ? victimOf(claims) : null;
  if (victim) return lossOf(victim, claims, setting);
  return deedOf(claims, setting) ?? sufferedBy(claims) + (called ? ` ${called.what}` : '');
}

function titleOf(claims: readonly Claim[], setting: Setting): string {
  const place = placeOfEvent(setting.place, claims);
  return capitalised(`${whatOf(claims, setting)}${whereabouts(place)}`.replaceAll(/\bU\.S\./g, 'US'));
}

/** The deeds among what sentences may call a happening: "Rocket strike", "Car bomb explosion", but "Coach crash" and "Mine explosion" are none. */
function kindCalled(claims: readonly Claim[]): Trait['kind'] {
  const what = calledBy(claims)?.what ?? '';
  if (/ strike$/.test(what)) return 'strike';
  return /\b(?:attack|bomb|bombing|raid|shelling|shooting|stabbing|hostage-taking)\b/i.test(what) ? 'attack' : null;
}

/** Titles and kinds come of the same words, so that a chart by kind does not contradict its titles. */
function kindOf(traits: readonly Trait[], claims: readonly Claim[]): EventKind {
  const told = new Set(traits.map(({ kind }) => kind));
  if (told.has('strike')) return 'strike';
  if (told.has('attack')) return 'attack';
  const called = lostByName(claims).length > 0 ? null : kindCalled(claims);
  if (called) return called;
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
