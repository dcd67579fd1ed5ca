/**
 * Ages by which news tells persons.
 *
 * Matches: "15-year-old", "two-year-old", "15-year-olds", "18 year old", "18-month old", ", 24," after a name or a noun, "24, of Harrow Falls,", "brothers of 8 and 10".
 * Near misses: "a 15-year-old building" (its noun decides), "24 people", "18 years later".
 */
import { smallNumbers } from '../text/numberWords.ts';
import { lower, type Sentence } from './sentence.ts';
import { wordSet } from './vocabulary.ts';

/** An age with the index of the first token after it; in whole years, 0 for months and days. */
export interface Age {
  readonly years: number;
  readonly next: number;
}

const oldest = 130;
const units = wordSet('year month week day yr yrs');
const glued = /^([\p{L}\p{N}]+(?:-\p{L}+)?)-(year|month|week|day|yr)s?(?:-olds?)?$/u;
const olds = wordSet('old olds');

function yearsOf(number: string, unit: string): number | null {
  const count = /^\d+$/.test(number) ? Number(number) : smallNumbers.get(number);
  if (count === undefined || count > oldest) return null;
  if (unit === 'month') return Math.floor(count / 12);
  return unit.startsWith('y') ? count : 0;
}

/** "18 year old". */
function ageApart(sentence: Sentence, at: number): Age | null {
  if (sentence.tokens[at]?.kind !== 'number' || !olds.has(lower(sentence, at + 2))) return null;
  const unit = lower(sentence, at + 1);
  const years = units.has(unit) ? yearsOf(lower(sentence, at), unit) : null;
  return years === null ? null : { years, next: at + 3 };
}

/** The age that stands before a noun or for one at `at`: "15-year-old", "18 year old", "18-month old"; null when none does. */
export function ageAt(sentence: Sentence, at: number): Age | null {
  const word = lower(sentence, at);
  if (!word.includes('-')) return ageApart(sentence, at);
  const match = glued.exec(word);
  if (!match?.[1] || !match[2]) return null;
  const isWhole = word.endsWith('-old') || word.endsWith('-olds');
  const years = isWhole || olds.has(lower(sentence, at + 1)) ? yearsOf(match[1], match[2]) : null;
  return years === null ? null : { years, next: isWhole ? at + 1 : at + 2 };
}

/** How many tokens a home town may take behind an age. */
const longestHome = 10;
const closings = wordSet(', ) . ; — –');

/** Index after ", of Harrow Falls," where it begins at `at`; `at` when none does. */
function afterHome(sentence: Sentence, at: number): number {
  if (lower(sentence, at) !== 'of' && lower(sentence, at) !== 'from') return at;
  for (let next = at + 1; next < at + longestHome; next++) {
    if (lower(sentence, next) === ',') return next + 1;
    if (sentence.tokens[next]?.kind === 'mark') return next;
  }
  return at;
}

/** The plain number at `at`, also as a word where commas set it off: "Dell, three, was"; null when none stands there. */
function yearsAt(sentence: Sentence, at: number, isSetOff: boolean): number | null {
  const token = sentence.tokens[at];
  if (!token || sentence.isDate(at)) return null;
  if (token.kind === 'number') return /^\d+$/.test(token.text) ? Number(token.text) : null;
  return isSetOff ? (smallNumbers.get(token.lower) ?? null) : null;
}

/** The age behind a name or noun that ends before `at`: ", 24,", "(24)", ", 24, of Harrow Falls,"; null when none stands there. */
export function ageBehind(sentence: Sentence, at: number): Age | null {
  const mark = lower(sentence, at);
  const from = mark === ',' || mark === '(' ? at + 1 : at;
  const after = lower(sentence, from + 1);
  const years = yearsAt(sentence, from, from > at && after === ',');
  if (years === null) return null;
  const isEnd = from + 1 >= sentence.tokens.length;
  const isClosed =
    isEnd || closings.has(after) || (from > at && (after === 'and' || after === 'of' || after === 'was' || after === 'were'));
  if (years > oldest || !isClosed || (from === at && after !== ',')) return null;
  const next = after === ',' || after === ')' ? from + 2 : from + 1;
  return { years, next: afterHome(sentence, next) };
}

const agesOpen = wordSet('age ages aged both');
const agesJoin = wordSet(', and to or -');
/** How many tokens a list of ages may take. */
const longestAges = 24;

/** Index after "of 8 and 10", "of 4, 6 and 9" behind people by noun; `at` where none stands there: not "soldiers of 12 and 14 Brigade". */
function afterAgesOf(sentence: Sentence, at: number): number {
  if (lower(sentence, at) !== 'of' || !sentence.lexicons.roles.has(lower(sentence, at - 1))) return at;
  let next = at + 1;
  while (lower(sentence, next + 1) === ',' && yearsAt(sentence, next, false) !== null && next < at + longestAges) next += 2;
  const isPair = yearsAt(sentence, next, false) !== null && lower(sentence, next + 1) === 'and';
  const isLast = isPair && (yearsAt(sentence, next + 2, false) ?? oldest) < oldest;
  return isLast && sentence.tokens[next + 3]?.isCapital !== true ? next + 3 : at;
}

/** Index after "ages 7 and 10", "both 19", "aged 4, 6 and 13" where it begins at `at`; `at` when no age stands there. */
function afterAgeList(sentence: Sentence, at: number): number {
  if (lower(sentence, at) === 'of') return afterAgesOf(sentence, at);
  if (!agesOpen.has(lower(sentence, at)) || yearsAt(sentence, at + 1, true) === null) return at;
  const isInWords = sentence.tokens[at + 1]?.kind === 'word';
  let next = at + 2;
  for (let seen = next; seen < at + longestAges; seen++) {
    if (yearsAt(sentence, seen, isInWords) !== null) next = seen + 1;
    else if (!agesJoin.has(lower(sentence, seen))) break;
  }
  return next;
}

/** Index after ", ages 7 and 10," or "(both 19)" behind people who end before `at`; `at` when no ages stand there. */
export function afterAges(sentence: Sentence, at: number): number {
  const isSetOff = lower(sentence, at) === ',' || lower(sentence, at) === '(' || lower(sentence, at) === '—';
  const from = isSetOff ? at + 1 : at;
  const next = afterAgeList(sentence, from);
  if (next === from) return at;
  return isSetOff && closings.has(lower(sentence, next)) ? next + 1 : next;
}

/** True for a number of such a list: "ages 24, 25, 32 and 38", "both 19". */
export function isAgeListed(sentence: Sentence, at: number): boolean {
  for (let before = at - 1; before >= at - longestAges; before--) {
    if (agesOpen.has(lower(sentence, before)) || lower(sentence, before) === 'of') return afterAgeList(sentence, before) > at;
    if (!agesJoin.has(lower(sentence, before)) && yearsAt(sentence, before, true) === null) return false;
  }
  return false;
}
