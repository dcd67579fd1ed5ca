/** The sufferers stand after the verb. */
import { type Draft, draftOf } from '../draft.ts';
import { isCounted, type Phrase, readPhrase } from '../phrases.ts';
import { lower, reads, type Sentence } from '../sentence.ts';
import { beForms, determiners, wordSet } from '../vocabulary.ts';
import { isPassive } from './clause.ts';
import { fatalAdverbs, harms, hitVerbs, isDeathAt, isFatal, isFatally } from './hits.ts';
import { afterDescription, readBarePeople, readPeople } from './people.ts';
import { isPaired } from './predicates.ts';
import { type CasualtyRule, countList, toldBy } from './words.ts';

export const taking = wordSet('claimed claims claiming took taking taken cost costing');

const quotes = wordSet('" “ ” ‘');

/** "lost 410 men and two colonels were captured": the last of the list is the subject of what follows. */
function withoutNextSubject(sentence: Sentence, people: readonly Phrase[]): readonly Phrase[] {
  const last = people.at(-1);
  return people.length > 1 && last && beForms.has(lower(sentence, last.next)) ? people.slice(0, -1) : people;
}

/** The people after the verb at `verb`: "killed 26 fighters", "the killing of a general", "fatally shot his wife". */
function objectsOf(sentence: Sentence, verb: number): readonly Phrase[] {
  const after = lower(sentence, verb + 1);
  const people = withoutNextSubject(sentence, readPeople(sentence, after === 'of' || quotes.has(after) ? verb + 2 : verb + 1));
  return people.length === 0 && headlineVerbs.has(lower(sentence, verb)) ? readBarePeople(sentence, verb + 1) : people;
}

/** Present forms, behind which headlines drop the article: "kills general, two aides". */
const headlineVerbs = wordSet('kill kills wound wounds injure injures shoot shoots stab stabs murders');

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
      return isObject(list) ? countList(scene, list, verb, 'active') : [];
    });
};

/** "after the shooting the boy fled": a noun. */
const isNoun = (sentence: Sentence, verb: number): boolean =>
  lower(sentence, verb).endsWith('ing') && (determiners.has(lower(sentence, verb - 1)) || fatalAdverbs.has(lower(sentence, verb - 1)));

/** "fatal shooting A suspect is held": a headline that runs into the text behind it. */
function isRunOn({ tokens }: Sentence, verb: number): boolean {
  const after = tokens[verb + 1];
  return (
    after?.isCapital === true &&
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
    const isDeath = isFatal(sentence, verb) || isDeathAt(sentence, afterDescription(sentence, last));
    return isDeath === (words.hit === 'fatal') ? countList(scene, list, verb, 'hit') : [];
  });
};

export const losing = wordSet('lost loses losing');
const fighting: ReadonlySet<string> = new Set(['military', 'police', 'militant']);
const comrades = wordSet('man brother comrade firefighter colleague crew crewman miner son daughter child');

/** "The brigade lost 12 men"; not "lost 12 seats", "lost two daughters’ custody". */
export const losses: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  if (!words.takesLives) return [];
  return toldBy(scene, losing).flatMap((verb) => {
    const list = objectsOf(sentence, verb);
    const isOfOwn = list.every(
      ({ role, noun, quantity }) => quantity.form === 'number' && (fighting.has(role?.status ?? '') || comrades.has(noun)),
    );
    const end = list.at(-1)?.next ?? 0;
    return list.length > 0 && isOfOwn && !isPaired(sentence, end) ? countList(scene, list, verb, 'losses') : [];
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
