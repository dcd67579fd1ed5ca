/**
 * People taken and held, in the ways that need more than one word to say so.
 *
 *   "took 70 passengers hostage", "taking seven prisoner", "held five customers hostage", "takes 11 hostages"
 *   "200 prisoners were taken", "holds 230 captured fighters", "are still held by the armed group", "remain in captivity"
 *   "carried off the village chief", "seized a banker", "soldiers detained 19 suspected insurgents"
 *
 * Near misses: "the stadium holds 42,000 people", "held on suspicion of arson", "police detained 34", "seized 300 kg", "seized him by the
 * arm", "two prisoners were taken to hospital", "the river carried off two herdsmen".
 */
import type { Draft } from '../draft.ts';
import { namesAfter } from '../names.ts';
import { readNoun } from '../nouns.ts';
import type { Phrase } from '../phrases.ts';
import { lower, mentions, type Sentence, words } from '../sentence.ts';
import { beForms, wordSet } from '../vocabulary.ts';
import { groupsAfter } from './clause.ts';
import { arePeople, arePersons, countFolk, endOf, peopleFrom } from './folk.ts';
import { agentOf, doerOf, namesParty } from './parties.ts';
import { afterDescription, isNameAlone } from './people.ts';
import { isPassive, type VerbGroup } from './verbs.ts';
import { type CasualtyRule, type Scene, toldBy } from './words.ts';

const takingVerbs = wordSet('take takes took taking taken');
const holdingVerbs = wordSet('hold holds held holding keep keeps kept keeping');
const seizingVerbs = wordSet('seize seizes seized seizing snatch snatches snatched snatching');
/** Those that tell of captives only where an armed party does it. */
const armedVerbs = wordSet('detain detains detained detaining capture kidnap abduct rounded rounding');
const carryingVerbs = wordSet('carry carries carried carrying drag drags dragged dragging march marched marching take takes took taking');
/** Words that begin one of the rules. */
export const holdingWords: ReadonlySet<string> = new Set(
  [takingVerbs, holdingVerbs, seizingVerbs, armedVerbs, carryingVerbs].flatMap((each) => [...each]),
);

/** "hostage", "as hostages", "prisoner": what people are taken as. */
const captiveStates = wordSet('hostage hostages prisoner prisoners captive captives');
const captiveNouns = wordSet('hostage prisoner captive pow abductee');
const baseForms = wordSet('take hold seize detain capture kidnap abduct snatch carry drag march keep');

/** "to seize 12 sailors", "did not take": the base form stands only behind its plural subject: "Gunmen seize 27 students". */
function isToldAsFact(sentence: Sentence, verb: number): boolean {
  return !baseForms.has(lower(sentence, verb)) || (lower(sentence, verb - 1) !== 'to' && doerOf(sentence, verb) === 'armed');
}

/** Verbs of whoever takes or holds: "were holding 40" is his, "were held" is not. */
function verbsOf(scene: Scene, sort: ReadonlySet<string>): readonly number[] {
  const { sentence } = scene;
  const isOwn = (verb: number): boolean => lower(sentence, verb).endsWith('ing') || !isPassive(sentence, verb);
  return toldBy(scene, sort).filter((verb) => isToldAsFact(sentence, verb) && isOwn(verb));
}

/** "banker Mina Carr": a person by trade and name, without an article. */
function titledAt(sentence: Sentence, at: number): Phrase | null {
  const { role, noun, country, next, head } = readNoun(sentence, at);
  const isOne = role?.singular.endsWith(lower(sentence, next - 1)) === true;
  const named = isOne ? namesAfter(sentence, next) : { names: [], next };
  if (!role || named.names.length === 0 || sentence.tokens[next]?.kind === 'mark') return null;
  const quantity = { low: 1, high: 1, hedge: 'exact', form: 'article', isIncrement: false, next: named.next } as const;
  const subject = words(sentence, at, named.next);
  return { from: at, next: named.next, quantity, head, noun, role, country, subject, isPart: false, names: named.names, person: 'name' };
}

/** The people told from `at` on. */
function peopleAt(sentence: Sentence, at: number): readonly Phrase[] {
  const list = peopleFrom(sentence, at);
  const titled = list.length === 0 ? titledAt(sentence, at) : null;
  return titled ? [titled] : list;
}

/** Whoever owns what follows is not taken: "seized two men’s passports". */
const isOwner = ({ tokens }: Sentence, list: readonly Phrase[]): boolean => tokens[list.at(-1)?.next ?? 0]?.kind === 'possessive';

/** Surveyors and monks whom no lexicon knows are people where somebody holds them. */
const mayBePeople = (list: readonly Phrase[]): boolean =>
  list.every(({ head }) => head === 'person' || head === 'none' || head === 'unknown');

/** How far "hostage" may stand behind those taken: "took three guards of the bank hostage". */
const farthestState = 7;

/** Index of the word for what they are taken as, behind the people that end before `at`; null when none stands there. */
function stateAt(sentence: Sentence, at: number): number | null {
  for (let next = at; next < at + farthestState; next++) {
    if (captiveStates.has(lower(sentence, next))) return next;
    const token = sentence.tokens[next];
    if (!token || token.kind === 'mark' || beForms.has(token.lower) || token.lower === 'and') return null;
  }
  return null;
}

/** "took 70 passengers hostage", "taking prisoner 40 men", "holds two Swedes captive", "takes 11 hostages". */
const asCaptives: CasualtyRule = (scene) => {
  const { sentence } = scene;
  const verbs = [...verbsOf(scene, takingVerbs), ...verbsOf(scene, holdingVerbs), ...verbsOf(scene, seizingVerbs)];
  return verbs.flatMap((verb) => {
    const isBefore = captiveStates.has(lower(sentence, verb + 1));
    const list = peopleAt(sentence, isBefore ? verb + 2 : verb + 1);
    if (!list[0] || list[0].head === 'site' || isOwner(sentence, list)) return [];
    const end = endOf(sentence, list, verb);
    const isTold = isBefore || stateAt(sentence, end) !== null || isOfCaptives(scene, list, verb, end);
    return isTold ? countFolk(scene, list, verb, 'as captives') : [];
  });
};

/** "took 400 prisoners", "holds 12 hostages"; not "took two prisoners to hospital", "the jail holds 400 prisoners". */
function isOfCaptives({ sentence }: Scene, list: readonly Phrase[], verb: number, end: number): boolean {
  const [first] = list;
  if (!first || !captiveNouns.has(first.noun) || lower(sentence, end) === 'to') return false;
  return first.noun !== 'prisoner' || takingVerbs.has(lower(sentence, verb)) || doerOf(sentence, verb) === 'armed';
}

const further = wordSet('more other others');

/** "The rebels are holding 40 villagers", "hold 14 more"; not "the stadium holds 42,000 people", "police are holding two men". */
const holding: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return verbsOf(scene, holdingVerbs).flatMap((verb) => {
    const list = lower(sentence, verb).startsWith('h') && doerOf(sentence, verb) === 'armed' ? peopleAt(sentence, verb + 1) : [];
    const isMore = list.length === 1 && further.has(list[0]?.noun ?? '') && list[0]?.quantity.form === 'number';
    return (arePersons(list) || isMore) && !isOwner(sentence, list) ? countFolk(scene, list, verb, 'holding') : [];
  });
};

const grips = wordSet('arm arms hand hair throat collar neck shoulder wrist leg');

/** "seized his son by the arm". */
const isGripped = (sentence: Sentence, end: number): boolean => lower(sentence, end) === 'by' && grips.has(lower(sentence, end + 2));

const abducting = wordSet('kidnap abduct');

/** People by noun; a bare number too where the verb has no other object: "Gunmen abduct eight". */
const isTaken = (sentence: Sentence, list: readonly Phrase[], verb: number): boolean =>
  arePersons(list) || (abducting.has(lower(sentence, verb)) && arePeople(list));

/** "A gang seized banker Mina Carr", "soldiers detained 19 suspected insurgents", "rounded up 40 men"; police who do so arrest. */
const seizing: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return [...verbsOf(scene, seizingVerbs), ...verbsOf(scene, armedVerbs)].flatMap((verb) => {
    const list = doerOf(sentence, verb) === 'armed' ? peopleAt(sentence, lower(sentence, verb + 1) === 'up' ? verb + 2 : verb + 1) : [];
    if (!isTaken(sentence, list, verb) || isOwner(sentence, list) || isGripped(sentence, endOf(sentence, list, verb))) return [];
    return isPlainName(sentence, list) ? [] : countFolk(scene, list, verb, 'seizing');
  });
};

/** "seized Abu Marwa": a name alone is a town’s as often as a man’s. */
export function isPlainName(sentence: Sentence, [first]: readonly Phrase[]): boolean {
  if (first?.person !== 'name' || first.role !== null) return false;
  return isNameAlone(first) && afterDescription(sentence, first) === first.next;
}

const away = wordSet('off away');
const farthestAway = 4;

/** "Bandits carried off the village chief", "dragged four women away"; not "the river carried off two herdsmen". */
const carrying: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return verbsOf(scene, carryingVerbs).flatMap((verb) => {
    const isBefore = away.has(lower(sentence, verb + 1));
    const list = doerOf(sentence, verb) === 'armed' ? peopleAt(sentence, isBefore ? verb + 2 : verb + 1) : [];
    if (!arePersons(list) || isOwner(sentence, list)) return [];
    const end = endOf(sentence, list, verb);
    const isAway = isBefore || [...Array(farthestAway).keys()].some((step) => away.has(lower(sentence, end + step)));
    return isAway ? countFolk(scene, list, verb, 'carrying') : [];
  });
};

const takenForms = wordSet('taken captured seized');
const heldForms = wordSet('held detained seized snatched abducted kidnapped');
const ways = wordSet('to into from off away by up');

const homes = wordSet('home homes house houses car cars bus buses vehicle vehicles village boat farm farms train');

/** "from their homes". */
const isFromHome = (sentence: Sentence, at: number): boolean =>
  lower(sentence, at) === 'from' && (homes.has(lower(sentence, at + 2)) || homes.has(lower(sentence, at + 3)));

/** "taken by gunmen", "taken from their homes by soldiers"; not "taken by soldiers to a hospital". */
function isTakenBy(sentence: Sentence, verb: number): boolean {
  const isWay = lower(sentence, verb + 1) === 'by' || isFromHome(sentence, verb + 1);
  return isWay && agentOf(sentence, verb) === 'armed' && !mentions(sentence, hospitals);
}

/** "60 children are still held by the armed group", "nurses held since Sunday by the militia", "200 prisoners were taken". */
function isHeldAt({ sentence }: Scene, list: readonly Phrase[], verb: number): boolean {
  const word = lower(sentence, verb);
  if (heldForms.has(word)) return agentOf(sentence, verb) === 'armed' || isInCaptivity(sentence, verb + 1) || isSnatched(sentence, verb);
  if (takenForms.has(word) && isTakenBy(sentence, verb)) return arePersons(list);
  if (takenForms.has(word)) return captiveNouns.has(list.at(-1)?.noun ?? '') && !ways.has(lower(sentence, verb + 1));
  return isInCaptivity(sentence, verb);
}

/** "was seized at gunpoint", "were snatched from their car"; not "was seized by panic", "held from noon". */
function isSnatched(sentence: Sentence, verb: number): boolean {
  const word = lower(sentence, verb);
  const isFrom = ['from', 'outside', 'near'].includes(lower(sentence, verb + 1));
  const isGunpoint = lower(sentence, verb + 1) === 'at' && lower(sentence, verb + 2) === 'gunpoint';
  return (word === 'seized' || word === 'snatched') && (isFrom || isGunpoint) && !namesParty(sentence, 'police');
}

const hands = wordSet('hands hand');
const captivity = wordSet('captivity');

/** "in captivity", "in rebel captivity", "in the hands of the militia" from `at` on. */
function isInCaptivity(sentence: Sentence, at: number): boolean {
  if (lower(sentence, at) !== 'in') return false;
  for (let next = at + 1; next <= at + 4; next++) {
    if (captivity.has(lower(sentence, next))) return true;
    if (hands.has(lower(sentence, next))) return [next - 1, next + 2, next + 3, next + 4].some((near) => isArmedWord(sentence, near));
  }
  return false;
}

const armedAdjectives = wordSet(
  'rebel enemy militia kidnappers captors rebels militants insurgents bandits gunmen separatists guerrillas pirates jihadists group gang army militant hamas',
);
const isArmedWord = (sentence: Sentence, at: number): boolean => armedAdjectives.has(lower(sentence, at));

/** Those who are held, behind "were", or "held" alone behind the people. */
const held: CasualtyRule = (scene) => {
  const { sentence, lists } = scene;
  return lists.filter(mayBePeople).flatMap((list) => {
    const end = endOf(sentence, list, 0);
    const isAlone = isHeldAt(scene, list, end) && (heldForms.has(lower(sentence, end)) || isTakenBy(sentence, end));
    const cue = isAlone ? end : groupsAfter(sentence, list).find((group) => group.hasBe && isHeldAt(scene, list, group.verb))?.verb;
    return cue === undefined ? [] : countFolk(scene, list, cue, 'held');
  });
};

const places = wordSet('inside in at under with aboard there alive captive');
const hospitals = wordSet('hospital hospitals hospitalized');

/** "41 hostages are still inside", "12 hostages remain"; not "hostages are free", "remain in hospital". */
function isStillThere(sentence: Sentence, { from, verb, hasBe }: VerbGroup): boolean {
  const isStill = sentence.tokens.slice(from, verb).some(({ lower: word }) => word === 'still' || word.startsWith('remain'));
  const after = sentence.tokens[verb];
  const isPlace = !after || after.kind === 'mark' || places.has(after.lower) || after.lower === 'unaccounted';
  return hasBe && isStill && isPlace && !hospitals.has(lower(sentence, verb + 1));
}

const hostages: CasualtyRule = (scene) => {
  const { sentence, lists } = scene;
  return lists.flatMap((list) => {
    const noun = list[0]?.noun ?? '';
    if (list.length !== 1 || !captiveNouns.has(noun) || noun === 'prisoner') return [];
    const group = groupsAfter(sentence, list).find((each) => isStillThere(sentence, each));
    return group ? countFolk(scene, list, group.verb, 'still held') : [];
  });
};

const leaving = wordSet('leaves leaving left leave');
const insides = wordSet('inside captive captivity');
/** How many sentences before tell that those inside are hostages. */
const recent = 2;

/** "Two more hostages are out. That leaves 17 inside." */
const leftInside: CasualtyRule = (scene) => {
  const { sentence } = scene;
  return scene.told
    .filter((at) => leaving.has(lower(sentence, at)))
    .flatMap((at): readonly Draft[] => {
      const list = peopleFrom(sentence, at + 1);
      const isInside = arePeople(list) && insides.has(lower(sentence, endOf(sentence, list, at)));
      return isInside && speaksOfHostages(sentence) ? countFolk(scene, list, at, 'left inside') : [];
    });
};

function speaksOfHostages({ fellows, index }: Sentence): boolean {
  return fellows.slice(Math.max(0, index - recent), index + 1).some(({ tokens }) => tokens.some((token) => captiveStates.has(token.lower)));
}

export const leavingWords: ReadonlySet<string> = leaving;

/** Whole statements before those that a single word may carry. */
export const holdingRules: readonly CasualtyRule[] = [asCaptives, held, hostages, leftInside, carrying, holding, seizing];
