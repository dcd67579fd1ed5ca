/** From a subject to its verb: the verb groups that may tell of it, and what ends the clause. */
import { type Phrase, readPhrase } from '../phrases.ts';
import { lower, perToken, reads, type Sentence } from '../sentence.ts';
import { auxiliaries, beForms, conjunctions, isInnerAdverb, prepositions, sayingVerbs, wordSet } from '../vocabulary.ts';
import { hitVerbs } from './hits.ts';
import { isOfWhom, skipped } from './insertions.ts';
import { afterDescription, readPeople } from './people.ts';
import { readVerbGroup, type VerbGroup } from './verbs.ts';

/** How many tokens may stand between a subject and its verb, and from its first verb to one joined to it. */
const longestGap = 24;
const longestJoint = 16;
const clauseMarks = wordSet('; : ? ! “ ” "');
/** "with his sisters on the night he was killed": somebody else is told of. */
const otherSubjects = wordSet('he she they we i');

const isRelative = (word: string): boolean => word === 'who' || word === 'that' || word === 'which' || word === 'whom';

/** "struggles to speak after her daughter was": somebody else with a verb of his own. */
function hasOwnSubject(sentence: Sentence, at: number): boolean {
  const last = readPeople(sentence, at).at(-1);
  return last !== undefined && beForms.has(lower(sentence, last.next));
}

/** True when a new clause or sentence part begins: nothing beyond belongs to the subject. */
function endsClause(sentence: Sentence, at: number, isFirst: boolean): boolean {
  const word = lower(sentence, at);
  if (clauseMarks.has(word) || sayingVerbs.has(word)) return true;
  if (!isFirst && (otherSubjects.has(word) || isOfNounBefore(sentence, at))) return true;
  // "in which nobody was hurt" tells of others.
  if (prepositions.has(word) && isRelative(lower(sentence, at + 1))) return true;
  if (!isFirst && clauseOpeners.has(word) && hasOwnSubject(sentence, at + 1)) return true;
  return !isFirst && conjunctions.has(word) && !isRelative(word) && word !== 'and';
}

const hearsay = wordSet('known believed thought reported said feared presumed confirmed rumoured rumored');

/** "the names of everyone known to have been killed": told of whoever stands right before; "three are believed to have been killed" is not. */
function isOfNounBefore(sentence: Sentence, at: number): boolean {
  if (!hearsay.has(lower(sentence, at)) || !reads(sentence, at + 1, 'to', 'have')) return false;
  let before = at - 1;
  while (isInnerAdverb(lower(sentence, before))) before--;
  return !beForms.has(lower(sentence, before)) && !auxiliaries.has(lower(sentence, before));
}

/** "who shut the door with 11 people inside, was": the farthest that a relative clause may reach on either side of a word in it. */
const longestRelative = 14;

const relatives = wordSet('who which');

/** Index after the comma that closes the relative clause ", who …," in which `at` stands, before a verb of whoever it tells of; null where none does. */
const relativeEnd: (sentence: Sentence, at: number) => number | null = perToken((sentence, at) => {
  let open = at - 1;
  while (open > at - longestRelative && lower(sentence, open) !== ',' && !clauseMarks.has(lower(sentence, open))) open--;
  if (lower(sentence, open) !== ',' || !relatives.has(lower(sentence, open + 1))) return null;
  for (let next = at; next < at + longestRelative; next++) {
    if (clauseMarks.has(lower(sentence, next))) return null;
    if (lower(sentence, next) !== ',') continue;
    const { hasBe, verb } = readVerbGroup(sentence, next + 1);
    return hasBe || deadly.has(lower(sentence, verb)) ? next + 1 : null;
  }
  return null;
});

/** People, or a bare number with a verb of its own ("seven were wounded"). */
function isSubject(sentence: Sentence, { head, quantity, next }: Phrase): boolean {
  if (head === 'person' || quantity.form === 'none') return true;
  return head === 'none' && quantity.form === 'number' && (readVerbGroup(sentence, next).hasBe || deadly.has(lower(sentence, next)));
}

const deadly = wordSet('died die drowned drown perished');

/** Where the search goes on after the group at `at`; null when another subject or another predicate begins there. */
function stepOver(sentence: Sentence, at: number, group: VerbGroup, isFirst: boolean): number | null {
  if (group.verb > at && group.hasBe) return isRelative(lower(sentence, at - 1)) ? group.verb : null;
  const other = isFirst ? null : readPhrase(sentence, at);
  if (other && (other.isPart ? isOfWhom(sentence, other) : isSubject(sentence, other))) return relativeEnd(sentence, at);
  return Math.max(at + 1, other?.next ?? 0);
}

/**
 * The places where the verb of a subject that ends before `at` may stand, nearest first, each with the auxiliaries before it: past
 * "from the town", "(two of them women)", ", including a child,", "who were on patrol", up to where another clause begins.
 */
export const verbGroupsAfter: (sentence: Sentence, at: number) => readonly VerbGroup[] = perToken((sentence, at) => {
  const groups: VerbGroup[] = [];
  for (let next: number | null = at; next !== null && next < at + longestGap && next < sentence.tokens.length; ) {
    const beyond = skipped(sentence, next);
    if (beyond > next) {
      next = beyond;
      continue;
    }
    if (endsClause(sentence, next, next === at)) break;
    const group = readVerbGroup(sentence, next);
    groups.push(group);
    next = stepOver(sentence, next, group, next === at);
  }
  return groups;
});

/** How many tokens may stand between a single person and his verb. */
const longestPersonGap = 14;
/** Words on -ed that are no verb of their own beside a person. */
const adjectives = wordSet(
  'identified named aged retired armed wanted unarmed reported suspected alleged married described called injured wounded united',
);
const pastForms = wordSet(
  'told went saw found left took got drove ran came heard began met fled sat stood fell said gave kept held says asked tried brought sent wrote made led fired opened lost',
);
const subjects = wordSet('he she they it we i you who');

/** True when only words that describe the person stand from `from` up to `verb`: ", identified as Jon Lind, 24,", "in the car", not another verb. */
function onlyDescribes(sentence: Sentence, from: number, verb: number): boolean {
  if (verb - from > longestPersonGap) return false;
  for (let at = from; at < verb; at++) {
    const word = lower(sentence, at);
    const isVerb = pastForms.has(word) || (word.length > 4 && word.endsWith('ed') && !adjectives.has(word));
    if (isVerb && lower(sentence, at - 1) !== 'who') return false;
    if (subjects.has(word) && word !== 'who') return false;
  }
  return true;
}

/** The verb groups that may tell of a whole list of people; of a person told alone only those near him. */
export function groupsAfter(sentence: Sentence, list: readonly Phrase[]): readonly VerbGroup[] {
  const last = list.at(-1);
  if (!last) return [];
  const end = afterDescription(sentence, last);
  const limit = relativeEnd(sentence, last.from) ?? sentence.tokens.length;
  const groups = verbGroupsAfter(sentence, end > last.next && lower(sentence, end) === ',' ? end + 1 : end).filter(
    ({ from }) => from < limit,
  );
  // "five were wounded and two, the ministry said, …": a bare number has its verb right behind it.
  if (last.head === 'none' && last.person === null && !last.isPart)
    return groups.filter(({ from }) => from <= end + 1 || isFromPlace(sentence, end, from));
  const isTold = list.some(({ person }) => person !== null);
  return isTold
    ? groups.filter(
        ({ from }) => onlyDescribes(sentence, end, from) && !hasNearer(sentence, end, from) && !isOfAnother(sentence, end, from),
      )
    : groups;
}

/** "the father of the teen who was killed": the relative tells of whom it stands behind. */
function isOfAnother(sentence: Sentence, from: number, verb: number): boolean {
  if (lower(sentence, verb - 1) !== 'who') return false;
  for (let at = from + 1; at < verb - 1; at++) if (readPeople(sentence, at).at(-1)?.next === verb - 1) return true;
  return false;
}

/** "one from Nepal was killed": only where they are from stands between. */
function isFromPlace(sentence: Sentence, from: number, next: number): boolean {
  if (!['from', 'of', 'in'].includes(lower(sentence, from))) return false;
  for (let at = from + 1; at < next; at++) if (sentence.tokens[at]?.isCapital !== true) return false;
  return true;
}

/** "According to Sgt. Reed, Ann Poe was": somebody else, behind a comma, stands right before the verb. */
function hasNearer(sentence: Sentence, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    if (at > from && lower(sentence, at - 1) !== ',') continue;
    const last = readPeople(sentence, at).at(-1);
    if (last && afterDescription(sentence, last) === verb && lower(sentence, verb - 1) !== ',') return true;
  }
  return false;
}

/** Groups behind "and", "but" and "then" that tell more of the same subject: "was shot in the head and died". */
export function groupsJoinedTo(sentence: Sentence, { from, verb, hasBe }: VerbGroup): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  if (isRelative(lower(sentence, from - 1))) return groups;
  for (let at = verb + 1; at < verb + longestJoint && at < sentence.tokens.length; at++) {
    const word = lower(sentence, at);
    if (joins.has(word) ? isNextSubject(sentence, at + 1) : endsPredicate(word)) break;
    if (!joins.has(word)) continue;
    const group = readVerbGroup(sentence, at + 1);
    // "was shot and pronounced dead": the second verb leans on the first one's "was".
    groups.push({ ...group, hasBe: group.hasBe || (hasBe && isBareVerb(sentence, group)) });
    at = Math.max(at, group.verb - 1);
  }
  return groups;
}

const endsPredicate = (word: string): boolean =>
  clauseMarks.has(word) || conjunctions.has(word) || beForms.has(word) || clauseOpeners.has(word);

const takers = wordSet('his her their its him them the a an');

/** "taken and later killed": nothing but adverbs before the second verb. */
function isBareVerb(sentence: Sentence, { from, verb }: VerbGroup): boolean {
  // "got in and shot his brother": a verb of his own.
  if (verb === from) return !hitVerbs.has(lower(sentence, verb)) || !takers.has(lower(sentence, verb + 1)) || sentence.isDate(verb + 1);
  // "got hold of a gun and accidentally shot him": a verb of its own.
  return (
    sentence.tokens.slice(from, verb).every(({ lower: word }) => isInnerAdverb(word)) &&
    (found.has(lower(sentence, verb + 1)) || closesParticiple(sentence, verb + 1))
  );
}

/** "later found dead". */
const found = wordSet('dead shot killed');

/** "was shot in the leg, and another, aged 19, died": somebody else and his verb. */
function isNextSubject(sentence: Sentence, at: number): boolean {
  const last = readPeople(sentence, at).at(-1);
  if (!last || last.person === 'pronoun') return false;
  const after = lower(sentence, afterDescription(sentence, last));
  return deadly.has(after) || beForms.has(after);
}

const joins = wordSet('and but then ,');
const clauseOpeners = wordSet('after before following while when where');

const closers = wordSet('according alive apiece respectively overnight today yesterday');

/** True where a participle ends its phrase: no noun follows that it would describe ("the 12 killed elephants"), and nobody to whom it was done. */
export function closesParticiple(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token || token.kind === 'mark' || sentence.isDate(at)) return true;
  return (
    prepositions.has(token.lower) ||
    closers.has(token.lower) ||
    conjunctions.has(token.lower) ||
    beForms.has(token.lower) ||
    auxiliaries.has(token.lower) ||
    isInnerAdverb(token.lower)
  );
}
