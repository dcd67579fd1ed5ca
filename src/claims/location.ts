/** Where a claim happened: the nearest place its sentence names, else the place the paragraph speaks of. */
import type { ClaimKind, Location } from '../model.ts';
import { actionAt, actionsOf, causeOf, phraseStart, referenceOf } from './cause.ts';
import { belongsElsewhere } from './clauses.ts';
import { namedAfter } from './placeNames.ts';
import { isFirm, type PlaceMention, readPlaces } from './places.ts';
import { lower, perSentence, reads, type Sentence, where, words } from './sentence.ts';
import { datesSaying } from './timing.ts';
import { wordSet } from './vocabulary.ts';

/** Words told of something, for which a place is sought: a token range, and the word that says what happened. */
interface Told {
  /** What is told: troops have the place that they go to or leave. */
  readonly kind?: ClaimKind;
  readonly sentence: Sentence;
  readonly from: number;
  readonly next: number;
  readonly cue: number;
}

/** "its borders", "the country": words that stand for the country an article is about. */
const anaphors: readonly (readonly string[])[] = [
  ['within', 'its', 'borders'],
  ['in', 'the', 'country'],
  ['inside', 'the', 'country'],
];
const openings = wordSet('within in inside');
/** How near to the cue such words stand, in tokens, and how far back the country is sought, in sentences. */
const anaphorReach = 8;
const topicReach = 6;
/** How far behind its number a place may stand, in tokens: at most, and where one before the number is no rival. */
const farthestAfter = 24;
const surelyAfter = 14;
/** How many sentences back a paragraph's place is sought. */
const paragraphReach = 3;

const anaphorsOf = perSentence((sentence) =>
  where(sentence, openings).filter((at) => anaphors.some((anaphor) => reads(sentence, at, ...anaphor))),
);

/** The country a sentence is about: one named among its first words. */
const topicOf = perSentence((sentence): Location | null => {
  for (let at = 0; at < 3; at++) {
    const country = sentence.lexicons.countries.match(sentence.tokens, at);
    if (country) return { text: words(sentence, at, country.next), name: country.entry.name, country: country.entry.name, relation: null };
  }
  return null;
});

/** What "the country" stands for near the cue; null where no such words stand or no sentence names one. */
function countrySpokenOf({ sentence, cue }: Told, sentences: readonly Sentence[]): Location | null {
  if (!anaphorsOf(sentence).some((at) => Math.abs(at - cue) < anaphorReach)) return null;
  for (let index = sentence.index; index >= Math.max(0, sentence.index - topicReach); index--) {
    const before = sentences[index];
    const topic = before ? topicOf(before) : null;
    if (topic) return topic;
  }
  return null;
}

const heading = wordSet('to into left leave leaving entered towards');
const goalReach = 6;

const placeStarts = perSentence((sentence): ReadonlySet<number> => new Set(readPlaces(sentence).map(({ from }) => from)));

/** Where troops go or what they leave, told right after their number: "1,500 soldiers to Latvia", "left Mali in August". */
function goalOf({ sentence, next }: Told): Location | null {
  for (let at = next; at < next + goalReach; at++) {
    if (sentence.tokens[at]?.kind === 'mark' || placeStarts(sentence).has(at)) return null;
    const named = heading.has(lower(sentence, at)) ? namedAfter(sentence, at + 1, true) : null;
    if (named) return { text: words(sentence, named.from, named.next), name: named.name, country: named.country, relation: null };
  }
  return null;
}

/** The name right behind a described site: "a base near Mosul"; a country tells less than "a base in western Iraq" and stays behind. */
function nameBehind(site: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  if (!site.isDescribed) return undefined;
  const behind = mentions.find(({ from, isDescribed }) => from >= site.next && from <= site.next + 1 && !isDescribed);
  const isClearer = site.location.country === null || behind?.location.name !== behind?.location.country;
  return isClearer ? behind : undefined;
}

/** The mention nearest to the claim: after its number first, then before its cue. */
function nearestPlace(mentions: readonly PlaceMention[], { from, next }: Told): PlaceMention | null {
  const after = mentions.find((mention) => mention.from >= next - 1);
  const before = mentions.findLast((mention) => mention.next <= from);
  if (!after) return before ?? null;
  const named = nameBehind(after, mentions);
  if (named) return named;
  const steps = after.from - next;
  if (!before) return steps <= farthestAfter ? after : null;
  const isAfter = (steps <= surelyAfter && !after.isDescribed) || steps <= from - before.next;
  return isAfter ? after : before;
}

const care = wordSet('treated hospitalised hospitalized recovering');

/** "were being treated in Rijeka": where they are cared for, not where they were hurt. */
const isOfCare = (sentence: Sentence, { from }: PlaceMention): boolean => care.has(lower(sentence, from - 1));

/** The place that the sentences just above speak of, at most so many paragraphs up: the first with a firm preposition, else the last. */
function placeBefore(sentence: Sentence, sentences: readonly Sentence[], paragraphs: 0 | 1): Location | null {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - paragraphReach); index--) {
    const before = sentences[index];
    if (!before || before.block < sentence.block - paragraphs || before.isHeading) return null;
    const places = readPlaces(before);
    const place = places.find((mention) => isFirm(before, mention)) ?? places.at(-1);
    if (place) return place.location;
  }
  return null;
}

/** How far down the article's first deed is sought, and how far from it a claim may take its country, in sentences. */
const leadReach = 4;
const leadEcho = 40;

/** The deed that an article opens with: who did it, and in which country. */
interface Lead {
  readonly index: number;
  readonly agent: string;
  readonly country: string;
}

/** The attack or strike that a sentence tells with its doer and a country; null where one of these is left out. */
const deedOf = perSentence((sentence): Lead | null => {
  const action = actionsOf(sentence)[0];
  const agent = action === undefined ? null : causeOf({ sentence, cue: action }).agent;
  const places = readPlaces(sentence).filter((mention) => action === undefined || !belongsElsewhere(sentence, mention, action));
  const country = places.find((mention) => isFirm(sentence, mention))?.location.country;
  return agent && country ? { index: sentence.index, agent: agent.name, country } : null;
});

function leadOf(sentences: readonly Sentence[]): Lead | null {
  for (const sentence of sentences.slice(0, leadReach)) {
    const lead = deedOf(sentence);
    if (lead) return lead;
  }
  return null;
}

/** True when a country other than `country` is named as a place from `from` to `to`. */
function isElsewhere(sentences: readonly Sentence[], { index, country }: Lead, to: number): boolean {
  return sentences.slice(index, to + 1).some((each) => readPlaces(each).some(({ location }) => (location.country ?? country) !== country));
}

/**
 * The country of the deed that the article opens with, for what the same doer did: not where another country is named in between, nor
 * where the sentence has a date of its own.
 */
function countryOfLead({ sentence, cue }: Told, sentences: readonly Sentence[]): Location | null {
  const lead = leadOf(sentences);
  if (!lead || sentence.index <= lead.index || sentence.index - lead.index > leadEcho) return null;
  const isDated = sentence.dates.some((date) => date.mention.when.precision !== 'none' && !datesSaying(sentence, date, cue));
  const isSame = !isDated && causeOf({ sentence, cue }).agent?.name === lead.agent && !isElsewhere(sentences, lead, sentence.index);
  return isSame ? { text: lead.country, name: lead.country, country: lead.country, relation: null } : null;
}

/**
 * The nearest place of the sentence; failing that, and where `reach` goes so far, of the sentences before it in its paragraph, and
 * for a happening told before ("the attack") in the one above; then the country of the deed that the article opens with. What is told as new ("An attack on a convoy …") takes none from there.
 */
export function placeOf(told: Told, sentences: readonly Sentence[], reach: 'sentence' | 'paragraph' = 'paragraph'): Location | null {
  const { sentence, cue } = told;
  const country = countrySpokenOf(told, sentences);
  if (country) return country;
  const goal = told.kind === 'troops' ? goalOf(told) : null;
  if (goal) return goal;
  const here = readPlaces(sentence).filter((mention) => !belongsElsewhere(sentence, mention, cue) && !isOfCare(sentence, mention));
  const own = nearestPlace(here, told);
  if (own || reach === 'sentence') return own?.location ?? null;
  const action = actionAt(sentence, cue);
  const isNew = action >= 0 && referenceOf(sentence, phraseStart(sentence, action)) !== 'known';
  if (action >= 0 && referenceOf(sentence, phraseStart(sentence, action)) === 'new') return null;
  const before = placeBefore(sentence, sentences, action >= 0 ? 1 : 0);
  return before ?? (isNew ? null : countryOfLead(told, sentences));
}
