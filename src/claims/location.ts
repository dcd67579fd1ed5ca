/** Where a claim happened: the nearest place its sentence names, else the place the paragraph speaks of. */
import type { Location } from '../model.ts';
import { actionAt, phraseStart, referenceOf } from './cause.ts';
import { belongsElsewhere } from './clauses.ts';
import { isFirm, type PlaceMention, readPlaces } from './places.ts';
import { perSentence, reads, type Sentence, where, words } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

/** Words told of something, for which a place is sought: a token range, and the word that says what happened. */
interface Told {
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

/** The name right behind a described site: "a base near Mosul". */
function nameBehind(site: PlaceMention, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  if (!site.isDescribed || site.location.country !== null) return undefined;
  return mentions.find(({ from, isDescribed }) => from >= site.next && from <= site.next + 1 && !isDescribed);
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

/**
 * The nearest place of the sentence; failing that, and where `reach` goes so far, of the sentences before it in its paragraph, and
 * for a happening told before ("the attack") in the one above. What is told as new ("An attack on a convoy …") takes none from there.
 */
export function placeOf(told: Told, sentences: readonly Sentence[], reach: 'sentence' | 'paragraph' = 'paragraph'): Location | null {
  const { sentence, cue } = told;
  const country = countrySpokenOf(told, sentences);
  if (country) return country;
  const here = readPlaces(sentence).filter((mention) => !belongsElsewhere(sentence, mention, cue));
  const own = nearestPlace(here, told);
  if (own || reach === 'sentence') return own?.location ?? null;
  const action = actionAt(sentence, cue);
  const isNew = action >= 0 && referenceOf(sentence, phraseStart(sentence, action)) === 'new';
  return isNew ? null : placeBefore(sentence, sentences, action >= 0 ? 1 : 0);
}
