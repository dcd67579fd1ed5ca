/**
 * FLOOR. Sentences of a paragraph of news English.
 *
 * A stop does not end a sentence: after a title or a shortened word that leans on the next one ("Gen. Milley", "Jan. 28", "No. 2");
 * inside "3.5" or "U.S."; before a lower-case word; before a closing quotation mark that goes on ("Will they strike?" and left).
 * A stop does end one although no blank follows when a digit or a capital is glued to a word of four letters ("rockets.2 soldiers").
 *
 * A run of words without a stop is cut when it grows too long: it is a table or a list, or somebody's trap, and no quotation of it
 * would help a reader.
 */
import type { Span } from '../model.ts';
import { type Token, tokenize } from './tokens.ts';

/** Shortened words after which a sentence goes on when a capital or a digit follows. */
const leaning = new Set(
  'gen lt col maj capt cmdr cdr adm sgt spc cpl pvt pfc brig mr mrs ms dr prof sen rep gov rev hon st ft mt jan feb mar apr jun jul aug sep sept oct nov dec calif fla tex wash mass pa va md mo ala ariz colo conn ga ill ind kan ky la mich minn miss mont neb nev okla ore penn tenn vt wis wyo supt det insp const messrs art sec fig vol'.split(
    ' ',
  ),
);
/** Shortened words that never end a sentence, in lower case too. */
const linking = new Set(['approx', 'vs', 'cf']);
/** Shortened words that go on only with a number: "No. 2 commander", but "He said no. They left." */
const numbering = new Set(['no', 'nos']);
/** Shortened words after which a sentence may go on: they end one only before a clear starter. */
const trailing = new Set('inc corp co ltd jr sr ret etc bros dept univ assn'.split(' '));
/** Words that, capitalised, hardly ever go on with a name such as "U.S. Central Command". */
const starters = new Set(
  'the a an it he she they we you i but in on at that this these those no some one two three four five six his her its their our there when while after before as if for from with by more most many several both all another each such however meanwhile officials police troops soldiers according'.split(
    ' ',
  ),
);
/** Tokens; sentences of news have hardly ever more than a hundred. */
const longestSentence = 250;
const pauses = new Set([',', ';', ':', '—', '–', '|', '•']);
const closers = new Set(['”', '’', ')', ']', '"', "'", '»']);
const openers = new Set(['“', '‘', '(', '[', '"', "'", '«', '—', '–', '-', '•']);

const endsWithStop = (token: Token): boolean =>
  token.text === '.' || token.text === '!' || token.text === '?' || token.kind === 'abbreviation';

function startsSentence(token: Token): boolean {
  return token.isCapital || token.kind === 'number' || token.kind === 'ordinal' || token.kind === 'clock' || openers.has(token.text);
}

function isInitial(token: Token): boolean {
  return token.kind === 'word' && token.text.length === 1 && token.isCapital;
}

/** Index of the last closing mark that belongs to the stop at `at`; straight quotes count only when glued to it. */
function closeAfter(tokens: readonly Token[], at: number): number {
  let last = at;
  for (;;) {
    const next = tokens[last + 1];
    const here = tokens[last];
    if (!next || !here || next.start !== here.end || !closers.has(next.text)) return last;
    last++;
  }
}

/** Whether a stop glued to the word `before` ends the sentence that `next` would follow. */
function stopAfterWordEnds(before: Token, stop: Token, next: Token): boolean {
  const isGlued = next.start === stop.end;
  if (isGlued)
    return before.kind === 'word' && before.text.length >= 4 && !before.lower.includes('-') && (next.kind === 'number' || next.isCapital);
  if (linking.has(before.lower) || (numbering.has(before.lower) && next.kind === 'number')) return false;
  if (leaning.has(before.lower) && before.isCapital) return false;
  if (isInitial(before) || trailing.has(before.lower)) return next.isCapital && starters.has(next.lower);
  return startsSentence(next);
}

function stopEnds(tokens: readonly Token[], at: number, last: number, next: Token): boolean {
  const stop = tokens[at];
  const before = tokens[at - 1];
  const isClosed = last > at;
  if (stop?.kind === 'abbreviation' && !isClosed) return starters.has(next.lower) && next.isCapital;
  if (stop?.text !== '.' || !before || before.end !== stop.start || isClosed) return startsSentence(next);
  return stopAfterWordEnds(before, stop, next);
}

/** Index of the last token of the piece that begins at `first` in a run that is too long: after a pause in its second half, if there is one. */
function pieceEnd(tokens: readonly Token[], first: number): number {
  const last = first + longestSentence - 1;
  for (let at = last; at > last - longestSentence / 2; at--) if (pauses.has(tokens[at]?.text ?? '')) return at;
  return last;
}

/** Sentences of `text.slice(within.start, within.end)`, in order; no sentence has white space at its ends. */
export function splitSentences(text: string, within: Span): readonly Span[] {
  const tokens = tokenize(text, within.start, within.end);
  const sentences: Span[] = [];
  let first = 0;
  const keep = (last: number): void => {
    const from = tokens[first];
    const to = tokens[last];
    if (from && to && last >= first) sentences.push({ start: from.start, end: to.end });
    first = last + 1;
  };
  const push = (last: number): void => {
    while (last - first >= longestSentence) keep(pieceEnd(tokens, first));
    keep(last);
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || !endsWithStop(token)) continue;
    const last = closeAfter(tokens, at);
    const next = tokens[last + 1];
    if (next && stopEnds(tokens, at, last, next)) push(last);
    at = last;
  }
  push(tokens.length - 1);
  return sentences;
}
