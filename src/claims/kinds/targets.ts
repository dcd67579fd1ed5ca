import { verbGroupsAfter } from '../casualties/clause.ts';
import { type Draft, draftOf } from '../draft.ts';
import type { Phrase } from '../phrases.ts';
import { isUnreal } from '../reality.ts';
import { lower, mentions, perSentence, type Sentence, where } from '../sentence.ts';
import { determiners, endsPhrase, wordSet } from '../vocabulary.ts';
import { countsOf, pluralAt, vagueDraft } from './counting.ts';
import type { KindRule } from './kind.ts';

const hitting = wordSet(
  'targeted targeting target hit hits hitting struck striking attacked attacking bombed bombing destroyed destroying damaged damaging shelled strikes strike airstrikes attacks raids up',
);
const links = wordSet('on against at the all some of and also its');
const damaging = wordSet('damaged damaging');
/** Things of everyday life: damage to them is a loss, not a target hit. */
const civil = wordSet('car bus train ferry lorry van motorcycle house truck plane building vehicle bridge home');
const moving = wordSet('lorry truck car bus train van tram driver motorist');

/** What destroys without being a weapon, and words that say a weapon is meant all the same. */
const disasters = wordSet(
  'earthquake quake tremor aftershock flood floods flooding floodwaters hurricane typhoon cyclone storm storms tornado tornadoes landslide landslides mudslide tsunami wildfire wildfires blaze avalanche eruption lava',
);
const gunfire = wordSet('artillery mortar rocket shell tank gun enemy missile return machine-gun heavy under opened came');

const arms = wordSet(
  'jets warplanes aircraft artillery army troops soldiers forces navy rebels militants insurgents guerrillas tanks guns gunners shelling bombers helicopters',
);

/** Whether a sentence tells of weapons: an attack, a strike or a munition is named. */
const armsOf = perSentence((sentence) => {
  const { things } = sentence.lexicons;
  const isArmed = where(sentence, things).some((at) =>
    ['attack', 'strike', 'munition'].includes(things.get(lower(sentence, at))?.kind ?? ''),
  );
  const isFire =
    mentions(sentence, arms) ||
    where(sentence, things).some((at) => ['strike', 'munition'].includes(things.get(lower(sentence, at))?.kind ?? ''));
  return { isArmed, isFire, isDisaster: !isArmed && mentions(sentence, disasters) };
});

const workers = wordSet('nurses teachers doctors workers drivers rail union unions hunger general');

/** Whether weapons of war are told of: a car that is hit may be hit by another. */
function isFire(sentence: Sentence): boolean {
  return armsOf(sentence).isFire;
}

/** "fire destroyed", "a lorry hit", "nurses' strikes hit": no weapon does it. */
function isAccident(sentence: Sentence, verb: number): boolean {
  const before = lower(sentence, verb - 1);
  if (before === 'strikes' || before === 'strike') return [2, 3].some((back) => workers.has(lower(sentence, verb - back)));
  if (before === 'fire' || before === 'fires') return !gunfire.has(lower(sentence, verb - 2));
  return moving.has(before) && !armsOf(sentence).isArmed;
}

/** A verb or noun of hitting at `at`, told as done; "blew up", not "set up". */
function isHitting(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  if (!hitting.has(word) || isAccident(sentence, at)) return false;
  if (word === 'up') return ['blew', 'blown', 'blowing'].includes(lower(sentence, at - 1));
  return lower(sentence, at - 1) !== 'to' && !isUnreal(sentence, at);
}

/** Index of the word of hitting at most eight words before the phrase, with only links between ("strikes on", "launched … against"); -1 without one. */
function hitBefore(sentence: Sentence, phrase: Phrase): number {
  for (let at = phrase.from - 1; at >= phrase.from - 8 && at >= 0; at--) {
    if (isHitting(sentence, at)) return at === phrase.from - 1 || isTied(sentence, at + 1, phrase.from) ? at : -1;
  }
  return -1;
}

/** "against two missiles" after "strikes on Wednesday": the last word before the number ties it, or everything between is a link. */
function isTied(sentence: Sentence, from: number, next: number): boolean {
  if (lower(sentence, next - 1) === 'against' || lower(sentence, next - 1) === 'on') return true;
  const isList = lower(sentence, from) === 'on' && ['and', ','].includes(lower(sentence, next - 1));
  for (let at = from + 1; at < next; at++) {
    const word = lower(sentence, at);
    if (!links.has(word) && !(isList && !endsPhrase(word))) return false;
  }
  return links.has(lower(sentence, from)) || from === next;
}

/** Not "damaged": earthquakes do that too. */
const struck = wordSet('hit targeted struck attacked bombed shelled destroyed');
/** "two hideouts destroyed": said at once, without "were". */
const bare = wordSet('destroyed bombed shelled struck');

/** "Three places … have been attacked": the first verb group after the phrase, in the same clause, says so. */
function isHitAfter(sentence: Sentence, phrase: Phrase): boolean {
  if (phrase.head !== 'site') return false;
  const isHit = (word: string): boolean => struck.has(word) && (!civil.has(phrase.noun) || (word !== 'destroyed' && isFire(sentence)));
  if (bare.has(lower(sentence, phrase.next)) && isHit(lower(sentence, phrase.next))) return true;
  return verbGroupsAfter(sentence, phrase.next).some(
    ({ verb, hasBe }) => hasBe && isHit(lower(sentence, verb)) && !isUnreal(sentence, verb),
  );
}

const countable = new Set(['site', 'munition', 'vehicle']);

/** "85 targets at seven locations": sites told right after what was hit there. */
const isBeside = (sentence: Sentence, phrase: Phrase): boolean => lower(sentence, phrase.from - 1) === 'at' && phrase.head === 'site';

const carriedReach = 8;

/** "nine areas of concentration of enemy manpower and …": only nouns tied by "of" stand between. */
function isCarried(sentence: Sentence, from: number, next: number): boolean {
  if (lower(sentence, from) !== 'of' || next - from > carriedReach) return false;
  for (let at = from; at < next; at++) {
    const word = lower(sentence, at);
    if ((word !== 'of' && endsPhrase(word)) || hitting.has(word) || sentence.tokens[at]?.kind === 'mark') return false;
  }
  return true;
}

/** "…, including eight command posts and three depots": parts of what was hit. */
function isIncluded(sentence: Sentence, phrase: Phrase, last: Draft): boolean {
  const joint = lower(sentence, phrase.from - 1);
  const isNext = phrase.from - last.next <= 2 || isCarried(sentence, last.next, phrase.from - 1);
  return isNext && (joint === 'including' || joint === 'and' || joint === ',');
}

const isCountable = ({ head }: Phrase): boolean => countable.has(head);

/** "a depot" is hit too, and a list may go on from it, but one thing without a number is no count. */
const isNumbered = ({ quantity }: Phrase): boolean => quantity.form === 'number' || quantity.form === 'vague';

function isTarget(sentence: Sentence, phrase: Phrase, last: Draft | undefined): boolean {
  const verb = hitBefore(sentence, phrase);
  if (verb >= 0) return !civil.has(phrase.noun) || (isFire(sentence) && !damaging.has(lower(sentence, verb)));
  if (isHitAfter(sentence, phrase)) return true;
  return last !== undefined && (isBeside(sentence, phrase) || isIncluded(sentence, phrase, last));
}

function readNumbers(sentence: Sentence): readonly Draft[] {
  const drafts: Draft[] = [];
  for (const phrase of countsOf(sentence).filter(isCountable)) {
    const last = drafts.at(-1);
    if (!isTarget(sentence, phrase, last)) continue;
    const isPart = lower(sentence, phrase.from - 1) === 'including' || (last?.isSubset === true && phrase.from - last.next <= 2);
    const draft = draftOf(sentence, 'targets', phrase, phrase.from, isNumbered(phrase) ? 'targets' : single);
    drafts.push(isPart ? { ...draft, isSubset: true } : draft);
  }
  return drafts.filter(({ rule }) => rule !== single);
}

const single = 'single';
const destroying = wordSet('destroyed');

/** "destroyed the missiles": arms of the other side, more than one, and no number. */
function readArms(sentence: Sentence): readonly Draft[] {
  return where(sentence, destroying).flatMap((verb) => {
    const at = verb + 1;
    if (!determiners.has(lower(sentence, at)) || isAccident(sentence, verb) || isUnreal(sentence, verb)) return [];
    const noun = pluralAt(sentence, at + 1, 'munition');
    return noun === null ? [] : [vagueDraft(sentence, 'targets', at, noun)];
  });
}

function read(sentence: Sentence): readonly Draft[] {
  return armsOf(sentence).isDisaster ? [] : [...readNumbers(sentence), ...readArms(sentence)];
}

/** Places and things hit: sites, bases, depots, missiles on the ground, vehicles; not what a disaster or an accident destroys. */
export const targets: KindRule = {
  id: 'targets',
  title: 'targets',
  unit: 'targets',
  cues: hitting,
  read,
  examples: [
    ['The attacks targeted five bases used by the group.', [5, 5]],
    ['Jets carried out strikes on three facilities in the desert.', [3, 3]],
    ['The raids hit 85 targets at seven locations.', [85, 85], [7, 7]],
    ['The navy launched strikes on Wednesday against two anti-ship missiles.', [2, 2]],
    ['Its forces have attacked three locations in the valley.', [3, 3]],
    ['Three places used by the militia were bombed.', [3, 3]],
    ['Jets carried out 16 strikes on ammunition stores and two command posts.', [2, 2]],
    ['The guns destroyed two tanks and a depot.', [2, 2]],
    ['The ship located and destroyed the missiles.', [2, null]],
    ['The army struck 64 facilities, including eight command posts and three depots.', [64, 64], [8, 8], [3, 3]],
    ['Guerrillas blew up two pylons.', [2, 2]],
    ['Nine rebels died and two hideouts were destroyed.', [2, 2]],
  ],
  counterexamples: [
    'The group runs three bases in the hills.',
    'Both countries condemned the strikes.',
    'More than 22,000 houses were damaged by the quake.',
    'Rockets hit the base on March 11.',
    'Two missiles hit the base.',
    'The earthquake destroyed 300 houses and two schools.',
    'Fire destroyed two warehouses at the port.',
    'A lorry hit two cars on the motorway.',
    'The rebels vowed to destroy two bridges.',
    'Nurses’ strikes hit 23 hospitals.',
    'He hit two vehicles before he was stopped.',
    'Rockets fell on the suburb, damaging four cars.',
  ],
};
