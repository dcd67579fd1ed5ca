/** The happening as the subject of a sentence: "a rocket attack", "air strikes by the coalition". */
import type { Claim, Event, Prose } from '../model.ts';
import type { Catalogue } from './catalogue.ts';
import { actorWords, repeatsActor } from './phrases.ts';
import { articleOf } from './places.ts';
import { withoutTitleCase } from './voices.ts';
import { sourceWords, text } from './wording.ts';

/** Words that point back in the article and lead nowhere out of it. */
const backward =
  /^(?:(?:the|a|an|this|that|these|those|same|latest|previous|earlier|another|other|such|said|first|second|new|recent|here|just|starts?|one|two|three|four|five|six|seven|eight|nine|ten)\s+)+/i;
/** Nouns that take no article: "mortar fire", "shelling", "crossfire". */
const massNouns = /(fire|ing|violence|unrest|artillery)$/i;
/** One of them is one happening: "a shooting", but "shelling". */
const single = /(?:bomb|shoot|stabb|sink|kill|tak|hang|lynch|kidnapp|poison)ing$/i;
/** Where the title of an event passes from what happened to where: "Rocket attack at …". */
const titleEnd = /\s(?:at|in|near|outside|on|over|off|north|south|east|west|around|across|by)\s/;

/** Null where none of the claims names what brought the toll about. */
export function actionPhrase(lookup: Catalogue, event: Event, claims: readonly Claim[]): Prose | null {
  const claim = namer(claims);
  if (!claim) return null;
  const words = withoutTitleCase(titled(lookup, event) ?? actionWords(claim.action));
  const isPlural = /[^s]s$/.test(words);
  const article = isPlural || (massNouns.test(words) && !single.test(words)) ? '' : `${articleOf(words)} `;
  return [text(article), sourceWords(words, claim.id), ...agentPhrase(event, claim, words)];
}

/** A claim that names it in more than one word, failing that the first that names it. */
function namer(claims: readonly Claim[]): Claim | undefined {
  const named = claims.filter((claim) => actionWords(claim.action) !== '');
  return named.find((claim) => actionWords(claim.action).includes(' ')) ?? named[0];
}

/** The words of the event's title, with their capitals as the articles have them; null where the title tells something else. */
function titled(lookup: Catalogue, event: Event): string | null {
  const head = (event.title.split(titleEnd)[0] ?? '').toLowerCase();
  const told = event.articles.flatMap((id) => lookup.article(id).occurrences).map((occurrence) => actionWords(occurrence.action));
  return told.find((words) => words.toLowerCase() === head) ?? null;
}

function actionWords(action: string | null): string {
  const words = (action ?? '').replaceAll(/\s+/g, ' ').replace(backward, '').trim();
  if (/^incidents?$/i.test(words)) return '';
  return /^(?:\p{Lu}\p{Ll}+ly|Almost|Multiple|Simultaneous|Several|Air|Drone|Missile|Rocket|Mortar|Artillery|Roadside|Suicide|Car|Truck|Bomb|Grenade|Knife|Arson)\b/u.test(
    words,
  )
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words;
}

/** " by Kataib Hezbollah", where the claim itself and the event agree on it and the action does not say it already. */
function agentPhrase(event: Event, { agent, id }: Claim, action: string): Prose {
  if (!agent || agent.name !== event.agent?.name || repeatsActor(agent, action)) return [];
  return [text(' by '), sourceWords(actorWords(agent), id)];
}
