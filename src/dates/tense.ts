/** Whether the clause around a date speaks of what is to come. The nearest verb or sign decides; the word before the date leans. */
import { type Sign, signAt } from './signs.ts';
import { isOneOf, lowerAt, type Tokens } from './words.ts';

const before = 20;
const after = 14;
/** A verb this far back does not speak against "by" or "until" before the date. */
const far = 8;

/** Words that set a limit: "by Tuesday" is to come unless the verb says otherwise. */
const limits = new Set('by until till through to starting beginning'.split(' '));
const small = new Set('early late mid around about sometime on in at or'.split(' '));
const soonest = new Set(['soon', 'early', 'late', 'later']);
/** Before "to Tuesday": not "in contrast to Tuesday". */
const delayed = new Set(['extended', 'postponed', 'delayed', 'moved', 'rescheduled', 'back', 'forward', ',']);
const nouns = /^[a-z]/;
const articles = new Set(['the', 'a', 'an', 'this', 'that']);
/** Things that news tells once they have happened: "the Jan. 4 attack". */
const deeds = new Set(
  'attack attacks bombing bombings blast raid raids strike strikes airstrike airstrikes killing killings shooting explosion assault ambush massacre murder slaying assassination crash arrest coup invasion earthquake incident clash clashes accord ruling'.split(
    ' ',
  ),
);
const ends = new Set([';', '.', '!', '?']);

const skipSmall = (tokens: Tokens, at: number): number => {
  let place = at;
  for (let count = 0; count < 2 && isOneOf(tokens, place, small) && lowerAt(tokens, place + 1) !== 'as'; count++) place--;
  return place;
};

/** "As soon as", "as early as", "no later than" before the date. */
const isSoonest = (tokens: Tokens, at: number): boolean =>
  (lowerAt(tokens, at) === 'as' || lowerAt(tokens, at) === 'than') && isOneOf(tokens, at - 1, soonest);

const sure = new Set(['effective', 'is', 'are']);

/** "Effective Tuesday", "as early as Tuesday" and "the vote is on Tuesday" speak of what is to come. */
function isSurelyAhead(tokens: Tokens, first: number): boolean {
  const place = skipSmall(tokens, first - 1);
  return sure.has(lowerAt(tokens, place)) || isSoonest(tokens, place);
}

/** Whether a word directly before the date, or the one that it opens with, sets a limit to what is to come. */
function leansAhead(tokens: Tokens, first: number, next: number): boolean {
  const place = isOneOf(tokens, first, limits) ? first : skipSmall(tokens, first - 1);
  if (lowerAt(tokens, place) === 'and') return lowerAt(tokens, place - 1) === 'now';
  if (lowerAt(tokens, place - 1) === 'year') return false;
  // In "by the Tuesday deadline" the limit is the deadline's.
  const isNouns = isOneOf(tokens, place + 1, articles) && nouns.test(tokens[next]?.text ?? '') && tokens[next]?.kind === 'word';
  if (lowerAt(tokens, place) === 'to') return isOneOf(tokens, place - 1, delayed);
  return isOneOf(tokens, place, limits) && !isNouns;
}

interface Found {
  readonly sign: Sign;
  readonly distance: number;
}

function signBefore(tokens: Tokens, first: number): Found | null {
  for (let at = first - 1; at >= Math.max(0, first - before); at--) {
    if (ends.has(lowerAt(tokens, at)) && tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.isCapital === false) return null;
    const sign = signAt(tokens, at);
    if (sign !== null) return { sign, distance: first - at };
  }
  return null;
}

/** Who says so follows what is said ("on Friday, officials said"); at the head of a sentence the saying has the date. */
function signAfter(tokens: Tokens, first: number, next: number, stop: string): Sign | null {
  const isHead = first <= 1;
  for (let at = next; at < Math.min(tokens.length, next + after); at++) {
    if (lowerAt(tokens, at) === ';' || lowerAt(tokens, at) === stop) return null;
    const sign = signAt(tokens, at);
    if (sign === 'said' && isHead) return 'behind';
    if (sign === 'ahead' || sign === 'behind') return sign;
  }
  return null;
}

/** What the verbs say, the nearest before the date first, then those after it. */
function verbAround(tokens: Tokens, first: number, next: number): Found | null {
  const back = signBefore(tokens, first);
  if (back?.sign === 'ahead' || back?.sign === 'behind') return back;
  if (back?.sign === 'said' && back.distance <= 2) return { sign: 'behind', distance: back.distance };
  // After a limit inside the sentence ("are to end by May, asked") the verbs that follow are of another clause.
  const sign = signAfter(tokens, first, next, back ? ',' : ';');
  return sign && { sign, distance: back || first > 1 ? far + 1 : 1 };
}

/** Looks back from the date, then, when nothing before it decides, ahead; null when no word does. */
export function looksAhead(tokens: Tokens, first: number, next: number): boolean | null {
  if (isOneOf(tokens, next, deeds) || (isOneOf(tokens, next + 1, deeds) && tokens[next]?.kind === 'word')) return false;
  if (tokens[next]?.kind === 'possessive') return lowerAt(tokens, next + 2) === 'will' ? true : null;
  if (isSurelyAhead(tokens, first)) return true;
  const verb = verbAround(tokens, first, next);
  const leans = leansAhead(tokens, first, next);
  if (verb && !(leans && verb.distance > far)) return verb.sign === 'ahead';
  return leans || verb?.sign === 'ahead' ? true : null;
}
