/**
 * People driven from where they live, in the ways that need more than one word to say so.
 *
 *   "force 15,000 from homes", "driven 9,700 people from their homes", "forced 2,300 residents to flee", "sent half a million abroad"
 *   "have had to leave their homes", "abandoned their villages", "took refuge", "left 20,000 homeless", "35,000 people without homes"
 *   "the evacuation of 3,400 residents", "Displacement: 9,400 persons", "118,300 IDPs", "hosts 61,000 refugees", "12,500 displaced people"
 *
 * Near misses: "could force 50,000 from their homes", "left their homes early to vote", "wants to take in 20,000 refugees", "drove 40
 * passengers to their homes", "8,000 displaced people returned".
 */
import { isProper } from '../names.ts';
import type { Phrase } from '../phrases.ts';
import { lower, mentions, reads, type Sentence } from '../sentence.ts';
import { isInnerAdverb, wordSet } from '../vocabulary.ts';
import { attributive, headed } from './attributive.ts';
import { closesParticiple, groupsAfter } from './clause.ts';
import { arePeople, countFolk, endOf, peopleFrom } from './folk.ts';
import { type CasualtyRule, type Scene, toldBy } from './words.ts';

const driving = wordSet(
  'force forces forced forcing drive drives drove driven driving push pushed pushing chase chased compel compelled prompt prompted prompting',
);
const sending = wordSet('send sends sent sending drive drives drove driven');
const leavingForms = wordSet('leave leaves left leaving flee fled fleeing abandon abandoned abandoning evacuate evacuated lost lose');
const making = wordSet('left leaves leave leaving made makes making rendered rendering');
const refuge = wordSet('refuge shelter sanctuary');
const movement = wordSet('displacement displacements evacuation evacuations exodus');
const hosting = wordSet(
  'host hosts hosted hosting shelter shelters sheltered sheltering house houses housed housing home hold holds received receives accommodates accommodate crossed cross arrived fled registered entered poured streamed living live',
);
const displacedWord = wordSet('displaced');
const idps = wordSet('idps idp');
const refugees = wordSet('refugees');
const crossing = wordSet('crossed poured streamed');
/** Words that begin one of the rules. */
export const uprootingWords: ReadonlySet<string> = new Set(
  [
    driving,
    sending,
    leavingForms,
    making,
    refuge,
    movement,
    displacedWord,
    crossing,
    idps,
    refugees,
    wordSet('displaces displacing evacuates evacuating sheltering'),
  ].flatMap((each) => [...each]),
);

const homes = wordSet(
  'home homes house houses village villages land lands town towns farms farmland neighbourhoods neighborhoods communities country',
);
const flights = wordSet('flee leave evacuate abandon relocate move');
const objectVerbs = wordSet('abandon abandoned abandoning lost lose leave left leaves leaving flee fled fleeing');
/** How far behind the people the place that they leave may stand. */
const farthestHome = 6;

/** Past "their", "the" and an adjective to a word for home. */
function isHomeAt(sentence: Sentence, at: number): boolean {
  return [0, 1, 2].some((step) => homes.has(lower(sentence, at + step)));
}

/** "from their homes", "out of the village", "to flee", "into exile" from `at` on. */
function isDrivenOut(sentence: Sentence, at: number): boolean {
  for (let next = at; next < at + farthestHome; next++) {
    if (sentence.tokens[next]?.kind === 'mark') return false;
    if (isWayOut(sentence, next)) return true;
  }
  return false;
}

function isWayOut(sentence: Sentence, at: number): boolean {
  const word = lower(sentence, at);
  const after = lower(sentence, at + 1);
  if (word === 'from' || reads(sentence, at - 1, 'out', 'of')) return isHomeAt(sentence, at + 1);
  return (word === 'to' && flights.has(after)) || (word === 'into' && shelters.has(after));
}

const shelters = wordSet('exile camps shelters hiding');

const modals = wordSet('could would may might will can should must cannot to threatens threatened threaten risk risks');

/** "could force", "threatens to drive": nobody is driven out yet. "has had to leave" is told as having happened. */
function isThreat(sentence: Sentence, verb: number): boolean {
  const before = lower(sentence, verb - 1);
  if (before === 'to') return !['had', 'has', 'have', 'forced', 'obliged', 'compelled', 'having'].includes(lower(sentence, verb - 2));
  return modals.has(before) || (isInnerAdverb(before) && modals.has(lower(sentence, verb - 2)));
}

const factual = (scene: Scene, sort: ReadonlySet<string>): readonly number[] =>
  toldBy(scene, sort).filter((verb) => !isThreat(scene.sentence, verb));

/** "Floods force 15,000 from homes", "forced 2,300 residents to flee". */
const drivenOut: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return factual(scene, driving).flatMap((verb) => {
    const list = peopleFrom(sentence, verb + 1);
    return arePeople(list) && isDrivenOut(sentence, endOf(sentence, list)) ? countFolk(scene, list, verb, 'driven out') : [];
  });
};

const abroad = wordSet('abroad fleeing');

/** "sent half a million abroad", "sent 20,000 people fleeing". */
const sentAway: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return factual(scene, sending).flatMap((verb) => {
    const list = peopleFrom(sentence, verb + 1);
    const end = endOf(sentence, list);
    const isAway = abroad.has(lower(sentence, end)) || reads(sentence, end, 'into', 'exile');
    return arePeople(list) && isAway ? countFolk(scene, list, verb, 'sent away') : [];
  });
};

/** "left about 35,000 people without homes", "made 80,000 homeless". */
const madeHomeless: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return factual(scene, making).flatMap((verb) => {
    const list = peopleFrom(sentence, verb + 1);
    const end = endOf(sentence, list);
    const isTold =
      arePeople(list) && (lower(sentence, end) === 'homeless' || (lower(sentence, end) === 'without' && isHomeAt(sentence, end + 1)));
    return isTold ? countFolk(scene, list, verb, 'made homeless') : [];
  });
};

const harm = wordSet('dead killed kills kill injured injures wounded wounds missing');

/** "40 dead, 3,000 homeless", "1,200 evacuated as fire nears"; not "the city has 900 homeless". */
const bareState: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence } = scene;
    const last = list.at(-1);
    if (last?.head !== 'none' || last.quantity.form === 'article' || !closesParticiple(sentence, last.next + 1)) return [];
    const word = lower(sentence, last.next);
    const isTold = word === 'evacuated' || (word === 'homeless' && mentions(sentence, harm));
    return isTold ? countFolk(scene, [last], last.next, 'bare state') : [];
  });

const necessity = wordSet('forced obliged compelled had');
const errands = wordSet('early to for on at in with');

/** "have had to leave their homes", "abandoned their villages", "were forced out of their homes"; not "left their homes early". */
function isLeaving(sentence: Sentence, verb: number, hasBe: boolean): boolean {
  const word = lower(sentence, verb);
  const isOwn = lower(sentence, verb + 1) === 'their' && isHomeAt(sentence, verb + 2);
  if (!objectVerbs.has(word)) return hasBe && driven.has(word) && isDrivenOut(sentence, verb + 1);
  const isForced = [2, 3].some((back) => necessity.has(lower(sentence, verb - back)));
  if (isForced) return isOwn || flights.has(word);
  if (!isOwn) return false;
  const isFlight = word.startsWith('fle') || word.startsWith('fled') || word.startsWith('abandon') || word.startsWith('lo');
  return isFlight || !errands.has(lower(sentence, homeAfter(sentence, verb + 2)));
}

function homeAfter(sentence: Sentence, at: number): number {
  let next = at;
  while (next < at + 3 && !homes.has(lower(sentence, next))) next++;
  return next + 1;
}

const driven = wordSet('forced driven pushed chased compelled');
/** Whoever leaves alone leaves for many reasons. */
const areSeveral = (list: readonly Phrase[]): boolean =>
  arePeople(list) && list.every(({ person, quantity }) => person === null && quantity.form !== 'article');

/** The people who leave, before the verb. */
const leavingHome: CasualtyRule = (scene) =>
  scene.lists.filter(areSeveral).flatMap((list) => {
    const { sentence } = scene;
    const group = groupsAfter(sentence, list).find(({ verb, hasBe }) => isLeaving(sentence, verb, hasBe) && !isThreat(sentence, verb));
    return group ? countFolk(scene, list, group.verb, 'leaving home') : [];
  });

const seeking = wordSet('took taken taking sought seeking found seek');
const storms = wordSet('from');

/** "2,000 people took refuge in the cathedral"; not "took shelter from the rain". */
const takingRefuge: CasualtyRule = (scene) =>
  scene.lists.filter(arePeople).flatMap((list) => {
    const { sentence } = scene;
    const group = groupsAfter(sentence, list).find(
      ({ verb }) => seeking.has(lower(sentence, verb)) && refuge.has(lower(sentence, verb + 1)) && !storms.has(lower(sentence, verb + 2)),
    );
    return group && areMany(list) ? countFolk(scene, list, group.verb, 'taking refuge') : [];
  });

/** So many people take refuge from more than a shower. */
const fewest = 20;
const areMany = (list: readonly Phrase[]): boolean => list.every(({ quantity }) => (quantity.low ?? quantity.high ?? 0) >= fewest);

const unrealNouns = wordSet(
  'plan plans planned order ordered orders prepare prepared possible planning urged recommended advised call calls called considered consider mandatory voluntary',
);

/** "the evacuation of 3,400 residents", "Displacement: 9,400 persons"; not "plans for the evacuation of 6,000". */
const movementOf: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return toldBy(scene, movement).flatMap((at) => {
    const joint = lower(sentence, at + 1);
    if (joint !== 'of' && joint !== ':') return [];
    if ([1, 2, 3, 4].some((back) => unrealNouns.has(lower(sentence, at - back)))) return [];
    const list = peopleFrom(sentence, at + 2).filter(({ head }) => head !== 'animal');
    return arePeople(list) ? countFolk(scene, list, at, 'movement') : [];
  });
};

/** Whose number follows these is helped or moved on, and was displaced before. */
const served = wordSet('to for helped assisted reached among supported resettle resettled');

/** "118,300 IDPs": the noun says it. */
const counted: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const { sentence } = scene;
    const [first] = list;
    const isIdps = first && first.person === null && idps.has(lower(sentence, first.next - 1));
    return isIdps && !served.has(lower(sentence, first.from - 1)) ? countFolk(scene, [first], first.next - 1, 'IDPs') : [];
  });

/** Index of the word that houses the people of a list, before or behind them; -1 when none does. */
function hostOf(sentence: Sentence, list: readonly Phrase[], from: number): number {
  const before = lower(sentence, from - 1) === 'to' ? from - 2 : from - 1;
  const houses = (at: number): boolean => hosting.has(lower(sentence, at)) && !isThreat(sentence, at);
  return houses(before) ? before : (groupsAfter(sentence, list).find(({ verb }) => houses(verb))?.verb ?? -1);
}

/** "the camp hosts 61,000 refugees", "is home to 230,000 refugees", "700,000 refugees have crossed". */
const hosted: CasualtyRule = (scene) =>
  scene.lists.flatMap((list) => {
    const [first] = list;
    if (first?.noun !== 'refugee' || first.person !== null || first.quantity.form === 'article') return [];
    const host = hostOf(scene.sentence, list, first.from);
    return host >= 0 ? countFolk(scene, [first], host, 'hosted') : [];
  });

/** "12,500 displaced people", "118,300 internally displaced persons"; not "8,000 displaced people returned". */
const displacedPeople: CasualtyRule = (scene) =>
  attributive(scene, toldBy(scene, displacedWord), false).filter(({ sentence, from }) => !served.has(lower(sentence, from - 1)));

/** "Displaced: 40,000." */
const headedDisplaced: CasualtyRule = (scene) => headed(scene, toldBy(scene, displacedWord));

const asylums = wordSet('in at with');

/** "50,000 people are sheltering in schools". */
const sheltering: CasualtyRule = (scene) =>
  scene.lists.filter(arePeople).flatMap((list) => {
    const { sentence } = scene;
    const group = groupsAfter(sentence, list).find(
      ({ verb, hasBe }) => hasBe && lower(sentence, verb) === 'sheltering' && asylums.has(lower(sentence, verb + 1)),
    );
    return group && areMany(list) ? countFolk(scene, list, group.verb, 'sheltering') : [];
  });

/** "120,000 Armenians fled", "two million people have crossed into Chad"; how many and what they leave decides whether they are driven out. */
export const fleeing: CasualtyRule = (scene) =>
  scene.lists.filter(arePeople).flatMap((list) => {
    const { sentence } = scene;
    const group = groupsAfter(sentence, list).find(({ verb }) => {
      const isCrossing = crossing.has(lower(sentence, verb)) && lower(sentence, verb + 1) === 'into' && areMany(list);
      return !isThreat(sentence, verb) && (lower(sentence, verb) === 'fled' || (isCrossing && isProper(sentence, verb + 2)));
    });
    return group ? countFolk(scene, list, group.verb, 'fleeing') : [];
  });

const displacing = wordSet('displaced displacing displaces evacuated evacuating evacuates');

/** "displaced internally more than two million people": an adverb between. */
const displacingPast: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return factual(scene, displacing).flatMap((verb) => {
    if (!isInnerAdverb(lower(sentence, verb + 1))) return [];
    const list = peopleFrom(sentence, verb + 2);
    return arePeople(list) ? countFolk(scene, list, verb, 'active') : [];
  });
};

/** Whole statements before the single word. */
export const uprootingRules: readonly CasualtyRule[] = [
  drivenOut,
  sentAway,
  madeHomeless,
  bareState,
  leavingHome,
  takingRefuge,
  movementOf,
  counted,
  hosted,
  displacedPeople,
  headedDisplaced,
  sheltering,
  displacingPast,
];
