/**
 * Who speaks in a sentence: "the Pentagon said that …", "…, Fox News reported", "according to officials", "…, said the ministry".
 *
 * Near misses: "claimed responsibility", "claimed the lives of", "it is said to be", "the attack was blamed on", "he added 12 men".
 */
import type { Span, Stance } from '../../model.ts';
import { lower, type Sentence, where } from '../sentence.ts';
import { wordSet } from '../vocabulary.ts';
import { avowalAt } from './avowals.ts';
import { quoteAt } from './marks.ts';
import { isNounWord, opensBefore, phraseFrom, phraseUntil, type Range } from './phrases.ts';
import { reckoningsAt, reckoningVerbs } from './reckonings.ts';
import { relayAt, relayVerbs, withCited } from './relays.ts';
import { isPlausible, isSomebody, type Speech, speechOf } from './speech.ts';
import { sentenceSubject, subjectBefore } from './subjects.ts';
import { isParticiple, isReporting, isSpeaking, needsQuote, speechWords, stanceOf } from './verbs.ts';
import { bodies, crowds, isOffice } from './words.ts';

/** What may stand between a verb of saying and the end of its clause: "said late on Monday in a statement". */
const afterSaying = wordSet('on late early in a an the at during via to by with over separate different their his her its');
const longestTail = 10;
const clauseEnds = wordSet('. , ; : ? !');

/** Past the one who is told: "told the agency on Monday". */
function hearerEnd(sentence: Sentence, verb: number): number {
  const isTelling = lower(sentence, verb) === 'told' || lower(sentence, verb) === 'tells';
  if (isTelling && /^(?:me|us|them|him|her)$/.test(lower(sentence, verb + 1))) return verb + 2;
  return (isTelling ? phraseFrom(sentence, verb + 1)?.next : null) ?? verb + 1;
}

/** After the verb there is only the end of the clause, a date, "in a statement" or a colon: the words said stand before. */
function endOfClause(sentence: Sentence, verb: number): number | null {
  let next = hearerEnd(sentence, verb);
  for (let isTail = false; next < verb + longestTail; next++) {
    const isLink = sentence.isDate(next) || afterSaying.has(lower(sentence, next));
    if (!isLink && !(isTail && isNounWord(sentence, next)) && lower(sentence, next) !== 'reporters') break;
    isTail = true;
  }
  return next >= sentence.tokens.length || clauseEnds.has(lower(sentence, next)) ? next : null;
}

function governsOf(sentence: Sentence, verb: number, subject: Range, isInverted: boolean): Speech['governs'] {
  if (isInverted) return 'before';
  if (subject.from < 3 || !opensBefore(sentence, subject.from)) return 'after';
  const end = endOfClause(sentence, verb);
  if (end === null || lower(sentence, end) === ':') return 'after';
  const isInserted = lower(sentence, end) === ',' && sentence.tokens[subject.from - 1]?.text === ',';
  return isInserted ? 'both' : 'before';
}

/** "a police report": the base form of a verb has no subject in the singular. */
const baseForms = wordSet('report claim note post call state estimate remark say add write ask');
const isSingular = (sentence: Sentence, verb: number, { from }: Range): boolean =>
  baseForms.has(lower(sentence, verb)) && /^an?$/.test(lower(sentence, from));

const participles = wordSet('labeled labelled called dubbed termed branded described rated deemed quoted titled');

/** "a box labeled “…”": a thing is named, and says nothing. */
function isLabelled(sentence: Sentence, verb: number, { from, next }: Range): boolean {
  if (!participles.has(lower(sentence, verb)) || next !== verb || sentence.tokens[from]?.isCapital) return false;
  const head = lower(sentence, next - 1);
  const isSomebody = isOffice(head) || crowds.has(head) || bodies.has(head) || sentence.lexicons.roles.has(head);
  return /^an?$/.test(lower(sentence, from)) && !isSomebody;
}

/** What is read in one sentence so far: participles lean on it. */
interface Hearing {
  readonly sentence: Sentence;
  readonly quotes: readonly Span[];
  readonly isQuoting: boolean;
}

const relatives = wordSet('who which');

/** "Lind left the room, saying": the speaker of the words before, else the subject of the sentence. */
function subjectOfParticiple({ sentence }: Hearing, verb: number, last: Speech | null): Range | null {
  const isAside = last !== null && relatives.has(lower(sentence, last.subject.next));
  return (isAside ? null : last?.subject) ?? sentenceSubject(sentence, verb);
}

const infinitives = wordSet('to and');

/** A verb without a subject of its own: "to say", ", saying"; beside quoted words any participle. */
function isLeaning({ sentence, isQuoting }: Hearing, verb: number): boolean {
  if (isReporting(sentence, verb)) return true;
  const isParticipial = isParticiple(lower(sentence, verb)) && !isProgressive(sentence, verb);
  return isQuoting && (isParticipial || infinitives.has(lower(sentence, verb - 1)));
}

/** How many tokens may stand between a subject and the participle that leans on it. */
const longestClause = 40;
const subordinating = wordSet('after before when while as since until because although though where who which that if');

/**
 * "Marsh said it was over, adding that two died", "The army left, saying two had died". Near misses: "Police came after a woman called,
 * saying …": hers; "Police say the man admits it, saying …": his.
 */
function isClearlyHis(sentence: Sentence, verb: number, subject: Range, last: Speech | null): boolean {
  if (last !== null) return lower(sentence, verb) === 'adding';
  if (verb - subject.next > longestClause) return false;
  const isSimple = !sentence.tokens.slice(subject.next, verb).some((token) => subordinating.has(token.lower));
  return isSimple && isSomebody(sentence, subject);
}

function subjectOf(hearing: Hearing, verb: number, last: Speech | null): { readonly subject: Range; readonly isInverted: boolean } | null {
  const { sentence, isQuoting } = hearing;
  const before = lower(sentence, verb - 1);
  if (isLeaning(hearing, verb)) {
    const subject = subjectOfParticiple(hearing, verb, last);
    return subject && (isQuoting || isClearlyHis(sentence, verb, subject, last)) ? { subject, isInverted: false } : null;
  }
  if (infinitives.has(before)) return null;
  const own = subjectBefore(sentence, verb);
  if (own) return { subject: own, isInverted: false };
  if (!opensBefore(sentence, verb) && verb !== 0) return null;
  const behind = phraseFrom(sentence, verb + 1);
  return behind ? { subject: behind, isInverted: true } : null;
}

const progressive = wordSet('is are was were been be keeps kept');
const isProgressive = (sentence: Sentence, verb: number): boolean => progressive.has(lower(sentence, verb - 1));

/** Whether the verb can be one of saying here: beside quoted words any may. */
const isHeard = ({ sentence, isQuoting }: Hearing, verb: number): boolean =>
  isQuoting || !needsQuote(lower(sentence, verb)) || isReporting(sentence, verb);

/** Whether no figure is said by it, only quoted words. */
const isOnlyQuoted = (sentence: Sentence, verb: number, subject: Range, last: Speech | null): boolean =>
  needsQuote(lower(sentence, verb)) && !(isReporting(sentence, verb) && isClearlyHis(sentence, verb, subject, last));

function speechAt(hearing: Hearing, verb: number, last: Speech | null): Speech | null {
  const { sentence } = hearing;
  const word = lower(sentence, verb);
  const stance = stanceOf(word);
  if (!stance || !isHeard(hearing, verb) || !isSpeaking(sentence, verb)) return null;
  // Who denies that a deed was his denies no figure.
  if (stance === 'denied' && avowalAt(sentence, verb)) return null;
  const found = subjectOf(hearing, verb, last);
  if (!found || !isPlausible(sentence, found.subject) || isLabelled(sentence, verb, found.subject)) return null;
  const { subject, isInverted } = found;
  if (isSingular(sentence, verb, subject)) return null;
  const isNear = subject.next > verb || !isParticiple(word);
  return speechOf(sentence, subject, {
    verb: word,
    stance,
    from: isNear ? Math.min(subject.from, verb) : verb,
    next: Math.max(isNear ? subject.next : 0, verb + 1),
    governs: isParticiple(word) && !isInverted ? 'after' : governsOf(sentence, verb, subject, isInverted),
    needsQuote: isOnlyQuoted(sentence, verb, subject, last),
  });
}

const documents = wordSet('report reports estimates estimate claims notes posts statement');

/** "initial reports": what somebody wrote may be a word that is a verb of saying elsewhere. */
function sourceFrom(sentence: Sentence, at: number): Range | null {
  const next = phraseFrom(sentence, at)?.next ?? at;
  const isDocument = documents.has(lower(sentence, next));
  return next > at || isDocument ? { from: at, next: isDocument ? next + 1 : next } : null;
}

/** "according to the army", ", per the army"; not "per day". */
function sourceAt(sentence: Sentence, at: number): Range | null {
  if (lower(sentence, at) === 'according') return lower(sentence, at + 1) === 'to' ? sourceFrom(sentence, at + 2) : null;
  const isSource = sentence.tokens[at + 1]?.isCapital === true || lower(sentence, at + 1) === 'the';
  return lower(sentence, at) === 'per' && isSource && opensBefore(sentence, at) ? sourceFrom(sentence, at + 1) : null;
}

function accordingAt({ sentence }: Hearing, at: number): Speech | null {
  const subject = sourceAt(sentence, at);
  if (!subject) return null;
  const verb = lower(sentence, at) === 'per' ? 'per' : 'according to';
  return speechOf(sentence, subject, { verb, from: at, next: subject.next, governs: at === 0 ? 'after' : 'before' });
}

const nounsOfSpeech: ReadonlyMap<string, Stance> = new Map([
  ['claim', 'claimed'],
  ['claims', 'claimed'],
  ['boast', 'claimed'],
  ['assertion', 'claimed'],
  ['insistence', 'claimed'],
  ['contention', 'claimed'],
  ['allegation', 'alleged'],
  ['allegations', 'alleged'],
  ['accusation', 'alleged'],
  ['suggestion', 'alleged'],
  ['denial', 'denied'],
  ['statement', 'asserted'],
  ['remark', 'asserted'],
  ['warning', 'asserted'],
  ['promise', 'asserted'],
  ['pledge', 'asserted'],
  ['announcement', 'asserted'],
  ['confirmation', 'asserted'],
]);

/** "the army’s claim that": a noun of speech with its owner. */
function ownedAt({ sentence }: Hearing, at: number): Speech | null {
  const stance = nounsOfSpeech.get(lower(sentence, at));
  if (!stance || lower(sentence, at + 1) !== 'that' || sentence.tokens[at - 1]?.kind !== 'possessive') return null;
  const subject = phraseUntil(sentence, at - 2);
  if (!subject || !isPlausible(sentence, subject)) return null;
  return speechOf(sentence, subject, { verb: lower(sentence, at), stance, from: subject.from, next: at + 1, governs: 'after' });
}

const spoken: ReadonlySet<string> = new Set([...speechWords, ...nounsOfSpeech.keys(), ...reckoningVerbs, ...relayVerbs, 'per']);

/** What is said at one word: by whoever is quoted there, whoever counts there, or whoever speaks there. */
function speechesAt(hearing: Hearing, at: number, last: Speech | null): readonly Speech[] {
  const { sentence } = hearing;
  if (relayVerbs.has(lower(sentence, at))) {
    const relay = relayAt(sentence, at);
    if (relay) return [relay];
  }
  const reckonings = reckoningVerbs.has(lower(sentence, at)) ? reckoningsAt(sentence, at) : [];
  if (reckonings.length > 0) return reckonings;
  const speech = accordingAt(hearing, at) ?? ownedAt(hearing, at) ?? speechAt(hearing, at, last);
  return speech ? [speech] : [];
}

/** Every speaker of the sentence's own (unquoted) words, left to right. */
export function readSpeech(sentence: Sentence, quotes: readonly Span[], isQuoting: boolean): readonly Speech[] {
  const hearing = { sentence, quotes, isQuoting };
  const speeches: Speech[] = [];
  for (const at of where(sentence, spoken)) {
    const last = speeches.at(-1) ?? null;
    // "as saying" belongs to the one quoted before it.
    const isTaken = last !== null && last.via !== null && at < last.next;
    if (isTaken || quoteAt(quotes, sentence.tokens[at]?.start ?? 0)) continue;
    speeches.push(...speechesAt(hearing, at, last));
  }
  return withCited(sentence, speeches);
}
