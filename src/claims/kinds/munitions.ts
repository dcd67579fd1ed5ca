import { type Draft, draftOf } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { isUnreal } from '../reality.ts';
import { lower, mentions, perSentence, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { countsOf, endOf, partOf, pluralAt, readCollections, vagueDraft } from './counting.ts';
import type { KindRule } from './kind.ts';

const flying = wordSet(
  'fired launched hit struck landed intercepted exploded involving involved fell dropped lobbed downed down shot aimed launching firing hitting landing fire barrage salvo volley counted destroyed detonated',
);
/** Those that a drill has too. */
const involving = wordSet('involving involved counted');
const drills = wordSet('exercise exercises drill drills parade');
/** Words of rockets that carry no warhead, and of drones that put on a show. */
const peaceful = wordSet('satellite satellites orbit spacecraft astronauts fireworks festival');
/** Munitions that are fired by the hundred or lie in wait: no measure of an attack. */
const uncounted = wordSet('round mine bullet');
const elsewhere = wordSet('against on');
const reachBefore = 4;
const reachAfter = 5;

const hasDrill = perSentence((sentence) => ({ isTold: mentions(sentence, drills) }));
const isPeaceful = perSentence((sentence) => ({ isTold: mentions(sentence, peaceful) }));

/** A word of launching or landing at `at` that happened: not "could fire", not of a drill. */
function isFlying(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  if (!flying.has(word) || (word === 'fire' && lower(sentence, at + 1) === 'at')) return false;
  if (involving.has(word) && hasDrill(sentence).isTold) return false;
  return lower(sentence, at - 1) !== 'to' && !isUnreal(sentence, at);
}

/** A munition in flight: a verb of launching or landing near it, and no "against" that would make it a target. */
function isInFlight(sentence: Sentence, phrase: Phrase): boolean {
  const from = (partOf(sentence, phrase) ?? phrase).from;
  const next = endOf(sentence, phrase);
  if (elsewhere.has(lower(sentence, from - 1))) return false;
  for (let at = Math.max(0, from - reachBefore); at < next + reachAfter; at++) {
    const isOutside = at < from || at >= next;
    if (isOutside && isFlying(sentence, at)) return true;
  }
  return false;
}

function isMunition({ head, noun, quantity, subject }: Phrase): boolean {
  const isShell = noun === 'round' && /^(?:mortar|artillery|tank)\b/i.test(subject);
  return head === 'munition' && (isShell || !uncounted.has(noun)) && (quantity.form === 'number' || quantity.form === 'vague');
}

/** "14 missiles and more than 80 drones": the second stands with the first. */
function isListed(sentence: Sentence, { from }: Phrase, last: Draft | undefined): boolean {
  const joint = lower(sentence, from - 1);
  return last !== undefined && (joint === 'and' || joint === ',') && from - last.next <= 2;
}

const relatives = wordSet('which them');

/** "of which 25 were destroyed", "two of which hit a hotel": a part of those counted before. */
function isOfWhich(sentence: Sentence, { from, next, head, isPart, quantity }: Phrase): boolean {
  if (head !== 'none' || quantity.form !== 'number') return false;
  const isBehind = lower(sentence, from - 2) === 'of' && relatives.has(lower(sentence, from - 1));
  const isFollowed = [0, 1, 2].some((step) => flying.has(lower(sentence, next + step)));
  return isFollowed && (isBehind || (isPart && relatives.has(lower(sentence, next - 1))));
}

function readNumbers(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  if (isPeaceful(sentence).isTold) return drafts;
  for (const phrase of countsOf(sentence)) {
    const last = drafts.at(-1);
    if (isMunition(phrase) && (isInFlight(sentence, phrase) || isListed(sentence, phrase, last)))
      drafts.push(draftOf(sentence, 'munitions', phrase, phrase.from, 'munitions'));
    else if (last && isOfWhich(sentence, phrase))
      drafts.push({ ...draftOf(sentence, 'munitions', phrase, phrase.from, 'munitions-part'), subject: last.subject, isSubset: true });
  }
  return drafts;
}

const shares = wordSet('most');

/** "most projectiles being intercepted", "most of the missiles were shot down": more than one, and no number. */
function readMost(sentence: Sentence): readonly Draft[] {
  return where(sentence, shares).flatMap((at) => {
    const from = lower(sentence, at + 1) === 'of' ? at + 3 : at + 1;
    const noun = pluralAt(sentence, from, 'munition');
    if (noun === null) return [];
    const isInAir = [1, 2, 3, 4].some((step) => isFlying(sentence, noun + step));
    return isInAir ? [vagueDraft(sentence, 'munitions', at, noun)] : [];
  });
}

/** Missiles, rockets, drones, bombs and shells that were fired, flew or landed. */
export const munitions: KindRule = {
  id: 'munitions',
  title: 'munitions',
  unit: 'munitions',
  cues: wordSet(
    'missile missiles rocket rockets drone drones projectile projectiles bomb bombs shell shells mortar mortars warheads grenades torpedoes uavs',
  ),
  read: (sentence) => [...readNumbers(sentence), ...readCollections(sentence, 'munitions', 'munition'), ...readMost(sentence)],
  examples: [
    ['Nearly two dozen rockets hit the base.', [24, 24]],
    ['Air defences shot down five drones and 22 of 30 rockets.', [5, 5], [22, 22], [30, 30]],
    ['A barrage of Katyusha rockets was launched from a truck.', [2, null]],
    ['Russia fired 31 missiles and 28 drones at the capital.', [31, 31], [28, 28]],
    ['The attack, involving multiple ballistic missiles, damaged a hangar.', [2, null]],
    ['Gunners downed 13 of the 17 drones.', [13, 13], [17, 17]],
    ['Despite most projectiles being intercepted, a hangar burned.', [2, null]],
    ['The salvo comprised 14 cruise missiles and more than 80 drones.', [14, 14], [81, null]],
    ['The navy launched 28 drones, of which 25 were destroyed.', [28, 28], [25, 25]],
    ['Over 100 shells fell on the harbour.', [101, null]],
    ['A dozen mortar rounds landed near the quay.', [12, 12]],
  ],
  counterexamples: [
    'The squad fired 1,300 rounds in training.',
    'The army bought 24 missiles last year.',
    'Strikes were made against two anti-ship missiles.',
    'It makes one-way attack drones.',
    'The treaty limits each side to 1,550 warheads.',
    'The battery can fire 12 rockets in a minute.',
    'The plant builds 50 drones a month.',
    'Police seized three grenades in a flat.',
    'The exercise, involving 40 drones, ends on Friday.',
    'Most missiles are made in the north.',
    'The company launched 12 rockets last year, each with a satellite.',
  ],
};
