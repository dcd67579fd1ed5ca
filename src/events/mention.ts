/** What one article says in one place about one happening: the unit that linking puts together. */
import type { Actor, Claim, Location, Occurrence, ReadArticle, When } from '../model.ts';
import { isSetByHand } from '../text/byHand.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { fold } from '../text/spans.ts';

/** What can be seen of a happening from one place: what is compared to know it again from another. */
export interface Sight {
  readonly when: When;
  readonly place: Location | null;
  /** The side that acted, as a state or the body itself ("United States" for its Central Command). */
  readonly side: string | null;
  readonly target: string | null;
  /** How many targets were hit, where the text counts them. */
  readonly targets: readonly number[];
  /** Surnames of persons killed or wounded by name, folded. */
  readonly names: ReadonlySet<string>;
  /** Those of them who were killed. */
  readonly dead: ReadonlySet<string>;
  /** Persons told one by one, by the ids of the claims that tell of them first. */
  readonly persons: ReadonlySet<string>;
  /** Victims as `kind nationality-or-role low`, for matching without a date. */
  readonly victims: readonly Victim[];
  /** Folded content words of the action: "rocket", "drone". */
  readonly means: ReadonlySet<string>;
}

export interface Mention extends Sight {
  /** Position among the mentions of its article. */
  readonly index: number;
  readonly article: ReadArticle;
  readonly occurrence: Occurrence;
  readonly claims: readonly Claim[];
  readonly agent: Actor | null;
  /** Share of the article before it, from 0 at its head to 1. */
  readonly depth: number;
  /** True for the one mention that tells what its article is about. */
  readonly isNews: boolean;
  /** True for the first mention of its article, where it stands at its head. */
  readonly isOpening: boolean;
  /** True where the article tells one story: all its dated casualties can be of the day of its news, and no other attack is told. */
  readonly isOneStory: boolean;
}

export interface Victim {
  readonly kind: Claim['kind'];
  readonly nationality: string | null;
  readonly role: string | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly detail: string | null;
}

/** "US Central Command" and "Pentagon" act for the United States; a militia acts for itself. */
export function sideOf(agent: Actor | null, lexicons: Lexicons): string | null {
  if (!agent) return null;
  const organisation = lexicons.organisations.find(agent.name);
  const isState =
    organisation && (organisation.kind === 'military' || organisation.kind === 'government' || organisation.kind === 'police');
  return isState ? (organisation.country ?? organisation.name) : agent.name;
}

export function surnameOf(name: string): string {
  return fold(name).split(' ').at(-1)?.replace(/^al-/, '') ?? '';
}

const idle = new Set(
  'attack attacks strike strikes assault series deadly same latest previous retaliatory precision the and air volley barrage salvo bombing raid raids'.split(
    ' ',
  ),
);

/** Kinds of means, so that "airstrike" and "air strikes" or "rockets" and "rocket" are one. */
export function meansOf(action: string | null): ReadonlySet<string> {
  const words = fold(action ?? '')
    .split(/[\s-]+/)
    .map((word) => (word.length > 4 ? word.replace(/s$/, '') : word))
    .filter((word) => word.length > 2 && !idle.has(word));
  return new Set(words.map((word) => (word === 'airstrike' ? 'air' : word)));
}

const weapon = /\b(?:missile|rocket|drone|mortar|bomb|shell|gun|knife|grenade|artillery)s?\b/gi;

/** The action’s own words; where it has none, the weapons of its sentence. */
function wordsOfMeans(article: ReadArticle, { action, sentence }: Occurrence): string {
  if (action !== null && meansOf(action).size > 0) return action;
  const span = article.sentences[sentence];
  return span ? (article.text.slice(span.start, span.end).match(weapon) ?? []).join(' ') : '';
}

const victimKinds = new Set(['killed', 'wounded', 'missing', 'captured', 'displaced']);

function victimOf(claim: Claim): Victim {
  return {
    kind: claim.kind,
    nationality: claim.subject.nationality,
    role: claim.subject.role,
    low: claim.quantity?.low ?? null,
    high: claim.quantity?.high ?? null,
    detail: claim.detail,
  };
}

/** What the mentions of one article are made from, beside it. */
interface Known {
  readonly lexicons: Lexicons;
  /** Its claims by id. */
  readonly known: ReadonlyMap<string, Claim>;
}

/** Victims of one mention that are compared with others: what tells more of them says nothing new. */
const mostVictims = 24;

function distinctVictims(claims: readonly Claim[]): readonly Victim[] {
  const byLook = new Map(
    claims.map((claim) => [
      `${claim.kind} ${claim.subject.nationality} ${claim.subject.role} ${claim.quantity?.low} ${claim.quantity?.high} ${claim.detail}`,
      claim,
    ]),
  );
  return [...byLook.values()].slice(0, mostVictims).map(victimOf);
}

/** What claims show of who suffered and what was hit. */
export function sufferingOf(claims: readonly Claim[]): Pick<Sight, 'targets' | 'names' | 'dead' | 'persons' | 'victims'> {
  const victims = claims.filter((claim) => victimKinds.has(claim.kind));
  return {
    targets: claims.flatMap((claim) => (claim.kind === 'targets' && claim.quantity?.low ? [claim.quantity.low] : [])),
    names: new Set(victims.flatMap((claim) => claim.subject.names.map(surnameOf))),
    dead: new Set(victims.filter(({ kind }) => kind === 'killed').flatMap((claim) => claim.subject.names.map(surnameOf))),
    persons: new Set(victims.flatMap(({ person }) => person ?? [])),
    victims: distinctVictims(victims),
  };
}

/** The first date of the claims; one that a person set before all that were read. */
function whenOf(claims: readonly Claim[]): When | undefined {
  return (claims.find(({ when }) => isSetByHand(when)) ?? claims.find(({ when }) => when.precision !== 'none'))?.when;
}

function mentionOf(article: ReadArticle, occurrence: Occurrence, index: number, { lexicons, known }: Known): Mention {
  const claims = occurrence.claims.flatMap((id) => known.get(id) ?? []);
  return {
    index,
    article,
    occurrence,
    claims,
    when: whenOf(claims) ?? occurrence.when,
    place: claims.find((claim) => claim.place)?.place ?? occurrence.place,
    side: sideOf(occurrence.agent, lexicons),
    agent: occurrence.agent,
    target: occurrence.target?.name ?? null,
    ...sufferingOf(claims),
    means: meansOf(wordsOfMeans(article, occurrence)),
    depth: article.text.length > 0 ? occurrence.start / article.text.length : 0,
    isNews: false,
    isOpening: false,
    isOneStory: false,
  };
}

const blockOf = ({ article, occurrence }: Mention): number =>
  article.blocks.findIndex(({ start, end }) => start <= occurrence.start && occurrence.start < end);

/**
 * "12 troops were wounded", said right after the attack was told: casualties alone take from the mention before, in the same
 * paragraph, what they do not say themselves.
 */
function completed(mention: Mention, previous: Mention | undefined): Mention {
  const isNear = previous !== undefined && mention.occurrence.sentence - previous.occurrence.sentence <= 1;
  const isAlone = mention.occurrence.action === null && mention.occurrence.reference === 'known';
  if (!isAlone || !isNear || blockOf(previous) !== blockOf(mention)) return mention;
  return {
    ...mention,
    when: mention.when.precision === 'none' ? previous.when : mention.when,
    means: mention.means.size === 0 ? previous.means : mention.means,
  };
}

const plainName = (word: string): string => surnameOf(word.replace(/'s$/, ''));

/**
 * What answers a death comes after it, and before the article: an open stretch of time, not the day of the death. A death of which only
 * the month is told is answered, as far as is told, in that month.
 */
function answering(death: When, published: When): When {
  if (death.precision === 'month')
    return { ...death, basis: 'relative', anchor: death.edtf, reasons: ['told as an answer to a death of that month'] };
  const to = published.to;
  return {
    ...death,
    to,
    edtf: `${death.from ?? ''}/${to ?? '..'}`,
    precision: 'range',
    basis: 'relative',
    anchor: death.edtf,
    clock: null,
    reasons: ['told as an answer to a death of that date'],
  };
}

/** "Iran responded to Soleimani’s death": what answers a death that is dated is dated by it. */
function datedByName(mention: Mention, deaths: ReadonlyMap<string, When>): Mention {
  if (mention.when.precision !== 'none') return mention;
  const { article, occurrence } = mention;
  const from = article.sentences[Math.max(0, occurrence.sentence - 1)]?.start ?? 0;
  const words = fold(article.text.slice(from, occurrence.end)).split(' ');
  const answers = words.some((word) => /^(?:death|killing|assassination|loss|repl(?:y|ied)|respon|answer|retaliat|reveng)/.test(word));
  const name = answers ? words.find((word) => deaths.has(plainName(word))) : undefined;
  const when = name ? deaths.get(plainName(name)) : undefined;
  // An answer is a happening of its own: its casualties do not speak of the one before.
  return when ? { ...mention, when: answering(when, article.published), occurrence: { ...occurrence, reference: 'new' } } : mention;
}

function dateMentions(mentions: readonly Mention[]): readonly Mention[] {
  const deaths = new Map<string, When>();
  for (const mention of mentions) {
    for (const name of mention.dead) if (mention.when.from !== null && !deaths.has(name)) deaths.set(name, mention.when);
  }
  return mentions.map((mention, at) => datedByName(completed(mention, mentions[at - 1]), deaths));
}

/** What a reader takes for the opening of an article: its title and first sentences. */
const openingSentences = 3;
/** An undated happening told after so many sentences is background. */
const headSentences = 20;

/** Whether what is told can have happened on the day of the article's news. */
function canBeNews({ when, occurrence, article: { news } }: Mention): boolean {
  if (news.from === null || news.to === null) return false;
  if (when.precision === 'none') return occurrence.sentence < headSentences;
  return (when.from ?? news.from) <= news.to && news.from <= (when.to ?? news.to);
}

/** The happening whose own date gave the article its day. */
const isDatedByNews = ({ when, article: { news } }: Mention): boolean =>
  news.evidence !== null && when.evidence?.start === news.evidence.start;

/** True for casualties that may be those of the news: not of another attack, nor of another day. */
function isOfStory({ when, occurrence, article: { news } }: Mention): boolean {
  if (occurrence.reference === 'other' || news.from === null || news.to === null) return false;
  return when.precision === 'none' || ((when.from ?? '') <= news.to && news.from <= (when.to ?? '9999'));
}

/** The first mention that its day allows to be the article's news, one with figures before one without. */
function markNews(mentions: readonly Mention[]): readonly Mention[] {
  const likely = mentions.filter(canBeNews);
  const lead = likely.find(isDatedByNews) ?? likely.find(({ claims }) => claims.length > 0) ?? likely[0];
  const opening = mentions.find(({ occurrence }) => occurrence.sentence < openingSentences);
  const isOneStory = mentions.every((mention) => mention.victims.length === 0 || isOfStory(mention));
  return mentions.map((mention) => ({ ...mention, isNews: mention === lead, isOpening: mention === opening, isOneStory }));
}

/** All mentions of the article, in text order. */
export function readMentions(article: ReadArticle, lexicons: Lexicons): readonly Mention[] {
  const known = new Map(article.claims.map((claim) => [claim.id, claim]));
  return markNews(dateMentions(article.occurrences.map((occurrence, index) => mentionOf(article, occurrence, index, { lexicons, known }))));
}
