/** The sufferers stand after the verb. */
import { type Draft, draftOf } from '../draft.ts';
import { isProper } from '../names.ts';
import { isCounted, type Phrase, readPhrase } from '../phrases.ts';
import { lower, reads, type Sentence } from '../sentence.ts';
import { beForms, determiners, wordSet } from '../vocabulary.ts';
import { closesParticiple } from './clause.ts';
import { fatalAdverbs, harms, hitVerbs, isDeathAt, isFatal, isFatally } from './hits.ts';
import { afterDescription, afterFellowship, readBarePeople, readPeople } from './people.ts';
import { isPaired } from './predicates.ts';
import { isPassive } from './verbs.ts';
import { type CasualtyRule, countList, type Scene, toldBy } from './words.ts';

export const taking = wordSet('claimed claims claiming took taking taken cost costing');

const quotes = wordSet('" “ ” ‘');

/** "lost 410 men and two colonels were captured": the last of the list is the subject of what follows. */
function withoutNextSubject(sentence: Sentence, people: readonly Phrase[]): readonly Phrase[] {
  const last = people.at(-1);
  return people.length > 1 && last && isSubjectOfNext(sentence, last.next) ? people.slice(0, -1) : people;
}

/** "… and two colonels were", "…, one soldier hurt": a verb of the last one's own. */
const isSubjectOfNext = (sentence: Sentence, at: number): boolean =>
  beForms.has(lower(sentence, at)) || (harmed.has(lower(sentence, at)) && closesParticiple(sentence, at + 1));

const harmed = wordSet('hurt wounded injured killed dead missing captured abducted kidnapped');

/** The people after the verb at `verb`: "killed 26 fighters", "the killing of a general", "fatally shot his wife". */
function objectsOf(sentence: Sentence, verb: number): readonly Phrase[] {
  const from = afterWay(sentence, verb + 1);
  const after = lower(sentence, from);
  const people = withoutNextSubject(sentence, readPeople(sentence, after === 'of' || quotes.has(after) ? from + 1 : from));
  return people.length === 0 && isHeadlineVerb(sentence, verb) ? readBarePeople(sentence, from) : people;
}

const limits = wordSet('only just');

/** "not two but three men": the true number; `at` where none is set against another. */
function afterDenied(sentence: Sentence, at: number): number {
  const phrase = readPhrase(sentence, at + 1);
  return phrase?.quantity.form === 'number' && lower(sentence, phrase.next) === 'but' ? phrase.next + 1 : at;
}

/** Past what stands between a verb and its object: "shot dead two men", "stabbed to death a boy", "gunned down a chief", "killed only three". */
function afterWay(sentence: Sentence, at: number): number {
  const word = lower(sentence, at);
  if (word === 'dead' || word === 'down' || limits.has(word)) return at + 1;
  if (word === 'not') return afterDenied(sentence, at);
  if (word === 'to' && lower(sentence, at + 1) === 'death') return at + 2;
  return word === 'and' && lower(sentence, at + 1) === 'killed' ? at + 2 : at;
}

/** Forms behind which headlines and notes drop the article: "kills general, two aides", "killed village head". */
const headlineVerbs = wordSet('kill kills wound wounds injure injures shoot shoots stab stabs murders behead beheads execute executes');
/** Past forms do so where somebody stands right before them: "rebels killed teacher", not "the wounded suspect". */
const noteVerbs = wordSet('killed murdered assassinated shot wounded injured beheaded');

const isHeadlineVerb = (sentence: Sentence, verb: number): boolean =>
  headlineVerbs.has(lower(sentence, verb)) ||
  (noteVerbs.has(lower(sentence, verb)) && sentence.lexicons.roles.has(lower(sentence, verb - 1)));

/** A person told as "he" is nobody’s object. */
const isObject = (list: readonly Phrase[]): boolean => {
  const [first] = list;
  return first !== undefined && isCounted(first) && !(first.person === 'pronoun' && (first.subject === 'he' || first.subject === 'she'));
};

/** "killed 26 fighters", "the killing of a general", "killed General Qassem Soleimani"; not "was killed 26 days later". */
export const active: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  const verbs = words.hit === 'fatal' ? toldBy(scene, harms).filter((verb) => isFatally(sentence, verb)) : [];
  return [...toldBy(scene, words.active).filter((verb) => !harms.has(lower(sentence, verb)) || !isFatally(sentence, verb)), ...verbs]
    .filter((verb) => !hitVerbs.has(lower(sentence, verb)) && !isPassive(sentence, verb) && !isPaired(sentence, verb))
    .flatMap((verb) => {
      const list = objectsOf(sentence, verb);
      return isObject(list) && isDeed(sentence, verb, list) ? countList(scene, withFellows(sentence, list), verb, 'active') : [];
    });
};

/** "killed the mayor along with his driver". */
function withFellows(sentence: Sentence, list: readonly Phrase[]): readonly Phrase[] {
  const last = list.at(-1);
  const from = last ? afterFellowship(sentence, afterDescription(sentence, last)) : null;
  const fellows = from === null ? [] : readPeople(sentence, from);
  return fellows.every(({ head }) => head === 'person') ? [...list, ...fellows] : list;
}

/** Deeds that kill only "to death". */
const deeds = wordSet('hacked stoned clubbed beat');

/** "hacked to death two farmers", "beat a guard to death", "wound scores"; not "beat two rivals", "the wound". */
function isDeed(sentence: Sentence, verb: number, list: readonly Phrase[]): boolean {
  const last = list.at(-1);
  if (lower(sentence, verb) === 'wound') return list[0]?.quantity.form === 'number' || lower(sentence, verb - 1) === ',';
  // "hanged himself" is told of its subject.
  if (lower(sentence, verb) === 'hanged') return last?.person !== 'pronoun';
  if (!deeds.has(lower(sentence, verb)) || !last) return true;
  return reads(sentence, verb + 1, 'to', 'death') || reads(sentence, afterDescription(sentence, last), 'to', 'death');
}

/** "after the shooting the boy fled": a noun. */
const isNoun = (sentence: Sentence, verb: number): boolean =>
  lower(sentence, verb).endsWith('ing') && (determiners.has(lower(sentence, verb - 1)) || fatalAdverbs.has(lower(sentence, verb - 1)));

/** "fatal shooting A suspect is held": a headline that runs into the text behind it. */
function isRunOn(sentence: Sentence, verb: number): boolean {
  const { tokens } = sentence;
  const after = tokens[verb + 1];
  return (
    after !== undefined &&
    isProper(sentence, verb + 1) &&
    (determiners.has(after.lower) || after.lower === 'a' || after.lower === 'an') &&
    tokens[verb]?.isCapital !== true
  );
}

/** "shot three people", "shot his wife to death", "a bullet struck a girl"; not "shot a film", "struck a deal", "missiles hit 12 bases". */
export const hits: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit === null) return [];
  return toldBy(scene, hitVerbs).flatMap((verb): readonly Draft[] => {
    if (isPassive(sentence, verb)) return [];
    const list = objectsOf(sentence, verb);
    const last = list.at(-1);
    if (!last || isNoun(sentence, verb) || isRunOn(sentence, verb) || !isObject(list) || !list.every(({ head }) => head === 'person'))
      return [];
    // "Did you shoot him?"
    if (lower(sentence, verb) === 'shoot' && lower(sentence, verb + 1) === 'him') return [];
    const isDeath = isFatal(sentence, verb) || isDeathAt(sentence, afterDescription(sentence, last));
    return isDeath === (words.hit === 'fatal') ? countList(scene, list, verb, 'hit') : [];
  });
};

export const losing = wordSet('lost lose loses losing');
const fighting: ReadonlySet<string> = new Set(['military', 'police', 'militant']);
const comrades = wordSet('own man brother comrade firefighter colleague crew crewman miner son daughter child');

const killing = wordSet('killed killing kills kill');
const farthestTrade = 14;

/** "killed 30 soldiers and lost four": a bare number beside those whom the losers killed. */
function isTraded({ sentence }: Scene, verb: number, [only, ...rest]: readonly Phrase[]): boolean {
  if (only?.head !== 'none' || rest.length > 0 || !closesParticiple(sentence, only.next)) return false;
  for (let at = verb - 1; at >= verb - farthestTrade; at--) if (killing.has(lower(sentence, at))) return true;
  return false;
}

/** "The brigade lost 12 men"; not "lost 12 seats", "lost two daughters’ custody". */
export const losses: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.takesLives) return [];
  return toldBy(scene, losing).flatMap((verb) => {
    const list = objectsOf(sentence, verb);
    const isOfOwn = list.every(
      ({ role, noun, quantity }) =>
        quantity.form === 'number' && (fighting.has(role?.status ?? '') || comrades.has(noun) || isTraded(scene, verb, list)),
    );
    const end = list.at(-1)?.next ?? 0;
    const drafts = list.length > 0 && isOfOwn && !isPaired(sentence, end) ? countList(scene, list, verb, 'losses') : [];
    // "lost six of their own": no part of those told before.
    return drafts.map((draft) => (draft.phrase?.noun === 'own' ? { ...draft, isSubset: false } : draft));
  });
};

/** "treated 18 patients for burns", "treating about 34 people for gunshot wounds"; not "treated two people for flu". */
export const treated: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (words.hit !== 'survived') return [];
  return toldBy(scene, treating).flatMap((verb) => {
    const list = isPassive(sentence, verb) && lower(sentence, verb) === 'treated' ? [] : objectsOf(sentence, verb);
    const end = list.at(-1)?.next ?? 0;
    const isHurt = lower(sentence, end) === 'for' && [1, 2, 3, 4].some((ahead) => injuries.test(lower(sentence, end + ahead)));
    return list[0]?.head === 'person' && isHurt ? countList(scene, list, verb, 'treated') : [];
  });
};

export const treating = wordSet('treated treating treat treats');
const injuries = /^(?:injur|wound|burn|fractur|concuss|gunshot|blast|smoke|cut|bruis|trauma)/;

/** "claimed the lives of five"; not "claimed responsibility". */
export const lives: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.takesLives) return [];
  return toldBy(scene, taking).flatMap((at) => {
    if (reads(sentence, at + 1, 'the', 'life', 'of') || reads(sentence, at + 1, 'the', 'lives', 'of'))
      return countList(scene, readPeople(sentence, at + 4), at, 'lives');
    // "claimed almost 2,000 lives", "cost five lives".
    const phrase = readPhrase(sentence, at + 1);
    return phrase?.noun === 'life' && phrase.quantity.form !== 'none' ? [draftOf(sentence, words.kind, phrase, at, 'lives')] : [];
  });
};
