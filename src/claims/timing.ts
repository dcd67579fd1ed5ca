/** When a claim happened: the date its clause states, else the one the sentence before hands on; never the day of publication. */
import type { DatedArticle, DateMention, When } from '../model.ts';
import { overlaps } from '../text/spans.ts';
import { belongsElsewhere } from './clauses.ts';
import { lower, type Sentence } from './sentence.ts';
import { sayingVerbs } from './vocabulary.ts';

export const unknownTime: When = {
  from: null,
  to: null,
  edtf: '',
  precision: 'none',
  basis: 'none',
  anchor: null,
  evidence: null,
  clock: null,
  reasons: [],
};

interface PlacedDate {
  readonly mention: DateMention;
  readonly from: number;
  readonly next: number;
}

function datesOf(sentence: Sentence, dates: readonly DateMention[]): readonly PlacedDate[] {
  return dates
    .filter((mention) => overlaps(mention, sentence.span))
    .flatMap((mention) => {
      const from = sentence.tokens.findIndex((token) => token.end > mention.start);
      const next = sentence.tokens.findLastIndex((token) => token.start < mention.end) + 1;
      return from >= 0 && next > from ? [{ mention, from, next }] : [];
    });
}

/** "said late on March 12 that", "told a committee Thursday that": the date of the saying, not of the event. */
function datesSaying(sentence: Sentence, { from, next }: PlacedDate): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 7); at--) {
    const word = lower(sentence, at);
    if (word === 'that' || word === ',' || word === 'which') return false;
    if (sayingVerbs.has(word) && word !== 'claimed') return ['that', '.', ',', '', ':'].includes(lower(sentence, next)) || at === from - 1;
  }
  return false;
}

const clauseBreaks = new Set([';', 'but', 'while', 'which']);

/** Words between two tokens, breaks between clauses counted many times over. */
function distance(sentence: Sentence, date: PlacedDate, cue: number): number {
  const [low, high] = date.next <= cue ? [date.next, cue] : [cue, date.from];
  let steps = 0;
  for (let at = low; at < high; at++) steps += clauseBreaks.has(lower(sentence, at)) ? 8 : 1;
  return steps;
}

const definite = new Set(['the', 'those', 'these', 'same']);
const pointing = new Set(['that', 'this']);

/** "The same strike", "that attack", or a sentence that leans on the one before for its noun. */
function leansBack(sentence: Sentence): boolean {
  const first = lower(sentence, 0);
  if (['they', 'it', 'he', 'she', 'both', 'no', 'many', 'most', 'some', 'others'].includes(first)) return true;
  return sentence.tokens.some((token, at) => {
    const kind = sentence.lexicons.things.get(token.lower)?.kind;
    if (kind !== 'attack' && kind !== 'strike') return false;
    return pointing.has(lower(sentence, at - 1)) || [1, 2, 3].some((back) => definite.has(lower(sentence, at - back)));
  });
}

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
function datesWhatFollows(sentence: Sentence, { from, next }: PlacedDate, cue: number): boolean {
  return cue < from && ['after', 'before'].includes(lower(sentence, next - 1));
}

function nearestDate({ sentence, cue }: Moment, dates: readonly DateMention[]): PlacedDate | null {
  const usable = datesOf(sentence, dates).filter(
    (date) => date.mention.when.precision !== 'none' && !datesSaying(sentence, date) && !belongsElsewhere(sentence, date, cue) && !datesWhatFollows(sentence, date, cue),
  );
  return usable.map((date) => ({ date, steps: distance(sentence, date, cue) })).sort((a, b) => a.steps - b.steps)[0]?.date ?? null;
}

/** "remain", "has": a level of troops holds at the time of writing, known to the month. */
function atPublication(article: DatedArticle): When {
  const day = article.published.from;
  if (!day || article.published.precision !== 'day')
    return article.published.precision === 'none' ? unknownTime : { ...article.published, basis: 'relative' };
  const month = day.slice(0, 7);
  const last = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return {
    ...unknownTime,
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
function ongoing(sentence: Sentence, dates: readonly DateMention[]): When | null {
  if (!sentence.tokens.some((token) => token.lower === 'being')) return null;
  return (
    datesOf(sentence, dates).find((date) => date.mention.when.precision !== 'none' && datesSaying(sentence, date))?.mention.when ?? null
  );
}

const responses = new Set(['retaliation', 'response', 'responded', 'retaliated', 'reprisal', 'revenge', 'answered', 'replied', 'reply', 'return']);

const answers = (sentence: Sentence): boolean => sentence.tokens.some((token) => responses.has(token.lower));

export function timeArticle(article: DatedArticle, sentences: readonly Sentence[]): Timing {
  const own = (moment: Moment): When | null => nearestDate(moment, article.dates)?.mention.when ?? ongoing(moment.sentence, article.dates);
  /** The last date of the sentence before, where this one leans on it or answers it. */
  const inherited = ({ sentence }: Moment): When | null => {
    const previous = sentences[sentence.index - 1];
    const isNear = previous && !previous.isHeading && !sentence.isHeading && (leansBack(sentence) || answers(sentence));
    if (!isNear) return null;
    const when = nearestDate({ sentence: previous, cue: previous.tokens.length }, article.dates)?.mention.when;
    return when ? { ...when, basis: 'relative', anchor: when.edtf, reasons: ['the sentence before gives the date'] } : null;
  };
  return {
    of: (moment) => own(moment) ?? inherited(moment) ?? unknownTime,
    ofLevel: (moment, isPresent) => own(moment) ?? (isPresent ? atPublication(article) : unknownTime),
  };
}
