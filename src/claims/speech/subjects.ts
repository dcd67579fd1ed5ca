/** Whose words: the noun phrase that is the subject of a verb of saying, on either side of it. */
import { lower, type Sentence } from '../sentence.ts';
import { auxiliaries, beForms, conjunctions, prepositions, wordSet } from '../vocabulary.ts';
import { isTitleStop, linking, longestSpeaker, openers, phraseFrom, phraseUntil, type Range, speakingPronouns } from './phrases.ts';
import { isAdverb, startsSubject, tails, trimmed, trimVerb } from './trimming.ts';

const dateWords = wordSet('on late early in at during');
/** How many tokens an apposition may take. */
const longestApposition = 24;

/** Steps left over a bracket, "(D-Ohio)", from its closing mark. */
function beforeBracket(sentence: Sentence, at: number): number {
  if (sentence.tokens[at]?.text !== ')') return at;
  for (let from = at - 1; from > at - 10 && from > 0; from--) if (sentence.tokens[from]?.text === '(') return from - 1;
  return at;
}

const isNameWord = (sentence: Sentence, at: number): boolean =>
  (sentence.tokens[at]?.kind === 'word' && sentence.tokens[at]?.isCapital === true && !sentence.isDate(at)) || isTitleStop(sentence, at);

/** "Its head, Suharyanto, said": the name between the commas is the speaker, but in "Paul Ryan, R-Wis., said" it is none. */
function nameBetweenCommas(sentence: Sentence, at: number): Range | null {
  if (lower(sentence, at) !== ',') return null;
  let from = at;
  while (at - from < longestSpeaker && isNameWord(sentence, from - 1)) from--;
  if (from >= at || lower(sentence, from - 1) !== ',' || /^[rdi]-/.test(lower(sentence, from))) return null;
  const head = sentence.tokens[from - 2];
  return head && !head.isCapital && head.kind === 'word' ? { from, next: at } : null;
}

const isApostrophe = (text: string): boolean => text === '’' || text === "'";

/** A single mark behind a stop, a comma or another mark is no apostrophe. */
const closesQuote = ({ tokens }: Sentence, at: number): boolean => /^[.,?!'’”"]$/.test(tokens[at - 1]?.text ?? '');

/** Where the clause in which `at` stands begins, commas aside: after a quotation mark, a dash, a semicolon, "but" or "that". */
function clauseStart(sentence: Sentence, at: number): number {
  for (let from = at; from > 0 && at - from < longestApposition * 2; from--) {
    const text = sentence.tokens[from - 1]?.text ?? '';
    if (openers.has(text) && text !== ',' && text !== '-' && (!isApostrophe(text) || closesQuote(sentence, from - 1))) return from;
    if ((text === 'but' || text === 'that') && from > 1) return from;
  }
  return 0;
}

const clauseOpeners = wordSet('after before when while as since until because although though where');

/** How a phrase before the apposition begins: with its clause or a comma, or behind a word that opens a clause. */
type Beginning = 'head' | 'clause' | null;

function beginningOf(sentence: Sentence, at: number, start: number): Beginning {
  const before = sentence.tokens[at - 1];
  if (prepositions.has(lower(sentence, at))) return null;
  if (at === start || before?.text === ',' || (at === start + 1 && conjunctions.has(before?.lower ?? ''))) return 'head';
  return clauseOpeners.has(before?.lower ?? '') ? 'clause' : null;
}

/**
 * "Pavel Orlik, who governs the region, said": the phrase before the commas. Of "In a statement, Pavel Orlik, the governor, said" the
 * first phrase that no preposition opens; of "hours after the army, which left, said" the army, unless another subject stands between
 * commas: "hours after the raid, the army, which left, said".
 */
function beforeApposition(sentence: Sentence, comma: number): Range | null {
  const from = clauseStart(sentence, comma - 1);
  let within: Range | null = null;
  for (let at = comma - from > longestApposition * 2 ? comma - longestApposition : from; at < comma; at++) {
    const beginning = beginningOf(sentence, at, from);
    const phrase = beginning && phraseBeforeComma(sentence, at);
    if (!phrase) continue;
    if (beginning === 'head') return within && isAside(sentence, within, phrase, comma) ? within : phrase;
    within = phrase;
  }
  return within;
}

function phraseBeforeComma(sentence: Sentence, at: number): Range | null {
  const phrase = phraseFrom(sentence, at);
  return phrase && sentence.tokens[afterBracket(sentence, phrase.next)]?.text === ',' ? phrase : null;
}

/** "after the council, a body of ten, said": the phrase between the commas tells who the one before them is. */
const isAside = (sentence: Sentence, within: Range, phrase: Range, comma: number): boolean =>
  afterBracket(sentence, phrase.next) === comma && afterBracket(sentence, within.next) === phrase.from - 1;

function afterBracket(sentence: Sentence, at: number): number {
  if (sentence.tokens[at]?.text !== '(') return at;
  for (let next = at + 1; next < at + 10; next++) if (sentence.tokens[next]?.text === ')') return next + 1;
  return at;
}

/** Steps left from the verb over "has also", "on Monday" and the like. */
function subjectEnd(sentence: Sentence, verb: number): number {
  let end = verb - 1;
  while (end > 0) {
    const word = lower(sentence, end);
    const isBeforeDate = dateWords.has(word) && sentence.isDate(end + 1);
    const isGroup =
      auxiliaries.has(word) || isAdverb(sentence, end) || (beForms.has(word) && word !== 'got') || word === 'then' || word === 'often';
    if (!isGroup && !sentence.isDate(end) && !isBeforeDate) break;
    end--;
  }
  return end;
}

/** The noun phrase or pronoun that is the subject of the verb at `verb` and stands before it; null where there is none. */
export function subjectBefore(sentence: Sentence, verb: number): Range | null {
  const end = subjectEnd(sentence, verb);
  const word = lower(sentence, end);
  if (word === 'who' || word === 'which') return antecedent(sentence, end) ?? relative(sentence, end);
  if (speakingPronouns.has(word)) return { from: end, next: end + 1 };
  const found = word === ',' ? (nameBetweenCommas(sentence, end) ?? beforeApposition(sentence, end)) : phraseOrSubject(sentence, end);
  const subject = found ?? beforeDashes(sentence, end);
  return subject ? trimmed(sentence, subject) : null;
}

const nobodyNamed = wordSet('anybody anyone everybody everyone somebody someone nobody those people all');

/** The pronoun itself, for whoever was told of before; not of "anybody who says". */
const relative = (sentence: Sentence, at: number): Range | null =>
  nobodyNamed.has(lower(sentence, at - 1)) ? null : { from: at, next: at + 1 };

const dashes = wordSet('— – --');
const quotationMarks = wordSet('“ ” " „ « »');

/** "The army — which left the valley — said": the phrase before the first dash. */
function beforeDashes(sentence: Sentence, end: number): Range | null {
  if (!dashes.has(lower(sentence, end))) return null;
  for (let at = end - 1; at > 0 && end - at < longestApposition; at--) {
    if (quotationMarks.has(lower(sentence, at))) return null;
    if (dashes.has(lower(sentence, at))) return phraseUntil(sentence, at - 1);
  }
  return null;
}

/** Prepositions that begin no clause, as "after" and "until" may. */
const leaning = wordSet(
  'in on at by from of with near inside outside around through into onto over under between among against along across without about towards toward behind beside to',
);

/** "Protesters marching through the streets chanted": a phrase that leans on a preposition is not the subject. */
function phraseOrSubject(sentence: Sentence, end: number): Range | null {
  const phrase = phraseUntil(sentence, beforeBracket(sentence, end));
  if (!phrase || !leaning.has(lower(sentence, phrase.from - 1)) || phrase.from < 2) return phrase;
  const subject = sentenceSubject(sentence, phrase.from - 1);
  return subject && !sentence.tokens.slice(subject.next, phrase.from).some(({ kind }) => kind === 'mark') ? subject : phrase;
}

/** "police, which reported": the phrase before the pronoun. */
function antecedent(sentence: Sentence, pronoun: number): Range | null {
  const end = sentence.tokens[pronoun - 1]?.text === ',' ? pronoun - 2 : pronoun - 1;
  const phrase = phraseUntil(sentence, beforeBracket(sentence, end));
  return phrase ? trimmed(sentence, lastName(sentence, phrase)) : null;
}

/** "brought back memories for Ruth Adler, who": the name behind the last preposition. */
function lastName(sentence: Sentence, { from, next }: Range): Range {
  for (let at = next - 1; at > from; at--) {
    const isBefore = lower(sentence, at) !== 'of' && linking.has(lower(sentence, at));
    if (isBefore && sentence.tokens[at + 1]?.isCapital) return { from: at + 1, next };
  }
  return { from, next };
}

/** The subject of the sentence: its first phrase, after "In a statement," and the like; before `until`. */
export function sentenceSubject(sentence: Sentence, until: number): Range | null {
  const limit = Math.min(until, longestApposition);
  const start = clauseStart(sentence, Math.min(until, 2));
  for (let at = start; at < limit; at++) {
    const isHead = at === start || sentence.tokens[at - 1]?.text === ',';
    const word = lower(sentence, at);
    if (!isHead || prepositions.has(word) || conjunctions.has(word) || sentence.isDate(at)) continue;
    const phrase = phraseFrom(sentence, at);
    if (!phrase || !startsSubject(sentence, at) || tails.has(word)) continue;
    return trimmed(sentence, trimVerb(sentence, { from: at, next: Math.min(phrase.next, until) }));
  }
  return null;
}
