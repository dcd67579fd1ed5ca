/** Who counts as a force, and what the words around a count of it say: there, sent there, taken away, or meant to be. */
import { verbGroupsAfter } from '../casualties/clause.ts';
import { readVerbGroup } from '../casualties/verbs.ts';
import type { Phrase } from '../phrases.ts';
import { readPlaces } from '../places.ts';
import { lower, mentions, perSentence, type Sentence, where } from '../sentence.ts';
import { auxiliaries, beForms, determiners, isInnerAdverb, wordSet } from '../vocabulary.ts';
import { endOf, partOf } from './counting.ts';

export type TroopState = 'present' | 'deployed' | 'withdrawn' | 'planned';

const soldiers = new Set([
  ...wordSet('troop soldier marine sailor airman personnel force peacekeeper paratrooper reservist conscript warrior commando guardsman'),
  ...wordSet('serviceman infantryman recruit fighter militant insurgent rebel militiaman guerrilla jihadist mercenary separatist'),
  'service member',
]);
/** Police count where they are sent somewhere or are part of a mission; a number of them in a town is its daily life. */
const police = new Set([...wordSet('policeman police gendarme'), 'police officer', 'border guard']);
const sending = wordSet(
  'deploy deploys deployed deploying send sends sent sending dispatched moved flown mobilised mobilized comprises comprising stationed',
);

/** Fewer than these are persons in a story, not a level: "two soldiers arrived at the house". */
const smallestForce = 10;
const smallestLevel = 20;

function stated(...rows: readonly (readonly [state: TroopState, words: string])[]): ReadonlyMap<string, TroopState> {
  return new Map(rows.flatMap(([state, words]) => [...wordSet(words)].map((word) => [word, state] as const)));
}

/** Verbs whose object is the count: "has sent", "will withdraw". */
const verbsAhead = stated(
  ['deployed', 'deploy deploys deployed deploying send sends sent sending dispatched dispatch dispatching reinforce reinforced moved'],
  ['deployed', 'mobilised mobilized mobilise mobilize rushed airlifted landed contributed station massed massing flew flown'],
  ['withdrawn', 'withdraw withdraws withdrew withdrawn withdrawing pull pulls pulled pulling remove removed removing bring brings brought'],
  ['present', 'has have had having maintains maintain keep keeps kept keeping hosts hosting host houses housing garrison numbers number'],
  ['present', 'numbered numbering totalling totaling comprises comprising comprise involves involving fields commands counts'],
  ['planned', 'order ordered orders approved authorised authorized pledged promised offered committed'],
);
/** Nouns before "of" and the count: "the withdrawal of 400 troops". */
const nounsAhead = stated(
  ['deployed', 'deployment dispatch arrival'],
  ['withdrawn', 'withdrawal departure pullout'],
  ['present', 'presence garrison contingent total'],
);
/** Participles of which the count is the subject: "were sent", "stationed in". */
const participles = stated(
  ['deployed', 'deployed sent dispatched flown airlifted moved mobilised mobilized rushed'],
  ['withdrawn', 'withdrawn pulled removed evacuated recalled'],
  ['present', 'stationed based garrisoned massed positioned massing serving holding fighting operating garrisoning'],
);
/** Verbs without a passive: "arrived", "remain in". */
const ownVerbs = stated(
  ['deployed', 'arrived arriving arrive landed landing'],
  ['withdrawn', 'left departed'],
  ['present', 'remain remains remained stay'],
);
const placings = wordSet('in at on across inside near there put placed');
const intents = wordSet('will would plans plan intends intend to could may might should must shall');
const owners = wordSet('its their his her our');
const inner = wordSet('out back home up in with extra first initial remaining entire all last');
const counting = wordSet('there');
/** Words by which people of a force are victims or prisoners, and no part of a level. */
export const harms = wordSet(
  'killed killing kills kill died dead wounded wounding injured injuring injuries hurt missing captured kidnapped abducted suffering diagnosed slain casualties hospital hospitals custody prison prisoner trial captivity jail',
);
const harmReach = 5;
/** Prepositions after which a place makes a count a level. */
const tying = wordSet('in at across inside near on');
const longestGroup = 6;

const sizeOf = ({ quantity }: Phrase): number => quantity.high ?? quantity.low ?? 0;

/** A number, or a vague word for dozens and more, of people under arms. */
export function isForce(phrase: Phrase): boolean {
  const isCounted = phrase.quantity.form === 'number' || phrase.quantity.form === 'vague';
  const role = phrase.role?.singular ?? '';
  return isCounted && (soldiers.has(role) || police.has(role)) && sizeOf(phrase) >= smallestForce;
}

const numbering = wordSet('number numbers numbered numbering');

/** "The insurgents number about 4,000 men": men of a force that is named before its verb. */
export function isStrength(sentence: Sentence, phrase: Phrase): boolean {
  const verb = phrase.from - 1;
  if (phrase.noun !== 'man' || !numbering.has(lower(sentence, verb))) return false;
  return [1, 2, 3].some((back) => isForceWord(sentence, verb - back) || bodies.has(lower(sentence, verb - back)));
}

/** True for the plural or collective noun of a force at `at`. */
export function isForceWord({ lexicons, tokens }: Sentence, at: number): boolean {
  return soldiers.has(lexicons.roles.get(tokens[at]?.lower ?? '')?.singular ?? '');
}

/** True when the verb at `verb` stands under "will", "plans to" and the like. */
export function isIntended(sentence: Sentence, verb: number): boolean {
  for (let at = verb - 1; at >= 0 && verb - at < longestGroup; at--) {
    const word = lower(sentence, at);
    if (intents.has(word)) return true;
    if (!beForms.has(word) && !auxiliaries.has(word) && !isInnerAdverb(word)) return false;
  }
  return false;
}

function withIntent(sentence: Sentence, verb: number, state: TroopState): TroopState {
  return state !== 'present' && isIntended(sentence, verb) ? 'planned' : state;
}

/** Index of the last word before `at` that is no article, owner, adverb or particle of a verb. */
function wordBefore(sentence: Sentence, at: number): number {
  let before = at - 1;
  for (let steps = 0; steps < 4; steps++, before--) {
    const word = lower(sentence, before);
    const isPassed = determiners.has(word) || owners.has(word) || isInnerAdverb(word) || inner.has(word);
    if (!isPassed || word === '') break;
  }
  return before;
}

/** The state told by the verb or noun right before what begins at `at`. */
export function stateBefore(sentence: Sentence, at: number): TroopState | null {
  const before = wordBefore(sentence, at);
  const word = lower(sentence, before);
  const state = verbsAhead.get(word);
  if (state) return doubted(sentence, before, withIntent(sentence, before, state));
  if (word === 'to' && lower(sentence, before - 1) === 'home') return 'present';
  if (beForms.has(word) && counting.has(lower(sentence, before - 1))) return 'present';
  return word === 'of' ? (nounsAhead.get(lower(sentence, before - 1)) ?? null) : null;
}

function isHarmed(sentence: Sentence, from: number, next: number): boolean {
  for (let at = from; at < next; at++) if (harms.has(lower(sentence, at))) return true;
  return false;
}

/** What a verb group after a count says: "are stationed", "will be sent", "are in", "have left". */
function stateOfGroup(sentence: Sentence, verb: number, hasBe: boolean): TroopState | null {
  const word = lower(sentence, verb);
  const last = lower(sentence, verb - 1);
  const state = hasBe ? (participles.get(word) ?? (placings.has(word) ? 'present' : undefined)) : ownVerbs.get(word);
  if (state) return withIntent(sentence, verb, state);
  const isStaying = hasBe && (ownVerbs.get(last) ?? '') === 'present' && !isHarmed(sentence, verb, verb + harmReach);
  if (isStaying) return 'present';
  const isToLeave = hasBe && word === 'leave' && last === 'to';
  return isToLeave ? 'planned' : null;
}

/** The state told after what ends before `next`: a participle at once, else a verb of which it is the subject. */
function stateAfter(sentence: Sentence, next: number): TroopState | null {
  if (isHarmed(sentence, next, next + harmReach)) return null;
  const bare = lower(sentence, next) === ',' ? next + 1 : next;
  const state = participles.get(lower(sentence, bare));
  if (state && readVerbGroup(sentence, bare).verb === bare) return state;
  for (const { verb, hasBe } of verbGroupsAfter(sentence, next)) {
    const told = stateOfGroup(sentence, verb, hasBe);
    if (told) return told;
    if (hasBe) return null;
  }
  return null;
}

/** "2,500 troops in Iraq": a place that the sentence names right after the count, and nobody harmed in it. */
function isTied(sentence: Sentence, next: number): boolean {
  return tying.has(lower(sentence, next)) && !tellsHarm(sentence).isTold && namesAt(sentence).has(next);
}

const tellsHarm = perSentence((sentence) => ({ isTold: mentions(sentence, harms) }));
const namesAt = perSentence(
  (sentence): ReadonlySet<number> => new Set(readPlaces(sentence).flatMap(({ from, isDescribed }) => (isDescribed ? [] : [from]))),
);

/** Words of doubt before "deploying" and the like: nothing was sent. */
const pondering = wordSet(
  'consider considers considered considering weighing mulling discussing discussed suggested proposed favours opposes',
);
const able = wordSet('capable incapable risk possibility idea prospect way');

/** "capable of deploying 3,000" tells of no force, "consider sending 500" of one that is planned. */
function doubted(sentence: Sentence, verb: number, state: TroopState): TroopState | null {
  if (!lower(sentence, verb).endsWith('ing') || state === 'present') return state;
  const before = lower(sentence, verb - 1);
  if (before === 'of' && able.has(lower(sentence, verb - 2))) return null;
  return pondering.has(before) ? 'planned' : state;
}

/** True when police are sent, not merely there: the word is looked for around their number. */
function isSent(sentence: Sentence, { from }: Phrase, end: number): boolean {
  for (let at = from - 4; at < end + 6; at++) if (sending.has(lower(sentence, at))) return true;
  return false;
}

/** The state that the words before and after a count give it. */
function stateAround(sentence: Sentence, phrase: Phrase, end: number): TroopState | null {
  const before = stateBefore(sentence, phrase.from);
  const isSentHome = (lower(sentence, end) === 'home' || lower(sentence, end) === 'out') && before !== 'planned';
  if (before && !isHarmed(sentence, end, end + 2)) return isSentHome ? 'withdrawn' : before;
  return sizeOf(phrase) < smallestLevel ? null : stateAfter(sentence, end);
}

/** "the American presence, about 1,100 troops, …": the count explains the body before its comma. */
function explainsBody(sentence: Sentence, { from }: Phrase): boolean {
  return lower(sentence, from - 1) === ',' && [2, 3, 4, 5].some((back) => bodies.has(lower(sentence, from - back)));
}

/** What becomes of the force that `phrase` counts; null where nothing does. */
export function stateOf(sentence: Sentence, phrase: Phrase): TroopState | null {
  const end = endOf(sentence, phrase);
  const isPolice = phrase.role !== null && police.has(phrase.role.singular);
  if (isHarmed(sentence, phrase.from, end) || (isPolice && !isSent(sentence, phrase, end))) return null;
  if (partOf(sentence, phrase)) return 'present';
  const isLevel = !isPolice && phrase.quantity.form === 'number' && sizeOf(phrase) >= smallestLevel;
  return stateAround(sentence, phrase, end) ?? (isLevel && (isTied(sentence, end) || explainsBody(sentence, phrase)) ? 'present' : null);
}

/** Indices of nouns of a force or its size: "army", "contingent", "presence". */
const bodies = wordSet(
  'army force forces garrison contingent mission corps militia presence troops soldiers strength deployment peacekeepers',
);
export const bodiesIn: (sentence: Sentence) => ReadonlySet<number> = perSentence((sentence) => new Set(where(sentence, bodies)));
