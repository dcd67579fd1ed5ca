/** The name of an event in plain words, from what its mentions say: "Rocket attack at Camp Taji", "Killing of Qasem Soleimani, Baghdad". */
import type { Actor, Claim, EventKind, Location } from '../model.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';
import type { Mention } from './mention.ts';

export interface Gist {
  readonly kind: EventKind;
  readonly place: Location | null;
  readonly agent: Actor | null;
  readonly target: string | null;
  readonly title: string;
}

/** Longest action phrase wins: "Katyusha rocket attack" says more than "attack". */
function actionOf(mentions: readonly Mention[]): string | null {
  const actions = mentions.flatMap(({ occurrence }) => (occurrence.action && occurrence.sentence > 0 ? [occurrence.action] : []));
  const plain = actions.map(withoutIdle).filter((action) => action !== '' && !/\d/.test(action));
  return plain.sort((a, b) => b.split(' ').length - a.split(' ').length)[0] ?? null;
}

const idle =
  /^(?:the|a|an|same|latest|previous|most|recent|deadly|early|morning|retaliatory|defensive|precision|proportionate|such|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|and|joint|second|first|targeted|further|more|other|whole|one|new)$/i;

function withoutIdle(action: string): string {
  return action
    .split(/\s+/)
    .filter((word) => !idle.test(word))
    .join(' ');
}

const generic = /^(?:\p{Ll}|U\.?S\.? )/u;

/** A described site ("base") says less than a named place. */
const specificity = (place: Location): number => generic.test(place.name) ? 0 : (place.country && place.name !== place.country ? 3 : place.country ? 2 : 1);

/** The most exact place that any mention gives; of equals, the first. */
function placeOf(mentions: readonly Mention[]): Location | null {
  const places = mentions.flatMap(({ place }) => (place ? [place] : []));
  return places.reduce<Location | null>((best, place) => (best === null || specificity(place) > specificity(best) ? place : best), null);
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function preposition({ relation, name, country }: Location): string {
  if (relation) return relation;
  return name !== country && /camp|base|airport|tower|sea|embassy/i.test(name) ? 'at' : 'in';
}

function whereabouts(place: Location | null): string {
  if (!place) return '';
  const isSea = /\b(?:sea|gulf|strait|channel)\b/i.test(place.name);
  const article = isSea || /^(?:[Uu]nited|[Pp]hilippines|[Nn]etherlands)/.test(place.name) ? 'the ' : '';
  const country = place.country && place.country !== place.name && !place.name.includes(place.country) ? `, ${place.country}` : '';
  return ` ${isSea ? (place.relation ?? 'in') : preposition(place)} ${article}${place.name}${country}`;
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
  readonly lexicons: Lexicons;
}

function titleOf(mentions: readonly Mention[], claims: readonly Claim[], { place, agent, lexicons }: Setting): string {
  const names = [
    ...new Map(
      claims.flatMap((claim) => (claim.kind === 'killed' ? claim.subject.names : [])).map((name) => [fold(name).split(' ').at(-1), name]),
    ).values(),
  ];
  if (names.length > 0 && names.length <= 2) return `Killing of ${names.join(' and ')}${whereabouts(place)}`;
  const action = actionOf(mentions);
  if (action) return capitalised(`${sideWord(agent, action, lexicons)}${action}${whereabouts(place)}`.replace(/\bU\.S\./g, 'US'));
  const kinds = new Set(claims.map((claim) => claim.kind));
  const what =
    kinds.has('killed') && kinds.has('wounded')
      ? 'Deaths and injuries'
      : kinds.has('killed')
        ? 'Deaths'
        : kinds.has('wounded')
          ? 'Injuries'
          : 'Casualties';
  return `${what}${whereabouts(place)}`;
}

function kindOf(mentions: readonly Mention[], claims: readonly Claim[]): EventKind {
  if (mentions.some(({ occurrence }) => occurrence.noun !== null && /strike/.test(occurrence.noun))) return 'strike';
  if (mentions.some(({ occurrence }) => occurrence.noun !== null)) return 'attack';
  return claims.some((claim) => claim.subject.names.length > 0) ? 'killing' : 'casualties';
}

/** What a reader should call the event. */
export function gistOf(mentions: readonly Mention[], claims: readonly Claim[], lexicons: Lexicons): Gist {
  const place = placeOf(mentions);
  const agent = mentions.find((mention) => mention.agent !== null)?.agent ?? null;
  const target = mentions.find((mention) => mention.target !== null)?.target ?? null;
  return { kind: kindOf(mentions, claims), place, agent, target, title: titleOf(mentions, claims, { place, agent, lexicons }) };
}
