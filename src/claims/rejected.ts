/**
 * What a reading of an article passed over, and why: for whoever has to defend a figure, or misses one. Nothing but `explain` asks for
 * it, so that reading itself is no slower.
 */
import type { Claim, ReadArticle, Span } from '../model.ts';
import { groupBy } from '../text/grouping.ts';
import type { Lexicons } from '../text/lexicons.ts';
import { readQuantity } from '../text/numbers.ts';
import { mayBeginQuantity } from '../text/numberWords.ts';
import { firstEndingAfter } from '../text/spans.ts';
import { ageAt, ageBehind } from './ages.ts';
import { peopleOf } from './casualties/people.ts';
import { isPaired } from './casualties/predicates.ts';
import { type CasualtyWords, conditions, countList } from './casualties/words.ts';
import { type Draft, focusOf } from './draft.ts';
import { draftSentence } from './drafting.ts';
import { kinds } from './kinds/index.ts';
import { isSpeaker, phrasesOf } from './lists.ts';
import { insteadOfCount } from './numerals.ts';
import { isCounted, type Phrase } from './phrases.ts';
import { isUnreal } from './reality.ts';
import { lower, mentions, type Sentence, spanOf, viewSentences } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

/** Counted words, or a person, that no claim took; `start` and `end` count in the article's text. */
export interface Rejected extends Span {
  /** Index of its sentence in `Article.sentences`. */
  readonly sentence: number;
  readonly reason: string;
}

/** How an article was read, beside its claims. */
export interface Retraced {
  /** Id of a claim to the word that made it one; statements have none. */
  readonly cues: ReadonlyMap<string, string>;
  /** In text order. */
  readonly rejected: readonly Rejected[];
}

/** Tokens from `from` up to, not including, `next`. */
interface Range {
  readonly from: number;
  readonly next: number;
}

interface Candidate extends Range {
  readonly reason: string;
}

const ofHarm = kinds.filter(({ unit, id }) => unit === 'people' && id !== 'troops');
const harmCues: ReadonlySet<string> = new Set(ofHarm.flatMap(({ cues }) => [...cues]));
const allCues: ReadonlySet<string> = new Set(kinds.flatMap(({ cues }) => [...cues]));

const isNumbered = ({ quantity: { form } }: Phrase): boolean => form === 'number' || form === 'vague';

/** How far a cue may stand from what it governs, in tokens, and how far the two verbs of "killed and wounded". */
const reach = 16;
const pairReach = 4;

/** Index of the word of harm that stands nearest to the phrase; -1 where none is near. */
function cueNear(sentence: Sentence, { from, next }: Phrase): number {
  for (let distance = 1; distance <= reach; distance++) {
    if (harmCues.has(lower(sentence, next + distance - 1))) return next + distance - 1;
    if (harmCues.has(lower(sentence, from - distance))) return from - distance;
  }
  return -1;
}

function isNextToPair(sentence: Sentence, { from, next }: Phrase): boolean {
  for (let at = from - pairReach; at < next + pairReach; at++) if (isPaired(sentence, at) && isPaired(sentence, at + 2)) return true;
  return false;
}

const negations = wordSet("not never wasn't weren't isn't aren't hasn't haven't hadn't didn't don't doesn't");
/** How far before its verb a negation stands: "were not seriously hurt". */
const negationReach = 4;

function isNegated(sentence: Sentence, cue: number): boolean {
  for (let at = cue - negationReach; at < cue; at++) if (negations.has(lower(sentence, at))) return true;
  return false;
}

const none: ReadonlySet<string> = new Set();
/** Casualties of no kind: what is asked of them is only whether a phrase can be people at all. */
const anybody: CasualtyWords = {
  kind: 'killed',
  active: none,
  passive: none,
  intransitive: none,
  nouns: none,
  bearers: none,
  conditions: conditions(),
  idioms: conditions(),
  tolls: none,
  takesLives: false,
  hit: null,
};

const isOfPeople = (sentence: Sentence, phrase: Phrase): boolean =>
  phrase.person !== null || countList({ sentence, words: anybody, lists: [], told: [] }, [phrase], phrase.from, '').length > 0;

/** Why the people were not counted by the word of harm next to them. */
function ungoverned(sentence: Sentence, phrase: Phrase): string {
  if (isNumbered(phrase) && isNextToPair(sentence, phrase)) return 'one number for killed and wounded';
  const cue = cueNear(sentence, phrase);
  if (cue < 0) return mentions(sentence, harmCues) ? 'no verb of harm governs it' : 'nothing that is counted is told of it';
  if (!isUnreal(sentence, cue)) return 'no verb of harm governs it';
  return isNegated(sentence, cue) ? 'denied: nobody is counted' : 'told as a possibility or plan';
}

const isAge = (sentence: Sentence, { next }: Phrase): boolean =>
  lower(sentence, next - 1).startsWith('year') && lower(sentence, next) === 'old';

/** Why a phrase that can be no people was not counted. */
function thingReason(sentence: Sentence, phrase: Phrase): string {
  if (isAge(sentence, phrase)) return 'an age';
  if (phrase.head === 'measure') return 'a measure';
  return mentions(sentence, harmCues) ? 'not people' : 'nothing that is counted is told of it';
}

/** Why the phrase became no claim, although the sentence has a word that asks for one; `lost` is a draft of it that became none. */
function reasonOf(sentence: Sentence, phrase: Phrase, lost: Draft | undefined): string {
  if (lost) return lost.isDenied ? '“any” counts nobody where nobody denies it' : 'taken by another kind';
  if (phrase.quantity.form === 'any') return '“any” is no number';
  if (!isOfPeople(sentence, phrase)) return thingReason(sentence, phrase);
  if (isSpeaker(sentence, phrase)) return 'who speaks, not who suffered';
  return ungoverned(sentence, phrase);
}

/** The number at `at` that is no count, with what it is; null where none begins there, or one that counts. */
function numeralAt(sentence: Sentence, at: number): Candidate | null {
  const token = sentence.tokens[at];
  if (!token || !mayBeginQuantity(token)) return null;
  const isSetOff = lower(sentence, at - 1) === ',' || lower(sentence, at - 1) === '(';
  const age = ageAt(sentence, at) ?? (isSetOff ? ageBehind(sentence, at - 1) : null);
  if (age) return { from: at, next: isSetOff ? at + 1 : age.next, reason: 'an age' };
  const quantity = readQuantity(sentence.tokens, at);
  if (quantity?.form !== 'number') return null;
  const date = sentence.isDate(at) ? sentence.dates.find(({ from, next }) => from <= at && at < next) : undefined;
  if (date) return { from: date.from, next: date.next, reason: 'part of a date' };
  const reason = insteadOfCount(sentence, at, quantity.next);
  return reason === null ? null : { from: at, next: quantity.next, reason };
}

function numeralsIn(sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < sentence.tokens.length; ) {
    const candidate = numeralAt(sentence, at);
    if (candidate) found.push(candidate);
    at = Math.max(candidate?.next ?? 0, at + 1);
  }
  return found;
}

/** Counted phrases; people who are told without a number only where a word of harm stands. */
function phrasesIn(sentence: Sentence): readonly Phrase[] {
  const isHarm = mentions(sentence, harmCues);
  const found = [...peopleOf(sentence).flat(), ...phrasesOf(sentence)];
  // "no longer": the word alone tells of nobody.
  const isWord = ({ from, head }: Phrase): boolean => head === 'none' && lower(sentence, from) === 'no';
  return found.filter((phrase) => !isWord(phrase) && (isNumbered(phrase) || (isHarm && isCounted(phrase))));
}

/** Those that touch none before them, in text order. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const each of candidates.toSorted((a, b) => a.from - b.from || b.next - a.next))
    if (each.from >= (kept.at(-1)?.next ?? 0)) kept.push(each);
  return kept;
}

const keyOf = (kind: string, { start, end }: Span): string => `${kind} ${start} ${end}`;

/** Drafts by the tokens that they took; the first one keeps a token. */
function byToken(drafts: readonly Draft[]): readonly (Draft | undefined)[] {
  const found: (Draft | undefined)[] = [];
  for (const draft of drafts) for (let at = draft.from; at < draft.next; at++) found[at] ??= draft;
  return found;
}

/** `claims` are those of the sentence, in text order. */
function rejectedIn(sentence: Sentence, claims: readonly Claim[]): readonly Rejected[] {
  const counted = claims.filter(({ kind }) => kind !== 'statement');
  const taken = counted.map(({ evidence }) => evidence.focus);
  /** The kind that took the words; null where none did. */
  const takerOf = ({ from, next }: Range): Claim['kind'] | null => {
    const span = spanOf(sentence, from, next);
    const at = firstEndingAfter(taken, span.start);
    return (taken[at]?.start ?? span.end) < span.end ? (counted[at]?.kind ?? null) : null;
  };
  const isFree = (range: Range): boolean => takerOf(range) === null;
  const drafts = kinds.filter(({ cues }) => mentions(sentence, cues)).flatMap((kind) => kind.read(sentence));
  const lost = byToken(drafts.filter(isFree));
  const phrases = phrasesIn(sentence).filter(isFree);
  const untaken = phrases.map((phrase) => ({
    from: phrase.from,
    next: phrase.next,
    reason: reasonOf(sentence, phrase, lost[phrase.from]),
  }));
  const others = drafts.filter((draft) => ![null, draft.kind].includes(takerOf(draft)));
  const beaten = others.map(({ from, next, kind }) => ({ from, next, reason: `taken by another kind than ${kind}` }));
  return [...apart([...numeralsIn(sentence).filter(isFree), ...untaken]), ...beaten]
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, next, reason }) => ({ ...spanOf(sentence, from, next), sentence: sentence.index, reason }));
}

/** The word by which a draft was told: its verb, or the noun that counts itself ("four attacks"); null where that is left out. */
function cueOf({ sentence, cue, from, phrase }: Draft): string | null {
  if (cue !== from || !phrase) return sentence.tokens[cue]?.text ?? null;
  const noun = sentence.tokens[phrase.next - 1];
  return noun && !mayBeginQuantity(noun) ? noun.text : null;
}

/**
 * The word behind every claim of the article, and every counted phrase or person, in a sentence that holds a word of some kind, that no
 * claim took, with the reason. `article` must have been read with the same lexicons.
 */
export function retrace(article: ReadArticle, lexicons: Lexicons): Retraced {
  const cues = new Map<string, string>();
  const rejected: Rejected[] = [];
  const claimsBySentence = groupBy(article.claims, ({ evidence: { focus } }) => firstEndingAfter(article.sentences, focus.start));
  for (const sentence of viewSentences(article, lexicons).filter((each) => mentions(each, allCues))) {
    const claims = claimsBySentence.get(sentence.index) ?? [];
    const drafts = new Map(draftSentence(sentence).map((draft) => [keyOf(draft.kind, focusOf(draft)), draft]));
    for (const { id, kind, evidence } of claims) {
      const draft = drafts.get(keyOf(kind, evidence.focus));
      const cue = draft ? cueOf(draft) : null;
      if (cue !== null) cues.set(id, cue);
    }
    rejected.push(...rejectedIn(sentence, claims));
  }
  return { cues, rejected };
}
