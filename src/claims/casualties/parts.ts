/** Parts of a number given before: they are claims of their own and never added to their whole. */
import type { Draft } from '../draft.ts';
import { isProper } from '../names.ts';
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, type Sentence, where } from '../sentence.ts';
import { beForms, determiners, wordSet } from '../vocabulary.ts';
import { readPeople } from './people.ts';
import { asPart, type CasualtyRule, countList, type Scene, toldBy } from './words.ts';

/** Before a part: "16 people, two of them …", "including two children", "22 killed: 12 nurses …". */
const partOpenings = wordSet(', : — – ( including incl among');
const listing = wordSet('included include includes including');
/** How far behind its whole a part may stand, in tokens. */
const reach = 24;

/** "Among the dead were two children", "The dead include a girl". */
function listedBehind(scene: Scene, at: number): readonly Draft[] {
  const { sentence } = scene;
  const article = lower(sentence, at - 1);
  if (article !== 'the' && article !== 'those') return [];
  const verb = lower(sentence, at + 1);
  const isTold = beForms.has(verb) && article === 'the' && at === 1;
  const isList = listing.has(verb) || isTold || (lower(sentence, at - 2) === 'among' && beForms.has(verb));
  return isList ? countList(scene, readPeople(sentence, at + 2), at, 'among').map(asPart) : [];
}

/** How far apart "among", those harmed and "were" may stand, in tokens. */
const amongReach = 6;
const whereReach = 9;

/** Index of the word of harm after "among the 19 people killed", "among those who died"; -1 when none stands there. */
function harmAfterAmong({ sentence, words }: Scene, among: number): number {
  const first = lower(sentence, among + 1);
  if (first !== 'the' && first !== 'those' && readPhrase(sentence, among + 1)?.quantity.form !== 'number') return -1;
  for (let at = among + 2; at <= among + amongReach; at++) {
    const word = lower(sentence, at);
    if (words.passive.has(word) || words.intransitive.has(word)) return at;
  }
  return -1;
}

/** "Among the 19 people killed in the market were nine women": the list behind "were". */
function listedAfterAmong(scene: Scene, harm: number): readonly Draft[] {
  const { sentence } = scene;
  for (let at = harm + 1; at <= harm + whereReach; at++)
    if (beForms.has(lower(sentence, at))) return countList(scene, readPeople(sentence, at + 1), harm, 'among').map(asPart);
  return [];
}

/** "Eight children were among the 17 people who died": those before are part, and the number behind counts all. */
function listedBeforeAmong(scene: Scene, among: number, harm: number): readonly Draft[] {
  const { sentence } = scene;
  const isHeadline = readPhrase(sentence, among + 1)?.quantity.form === 'number';
  if (!beForms.has(lower(sentence, among - 1)) && !isHeadline) return [];
  const before = scene.lists.findLast((list) => (list.at(-1)?.next ?? 0) <= among && among - (list.at(-1)?.next ?? 0) < whereReach);
  const whole = readPhrase(sentence, isHeadline ? among + 1 : among + 2);
  const all = whole?.quantity.form === 'number' && whole.head === 'person' ? countList(scene, [whole], harm, 'among') : [];
  return [...(before ? countList(scene, before, harm, 'among').map(asPart) : []), ...all];
}

/** "Among the dead were two children", "Eight children were among the 17 people who died". */
export const among: CasualtyRule = (scene) => {
  const { sentence, words } = scene;
  const told = toldBy(scene, words.passive).flatMap((at) => listedBehind(scene, at));
  const behind = where(sentence, amongWord).flatMap((at) => {
    const harm = harmAfterAmong(scene, at);
    if (harm < 0) return [];
    const isBehind = beForms.has(lower(sentence, at - 1)) || readPhrase(sentence, at + 1)?.quantity.form === 'number';
    return at === 0 || !isBehind ? listedAfterAmong(scene, harm) : listedBeforeAmong(scene, at, harm);
  });
  return [...told, ...behind];
};

export const amongWord = wordSet('among');

/** "Qasem Soleimani, one of its generals" names no second person. */
function explainsName(sentence: Sentence, phrase: Phrase): boolean {
  const before = sentence.tokens[phrase.from - 2];
  return phrase.isPart && phrase.quantity.low === 1 && isProper(sentence, phrase.from - 2) && before?.kind === 'word';
}

const breakdowns = wordSet(': — –');
/** "four of them seriously": part of the wounded. */
const severities = wordSet('seriously severely gravely badly critically slightly lightly');

/** "14 dead on both sides (9 rebels and 5 soldiers)", "61 lives, it said: 40 in the north and 21 in the south": people who make up the whole. */
function breakdownIn(sentence: Sentence, at: number, found: readonly Draft[]): readonly Phrase[] {
  const parts = readPeople(sentence, at + 1);
  const sum = parts.reduce((total, { quantity }) => total + (quantity.low ?? 0), 0);
  const whole = found.findLast((draft) => draft.next <= at || draft.cue < at);
  return parts.length > 1 && whole?.low === sum ? parts : [];
}

/** How far behind a part its own verb may stand, in tokens. */
const verbReach = 4;

/** "Mines killed eight: nobody had marked them", "…: two in a jeep are missing": a new clause, whose people are no part. */
function beginsClause(sentence: Sentence, parts: readonly Phrase[]): boolean {
  const [first] = parts;
  if (!first || parts.length > 1) return false;
  if (first.quantity.low === 0) return true;
  for (let at = first.next; at < first.next + verbReach; at++) {
    if (lower(sentence, at) === ',') return false;
    if (beForms.has(lower(sentence, at))) return true;
  }
  return false;
}

/** A part begins after `at`: "including …", ", two of them …", or ": 12 nurses and 10 patients" right after the verb. */
function partsAfter(sentence: Sentence, at: number, found: readonly Draft[]): readonly Phrase[] {
  const word = lower(sentence, at);
  if (breakdowns.has(word)) {
    const parts = readPeople(sentence, at + 1);
    const isBeside = found.some((draft) => draft.cue === at - 1 || draft.next === at) && !beginsClause(sentence, parts);
    return isBeside ? parts : breakdownIn(sentence, at, found);
  }
  if (word === '(') return breakdownIn(sentence, at, found);
  return readPeople(sentence, partFrom(sentence, at));
}

/** Where a part begins that the word at `at` opens: behind "including", "incl.", "among them", and the comma of ", two of them"; -1 where none does. */
function partFrom(sentence: Sentence, at: number): number {
  const word = lower(sentence, at);
  if (word === 'including') return at + 1;
  if (word === 'incl') return lower(sentence, at + 1) === '.' ? at + 2 : at + 1;
  if (word === 'among') return lower(sentence, at + 1) === 'them' ? at + 2 : -1;
  const phrase = word === ',' ? readPhrase(sentence, at + 1) : null;
  return phrase?.isPart && !explainsName(sentence, phrase) ? at + 1 : -1;
}

/** "Of the seven people hurt, two later died": bare numbers behind the whole with which the sentence opens. */
function partsOfOpening(sentence: Sentence, found: readonly Draft[]): readonly Draft[] {
  const isOpened = lower(sentence, 0) === 'of' && (determiners.has(lower(sentence, 1)) || sentence.tokens[1]?.kind === 'number');
  return isOpened ? found.filter(({ from, phrase }) => from > 2 && phrase?.head === 'none') : [];
}

const wounding = wordSet('wounded injured hurt wounding injuring');

/** "killed one and injured two, including a boy": the part is of those told last. */
function isOfWounded(sentence: Sentence, from: number, next: number): boolean {
  for (let at = from; at < next; at++) if (wounding.has(lower(sentence, at))) return true;
  return false;
}

const openers = wordSet(', : — – (');

/** "The wounded, four women and a man, were …": who those told before were. */
function whoTheyWere(scene: Scene): readonly Draft[] {
  const { sentence, words } = scene;
  return toldBy(scene, words.passive).flatMap((at) => {
    const isGroup = lower(sentence, at - 1) === 'the' && openers.has(lower(sentence, at + 1)) && lower(sentence, at) !== 'deceased';
    const people = isGroup ? readPeople(sentence, at + 2) : [];
    const isMany = people.length > 1 || (people[0]?.quantity.low ?? 0) > 1;
    return isMany && people.every(({ head, person }) => head === 'person' && person === null)
      ? countList(scene, people, at, 'who they were')
      : [];
  });
}

/** "16 people, including two children", "four wounded, two of them seriously", "22 killed: 12 nurses and 10 patients". */
export function partsOf(scene: Scene, found: readonly Draft[]): readonly Draft[] {
  const { sentence, words } = scene;
  const ofAll = partsOfOpening(sentence, found);
  const opened = where(sentence, partOpenings).flatMap((at) => {
    const parts = partsAfter(sentence, at, found).filter(({ next }) => words.hit !== 'fatal' || !severities.has(lower(sentence, next)));
    const whole = parts.length > 0 ? found.findLast((draft) => draft.next <= at || draft.cue < at) : undefined;
    const from = whole ? Math.max(whole.next, whole.cue) : at;
    if (!whole || at - from > reach || (words.hit === 'fatal' && isOfWounded(sentence, from, at))) return [];
    return countList(scene, parts, whole.cue, 'including').map(asPart);
  });
  return [...ofAll, ...opened, ...whoTheyWere(scene)];
}
