/** When a claim happened: the date its clause states, else the one the sentence before hands on; never the day of publication. */
import type { DatedArticle, When } from '../model.ts';
import { inherited as inheritedDate, undated } from '../text/undated.ts';
import { strikingVerbs } from './cause.ts';
import { belongsElsewhere } from './clauses.ts';
import { type DatedWords, lower, mentions, perSentence, perToken, type Sentence } from './sentence.ts';
import { sayingVerbs, wordSet } from './vocabulary.ts';

/** How far before a date its verb of saying may stand, in tokens. */
const sayingReach = 7;
const sayingEnds = wordSet('that . , :');

/**
 * "said late on March 12 that", "told a committee Thursday that": the date of the saying, not of what was done. Not where the deed
 * stands between: "said two soldiers were killed on March 12".
 */
export function datesSaying(sentence: Sentence, { from, next }: DatedWords, cue: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - sayingReach) && at !== cue; at--) {
    const word = lower(sentence, at);
    if (word === 'that' || word === ',' || word === 'which') return false;
    if (!sayingVerbs.has(word) || word === 'claimed') continue;
    return at === from - 1 || next >= sentence.tokens.length || sayingEnds.has(lower(sentence, next));
  }
  return false;
}

const stamps = wordSet('posted updated published modified edited filed');

/** "Posted: Friday, January 31, 2014 10:21 AM EST": the page's own clock. */
export function isStamp(sentence: Sentence, { from }: DatedWords): boolean {
  return stamps.has(lower(sentence, 0)) || stamps.has(lower(sentence, from - 1)) || stamps.has(lower(sentence, from - 2));
}

const clauseBreaks = wordSet('; but while which');

/** Words between two tokens, breaks between clauses counted many times over. */
function distance(sentence: Sentence, date: DatedWords, cue: number): number {
  const [low, high] = date.next <= cue ? [date.next, cue] : [cue, date.from];
  let steps = 0;
  for (let at = low; at < high; at++) steps += clauseBreaks.has(lower(sentence, at)) ? 8 : 1;
  return steps;
}

/** First words that lean on the sentence before for their noun. */
const leaning = wordSet('they it he she both no many most some others');
const definite = wordSet('the those these same');
const pointing = wordSet('that this');
const responses = wordSet('retaliation response responded retaliated reprisal revenge answered replied reply return');

/** "that attack", "the same deadly strike": the noun at `at` points to something told before. */
function pointsBack(sentence: Sentence, at: number): boolean {
  return pointing.has(lower(sentence, at - 1)) || [1, 2, 3].some((back) => definite.has(lower(sentence, at - back)));
}

/** The kind of happening to which the sentence points back: "the strike", "that attack"; null where it names none. */
const kindPointedTo = perSentence((sentence: Sentence): 'attack' | 'strike' | null => {
  for (const [at, token] of sentence.tokens.entries()) {
    const kind = sentence.lexicons.things.get(token.lower)?.kind;
    if ((kind === 'attack' || kind === 'strike') && pointsBack(sentence, at)) return kind;
  }
  return null;
});

/** Where the sentence tells a happening of that kind, by noun or verb, before it tells another: "bombed two camps in answer to a raid"; else its end. */
function toldAt(sentence: Sentence, kind: 'attack' | 'strike' | null): number {
  const end = sentence.tokens.length;
  const kindOf = (word: string): string | null => sentence.lexicons.things.get(word)?.kind ?? strikingVerbs.get(word)?.noun ?? null;
  const told = sentence.tokens.flatMap(({ lower: word }, at) => (kindOf(word) === 'attack' || kindOf(word) === 'strike' ? [at] : []));
  const own = told.find((at) => kind !== null && kindOf(lower(sentence, at)) === kind);
  return own === undefined || own === told.at(-1) ? end : own;
}

/** "The same strike", "in retaliation", or a sentence that leans on the one before for its noun; not "A strike on Erbil". */
const leansBack = perSentence(
  (sentence: Sentence): boolean => leaning.has(lower(sentence, 0)) || mentions(sentence, responses) || kindPointedTo(sentence) !== null,
);

/** A point of a sentence whose time is asked for: the index of the verb or noun that tells the happening. */
export interface Moment {
  readonly sentence: Sentence;
  readonly cue: number;
}

/** Dates of one article, asked for by moment. */
export interface Timing {
  of(moment: Moment): When;
  /** For levels such as troop counts: the stated date, else the month of the article when `isPresent`. */
  ofLevel(moment: Moment, isPresent: boolean): When;
}

/** "strikes that came just days after troops were hit": such a date is of what follows it, not of what goes before. */
function datesWhatFollows(sentence: Sentence, { from, next }: DatedWords, cue: number): boolean {
  return cue < from && (lower(sentence, next - 1) === 'after' || lower(sentence, next - 1) === 'before');
}

const mourning = wordSet(
  'flags candles vigil vigils funeral funerals mourned mourners mourning memorial tribute tributes silence prayers prayed mass wreaths monument anniversary',
);
/** How far behind "for" its "who" may stand, in tokens. */
const mournedReach = 6;

/** "Candles were lit on Monday for the six who died": Monday is the day of the candles. */
function datesMourning(sentence: Sentence, { next }: DatedWords, cue: number): boolean {
  if (next > cue || !mentions(sentence, mourning)) return false;
  for (let at = cue - 1; at >= Math.max(next, cue - mournedReach); at--)
    if (lower(sentence, at) === 'for') return sentence.tokens.slice(at, cue).some((token) => token.lower === 'who');
  return false;
}

const judging = wordSet('sentenced convicted jailed imprisoned tried acquitted guilty');
const tryingFor = wordSet('for of over');
/** How far before a date the verb of the court may stand, in tokens. */
const judgingReach = 8;

/** "Sentenced to 12 years on Tuesday for a crash that killed two": the day of the court. */
function datesJudgement(sentence: Sentence, { from, next }: DatedWords, cue: number): boolean {
  if (next > cue || !tryingFor.has(lower(sentence, next))) return false;
  for (let at = from - 1; at >= Math.max(0, from - judgingReach); at--) if (judging.has(lower(sentence, at))) return true;
  return false;
}

/** Tokens before "a month later" in which the relative clause of those who died so late may begin. */
const lateReach = 12;

/** "He murdered eight people, one of whom died a month later": what became of some of them is no date of the deed, nor of its toll. */
function datesLateDeath(sentence: Sentence, { from, next }: DatedWords): boolean {
  if (lower(sentence, next - 1) !== 'later') return false;
  let isDeath = false;
  for (let at = from - 1; at >= Math.max(0, from - lateReach); at--) {
    const word = lower(sentence, at);
    isDeath ||= word === 'died';
    if (word === 'whom') return isDeath && lower(sentence, at - 1) === 'of';
  }
  return false;
}

const hurt = wordSet('wounded injured hurt');
/** Tokens before "died" in which those it is told of stand: "two of the critically hurt". */
const hurtReach = 4;

/** How far before a date its "died" may stand, in tokens. */
const deathReach = 6;

/** "Two of the critically hurt died on Wednesday": they had been hurt before, and that is when it happened. */
export function datesDeathOfHurt(sentence: Sentence, { from }: DatedWords): boolean {
  for (let at = from - 1; at >= Math.max(0, from - deathReach); at--) {
    if (lower(sentence, at) !== 'died') continue;
    const before = sentence.tokens.slice(Math.max(0, at - hurtReach), at).map((token) => token.lower);
    return before.includes('of') && before.some((word) => hurt.has(word));
  }
  return false;
}

const printed = wordSet('edition issue paper newspaper bulletin editions');

/** "In yesterday's edition we wrote that 73 had died": the day of the paper. */
const datesPrint = (sentence: Sentence, { next }: DatedWords): boolean =>
  printed.has(lower(sentence, next)) ||
  (lower(sentence, next).endsWith("'s") && printed.has(lower(sentence, next + 1))) ||
  (/^['’]?s$/.test(lower(sentence, next)) && printed.has(lower(sentence, next + 1)));

/** The date with the fewest words between it and the moment, of those that can be the moment's own. */
function nearestDate(sentence: Sentence, cue: number): When | null {
  let nearest: When | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const date of sentence.dates) {
    const { when } = date.mention;
    const isOther =
      isStamp(sentence, date) ||
      datesPrint(sentence, date) ||
      datesSaying(sentence, date, cue) ||
      belongsElsewhere(sentence, date, cue) ||
      datesWhatFollows(sentence, date, cue) ||
      datesMourning(sentence, date, cue) ||
      datesLateDeath(sentence, date) ||
      (cue < date.from && datesDeathOfHurt(sentence, date)) ||
      datesJudgement(sentence, date, cue);
    if (when.precision === 'none' || isOther) continue;
    const steps = distance(sentence, date, cue);
    if (steps > fewest) continue;
    nearest = when;
    fewest = steps;
  }
  return nearest;
}

/** "remain", "has": a level of troops holds at the time of writing, known to the month. */
function atPublication(article: DatedArticle): When {
  const day = article.published.from;
  if (!day || article.published.precision !== 'day')
    return article.published.precision === 'none' ? undated : { ...article.published, basis: 'relative' };
  const month = day.slice(0, 7);
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return {
    ...undated,
    from: `${month}-01`,
    to: last,
    edtf: month,
    precision: 'month',
    basis: 'relative',
    anchor: day,
    reasons: ['present tense: the month of the article'],
  };
}

/** "said late on March 12 that strikes were being carried out": what goes on while one speaks has the day of the speech. */
function ongoing(sentence: Sentence): When | null {
  const said = sentence.dates.find((date) => date.mention.when.precision !== 'none' && datesSaying(sentence, date, -1));
  return said && sentence.tokens.some((token) => token.lower === 'being') ? said.mention.when : null;
}

/** Listens through the article for its dates; each moment is worked out once. */
export function timeArticle(article: DatedArticle, sentences: readonly Sentence[]): Timing {
  const own = perToken((sentence, cue): When | null => nearestDate(sentence, cue) ?? ongoing(sentence));
  /** The last date of the sentence before, where this one leans on it or answers it. */
  const inherited = perSentence((sentence): When | null => {
    const previous = sentences[sentence.index - 1];
    if (!previous || previous.isHeading || sentence.isHeading || !leansBack(sentence)) return null;
    const when = nearestDate(previous, toldAt(previous, kindPointedTo(sentence)));
    return when ? { ...when, basis: 'relative', anchor: when.edtf, reasons: [inheritedDate] } : null;
  });
  return {
    of: ({ sentence, cue }) => own(sentence, cue) ?? inherited(sentence) ?? undated,
    ofLevel: ({ sentence, cue }, isPresent) => own(sentence, cue) ?? (isPresent ? atPublication(article) : undated),
  };
}
